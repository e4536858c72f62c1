using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Places;

/// <summary>
/// The gazetteer: columns of places and their sorted names, without an object per place, most of it read in place.
/// docs/formats.md describes the file.
/// </summary>
internal sealed class PlaceTable
{
    private static readonly Lazy<PlaceTable> Shared = new(() => new PlaceTable(ResourceFile.Open("places.bin")));

    private readonly PlaceNames _names;
    private readonly RawField _refs;
    private readonly RawField _typoTargets;
    private readonly RawField _latitudes;
    private readonly RawField _longitudes;
    private readonly ushort[] _divisionOf;
    private readonly byte[] _classes;
    private readonly Lazy<int[]> _ids;
    private readonly int[] _populations;
    private readonly string[] _countryCodes;
    private readonly byte[] _divisionCountry;
    private readonly int[] _divisionPlace;
    private readonly string?[] _divisionNames;
    private readonly Lazy<int[]> _mainNames;

    /// <param name="file">An image of places.bin.</param>
    internal PlaceTable(ResourceFile file)
    {
        _countryCodes = file.ReadText("countries").Split('\n');
        Folder = new NameFolder(LexiconFile.Parse(file.ReadText("folds"), "places/folds", 3));
        _classes = file.ReadArray("classes");
        int count = _classes.Length;
        _latitudes = file.View("latitudes");
        _longitudes = file.View("longitudes");
        _ids = new Lazy<int[]>(() => PlaceColumns.ReadDeltas(file.Read("ids"), count));
        _populations = PlaceColumns.ReadNumbers(file.Read("populations"), count);
        _divisionOf = new ushort[count];
        (_divisionCountry, _divisionPlace) = PlaceColumns.ReadDivisions(file.Read("divisions"), _divisionOf);
        _divisionNames = new string?[_divisionPlace.Length];
        _names = new PlaceNames(file.View("names"), file.ReadArray("name_counts"), Folder);
        _refs = file.View("name_refs");
        _typoTargets = file.View("typo_targets");
        _mainNames = new Lazy<int[]>(FindMainNames);
    }

    internal int Count => _classes.Length;

    internal NameFolder Folder { get; }

    internal int CountryCount => _countryCodes.Length;

    internal int DivisionCount => _divisionPlace.Length;

    internal static PlaceTable Open() => Shared.Value;

    /// <summary>The coasts of the world as an SVG path in tenths of a degree, x east and y south.</summary>
    internal static string ReadLand() => ResourceFile.Open("places.bin").ReadText("land");

    internal PlaceClass ClassOf(int place) => (PlaceClass)_classes[place];

    /// <summary>Degrees north.</summary>
    internal double LatitudeOf(int place) => PlaceColumns.Short(_latitudes.Bytes, place) / 100.0;

    /// <summary>Degrees east.</summary>
    internal double LongitudeOf(int place) => PlaceColumns.Short(_longitudes.Bytes, place) / 100.0;

    /// <summary>Hundredths of a degree north.</summary>
    internal int LatitudeStepsOf(int place) => PlaceColumns.Short(_latitudes.Bytes, place);

    /// <summary>Hundredths of a degree east.</summary>
    internal int LongitudeStepsOf(int place) => PlaceColumns.Short(_longitudes.Bytes, place);

    internal int PopulationOf(int place) => _populations[place];

    /// <summary>GeoNames id, or 0.</summary>
    internal int IdOf(int place) => _ids.Value[place];

    /// <summary>Index of the country, 0 for none.</summary>
    internal int CountryOf(int place) => _divisionCountry[_divisionOf[place]];

    /// <summary>Index of the first-order division with its country; the ones without a division have no place.</summary>
    internal int DivisionOf(int place) => _divisionOf[place];

    /// <summary>Whether the division is a real one and not the rest of a country.</summary>
    internal bool IsDivision(int division) => _divisionPlace[division] >= 0;

    internal string? CountryCode(int country) => country == 0 ? null : _countryCodes[country];

    /// <summary>Name of the division, or null. Each is read once: the same few hundred are asked for again and again.</summary>
    internal string? DivisionName(int division) => _divisionPlace[division] < 0 ? null : _divisionNames[division] ??= NameOf(_divisionPlace[division]);

    /// <summary>The name that is shown.</summary>
    internal string NameOf(int place) => _names.Read(_mainNames.Value[place]);

    /// <summary>The places that a folded name can mean.</summary>
    internal NameRefs Find(ReadOnlySpan<char> folded) => Refs(FindRange(folded));

    /// <summary>The same as a range, to be remembered.</summary>
    internal (int First, int End) FindRange(ReadOnlySpan<char> folded) => _names.Find(folded);

    internal NameRefs Refs((int First, int End) range) => new(_refs.Bytes, range.First, range.End - range.First);

    /// <summary>Whether a folded name may be one that a typo is taken for; surely not when this is false.</summary>
    internal bool MayBeTypoTarget(ReadOnlySpan<char> folded) => BloomFilter.MayHold(_typoTargets.Bytes, TextHash.Of(folded));

    // Names lead to places; what a place is called is asked only of the few that are shown.
    private int[] FindMainNames()
    {
        int[] mainNames = new int[Count];
        int first = 0;
        for (int name = 0; name < _names.Count; name++)
        {
            var refs = new NameRefs(_refs.Bytes, first, _names.RefCount(name));
            for (int i = 0; i < refs.Count; i++)
            {
                if (refs[i].Use == NameUse.Main)
                {
                    mainNames[refs[i].Place] = name;
                }
            }

            first += refs.Count;
        }

        return mainNames;
    }
}
