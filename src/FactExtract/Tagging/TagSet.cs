namespace FactExtract.Tagging;

/// <summary>
/// The tags of tokens: outside, or one of 32 lanes = position in the name (begin, inside, end, single) × label. A score vector
/// holds the lanes; outside scores 0 by definition.
/// </summary>
internal static class TagSet
{
    internal const int Labels = 8;
    internal const int Lanes = 32;

    /// <summary>First lane of each position.</summary>
    internal const int Begin = 0;
    internal const int Inside = 8;
    internal const int End = 16;
    internal const int Single = 24;

    /// <summary>The number that stands for outside where lanes are numbered.</summary>
    internal const int Outside = 32;

    internal static NameLabel LabelOf(byte tag) => (NameLabel)(tag & (Labels - 1));

    /// <summary>The last token of the name that starts at <paramref name="first"/>.</summary>
    internal static int LastOfName(ReadOnlySpan<byte> tags, int first)
    {
        int last = first;
        while (tags[last] < End)
        {
            last++;
        }

        return last;
    }

    internal static FactKind KindOf(NameLabel label) => label switch
    {
        NameLabel.Person => FactKind.Person,
        NameLabel.Polity or NameLabel.Location => FactKind.Place,
        NameLabel.Organization => FactKind.Organization,
        NameLabel.Group => FactKind.Group,
        NameLabel.Event => FactKind.Event,
        NameLabel.Product => FactKind.Product,
        _ => FactKind.Work,
    };
}
