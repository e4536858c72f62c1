namespace FactExtract.Dates;

/// <summary>How many units: in thousandths, so that "three and a half" is exact. A range has an <see cref="Upper"/> end, else it is 0.</summary>
internal readonly record struct Amount(long Thousandths, long Upper, bool IsVague)
{
    internal static Amount One => new(1000, 0, false);

    internal static Amount Unknown => new(0, 0, true);

    internal bool IsWhole => !IsVague && Thousandths % 1000 == 0;
}
