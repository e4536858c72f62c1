namespace FactExtract.Numbers;

/// <summary>Reads the scale words after a number: "1.2 million", "2.5-million", "two dozen", "seventy-five thousands".</summary>
internal static class ScaleReader
{
    // "100 thousand million"; a longer chain is no number.
    private const int MaxScales = 3;

    internal static void Read(in PieceText text, NumberVocabulary words, ref Cardinal cardinal)
    {
        for (int i = 0; i < MaxScales; i++)
        {
            Piece next = text.Next(cardinal.Last);
            if (text.Joined(cardinal.Last) is { Exists: true } joined)
            {
                next = joined;
            }

            NumberWord word = next.Kind == PieceKind.Word ? words[next.Hash] : default;
            bool fits = word.Role is NumberWordRole.Scale or NumberWordRole.Hundred or NumberWordRole.Dozen || (word.Role == NumberWordRole.Plural && word.Value >= 12 && word.Value != 20);
            if (!fits || cardinal.IsOrdinal)
            {
                return;
            }

            Multiply(ref cardinal, word.Value);
            cardinal.Last = next;
        }
    }

    internal static void Multiply(ref Cardinal cardinal, decimal scale)
    {
        cardinal.Value = Product(cardinal.Value, scale);
        cardinal.UpperValue = Product(cardinal.UpperValue, scale);
        cardinal.Scale *= cardinal.Scale < 1_000_000_000_000 ? scale : 1;
        cardinal.IsPlainDigits = false;
        cardinal.IsFraction = false;
    }

    private static decimal? Product(decimal? value, decimal factor) => value is { } known && known <= decimal.MaxValue / factor ? known * factor : null;
}
