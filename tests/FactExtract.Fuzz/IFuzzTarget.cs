namespace FactExtract.Fuzz;

/// <summary>Something that takes any input.</summary>
internal interface IFuzzTarget
{
    /// <summary>Makes an input and tries it; throws when something does not hold. The same random numbers give the same input.</summary>
    internal void Try(Random random);
}
