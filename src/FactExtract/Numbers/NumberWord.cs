namespace FactExtract.Numbers;

/// <summary>A word of a number: what it does and the value it has.</summary>
internal readonly record struct NumberWord(NumberWordRole Role, decimal Value);
