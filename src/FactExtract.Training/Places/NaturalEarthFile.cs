using System.Globalization;
using FactExtract.Places;

namespace FactExtract.Training.Places;

/// <summary>Reads features of Natural Earth: layer, name, alternates, class, latitude, longitude, scale rank, country.</summary>
internal sealed class NaturalEarthFile(string data)
{
    // Ends of names that the maps shorten.
    private static readonly (string Short, string Long)[] Endings =
    [
        (" Int'l", " International Airport"), (" Is.", " Islands"), (" I.", " Island"), (" Ra.", " Range"), (" Mts.", " Mountains"), (" Pen.", " Peninsula"), (" NP", " National Park"),
        (" NM", " National Monument"), (" NRA", " National Recreation Area"), (" NHS", " National Historic Site"), (" NHP", " National Historical Park"), (" N. Pres.", " National Preserve"),
    ];

    internal string FilePath { get; } = Path.Combine(data, "natural_earth", "features.tsv");

    /// <summary>Seas, rivers, lakes, islands, mountains, parks and airports, with rank from 1 (biggest) on.</summary>
    internal IEnumerable<(string Name, string[] Others, PlaceClass Class, double Latitude, double Longitude, int Rank)> Features()
    {
        foreach (string[] row in File.ReadLines(FilePath).Skip(1).Select(line => line.Split('\t')).Where(row => row.Length == 8))
        {
            PlaceClass kind = ClassOf(row[0], row[3].ToUpperInvariant());
            if (kind == PlaceClass.None || row[1].Length == 0)
            {
                continue;
            }

            string name = InFull(row[1]);
            IEnumerable<string> others = row[2].Split(['|', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(InFull).Concat(Turned(name, kind));
            if (kind == PlaceClass.Airport && !name.EndsWith("Airport", StringComparison.Ordinal))
            {
                others = others.Append(name);
                name += " Airport";
            }

            yield return (name, [.. others], kind, Number(row[4]), Number(row[5]), (int)Number(row[6]));
        }
    }

    private static string InFull(string name)
    {
        foreach ((string shortForm, string longForm) in Endings)
        {
            if (name.EndsWith(shortForm, StringComparison.Ordinal))
            {
                return name[..^shortForm.Length] + longForm;
            }
        }

        return name.Replace("L. ", "Lake ", StringComparison.Ordinal);
    }

    // "Lake Onega" for "Onega", "Vyatka River" for "Vyatka".
    private static IEnumerable<string> Turned(string name, PlaceClass kind) => kind switch
    {
        PlaceClass.River when !name.Contains("River", StringComparison.Ordinal) => [name + " River", "River " + name],
        PlaceClass.Lake when !name.Contains("Lake", StringComparison.Ordinal) => ["Lake " + Bare(name), Bare(name) + " Lake"],
        PlaceClass.Island when !name.Contains("Island", StringComparison.Ordinal) => [name + " Island"],
        _ => [],
    };

    private static string Bare(string name) =>
        name.StartsWith("Lago ", StringComparison.Ordinal) || name.StartsWith("Lac ", StringComparison.Ordinal) ? name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..] : name;

    private static PlaceClass ClassOf(string layer, string kind) => (layer, kind) switch
    {
        (_, "RIVER" or "LAKE CENTERLINE") when layer.Contains("rivers", StringComparison.Ordinal) => kind == "RIVER" ? PlaceClass.River : PlaceClass.None,
        (_, "LAKE" or "RESERVOIR" or "ALKALINE LAKE") => PlaceClass.Lake,
        ("ne_10m_geography_marine_polys", _) => PlaceClass.Sea,
        (_, "ISLAND" or "ISLAND GROUP") => PlaceClass.Island,
        ("ne_10m_geography_regions_polys" or "ne_10m_geography_regions_points" or "ne_10m_geography_regions_elevation_points", not ("CONTINENT" or "DRAGONS-BE-HERE")) => PlaceClass.Land,
        ("ne_10m_parks_and_protected_lands_point" or "ne_10m_parks_and_protected_lands_area", _) => PlaceClass.Park,
        ("ne_10m_airports", _) => PlaceClass.Airport,
        _ => PlaceClass.None,
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
