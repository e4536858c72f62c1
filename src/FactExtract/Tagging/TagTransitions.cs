namespace FactExtract.Tagging;

/// <summary>
/// Where each kind of transition score stands in the array that holds them all. Only those that BIOES allows exist: from closed
/// tags (outside, end, single) to outside, begin, single; from begin and inside to inside and end of the same label.
/// A closed tag has number 0 for outside, 1–8 for end, 9–16 for single; an opening one 0 for outside, 1–8 begin, 9–16 single.
/// </summary>
internal static class TagTransitions
{
    /// <summary>17 rows, one per closed tag, of 16 scores towards begin and single.</summary>
    internal const int ToOpening = 0;

    /// <summary>From each of the 17 closed tags to outside.</summary>
    internal const int ToOutside = 17 * 16;

    /// <summary>Begin to inside, inside to inside, begin to end, inside to end: 8 labels each.</summary>
    internal const int BeginInside = ToOutside + 17;
    internal const int InsideInside = BeginInside + 8;
    internal const int BeginEnd = InsideInside + 8;
    internal const int InsideEnd = BeginEnd + 8;

    /// <summary>At the start of a sentence: outside, then begin and single.</summary>
    internal const int Start = InsideEnd + 8;

    /// <summary>At the end of a sentence: outside, then end and single.</summary>
    internal const int Stop = Start + 17;

    internal const int Count = Stop + 17;
}
