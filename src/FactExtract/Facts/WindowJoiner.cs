namespace FactExtract.Facts;

/// <summary>Joins the results of the windows of a text to that of the whole.</summary>
internal sealed class WindowJoiner
{
    private readonly List<Fact> _facts = [];
    private readonly List<Entity> _entities = [];
    private readonly List<Sentence> _sentences = [];

    /// <summary>Adds the result of a window that starts at <paramref name="start"/>.</summary>
    internal void Add(ExtractionResult window, int start)
    {
        int firstFact = _facts.Count;
        int firstEntity = _entities.Count;
        int firstSentence = _sentences.Count;
        _facts.AddRange(window.Facts.Select(fact => Move(fact, start, firstEntity) with { Span = Move(fact.Span, start), Sentence = fact.Sentence + firstSentence }));
        _entities.AddRange(window.Entities.Select(entity => entity with { Id = entity.Id + firstEntity, Mentions = [.. entity.Mentions.Select(mention => mention + firstFact)] }));
        _sentences.AddRange(window.Sentences.Select(sentence => sentence with { Start = sentence.Start + start }));
    }

    internal ExtractionResult Join(string? documentId) => new() { DocumentId = documentId, Facts = _facts, Entities = _entities, Sentences = _sentences };

    private static Fact Move(Fact fact, int by, int firstEntity) => fact switch
    {
        PersonFact person => person with
        {
            EntityId = person.EntityId + firstEntity,
            RoleSpan = Move(person.RoleSpan, by),
            AffiliationSpan = Move(person.AffiliationSpan, by),
            AffiliationEntityId = person.AffiliationEntityId + firstEntity,
        },
        NameFact name => name with { EntityId = name.EntityId + firstEntity },
        NumberFact number => number with { CountedSpan = Move(number.CountedSpan, by) },
        QuoteFact quote => quote with
        {
            Parts = [.. quote.Parts.Select(part => Move(part, by))],
            CueSpan = Move(quote.CueSpan, by),
            Speaker = quote.Speaker is { } speaker ? speaker with { Span = Move(speaker.Span, by), EntityId = speaker.EntityId + firstEntity } : null,
        },
        _ => fact,
    };

    private static TextSpan? Move(TextSpan? span, int by) => span is { } known ? Move(known, by) : null;

    private static TextSpan Move(TextSpan span, int by) => new(span.Start + by, span.Length);
}
