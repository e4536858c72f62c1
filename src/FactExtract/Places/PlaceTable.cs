using System.Numerics;
using System.Runtime.CompilerServices;
using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Places;

/// <summary>
/// The gazetteer: columns of places and a hash table of their names, without an object per place. docs/formats.md describes the file.
/// </summary>
internal sealed class PlaceTable
{
    // A slot of the hash table: 40 bits of the key's hash above the index of its first name plus one. 2^24 names at most.
    private const int IndexBits = 24;
    private const ulong IndexMask = (1UL << IndexBits) - 1;

    private static readonly Lazy<PlaceTable> Shared = new(() => new PlaceTable(ResourceFile.Open("places.bin")));

    private readonly PlaceNames _names;
    private readonly ulong[] _slots;
    private readonly int[] _firstRef;
    private readonly uint[] _refs;
    private readonly int[] _mainName;
    private readonly ushort[] _divisionOf;
    private readonly byte[] _classes;
    private readonly short[] _latitudes;
    private readonly short[] _longitudes;
    private readonly int[] _ids;
    private readonly int[] _populations;
    private readonly string[] _countryCodes;
    private readonly byte[] _divisionCountry;
    private readonly int[] _divisionPlace;

    /// <param name="file">An image of places.bin.</param>
    internal PlaceTable(ResourceFile file)
    {
        _countryCodes = file.ReadText("countries").Split('\n');
        Folder = new NameFolder(LexiconFile.Parse(file.ReadText("folds"), "places/folds", 3));
        _classes = file.ReadArray("classes");
        int count = _classes.Length;
        _latitudes = PlaceColumns.ReadShorts(file.Read("latitudes"), count);
        _longitudes = PlaceColumns.ReadShorts(file.Read("longitudes"), count);
        _ids = PlaceColumns.ReadDeltas(file.Read("ids"), count);
        _populations = PlaceColumns.ReadNumbers(file.Read("populations"), count);
        _divisionOf = new ushort[count];
        (_divisionCountry, _divisionPlace) = PlaceColumns.ReadDivisions(file.Read("divisions"), _divisionOf);
        _names = new PlaceNames(file.ReadArray("names"));
        _firstRef = PlaceColumns.ReadStarts(file.Read("name_counts"), _names.Count);
        _refs = PlaceColumns.ReadRefs(file.Read("name_refs"), _firstRef[^1]);
        _mainName = new int[count];
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)_names.Count * 2)];
        IndexNames();
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
    internal double LatitudeOf(int place) => _latitudes[place] / 100.0;

    /// <summary>Degrees east.</summary>
    internal double LongitudeOf(int place) => _longitudes[place] / 100.0;

    /// <summary>Hundredths of a degree north.</summary>
    internal int LatitudeStepsOf(int place) => _latitudes[place];

    /// <summary>Hundredths of a degree east.</summary>
    internal int LongitudeStepsOf(int place) => _longitudes[place];

    internal int PopulationOf(int place) => _populations[place];

    /// <summary>GeoNames id, or 0.</summary>
    internal int IdOf(int place) => _ids[place];

    /// <summary>Index of the country, 0 for none.</summary>
    internal int CountryOf(int place) => _divisionCountry[_divisionOf[place]];

    /// <summary>Index of the first-order division with its country; the ones without a division have no place.</summary>
    internal int DivisionOf(int place) => _divisionOf[place];

    /// <summary>Whether the division is a real one and not the rest of a country.</summary>
    internal bool IsDivision(int division) => _divisionPlace[division] >= 0;

    internal string? CountryCode(int country) => country == 0 ? null : _countryCodes[country];

    /// <summary>Name of the division, or null.</summary>
    internal string? DivisionName(int division) => _divisionPlace[division] < 0 ? null : NameOf(_divisionPlace[division]);

    internal string NameOf(int place) => _names.Read(_mainName[place]);

    /// <summary>The places that a folded name can mean.</summary>
    internal NameRefs Find(ReadOnlySpan<char> folded) => Find(TextHash.Of(folded));

    /// <summary>The places that the name with this hash can mean.</summary>
    internal NameRefs Find(ulong hash)
    {
        int mask = _slots.Length - 1;
        for (int at = (int)hash & mask; _slots[at] != 0; at = (at + 1) & mask)
        {
            if ((_slots[at] ^ hash) >> IndexBits == 0)
            {
                int first = (int)(_slots[at] & IndexMask) - 1;
                int end = first + 1;
                while (end < _names.Count && _names.ContinuesKey(end))
                {
                    end++;
                }

                return new NameRefs(_refs.AsSpan(_firstRef[first].._firstRef[end]));
            }
        }

        return default;
    }

    // Runs once over all names, before tiered compilation could notice: compiled in full at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void IndexNames()
    {
        Span<char> name = stackalloc char[256];
        Span<char> folded = stackalloc char[NameFolder.MaxLength];
        int mask = _slots.Length - 1;
        PlaceNames.Cursor cursor = _names.Start();
        for (int i = 0; i < _names.Count; i++)
        {
            int length = _names.Next(ref cursor, name);
            for (int r = _firstRef[i]; r < _firstRef[i + 1]; r++)
            {
                NameRef reference = NameRef.Unpack(_refs[r]);
                if (reference.Use == NameUse.Main)
                {
                    _mainName[reference.Place] = i;
                }
            }

            if (_names.ContinuesKey(i))
            {
                continue;
            }

            ulong hash = TextHash.Of(folded[..Folder.Fold(name[..length], folded)]);
            int at = (int)hash & mask;
            while (_slots[at] != 0)
            {
                at = (at + 1) & mask;
            }

            _slots[at] = (hash & ~IndexMask) | (uint)(i + 1);
        }
    }
}
