namespace FactExtract.Numbers;

/// <summary>A form in which a unit is written.</summary>
/// <param name="Index">Of the unit in its table.</param>
/// <param name="MustTouch">Whether it is the unit only right after the digits ("10in").</param>
/// <param name="Least">The least value with which it is the unit: "won" is money from a thousand on.</param>
internal readonly record struct UnitForm(int Index, bool MustTouch, decimal Least);
