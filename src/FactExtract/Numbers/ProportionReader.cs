namespace FactExtract.Numbers;

/// <summary>Reads proportions: "one in five", "nine out of 10", "one of every six".</summary>
internal sealed class ProportionReader(SingleReader singleReader)
{
    // "one in a million" is the smallest share that is said like this.
    private const decimal MaxWhole = 1_000_000;

    internal void Read(in PieceText text, ref Quantity quantity)
    {
        if (quantity.Unit is not null || quantity.IsOrdinal || quantity.IsVague || quantity.IsRatio || quantity.UpperValue is not null || quantity.Value is not (> 0 and < 1000) || quantity.Scale != 1)
        {
            return;
        }

        Piece link = text.Next(quantity.Last);
        bool isIn = link.Hash == NumberVocabulary.In;
        Piece at = text.Next(link);
        if (link.Hash == NumberVocabulary.Out ? at.Hash != NumberVocabulary.Of : !(isIn || (link.Hash == NumberVocabulary.Of && text.Word(at) is "every")))
        {
            return;
        }

        at = isIn ? at : text.Next(at);
        if (isIn && text.Word(at) is "every")
        {
            at = text.Next(at);
        }

        if (!singleReader.TryRead(text, at, quantity.End, stopsAtAnd: true, out Quantity whole) || whole.Unit is not null || whole.IsOrdinal || whole.IsVague
            || whole.Value is not { } all || all <= quantity.Value || all < 2 || all > MaxWhole || (isIn && !(quantity.Value < 10 && IsWhole(whole))))
        {
            return;
        }

        quantity.Value /= all;
        quantity.IsRatio = true;
        quantity.IsPlainDigits = false;
        quantity.Last = whole.Last;
        quantity.End = whole.End;
    }

    // "killed one in 2012" and "one in 18th place" are no proportions.
    private static bool IsWhole(in Quantity whole) => !(whole.IsPlainDigits && whole.Value is >= 1000 and <= 2100);
}
