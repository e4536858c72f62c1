namespace FactExtract.Numbers;

/// <summary>Reads ranks: "No. 1", "top 10".</summary>
internal sealed class RankReader
{
    internal void Read(in PieceText text, ref Quantity quantity)
    {
        if (!quantity.IsDigits || !quantity.IsPlainDigits || quantity.Unit is not null)
        {
            return;
        }

        Piece before = text.Before(quantity.First);
        if (text.Is(before, '.'))
        {
            before = text.Before(before);
        }

        if (text.Word(before) is "No." or "Nos." or "No" or "no." or "\u2116")
        {
            quantity.IsOrdinal = text.CharBefore(quantity.First) is '.' or ' ';
            quantity.Start = before.Start;
            quantity.IsPlainDigits = false;
        }
        else if (text.Word(before) is "top" or "Top")
        {
            quantity.IsOrdinal = true;
            quantity.Qualifier = Qualifier.AtMost;
        }
    }
}
