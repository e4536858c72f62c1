using System.Globalization;
using FactExtract.Lexicons;
using FactExtract.Places;

namespace FactExtract.Training.Places;

/// <summary>Collects the places of all sources with their names.</summary>
internal sealed class GazetteerBuilder(string data, string packages)
{
    // A town of a post office or a region of ours that lies this near to a place of the same name is that place: hundredths of a degree.
    private const int SameTown = 50;
    private const int SameRegion = 400;

    private readonly GeoNamesFiles _geoNames = new(data, packages);
    private readonly NaturalEarthFile _naturalEarth = new(data);
    private readonly PostOfficeFile _postOffices = new(packages);
    private readonly List<GazetteerPlace> _places = [];
    private readonly Dictionary<string, GazetteerPlace> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, string Division), List<GazetteerPlace>> _byName = [];

    internal NameFolder Folder { get; } = new(SeedRows("folds", 3));

    /// <summary>What was read.</summary>
    internal IEnumerable<string> InputPaths =>
    [
        _geoNames.CitiesPath, _geoNames.CountriesPath, _geoNames.DivisionsPath, _geoNames.DistrictsPath, _geoNames.EnglishNamesPath, _naturalEarth.FilePath, _postOffices.FilePath, NationalitiesPath, KnownWords.PathIn(packages),
    ];

    private string NationalitiesPath => Path.Combine(packages, "i18n-nationality", "langs", "en.json");

    internal static string SeedPath(string list) => RepositoryFolder.PathOf("seeds", "places", list + ".tsv");

    internal IReadOnlyList<GazetteerPlace> Build()
    {
        ILookup<string, string> english = _geoNames.EnglishNames();
        List<GeoNamesFiles.City> cities = [.. _geoNames.Cities()];
        AddCountries(english, cities);
        AddDivisions(english, cities);
        AddCities(english, cities);
        AddDistricts(english, cities);
        AddTowns();
        AddFeatures();
        AddRegions();
        AddSeedNames();
        return _places;
    }

    private static IEnumerable<string[]> SeedRows(string list, int fields) => LexiconFile.Parse(File.ReadAllText(SeedPath(list)), "places/" + list, fields);

    private void AddCountries(ILookup<string, string> english, List<GeoNamesFiles.City> cities)
    {
        Dictionary<string, (double Latitude, double Longitude)> points = Points("countries");
        Dictionary<string, GeoNamesFiles.City> capitals = cities.Where(city => city.Feature == "PPLC").GroupBy(city => city.Country).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach ((string code, string name, long population, int id) in _geoNames.Countries())
        {
            if (!points.TryGetValue(code, out (double Latitude, double Longitude) point))
            {
                if (!capitals.TryGetValue(code, out GeoNamesFiles.City? capital))
                {
                    continue;
                }

                point = (capital.Latitude, capital.Longitude);
            }

            Add(code, name, english[id.ToString(CultureInfo.InvariantCulture)], new GazetteerPlace(PlaceClass.Country, code, "", point.Latitude, point.Longitude, id, population));
        }
    }

    private void AddDivisions(ILookup<string, string> english, List<GeoNamesFiles.City> cities)
    {
        Dictionary<string, (double Latitude, double Longitude)> points = Points("divisions");
        ILookup<string, GeoNamesFiles.City> citiesOf = cities.ToLookup(city => $"{city.Country}.{city.Admin1}");
        foreach ((string code, string name, int id) in GeoNamesFiles.Divisions(_geoNames.DivisionsPath))
        {
            Middle middle = Middle.Of(citiesOf[code]);
            if (!points.TryGetValue(code, out (double Latitude, double Longitude) point))
            {
                if (middle.Count == 0)
                {
                    continue;
                }

                point = (middle.Latitude, middle.Longitude);
            }

            var place = new GazetteerPlace(PlaceClass.Division, code[..2], code, point.Latitude, point.Longitude, id, middle.Population);
            Add(code, name, english[code], place);
            AddBareNames(place);
        }
    }

    private void AddDistricts(ILookup<string, string> english, List<GeoNamesFiles.City> cities)
    {
        ILookup<string, GeoNamesFiles.City> citiesOf = cities.ToLookup(city => $"{city.Country}.{city.Admin1}.{city.Admin2}");
        foreach ((string code, string name, int id) in GeoNamesFiles.Divisions(_geoNames.DistrictsPath))
        {
            Middle middle = Middle.Of(citiesOf[code]);
            string division = code[..code.LastIndexOf('.')];
            if (middle.Count == 0)
            {
                continue;
            }

            var place = new GazetteerPlace(PlaceClass.District, code[..2], division, middle.Latitude, middle.Longitude, id, middle.Population);
            place.AddName(Folder, english[code].FirstOrDefault(name), NameUse.Main);
            AddBareNames(place);

            // Most districts bear the name of their main town: then they would only repeat it. American counties are named for themselves.
            if (place.Country is "US" or "GB" or "IE" || !place.Names.Keys.Any(key => Near(key, place, SameTown) is not null))
            {
                Keep(place);
            }
        }
    }

    private void AddCities(ILookup<string, string> english, List<GeoNamesFiles.City> cities)
    {
        var names = new AlternateNames(Folder, KnownWords.Read(packages));
        foreach (GeoNamesFiles.City city in cities.OrderByDescending(city => city.Population).ThenBy(city => city.Id))
        {
            PlaceClass kind = city.Feature switch
            {
                "PPLC" => PlaceClass.Capital,
                "PPLA" => PlaceClass.Seat,
                "PPLX" => PlaceClass.Quarter,
                _ => PlaceClass.City,
            };
            var place = new GazetteerPlace(kind, city.Country, $"{city.Country}.{city.Admin1}", city.Latitude, city.Longitude, city.Id, city.Population);
            List<string> others = [.. english[city.Id.ToString(CultureInfo.InvariantCulture)]];
            place.AddName(Folder, MainName(city.Name, others), NameUse.Main);
            foreach (string other in others.Append(city.Name))
            {
                place.AddName(Folder, other, NameUse.Other);
            }

            foreach (string other in names.Choose(city))
            {
                place.AddName(Folder, other, NameUse.Variant);
            }

            Keep(place);
            _byCode[$"city:{city.Id}"] = place;
        }
    }

    private void AddTowns()
    {
        foreach ((string name, string state, double latitude, double longitude) in _postOffices.Towns())
        {
            if (!_byCode.TryGetValue("US." + state, out GazetteerPlace? division))
            {
                continue;
            }

            var place = new GazetteerPlace(PlaceClass.Village, "US", division.Division, latitude, longitude, id: 0, population: 0);
            place.AddName(Folder, name, NameUse.Main);
            if (place.Names.Keys.All(key => Near(key, place, SameTown) is null))
            {
                Keep(place);
            }
        }
    }

    private void AddFeatures()
    {
        foreach ((string name, string[] others, PlaceClass kind, double latitude, double longitude, int rank) in _naturalEarth.Features())
        {
            // A prior in inhabitants: features of the small scales are as well known as big cities.
            var place = new GazetteerPlace(kind, "", "", latitude, longitude, id: 0, population: 1_000_000 >> Math.Clamp(rank, 0, 12));
            place.AddName(Folder, name, NameUse.Main);
            foreach (string other in others)
            {
                place.AddName(Folder, other, NameUse.Other);
            }

            if (place.Names.Count > 0 && place.Names.Keys.All(key => Near(key, place, SameTown) is not { } known || known.Class != kind))
            {
                Keep(place);
            }
        }
    }

    private void AddRegions()
    {
        foreach (string[] row in SeedRows("regions", 7))
        {
            PlaceClass kind = row[1] switch
            {
                "region" => PlaceClass.Area,
                "country" => PlaceClass.Territory,
                "natural" => PlaceClass.Land,
                "facility" => PlaceClass.Facility,
                _ => throw new InvalidDataException($"seeds/places/regions.tsv: found class {row[1]} of {row[0]}, expected region, country, natural or facility."),
            };
            var place = new GazetteerPlace(kind, row[2] == "-" ? "" : row[2], "", Number(row[3]), Number(row[4]), id: 0, long.Parse(row[5], CultureInfo.InvariantCulture));
            place.AddName(Folder, row[0], NameUse.Main);
            GazetteerPlace? same = _places.Find(known => known.Class is PlaceClass.Division or PlaceClass.Country && known.Country == place.Country && place.Names.Keys.Any(known.Names.ContainsKey) && AreNear(known, place, SameRegion));
            foreach (string other in row[6].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                (same ?? place).AddName(Folder, other, NameUse.Other);
            }

            if (same is null)
            {
                Keep(place);
            }

            _byCode["region:" + row[0]] = same ?? place;
        }
    }

    private void AddSeedNames()
    {
        foreach (string[] row in SeedRows("aliases", 2))
        {
            AddNames(Target("aliases", row[0]), row[1], NameUse.Other);
        }

        foreach (string[] row in SeedRows("cities", 2))
        {
            GazetteerPlace city = Target("cities", "city:" + row[0]);
            if (!row[1].Split('|').Any(name => city.Names.Values.Any(known => Key(known.Name) == Key(name))))
            {
                throw new InvalidDataException($"seeds/places/cities.tsv: {row[0]} is {city.MainName}, not {row[1]}.");
            }

            AddNames(city, row[1], NameUse.Other);
        }

        foreach (string[] row in SeedRows("demonyms", 2))
        {
            AddNames(Target("demonyms", row[0]), row[1], NameUse.Demonym);
        }

        using var nationalities = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(NationalitiesPath));
        foreach (System.Text.Json.JsonProperty nationality in nationalities.RootElement.GetProperty("nationalities").EnumerateObject())
        {
            if (_byCode.TryGetValue(nationality.Name, out GazetteerPlace? country))
            {
                AddNames(country, nationality.Value.GetString()!, NameUse.Demonym);
            }
        }
    }

    private GazetteerPlace Target(string list, string code) =>
        _byCode.TryGetValue(code, out GazetteerPlace? place) ? place : throw new InvalidDataException($"seeds/places/{list}.tsv: found {code}, expected a country, a first-order division, city:<id> or region:<name> that the sources have.");

    private void AddNames(GazetteerPlace place, string names, NameUse use)
    {
        foreach (string name in names.Split('|'))
        {
            // "Ore." and "UK" are no names a text can be relied on to mean; with a period or in capitals they are abbreviations.
            bool isShort = use == NameUse.Other && name.Length <= 6 && (name.Contains('.', StringComparison.Ordinal) || name.All(char.IsUpper));
            place.AddName(Folder, name, isShort ? NameUse.Abbreviation : use);
        }
    }

    // GeoNames' own name where English can write it, else the first English one: "Maine" and not "State of Maine", but "Sanaa" and not "Ṣan‘ā’".
    private static string MainName(string name, List<string> english) =>
        english.Count == 0 || name.All(c => char.IsAsciiLetter(c) || c is ' ' or '-' or '.' or '\'') ? name : english[0];

    // "Kherson" of "Kherson Oblast".
    private void AddBareNames(GazetteerPlace place)
    {
        foreach (string name in place.Names.Values.Select(known => known.Name).ToList())
        {
            foreach (string[] row in SeedRows("division_words", 2))
            {
                string bare = row[0] == "last" && name.EndsWith(" " + row[1], StringComparison.Ordinal) ? name[..^(row[1].Length + 1)]
                    : row[0] == "first" && name.StartsWith(row[1] + " ", StringComparison.Ordinal) ? name[(row[1].Length + 1)..] : "";
                if (bare.Length > 0)
                {
                    place.AddName(Folder, bare, place.Class == PlaceClass.District ? NameUse.Variant : NameUse.Other);
                }
            }
        }
    }

    private void Add(string code, string name, IEnumerable<string> english, GazetteerPlace place)
    {
        List<string> names = [.. english, name];
        place.AddName(Folder, MainName(name, names), NameUse.Main);
        foreach (string other in names)
        {
            place.AddName(Folder, other, NameUse.Other);
        }

        Keep(place);
        _byCode[code] = place;
    }

    private void Keep(GazetteerPlace place)
    {
        if (place.MainName.Length == 0)
        {
            return;
        }

        _places.Add(place);
        foreach (string key in place.Names.Keys)
        {
            if (!_byName.TryGetValue((key, place.Division), out List<GazetteerPlace>? same))
            {
                _byName.Add((key, place.Division), same = []);
            }

            same.Add(place);
        }
    }

    private GazetteerPlace? Near(string key, GazetteerPlace place, int distance) =>
        _byName.TryGetValue((key, place.Division), out List<GazetteerPlace>? same) ? same.Find(known => AreNear(known, place, distance)) : null;

    private static bool AreNear(GazetteerPlace a, GazetteerPlace b, int distance) => Math.Abs(a.Latitude - b.Latitude) < distance && Math.Abs(a.Longitude - b.Longitude) < distance;

    private string Key(string name)
    {
        Span<char> folded = stackalloc char[NameFolder.MaxLength];
        return folded[..Folder.Fold(name, folded)].ToString();
    }

    private static Dictionary<string, (double Latitude, double Longitude)> Points(string list)
    {
        var points = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
        foreach (string[] row in SeedRows(list, 3))
        {
            points[row[0]] = (Number(row[1]), Number(row[2]));
        }

        return points;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The mean of towns.</summary>
    private readonly record struct Middle(int Count, double Latitude, double Longitude, long Population)
    {
        internal static Middle Of(IEnumerable<GeoNamesFiles.City> cities)
        {
            int count = 0;
            double latitude = 0;
            double longitude = 0;
            long population = 0;
            foreach (GeoNamesFiles.City city in cities)
            {
                count++;
                latitude += city.Latitude;
                longitude += city.Longitude;
                population += city.Feature == "PPLX" ? 0 : city.Population;
            }

            return count == 0 ? default : new Middle(count, latitude / count, longitude / count, population);
        }
    }
}
