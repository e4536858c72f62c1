namespace FactExtract.Training.References;

/// <summary>A text in which it is known whom pronouns mean.</summary>
/// <param name="Id">Its name in the corpus.</param>
/// <param name="Text">The text.</param>
/// <param name="Mentions">Where something is mentioned, and a name for the thing that is the same for all its mentions.</param>
internal sealed record ReferenceGold(string Id, string Text, IReadOnlyList<(TextSpan Span, string Group)> Mentions)
{
    /// <summary>How much each of its pronouns counts.</summary>
    internal double Weight { get; init; } = 1;

    /// <summary>What the pronoun means, or null when the gold does not tell.</summary>
    internal string? GroupOfPronoun(TextSpan pronoun) => Mentions.FirstOrDefault(mention => mention.Span == pronoun).Group;

    /// <summary>What most of the names mean, each taken by the smallest mention that it is in; null for unknown.</summary>
    internal string? GroupOfNames(IEnumerable<TextSpan> names) => names
        .Select(name => Mentions.Where(mention => mention.Span.Start <= name.Start && name.End <= mention.Span.End).OrderBy(mention => mention.Span.Length).FirstOrDefault().Group)
        .Where(group => group is not null)
        .GroupBy(group => group)
        .OrderByDescending(group => group.Count())
        .FirstOrDefault()?.Key;
}
