using FactExtract.Dates;
using FactExtract.Entities;
using FactExtract.Numbers;
using FactExtract.Places;
using FactExtract.Quotations;
using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Facts;

/// <summary>Turns what the stages found into the typed facts of the public API, in text order.</summary>
internal sealed class FactAssembler(ExtractionOptions options)
{
    private static readonly NameAttributes NoAttributes = new(default, default, -1);

    // A bit for each kind wanted.
    private readonly uint _kinds = options.Kinds is { Count: > 0 } kinds ? kinds.Aggregate(0u, (bits, kind) => bits | (1u << (int)kind)) : uint.MaxValue;

    internal ExtractionResult Assemble(string text, string? documentId, Workspace workspace)
    {
        Sentence[] sentences = Sentences(workspace);
        var entities = new EntityIndex(text, workspace.Entities);
        var maker = new FactMaker(text, entities);
        var facts = new List<Fact>();
        AddNames(maker, workspace, sentences, facts);
        foreach (ref readonly NumberMention number in workspace.Numbers.Items)
        {
            if (Keep(FactKind.Number, number.Span, number.Confidence, sentences, out int sentence))
            {
                facts.Add(maker.Number(number, sentence));
            }
        }

        foreach (ref readonly DateMention date in workspace.Dates.Items)
        {
            if (Keep(FactKind.Date, date.Span, date.Confidence, sentences, out int sentence))
            {
                facts.Add(maker.Date(date, sentence));
            }
        }

        foreach (Quotation quotation in workspace.Quotations)
        {
            if (Keep(FactKind.Quote, FactMaker.SpanOf(quotation), quotation.Confidence, sentences, out int sentence))
            {
                facts.Add(maker.Quote(quotation, sentence));
            }
        }

        facts.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
            : a.Span.Length != b.Span.Length ? b.Span.Length.CompareTo(a.Span.Length)
            : a.Kind.CompareTo(b.Kind));
        return new ExtractionResult { DocumentId = documentId, Facts = facts, Entities = entities.Group(facts), Sentences = sentences };
    }

    private static Sentence[] Sentences(Workspace workspace)
    {
        var sentences = new Sentence[workspace.Sentences.Count];
        ReadOnlySpan<Token> tokens = workspace.Tokens.Items;
        for (int i = 0; i < sentences.Length; i++)
        {
            SentenceRange range = workspace.Sentences.Items[i];
            int start = tokens[range.First].Start;
            sentences[i] = new Sentence(start, tokens[range.End - 1].End - start, range.Kind);
        }

        return sentences;
    }

    private void AddNames(FactMaker maker, Workspace workspace, Sentence[] sentences, List<Fact> facts)
    {
        EntitySet entities = workspace.Entities;
        ReadOnlySpan<NameMention> names = workspace.Names.Items;
        for (int i = 0; i < names.Length; i++)
        {
            if (Keep(names[i].Kind, names[i].Span, names[i].Confidence, sentences, out int sentence))
            {
                PlaceChoice place = workspace.Places.Items[i];
                place = place.Kind == PlaceKind.Unknown ? place with { Kind = names[i].PlaceKind } : place;
                facts.Add(maker.Name(names[i].Span, names[i].Kind, names[i].Confidence, MentionForm.Name, sentence, entities.OfName.Items[i], entities.Attributes.Items[i], place));
            }
        }

        if (!options.ResolveEntities)
        {
            return;
        }

        foreach (ref readonly Reference reference in entities.References.Items)
        {
            FactKind kind = entities.Entities.Items[reference.Entity].Kind;
            if (Keep(kind, reference.Span, reference.Confidence, sentences, out int sentence))
            {
                facts.Add(maker.Name(reference.Span, kind, reference.Confidence, reference.Form, sentence, reference.Entity, NoAttributes, default));
            }
        }
    }

    /// <summary>Whether the caller wants such a fact and its line yields it; tells the sentence in which it starts.</summary>
    private bool Keep(FactKind kind, TextSpan span, float confidence, Sentence[] sentences, out int sentence)
    {
        sentence = SentenceAt(sentences, span.Start);
        return (_kinds >> (int)kind & 1) != 0
            && FactMaker.Round(confidence) >= options.MinimumConfidence
            && sentences[sentence].Kind switch
            {
                SentenceKind.Promotion => false,
                SentenceKind.Credit => kind is FactKind.Person or FactKind.Organization,
                _ => true,
            };
    }

    /// <summary>Index of the last sentence that starts at or before <paramref name="start"/>.</summary>
    private static int SentenceAt(Sentence[] sentences, int start)
    {
        int low = 0;
        for (int high = sentences.Length - 1; low < high;)
        {
            int middle = (low + high + 1) / 2;
            if (sentences[middle].Start <= start)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
