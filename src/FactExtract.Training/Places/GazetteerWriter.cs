using System.Text;
using FactExtract.Places;
using FactExtract.Text;

namespace FactExtract.Training.Places;

/// <summary>Lays places out as the columns of places.bin.</summary>
internal static class GazetteerWriter
{
    internal static byte[] Write(IReadOnlyList<GazetteerPlace> all, string folds, string land)
    {
        HashSet<string> divisions = [.. all.Where(place => place.Class == PlaceClass.Division).Select(place => place.Division)];
        string DivisionOf(GazetteerPlace place) => divisions.Contains(place.Division) ? place.Division : "";
        List<GazetteerPlace> places =
        [
            .. all.OrderBy(place => place.Country, StringComparer.Ordinal).ThenBy(DivisionOf, StringComparer.Ordinal).ThenBy(place => place.Class).ThenBy(place => place.Id)
                .ThenBy(place => place.Latitude).ThenBy(place => place.Longitude).ThenBy(place => place.MainName, StringComparer.Ordinal),
        ];
        List<string> countries = [.. places.Select(place => place.Country).Prepend("").Distinct().Order(StringComparer.Ordinal)];
        var columns = new List<int>();
        int count = 0;
        for (int first = 0; first < places.Count;)
        {
            int end = first;
            while (end < places.Count && places[end].Country == places[first].Country && DivisionOf(places[end]) == DivisionOf(places[first]))
            {
                end++;
            }

            // The division itself comes first among its places.
            columns.AddRange([countries.IndexOf(places[first].Country), DivisionOf(places[first]).Length == 0 ? 0 : first + 1, end - first]);
            count++;
            first = end;
        }

        var writer = new ResourceWriter();
        writer.Add("folds", Encoding.UTF8.GetBytes(folds), compress: true);
        writer.Add("countries", Encoding.UTF8.GetBytes(string.Join('\n', countries)), compress: true);
        writer.Add("divisions", PlaceColumnWriter.Numbers([count, .. columns]), compress: true);
        writer.Add("classes", [.. places.Select(place => (byte)place.Class)], compress: true);
        writer.Add("latitudes", PlaceColumnWriter.Shorts([.. places.Select(place => place.Latitude)]), compress: false);
        writer.Add("longitudes", PlaceColumnWriter.Shorts([.. places.Select(place => place.Longitude)]), compress: false);
        writer.Add("ids", PlaceColumnWriter.Deltas(places.Select(place => place.Id)), compress: true);
        writer.Add("populations", PlaceColumnWriter.Numbers(places.Select(place => place.Population)), compress: true);
        writer.Add("land", Encoding.UTF8.GetBytes(land), compress: true);
        AddNames(writer, places);
        return writer.ToArray();
    }

    private static void AddNames(ResourceWriter writer, List<GazetteerPlace> places)
    {
        var entries = new List<(string Key, string Name, NameRef Reference)>();
        for (int i = 0; i < places.Count; i++)
        {
            foreach ((string key, (string name, NameUse use)) in places[i].Names)
            {
                entries.Add((key, use == NameUse.Main ? places[i].MainName : name, new NameRef(i, use)));
            }
        }

        // Other names are never shown: one written form of each key is enough, that of a main name where there is one.
        foreach (IGrouping<string, int> group in Enumerable.Range(0, entries.Count).GroupBy(i => entries[i].Key).ToList())
        {
            string shown = group.Select(i => entries[i]).OrderBy(entry => entry.Reference.Use).ThenBy(entry => entry.Name, StringComparer.Ordinal).First().Name;
            foreach (int i in group)
            {
                if (entries[i].Reference.Use != NameUse.Main)
                {
                    entries[i] = entries[i] with { Name = shown };
                }
            }
        }

        var names = new List<(string Name, bool ContinuesKey)>();
        var counts = new List<byte>();
        var references = new List<NameRef>();
        string lastKey = "";
        foreach (IGrouping<(string Key, string Name), (string Key, string Name, NameRef Reference)> group in entries
            .OrderBy(entry => entry.Key, StringComparer.Ordinal).ThenBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Reference.Place).GroupBy(entry => (entry.Key, entry.Name)))
        {
            names.Add((group.Key.Name, group.Key.Key == lastKey));
            counts.Add(checked((byte)group.Count()));
            references.AddRange(group.Select(entry => entry.Reference));
            lastKey = group.Key.Key;
        }

        ulong[] typoTargets = [.. entries.Where(entry => TypoSearch.IsTarget(entry.Reference.Use, places[entry.Reference.Place].Population)).Select(entry => TextHash.Of(entry.Key)).Distinct()];

        // These are read in place: the package compresses the whole file.
        writer.Add("names", PlaceColumnWriter.Names(names), compress: false);
        writer.Add("name_counts", [.. counts], compress: true);
        writer.Add("name_refs", PlaceColumnWriter.Refs(references), compress: false);
        writer.Add("typo_targets", BloomFilter.Of(typoTargets), compress: false);
    }
}
