namespace FactExtract.Places;

/// <summary>Where the names of a text lie, added up: by country, by division and by cells of two sizes.</summary>
internal sealed class PlaceMass(PlaceTable table)
{
    // Neighbourhoods of three cells: about 100 km and 500 km to each side.
    private const int FineStep = 100;
    private const int CoarseStep = 400;

    private readonly float[] _countries = new float[table.CountryCount];
    private readonly float[] _divisions = new float[table.DivisionCount];
    private readonly MassGrid _fine = new(FineStep);
    private readonly MassGrid _coarse = new(CoarseStep);
    private float _total;

    /// <summary>Adds up all groups, each with its weight spread over its candidates by their probability.</summary>
    internal void Sum(PlaceDocument document)
    {
        Array.Clear(_countries);
        Array.Clear(_divisions);
        _fine.Clear();
        _coarse.Clear();
        _total = 0;
        foreach (ref readonly NameGroup group in document.Groups.Items)
        {
            _total += group.Weight;
            foreach (ref readonly PlaceCandidate candidate in document.CandidatesOf(group))
            {
                Add(candidate.Place, group.Weight * candidate.Probability);
            }
        }
    }

    /// <summary>The country in which most of the text's names of places and organizations lie, and their share of the weight of these.</summary>
    internal (int Country, float Share, float Total) Focus(PlaceDocument document)
    {
        Array.Clear(_countries);
        float total = 0;
        foreach (ref readonly NameGroup group in document.Groups.Items)
        {
            if (!group.IsDemonym)
            {
                total += group.Weight;
                foreach (ref readonly PlaceCandidate candidate in document.CandidatesOf(group))
                {
                    _countries[table.CountryOf(candidate.Place)] += group.Weight * candidate.Probability;
                }
            }
        }

        int most = Math.Min(1, _countries.Length - 1);
        for (int country = 2; country < _countries.Length; country++)
        {
            most = _countries[country] > _countries[most] ? country : most;
        }

        return (most, _countries[most] / Math.Max(total, 1), total);
    }

    /// <summary>Features of a candidate from the other names of the text.</summary>
    internal void Measure(PlaceDocument document, in NameGroup group, int place, out float near, out float around, out float divisionShare, out float countryShare)
    {
        int country = table.CountryOf(place);
        int division = table.DivisionOf(place);
        int latitude = table.LatitudeStepsOf(place);
        int longitude = table.LongitudeStepsOf(place);
        bool isPoint = IsPoint(table.ClassOf(place));
        float ownCountry = 0;
        float ownDivision = 0;
        float ownFine = 0;
        float ownCoarse = 0;
        foreach (ref readonly PlaceCandidate own in document.CandidatesOf(group))
        {
            float mass = group.Weight * own.Probability;
            ownCountry += table.CountryOf(own.Place) == country ? mass : 0;
            ownDivision += table.DivisionOf(own.Place) == division ? mass : 0;
            if (isPoint && IsPoint(table.ClassOf(own.Place)))
            {
                ownFine += _fine.AreNeighbors(latitude, longitude, table.LatitudeStepsOf(own.Place), table.LongitudeStepsOf(own.Place)) ? mass : 0;
                ownCoarse += _coarse.AreNeighbors(latitude, longitude, table.LatitudeStepsOf(own.Place), table.LongitudeStepsOf(own.Place)) ? mass : 0;
            }
        }

        // A text of one name says nothing; of many, shares count in full.
        float others = _total - group.Weight + 1;
        countryShare = country == 0 ? 0 : Math.Max(0, _countries[country] - ownCountry) / others;
        divisionShare = table.IsDivision(division) ? Math.Max(0, _divisions[division] - ownDivision) / others : 0;
        near = isPoint ? MathF.Log(1 + Math.Max(0, _fine.Around(latitude, longitude) - ownFine)) : 0;
        around = isPoint ? MathF.Log(1 + Math.Max(0, _coarse.Around(latitude, longitude) - ownCoarse)) : 0;
    }

    private void Add(int place, float mass)
    {
        _countries[table.CountryOf(place)] += mass;
        _divisions[table.DivisionOf(place)] += mass;
        if (IsPoint(table.ClassOf(place)))
        {
            _fine.Add(table.LatitudeStepsOf(place), table.LongitudeStepsOf(place), mass);
            _coarse.Add(table.LatitudeStepsOf(place), table.LongitudeStepsOf(place), mass);
        }
    }

    // The middle of a country or state is not where its news are.
    private static bool IsPoint(PlaceClass placeClass) => placeClass is not (PlaceClass.Country or PlaceClass.Territory or PlaceClass.Area or PlaceClass.Division or PlaceClass.Sea);
}
