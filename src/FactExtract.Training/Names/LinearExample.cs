namespace FactExtract.Training.Names;

/// <summary>One sentence as the linear trainer sees it: the rows of its tokens' features.</summary>
/// <param name="Rows">Rows of all tokens, one token after the other.</param>
/// <param name="Values">How much each counts: 1, less for what other occurrences of a word tell.</param>
/// <param name="Starts">Where the rows of each token start; one more than there are tokens.</param>
/// <param name="Allowed">The tags each token may have.</param>
/// <param name="Weight">How much the sentence counts.</param>
internal sealed record LinearExample(int[] Rows, float[] Values, int[] Starts, ulong[] Allowed, float Weight)
{
    internal int Length => Allowed.Length;
}
