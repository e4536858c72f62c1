using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Entities;

/// <summary>Nouns that stand for an organization or a place: "agency", "country".</summary>
internal sealed class GroupNounLexicon
{
    private readonly WordTable<FactKind> _kinds = new(256);

    internal GroupNounLexicon()
    {
        foreach (string[] row in LexiconFile.Rows("group_nouns", 2))
        {
            _kinds.Set(TextHash.Of(row[0]), Enum.Parse<FactKind>(row[1], ignoreCase: true));
        }
    }

    internal bool Contains(ulong hash) => _kinds.Contains(hash);

    internal bool IsOrganizationNoun(ulong hash) => _kinds.TryGet(hash, out FactKind kind) && kind == FactKind.Organization;

    internal bool IsPlaceNoun(ulong hash) => _kinds.TryGet(hash, out FactKind kind) && kind == FactKind.Place;
}
