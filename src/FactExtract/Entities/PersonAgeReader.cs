using System.Globalization;
using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Entities;

/// <summary>Reads ages of people: "Roe, 44," and "44-year-old".</summary>
internal static class PersonAgeReader
{
    /// <summary>Tokens of "44-year-old".</summary>
    internal const int Length = 5;

    // "44-year-old former South African opera singer Jane Roe"
    private const int LongestRole = 6;

    private const int OldestYears = 122;

    /// <summary>The years of "44-year-old" at the token, or 0.</summary>
    internal static int YearsOld(in TaggedText text, int token) =>
        token >= 0 && token + Length <= text.Tokens.Length && text.Word(token + 1) is "-" && text.Word(token + 2) is "year" && text.Word(token + 3) is "-" && text.Word(token + 4) is "old"
            ? Years(text, token)
            : 0;

    /// <summary>The age that the text states beside a name, or 0.</summary>
    internal static int Beside(in TaggedText text, in NameMention name, SentenceRange sentence)
    {
        int after = name.End;
        if (after + 2 < sentence.End && text.Word(after) is "," or "(")
        {
            int years = text.Word(after + 2) is "," or "." or ")" or ";" ? Years(text, after + 1) : 0;
            years = years == 0 && text.Word(after + 1) is "a" or "an" or "the" ? YearsOld(text, after + 2) : years;
            if (years > 0)
            {
                return years;
            }
        }

        for (int at = name.First - Length; at >= Math.Max(sentence.First, name.First - Length - LongestRole) && CanStandBetween(text, name, at + Length); at--)
        {
            int years = YearsOld(text, at);
            if (years > 0)
            {
                return years;
            }
        }

        return 0;
    }

    // The words of a role, but no other person and no verb.
    private static bool CanStandBetween(in TaggedText text, in NameMention name, int token) =>
        token >= name.First
        || (text.Tokens[token].Kind == TokenKind.Word && text.Classes[token] is not (WordClass.VBD or WordClass.VBP or WordClass.VBZ or WordClass.MD)
            && (text.NameAt[token] < 0 || text.Names[text.NameAt[token]].Kind != FactKind.Person));

    private static int Years(in TaggedText text, int token) =>
        int.TryParse(text.Word(token), NumberStyles.None, CultureInfo.InvariantCulture, out int years) && years <= OldestYears ? years : 0;
}
