using FactExtract.Dates;
using FactExtract.Entities;
using FactExtract.Numbers;
using FactExtract.Places;
using FactExtract.Quotations;
using FactExtract.Tagging;
using FactExtract.Text;
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
        var entities = new EntityIndex(text, workspace.Entities, workspace.EntityIds);
        var maker = new FactMaker(entities);
        int most = workspace.Names.Count + (options.ResolveEntities ? workspace.Entities.References.Count : 0)
            + workspace.Numbers.Count + workspace.Dates.Count + workspace.Quotations.Quotations.Count + workspace.Labeled.Count;
        var facts = new List<Fact>(most);
        AddNames(maker, workspace, facts);
        foreach (ref readonly NumberMention number in workspace.Numbers.Items)
        {
            if (Keep(FactKind.Number, number.Span, number.Confidence, workspace, out int sentence))
            {
                facts.Add(maker.Number(number, sentence));
            }
        }

        foreach (ref readonly DateMention date in workspace.Dates.Items)
        {
            if (Keep(FactKind.Date, date.Span, date.Confidence, workspace, out int sentence))
            {
                facts.Add(maker.Date(date, sentence));
            }
        }

        foreach (ref readonly Quotation quotation in workspace.Quotations.Quotations.Items)
        {
            if (Keep(FactKind.Quote, quotation.Span, quotation.Confidence, workspace, out int sentence))
            {
                facts.Add(maker.Quote(quotation, workspace.Quotations.PartsOf(quotation), sentence));
            }
        }

        foreach (LabeledSpan labeled in workspace.Labeled)
        {
            if (Keep(FactKind.Custom, labeled.Span, 1, workspace, out int sentence))
            {
                facts.Add(maker.Custom(labeled, sentence));
            }
        }

        facts.Sort(InTextOrder);
        return new ExtractionResult { DocumentId = documentId, Facts = facts, Entities = entities.Group(facts), Sentences = Sentences(workspace) };
    }

    /// <summary>Where the facts of a window that starts at <paramref name="start"/> stand, without making them.</summary>
    internal int AssembleSpans(Workspace workspace, int start, Span<FactSpan> destination)
    {
        ListBuffer<FactSpan> spans = workspace.FactSpans;
        spans.Clear();
        foreach (ref readonly NameMention name in workspace.Names.Items)
        {
            AddSpan(name.Kind, name.Span, name.Confidence, workspace);
        }

        if (options.ResolveEntities)
        {
            foreach (ref readonly Reference reference in workspace.Entities.References.Items)
            {
                AddSpan(workspace.Entities.Entities.Items[reference.Entity].Kind, reference.Span, reference.Confidence, workspace);
            }
        }

        foreach (ref readonly NumberMention number in workspace.Numbers.Items)
        {
            AddSpan(FactKind.Number, number.Span, number.Confidence, workspace);
        }

        foreach (ref readonly DateMention date in workspace.Dates.Items)
        {
            AddSpan(FactKind.Date, date.Span, date.Confidence, workspace);
        }

        foreach (ref readonly Quotation quotation in workspace.Quotations.Quotations.Items)
        {
            AddSpan(FactKind.Quote, quotation.Span, quotation.Confidence, workspace);
        }

        foreach (LabeledSpan labeled in workspace.Labeled)
        {
            AddSpan(FactKind.Custom, labeled.Span, 1, workspace);
        }

        spans.Items.Sort(static (a, b) => InTextOrderOf(a.Span, a.Kind, b.Span, b.Kind));
        for (int i = 0; i < Math.Min(spans.Count, destination.Length); i++)
        {
            TextSpan span = spans.Items[i].Span;
            destination[i] = spans.Items[i] with { Span = new TextSpan(start + span.Start, span.Length) };
        }

        return spans.Count;
    }

    /// <summary>By start; of two that start together the longer comes first.</summary>
    internal static int InTextOrder(Fact a, Fact b) => InTextOrderOf(a.Span, a.Kind, b.Span, b.Kind);

    private static int InTextOrderOf(TextSpan a, FactKind kind, TextSpan b, FactKind otherKind) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Length != b.Length ? b.Length.CompareTo(a.Length) : (int)kind - (int)otherKind;

    private void AddSpan(FactKind kind, TextSpan span, float confidence, Workspace workspace)
    {
        if (Keep(kind, span, confidence, workspace, out _))
        {
            workspace.FactSpans.Add(new FactSpan(span, kind));
        }
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

    private void AddNames(FactMaker maker, Workspace workspace, List<Fact> facts)
    {
        EntitySet entities = workspace.Entities;
        ReadOnlySpan<NameMention> names = workspace.Names.Items;
        for (int i = 0; i < names.Length; i++)
        {
            if (Keep(names[i].Kind, names[i].Span, names[i].Confidence, workspace, out int sentence))
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
            if (Keep(kind, reference.Span, reference.Confidence, workspace, out int sentence))
            {
                facts.Add(maker.Name(reference.Span, kind, reference.Confidence, reference.Form, sentence, reference.Entity, NoAttributes, default));
            }
        }
    }

    /// <summary>Whether the caller wants such a fact and its line yields it; tells the sentence in which it starts.</summary>
    private bool Keep(FactKind kind, TextSpan span, float confidence, Workspace workspace, out int sentence)
    {
        sentence = SentenceAt(workspace, span.Start);
        return (_kinds >> (int)kind & 1) != 0
            && FactMaker.Round(confidence) >= options.MinimumConfidence
            && workspace.Sentences.Items[sentence].Kind switch
            {
                SentenceKind.Promotion => false,
                SentenceKind.Credit => kind is FactKind.Person or FactKind.Organization or FactKind.Custom,
                _ => true,
            };
    }

    /// <summary>Index of the last sentence that starts at or before <paramref name="start"/>.</summary>
    private static int SentenceAt(Workspace workspace, int start)
    {
        ReadOnlySpan<SentenceRange> sentences = workspace.Sentences.Items;
        ReadOnlySpan<Token> tokens = workspace.Tokens.Items;
        int low = 0;
        for (int high = sentences.Length - 1; low < high;)
        {
            int middle = (low + high + 1) / 2;
            if (tokens[sentences[middle].First].Start <= start)
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
