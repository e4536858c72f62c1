using FactExtract.Places;

namespace FactExtract.Training.Places;

/// <summary>One place while the gazetteer is built.</summary>
internal sealed class GazetteerPlace(PlaceClass placeClass, string country, string division, double latitude, double longitude, int id, long population)
{
    internal PlaceClass Class { get; set; } = placeClass;

    /// <summary>ISO code, or empty.</summary>
    internal string Country { get; } = country;

    /// <summary>GeoNames code of the first-order division ("US.OH"), or empty.</summary>
    internal string Division { get; } = division;

    internal int Latitude { get; } = Steps(latitude);

    internal int Longitude { get; } = Steps(longitude);

    internal int Id { get; } = id;

    internal int Population { get; } = (int)Math.Min(population, 2_000_000_000);

    internal string MainName { get; private set; } = "";

    /// <summary>All names with their use, the best use of each folded form.</summary>
    internal Dictionary<string, (string Name, NameUse Use)> Names { get; } = new(StringComparer.Ordinal);

    internal void AddName(NameFolder folder, string name, NameUse use)
    {
        Span<char> folded = stackalloc char[NameFolder.MaxLength];
        string key = folded[..folder.Fold(name, folded)].ToString();
        if (key.Length == 0)
        {
            return;
        }

        if (use == NameUse.Main)
        {
            MainName = name;
        }

        if (!Names.TryGetValue(key, out (string Name, NameUse Use) known) || use < known.Use)
        {
            Names[key] = (name, use);
        }
    }

    // Hundredths of a degree: at most 0.8 km off.
    private static int Steps(double degrees) => (int)Math.Round(degrees * 100, MidpointRounding.AwayFromZero);
}
