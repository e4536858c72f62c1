namespace FactExtract.Places;

/// <summary>Looks names up for callers, without a text.</summary>
internal static class PlaceSearch
{
    internal static IReadOnlyList<PlaceRecord> Find(string name)
    {
        PlaceTable table = PlaceTable.Open();
        Span<char> folded = stackalloc char[NameFolder.MaxLength];
        NameRefs refs = table.Find(folded[..table.Folder.Fold(name, folded)]);
        var scorer = new PlaceScorer(table, PlaceWeights.Read());
        Span<float> features = stackalloc float[PlaceWeights.Count];
        var found = new PlaceCandidate[refs.Count];
        for (int i = 0; i < found.Length; i++)
        {
            scorer.FillPrior(default, refs[i].Place, refs[i].Use, default, features);
            float prior = scorer.Sum(features);
            found[i] = new PlaceCandidate { Place = refs[i].Place, Prior = prior, Score = prior };
        }

        scorer.MarkNamesakes(found);
        Array.Sort(found, (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Place.CompareTo(b.Place));
        return Array.ConvertAll(found, candidate => Record(table, candidate.Place));
    }

    internal static PlaceRecord Record(PlaceTable table, int place)
    {
        int id = table.IdOf(place);
        return new PlaceRecord(
            table.NameOf(place),
            PlaceClassSet.KindOf(table.ClassOf(place)),
            table.CountryCode(table.CountryOf(place)),
            table.DivisionName(table.DivisionOf(place)),
            table.LatitudeOf(place),
            table.LongitudeOf(place),
            id == 0 ? null : id,
            id == 0 || table.PopulationOf(place) == 0 ? null : table.PopulationOf(place));
    }
}
