namespace FactExtract.Facts;

/// <summary>Adds what the caller's rules find.</summary>
internal sealed class CallerRules(ExtractionOptions options)
{
    internal ExtractionResult Apply(TextDocument document, ExtractionResult result)
    {
        foreach (IFactRule rule in options.Rules)
        {
            List<Fact> found = [.. rule.Apply(document, result).Where(IsWanted).Select(fact => Complete(fact, rule, document.Text, result))];
            if (found.Count > 0)
            {
                result = Join(result, found);
            }
        }

        return result;
    }

    private bool IsWanted(Fact fact) =>
        fact.Confidence >= options.MinimumConfidence && (options.Kinds is not { Count: > 0 } kinds || kinds.Contains(fact.Kind));

    private static Fact Complete(Fact fact, IFactRule rule, string text, ExtractionResult result)
    {
        string? wrong = fact.Span.Length == 0 || fact.Span.End > text.Length ? $"the span {fact.Span} in a text of {text.Length} UTF-16 code units"
            : fact is NameFact { EntityId: { } id } && (id < 0 || id >= result.Entities.Count) ? $"the entity {id} of {result.Entities.Count}"
            : null;
        return wrong is null
            ? fact with { Text = text.Substring(fact.Span.Start, fact.Span.Length), Sentence = SentenceAt(result.Sentences, fact.Span.Start) }
            : throw new InvalidOperationException($"The rule {rule.GetType().Name} returned {wrong}.");
    }

    private static ExtractionResult Join(ExtractionResult result, List<Fact> found)
    {
        List<Fact> facts = [.. result.Facts, .. found];
        facts.Sort(FactAssembler.InTextOrder);
        ILookup<int, int> mentions = facts.Select((fact, index) => (Id: (fact as NameFact)?.EntityId, index)).Where(row => row.Id is not null).ToLookup(row => row.Id!.Value, row => row.index);
        return result with { Facts = facts, Entities = [.. result.Entities.Select(entity => entity with { Mentions = [.. mentions[entity.Id]] })] };
    }

    private static int SentenceAt(IReadOnlyList<Sentence> sentences, int start)
    {
        int index = 0;
        while (index + 1 < sentences.Count && sentences[index + 1].Start <= start)
        {
            index++;
        }

        return index;
    }
}
