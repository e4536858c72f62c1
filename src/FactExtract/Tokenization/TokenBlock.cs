namespace FactExtract.Tokenization;

/// <summary>What the tokenizer has found out about 64 characters, one bit a character.</summary>
internal struct TokenBlock
{
    /// <summary>Blocks of a text.</summary>
    internal static int CountOf(int textLength) => (textLength + BlockMasks.Length - 1) / BlockMasks.Length;

    /// <summary>Fills a block with the end of a text and, behind it, spaces.</summary>
    internal static void Pad(ReadOnlySpan<char> rest, Span<char> block)
    {
        block.Fill(' ');
        rest.CopyTo(block);
    }

    /// <summary>A token or a run of white space starts here.</summary>
    internal ulong Boundary;

    internal ulong Space;

    /// <summary>A rule has to look at this character.</summary>
    internal ulong Event;

    /// <summary>A sentence may end with the token that starts here or last before here: a final mark or a new line.</summary>
    internal ulong Break;

    /// <summary>A letter or period: what abbreviations are made of.</summary>
    internal ulong Inner;

    /// <summary>The token that starts here is an address.</summary>
    internal ulong Address;
}
