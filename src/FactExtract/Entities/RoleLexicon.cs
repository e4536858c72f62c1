using FactExtract.Lexicons;
using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Entities;

/// <summary>Role nouns and the words around them.</summary>
internal sealed class RoleLexicon
{
    private readonly WordTable<RoleNoun> _nouns = new(13_000);
    private readonly WordTable<bool> _fillers = LexiconFile.Words("role_fillers");
    private readonly WordTable<bool> _stops = LexiconFile.Words("phrase_stops");
    private readonly WordTable<bool> _binders = LexiconFile.Words("role_binders");
    private readonly WordTable<bool> _gerunds = LexiconFile.Words("role_gerunds");

    internal RoleLexicon()
    {
        foreach (string[] row in LexiconFile.Rows("role_nouns", 4))
        {
            _nouns.Set(TextHash.Of(row[0]), new RoleNoun(row[1] == "p", NameLexicon.GenderOf(row[2]), Enum.Parse<RoleSort>(row[3], ignoreCase: true)));
        }
    }

    internal bool TryGetRole(ulong hash, out RoleNoun noun) => _nouns.TryGet(hash, out noun);

    /// <summary>Whether the word describes a person without being part of the role: "another", "female".</summary>
    internal bool IsFiller(ulong hash) => _fillers.Contains(hash);

    /// <summary>Whether the word belongs to the role after it: "board" in "board member".</summary>
    internal bool IsBinder(ulong hash) => _binders.Contains(hash);

    /// <summary>Whether the word in -ing is part of roles: "managing director".</summary>
    internal bool IsRoleGerund(ulong hash) => _gerunds.Contains(hash);

    /// <summary>Whether the token can stand in a run of nouns and adjectives.</summary>
    internal bool IsModifier(in TaggedText text, int token)
    {
        Token word = text.Tokens[token];
        if (word.Kind is not (TokenKind.Word or TokenKind.Number) || _stops.Contains(word.Hash))
        {
            return false;
        }

        return text.Classes[token] is WordClass.None or WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.NNPS
            or WordClass.JJ or WordClass.JJR or WordClass.JJS or WordClass.VBN or WordClass.VBG or WordClass.CD or WordClass.FW or WordClass.Other;
    }
}
