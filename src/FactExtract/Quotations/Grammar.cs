using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Questions about single tokens that phrase and clause finders share.</summary>
internal static class Grammar
{
    internal static bool IsNoun(WordClass wordClass) => wordClass is WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.NNPS;

    internal static bool IsVerb(WordClass wordClass) =>
        wordClass is WordClass.VB or WordClass.VBD or WordClass.VBG or WordClass.VBN or WordClass.VBP or WordClass.VBZ;

    internal static bool IsFinite(WordClass wordClass) => wordClass is WordClass.VBD or WordClass.VBP or WordClass.VBZ or WordClass.MD;

    /// <summary>Whether the token can stand in a noun phrase before or at its head.</summary>
    internal static bool IsNominal(in QuotedText text, int token) => text.Class(token) switch
    {
        WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.NNPS => (text.Roles(token) & (WordRole.Auxiliary | WordRole.Preposition | WordRole.Coordinator | WordRole.Adverb | WordRole.Complementizer | WordRole.Relative)) == 0 || text.Source.NameAt[token] >= 0,
        WordClass.JJ or WordClass.JJR or WordClass.JJS or WordClass.CD or WordClass.DT or WordClass.PDT or WordClass.POS
            or WordClass.PRPS or WordClass.FW or WordClass.SYM => true,
        WordClass.Punctuation => text.FirstChar(token) is '-' or '\u2013' or '/' or '&' or '\'' or '.' && text.Source.NameAt[token] >= 0,
        WordClass.Other => !text.IsPunctuation(token),
        WordClass.IN or WordClass.CC or WordClass.RB or WordClass.VBG or WordClass.VBN => text.Source.NameAt[token] >= 0,
        _ => false,
    };

    /// <summary>Whether the token begins a noun phrase of its own: "the", "his", "they".</summary>
    internal static bool BeginsPhrase(in QuotedText text, int token) =>
        text.Has(token, WordRole.Determiner | WordRole.Pronoun | WordRole.Possessive) || text.Class(token) is WordClass.DT or WordClass.PRP or WordClass.PRPS;

    /// <summary>Whether the token can be the verb of a clause: finite, by its tag or as an auxiliary.</summary>
    internal static bool IsPredicate(in QuotedText text, int token) => IsFinite(text.Class(token)) && !IsAttributive(text, token);

    // "271 pledged delegates": a participle that the tagger took for a past tense.
    private static bool IsAttributive(in QuotedText text, int token) =>
        text.Class(token) == WordClass.VBD && token > 0 && token + 1 < text.Count && text.Class(token + 1) is WordClass.NN or WordClass.NNS
        && text.Class(token - 1) is WordClass.DT or WordClass.PRPS or WordClass.CD or WordClass.POS && !text.Has(token, WordRole.Auxiliary);

    internal static bool IsMonth(in QuotedText text, int token) => text.Has(token, WordRole.Time) && text.IsCapital(token);
}
