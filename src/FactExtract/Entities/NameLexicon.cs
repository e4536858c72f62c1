using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Entities;

/// <summary>What is known of words in names: given names with gender, short forms, particles, family names that come first.</summary>
internal sealed class NameLexicon
{
    private readonly WordTable<(Gender Gender, byte Share)> _given = new(10_000);
    private readonly WordTable<(NamePart Part, Gender Gender)> _parts = new();
    private readonly WordTable<byte> _familyFirst = new(512);
    private readonly WordTable<(ulong First, ulong Second)> _nicknames = new(512);
    private readonly WordTable<ulong> _aliases = new(128);

    internal NameLexicon(NameFolder folder)
    {
        foreach (string[] row in LexiconFile.Rows("given_names", 3))
        {
            _given.Set(folder.KeyOf(row[0]), (GenderOf(row[1]), byte.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture)));
        }

        foreach (string[] row in LexiconFile.Rows("name_parts", 3))
        {
            _parts.Set(TextHash.Of(row[0]), (Enum.Parse<NamePart>(row[1], ignoreCase: true), GenderOf(row[2])));
        }

        foreach (string[] row in LexiconFile.Rows("family_first_names", 1))
        {
            _familyFirst.Set(folder.KeyOf(row[0]), 1);
        }

        foreach (string[] row in LexiconFile.Rows("nicknames", 2))
        {
            ref (ulong First, ulong Second) names = ref _nicknames.GetOrAdd(folder.KeyOf(row[0]));
            names = names.First == 0 ? (folder.KeyOf(row[1]), 0) : (names.First, folder.KeyOf(row[1]));
        }

        foreach (string[] row in LexiconFile.Rows("name_aliases", 2))
        {
            _aliases.Set(PhraseKey(folder, row[1]), PhraseKey(folder, row[0]));
        }
    }

    internal static Gender GenderOf(string field) => field switch
    {
        "F" => Gender.Female,
        "M" => Gender.Male,
        _ => Gender.Unknown,
    };

    /// <summary>What the word (by <see cref="Token.Hash"/>) is in a name.</summary>
    internal NamePart PartOf(ulong hash) => _parts.Get(hash).Part;

    /// <summary>The gender that an honorific tells.</summary>
    internal Gender GenderOfPart(ulong hash) => _parts.Get(hash).Gender;

    /// <summary>Whether the key is a given name; its commoner gender and the share of bearers who have it, from 0.6 to 1.</summary>
    internal bool TryGetGiven(ulong key, out Gender gender, out float share)
    {
        bool found = _given.TryGet(key, out (Gender Gender, byte Share) entry);
        (gender, share) = (entry.Gender, entry.Share / 100f);
        return found;
    }

    /// <summary>Whether the key is a Chinese, Korean or Vietnamese family name.</summary>
    internal bool IsFamilyFirst(ulong key) => _familyFirst.Contains(key);

    /// <summary>Whether one given name is a short form or other spelling of the other.</summary>
    internal bool AreOneGivenName(ulong a, ulong b)
    {
        (ulong First, ulong Second) x = _nicknames.Get(a);
        (ulong First, ulong Second) y = _nicknames.Get(b);
        return (x.First != 0 && (x.First == b || x.Second == b || x.First == y.First || (y.Second != 0 && x.First == y.Second)))
            || (y.First != 0 && (y.First == a || y.Second == a || (x.Second != 0 && x.Second == y.First)));
    }

    /// <summary>The key of the main name of a place or organization, given the key of any of its names.</summary>
    internal ulong MainNameOf(ulong phrase) => _aliases.TryGet(phrase, out ulong main) ? main : phrase;

    private static ulong PhraseKey(NameFolder folder, string phrase)
    {
        ulong key = 0;
        foreach (string word in phrase.Split(' '))
        {
            key = TextHash.Combine(key, folder.KeyOf(word));
        }

        return key;
    }
}
