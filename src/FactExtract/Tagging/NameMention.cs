namespace FactExtract.Tagging;

/// <summary>A name found in the text. It can be part of a token ("Russian" in "pro-Russian").</summary>
/// <param name="Span">Where the name stands, in UTF-16 code units.</param>
/// <param name="First">The token in which it starts.</param>
/// <param name="End">The token after the one in which it ends.</param>
/// <param name="Kind">What it names: person, place, organization, group, event, product or work.</param>
/// <param name="PlaceKind">For a place, what the words of the name tell of its sort.</param>
/// <param name="Confidence">Calibrated probability that span and kind are right.</param>
/// <param name="Source">Which stage proposed it.</param>
internal readonly record struct NameMention(TextSpan Span, int First, int End, FactKind Kind, PlaceKind PlaceKind, float Confidence, MentionSource Source = MentionSource.Model);
