using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Entities;

/// <summary>Nouns that stand for an organization or a place: "agency", "country".</summary>
internal sealed class GroupNounLexicon
{
    private readonly WordTable<(FactKind Kind, GroupNounReach Reach)> _nouns = new(256);
    private readonly WordTable<byte> _countries = new(512);

    internal GroupNounLexicon(NameFolder folder)
    {
        foreach (string[] row in LexiconFile.Rows("group_nouns", 3))
        {
            _nouns.Set(TextHash.Of(row[0]), (Enum.Parse<FactKind>(row[1], ignoreCase: true), Enum.Parse<GroupNounReach>(row[2], ignoreCase: true)));
        }

        foreach (string[] row in LexiconFile.Rows("country_names", 1))
        {
            ulong key = 0;
            foreach (string word in row[0].Split(' '))
            {
                key = TextHash.Combine(key, folder.KeyOf(word));
            }

            _countries.Set(key, 1);
        }
    }

    internal bool Contains(ulong noun) => _nouns.Contains(noun);

    internal bool IsOrganizationNoun(ulong noun) => _nouns.TryGet(noun, out (FactKind Kind, GroupNounReach) entry) && entry.Kind == FactKind.Organization;

    internal bool IsPlaceNoun(ulong noun) => _nouns.TryGet(noun, out (FactKind Kind, GroupNounReach) entry) && entry.Kind == FactKind.Place;

    /// <summary>Whether "the company" may mean the latest company, whatever its name; "the ministry" is one that has the word in its name.</summary>
    internal bool MeansLatest(ulong noun) => _nouns.Get(noun).Reach != GroupNounReach.Named;

    /// <summary>Whether the noun means a business: "airline".</summary>
    internal bool IsBusinessNoun(ulong noun) => _nouns.Get(noun).Reach == GroupNounReach.Business;

    /// <summary>Whether the words (combined keys of <see cref="NameFolder"/>) name a country.</summary>
    internal bool IsCountry(ulong name) => _countries.Contains(name);
}
