using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace FactExtract.Text;

/// <summary>Tells the processor what will be read soon; without effect on results, and nothing where there is no such instruction.</summary>
internal static class CacheHint
{
    /// <summary>Brings the cache line of a value near.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Prefetch<T>(ref readonly T value)
    {
        if (Sse.IsSupported)
        {
            // An address that the garbage collector changes in between is only a useless hint.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in value)));
        }
    }
}
