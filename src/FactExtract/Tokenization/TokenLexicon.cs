using FactExtract.Lexicons;

namespace FactExtract.Tokenization;

/// <summary>The word lists of the tokenizer and the sentence splitter.</summary>
internal sealed class TokenLexicon
{
    private static readonly Lazy<TokenLexicon> Shared = new(() => new TokenLexicon());

    private TokenLexicon()
    {
        Abbreviations = new PackedWordTable([.. LexiconFile.Rows("abbreviations", 3).Select(row => (row[0], (byte)AbbreviationOf(row)))]);
        HyphenPrefixes = Set("hyphen_prefixes");
        Elisions = Set("elisions");
        SentenceStarters = Set("sentence_starters");
        NumberSuffixes = new PackedWordTable([.. LexiconFile.Rows("number_suffixes", 2).Select(row => (row[0], (byte)(row[1] == "split" ? 1 : 2)))]);
        SplitWords = new PackedWordTable([.. LexiconFile.Rows("split_words", 2).Select(row => (row[0], (byte)(row[1][0] - '0')))]);
    }

    /// <summary>Loaded at the first use.</summary>
    internal static TokenLexicon Default => Shared.Value;

    /// <summary>Values are <see cref="AbbreviationClass"/>.</summary>
    internal PackedWordTable Abbreviations { get; }

    internal PackedWordTable HyphenPrefixes { get; }

    internal PackedWordTable Elisions { get; }

    internal PackedWordTable SentenceStarters { get; }

    /// <summary>1 for letters that are a token of their own after a number, 2 for those that are not.</summary>
    internal PackedWordTable NumberSuffixes { get; }

    /// <summary>Values are lengths of the first token.</summary>
    internal PackedWordTable SplitWords { get; }

    private static PackedWordTable Set(string list) => new([.. LexiconFile.Rows(list, 1).Select(row => (row[0], (byte)1))]);

    private static AbbreviationClass AbbreviationOf(string[] row) =>
        (row[2] == "capital" ? AbbreviationClass.Capital : AbbreviationClass.None) | row[1] switch
        {
            "title" => AbbreviationClass.Title,
            "word" => AbbreviationClass.Word,
            "closer" => AbbreviationClass.Closer,
            "number" => AbbreviationClass.Number,
            _ => throw new InvalidDataException($"abbreviations: found class \"{row[1]}\" of \"{row[0]}\", expected title, word, closer or number."),
        };
}
