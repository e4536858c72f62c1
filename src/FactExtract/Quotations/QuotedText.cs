using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>A tagged text with its quoted regions: what the finders of this folder read. Outside, a region counts as one word.</summary>
internal readonly ref struct QuotedText(TaggedText source, ReadOnlySpan<QuotedRegion> regions, ReadOnlySpan<int> regionAt, ReadOnlySpan<QuotationWord> words)
{
    internal TaggedText Source { get; } = source;

    internal ReadOnlySpan<QuotedRegion> Regions { get; } = regions;

    internal ReadOnlySpan<int> RegionAt { get; } = regionAt;

    internal ReadOnlySpan<QuotationWord> Words { get; } = words;

    internal int Count => Words.Length;

    internal WordClass Class(int token) => Source.Classes[token];

    internal WordRole Roles(int token) => Words[token].Roles;

    internal bool Has(int token, WordRole roles) => (Words[token].Roles & roles) != 0;

    internal bool InRegion(int token) => RegionAt[token] >= 0;

    /// <summary>The outer position after <paramref name="token"/>.</summary>
    internal int Next(int token) => RegionAt[token] < 0 ? token + 1 : Regions[RegionAt[token]].After;

    /// <summary>The outer position before <paramref name="token"/>; it must not be 0.</summary>
    internal int Previous(int token) => RegionAt[token - 1] < 0 ? token - 1 : Regions[RegionAt[token - 1]].Open;

    internal char FirstChar(int token) => Source.Text[Source.Tokens[token].Start];

    internal bool Is(int token, char mark) => FirstChar(token) == mark && Source.Tokens[token].Kind == TokenKind.Punctuation;

    internal bool IsPunctuation(int token) => Source.Tokens[token].Kind == TokenKind.Punctuation;

    internal bool IsWord(int token, ReadOnlySpan<char> word) => Source.Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    internal bool IsCapital(int token) => char.IsUpper(FirstChar(token));

    /// <summary>Whether the content of a region reads like the end of an attribution's quotation: "…," or "…?".</summary>
    internal char LastChar(in QuotedRegion region) => Source.Text[Source.Tokens[region.End - 1].End - 1];
}
