using FactExtract.Entities;
using FactExtract.Facts;
using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Tests.Entities;

/// <summary>
/// A text in which the names are marked by hand, so that the tests of this folder do not depend on the tagger: "[p John Smith] of
/// [o Acme] lives in [l Paris]". p person, l place, o organization, g group, e event, d product, w work.
/// </summary>
internal static class MarkedText
{
    private static readonly BlockTokenizer Tokenizer = new(BlockTokenizer.BestStrategy);
    private static readonly SentenceSplitter Splitter = new();
    private static readonly EntityResolver Resolver = new();
    private static readonly WordClassTagger Classes = new();

    internal static (string Text, Workspace Work) Resolve(string marked)
    {
        var text = new System.Text.StringBuilder();
        var names = new List<(TextSpan Span, FactKind Kind)>();
        for (int at = 0; at < marked.Length; at++)
        {
            if (marked[at] != '[')
            {
                text.Append(marked[at]);
                continue;
            }

            int end = marked.IndexOf(']', at);
            names.Add((new TextSpan(text.Length, end - at - 3), KindOf(marked[at + 1])));
            text.Append(marked, at + 3, end - at - 3);
            at = end;
        }

        return Resolve(text.ToString(), names);
    }

    /// <summary>"John Smith: John Smith, Smith | Acme: Acme": every entity with its mentions, in order.</summary>
    internal static string Entities(string marked)
    {
        (string text, Workspace work) = Resolve(marked);
        IEnumerable<string> entities = work.Entities.Entities.Items.ToArray().Select((entity, id) =>
            Cut(text, entity.Name) + ": " + string.Join(", ", work.Names.Items.ToArray().Where((_, i) => work.Entities.OfName.Items[i] == id).Select(n => Cut(text, n.Span))));
        return string.Join(" | ", entities);
    }

    internal static string Cut(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    private static (string Text, Workspace Work) Resolve(string text, List<(TextSpan Span, FactKind Kind)> names)
    {
        var work = new Workspace();
        Tokenizer.Tokenize(text, work.TokenBuffer);
        Splitter.Split(text, work.TokenBuffer, work.Sentences);
        ReadOnlySpan<Token> tokens = work.Tokens.Items;
        foreach ((TextSpan span, FactKind kind) in names)
        {
            int first = 0;
            while (tokens[first].End <= span.Start)
            {
                first++;
            }

            int end = first;
            while (end < tokens.Length && tokens[end].Start < span.End)
            {
                end++;
            }

            work.Names.Add(new NameMention(span, first, end, kind, PlaceKind.Unknown, 1));
        }

        work.IndexNames();
        var source = new TokenizedText(text, tokens, work.Sentences.Items);
        Classes.Tag(source, work.Classes.Resize(tokens.Length));
        var tagged = new TaggedText(source, work.Classes.Items, work.Names.Items, work.NameAt.Items);
        Resolver.Resolve(tagged, work.Entities);
        return (text, work);
    }

    private static FactKind KindOf(char mark) => mark switch
    {
        'p' => FactKind.Person,
        'l' => FactKind.Place,
        'o' => FactKind.Organization,
        'g' => FactKind.Group,
        'e' => FactKind.Event,
        'd' => FactKind.Product,
        _ => FactKind.Work,
    };
}
