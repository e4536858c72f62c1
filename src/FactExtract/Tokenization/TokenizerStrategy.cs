namespace FactExtract.Tokenization;

/// <summary>How many characters are classified at once.</summary>
internal enum TokenizerStrategy
{
    /// <summary>One: runs everywhere, the reference.</summary>
    Scalar,

    /// <summary>32, with 256-bit vectors (AVX2).</summary>
    Vector256,

    /// <summary>64, with 512-bit vectors (AVX-512 VBMI).</summary>
    Vector512,
}
