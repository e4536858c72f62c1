using FactExtract.Entities;
using FactExtract.Places;
using FactExtract.Tagging;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tests.Places;

/// <summary>A text whose names are given: [Paris] is a place, {Russian} a group, &lt;Paris Police&gt; an organization.</summary>
internal sealed class MarkedText
{
    private readonly string _text;
    private readonly TokenBuffer _tokens = new();
    private readonly ListBuffer<SentenceRange> _sentences = new();
    private readonly List<NameMention> _names = [];

    internal MarkedText(string marked)
    {
        var spans = new List<(int Start, int End, FactKind Kind)>();
        var text = new System.Text.StringBuilder();
        int start = 0;
        foreach (char c in marked)
        {
            switch (c)
            {
                case '[' or '{' or '<':
                    start = text.Length;
                    break;
                case ']' or '}' or '>':
                    spans.Add((start, text.Length, c == ']' ? FactKind.Place : c == '}' ? FactKind.Group : FactKind.Organization));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        _text = text.ToString();
        new BlockTokenizer(TokenizerStrategy.Scalar).Tokenize(_text, _tokens);
        new SentenceSplitter().Split(_text, _tokens, _sentences);
        int first = 0;
        foreach ((int from, int to, FactKind kind) in spans)
        {
            while (_tokens.Tokens.Items[first].End <= from)
            {
                first++;
            }

            int end = first;
            while (end < _tokens.Tokens.Count && _tokens.Tokens.Items[end].Start < to)
            {
                end++;
            }

            _names.Add(new NameMention(TextSpan.FromBounds(from, to), first, end, kind, PlaceKind.Unknown, 1));
        }
    }

    /// <summary>Where each name is.</summary>
    internal PlaceChoice[] Resolve(string? homePlace = null)
    {
        int[] nameAt = new int[_tokens.Tokens.Count];
        nameAt.AsSpan().Fill(-1);
        for (int i = 0; i < _names.Count; i++)
        {
            nameAt.AsSpan(_names[i].First.._names[i].End).Fill(i);
        }

        var choices = new ListBuffer<PlaceChoice>();
        var tagged = new TaggedText(new TokenizedText(_text, _tokens.Tokens.Items, _sentences.Items), new WordClass[_tokens.Tokens.Count], _names.ToArray(), nameAt);
        new PlaceResolver().Resolve(tagged, new EntitySet(), homePlace, choices);
        return choices.Items.ToArray();
    }
}
