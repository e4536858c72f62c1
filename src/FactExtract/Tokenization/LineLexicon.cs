using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Tokenization;

/// <summary>The word lists that tell credits, promotions and captions from prose; keyed by <see cref="Token.Hash"/>.</summary>
internal sealed class LineLexicon
{
    /// <summary>The longest promotion phrase, in tokens.</summary>
    internal const int MaxPhraseLength = 5;

    private static readonly Lazy<LineLexicon> Shared = new(() => new LineLexicon());

    private LineLexicon()
    {
        foreach (string[] row in LexiconFile.Rows("credits", 2))
        {
            Credits.Set(TextHash.Of(row[0]), (byte)(row[1][0] - '0'));
        }

        foreach (string[] row in LexiconFile.Rows("promotions", 1))
        {
            ulong phrase = 0;
            foreach (Token token in Tokenizer.Enumerate(row[0]))
            {
                phrase = TextHash.Combine(phrase, token.Hash);
            }

            Promotions.Set(phrase, true);
        }
    }

    /// <summary>Loaded at the first use.</summary>
    internal static LineLexicon Default => Shared.Value;

    /// <summary>Weights of words of picture credits.</summary>
    internal WordTable<byte> Credits { get; } = new();

    /// <summary>First words of promotions, combined.</summary>
    internal WordTable<bool> Promotions { get; } = new();

    /// <summary>Words for the place of somebody in a picture.</summary>
    internal WordTable<bool> Captions { get; } = LexiconFile.Words("captions");
}
