using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Tagging;

/// <summary>
/// The weights of the linear model: for each feature worth keeping a row of 32 signed bytes, one a lane, in units of
/// 1/<see cref="Unit"/>. A feature is found by one bit of a bitmap, its rank there, and eight more bits of its hash.
/// </summary>
internal sealed class LinearModel
{
    /// <summary>Scores are whole numbers of this fraction, so ±3.2 a feature: all but a few hundred weights are smaller.</summary>
    internal const int Unit = 40;

    /// <summary>Bits of the hash that choose the place in the bitmap.</summary>
    internal const int SlotBits = 22;

    private readonly Slots[] _slots = new Slots[1 << (SlotBits - 6)];
    private readonly byte[] _checks;
    private readonly AlignedArray<byte> _rows;

    // Runs once over much data, before tiered compilation could notice: compiled in full at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal LinearModel(ResourceFile resource)
    {
        var slots = new ByteReader(resource.Read("linear.slots"));
        _checks = resource.ReadArray("linear.checks");
        uint slot = 0;
        for (int row = 0; row < _checks.Length; row++)
        {
            slot += slots.ReadVariable();
            _slots[slot >> 6].Bits |= 1UL << (int)(slot & 63);
        }

        int rank = 0;
        for (int i = 0; i < _slots.Length; i++)
        {
            _slots[i].Rank = rank;
            rank += BitOperations.PopCount(_slots[i].Bits);
        }

        _rows = ReadRows(resource.Read("linear.lanes"), resource.Read("linear.weights"));
        Transitions = ReadFloats(resource.Read("linear.transitions"));
    }

    /// <summary>As <see cref="TagTransitions"/> lays them out.</summary>
    internal float[] Transitions { get; }

    /// <summary>Adds the weights of a feature, if it has any, to 32 sums.</summary>
    internal void Add(ulong feature, ref Vector512<short> sums)
    {
        if (HasBit(feature) != 0)
        {
            AddRow(PrefetchRow(feature), feature, ref sums);
        }
    }

    /// <summary>Brings near what <see cref="HasBit"/> reads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Prefetch(ulong feature) => CacheHint.Prefetch(in SlotsOf(feature));

    /// <summary>1 when the feature may have weights, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int HasBit(ulong feature) => (int)(SlotsOf(feature).Bits >> (int)(feature & 63)) & 1;

    /// <summary>The row of a feature that may have one; brings near what <see cref="AddRow"/> reads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int PrefetchRow(ulong feature)
    {
        ref readonly Slots slots = ref SlotsOf(feature);
        int row = slots.Rank + BitOperations.PopCount(slots.Bits & ((1UL << (int)(feature & 63)) - 1));
        CacheHint.Prefetch(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_checks), row));
        CacheHint.Prefetch(ref Unsafe.Add(ref _rows.First, row * TagSet.Lanes));
        return row;
    }

    /// <summary>Adds the weights of a row to 32 sums, if they are those of the feature.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddRow(int row, ulong feature, ref Vector512<short> sums)
    {
        if (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_checks), row) == Check(feature))
        {
            sums += Vector512.WidenLower(Vector256.LoadUnsafe(ref _rows.First, (nuint)(row * TagSet.Lanes)).AsSByte().ToVector512Unsafe());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly Slots SlotsOf(ulong feature) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), (nuint)((uint)(feature & ((1u << SlotBits) - 1)) >> 6));

    internal static byte Check(ulong feature) => (byte)(feature >> SlotBits);

    // Three weights in four are zero: stored are the lanes that are not, as bits, and their weights.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static AlignedArray<byte> ReadRows(ReadOnlySpan<byte> lanes, ReadOnlySpan<byte> weights)
    {
        var aligned = new AlignedArray<byte>(lanes.Length / 4 * TagSet.Lanes);
        Span<byte> rows = aligned.Span;
        int at = 0;
        for (int row = 0; row < lanes.Length / 4; row++)
        {
            for (uint bits = BinaryPrimitives.ReadUInt32LittleEndian(lanes[(row * 4)..]); bits != 0; bits &= bits - 1)
            {
                rows[(row * TagSet.Lanes) + BitOperations.TrailingZeroCount(bits)] = weights[at++];
            }
        }

        return aligned;
    }

    private static float[] ReadFloats(ReadOnlySpan<byte> field)
    {
        float[] values = new float[field.Length / 4];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(field[(i * 4)..]);
        }

        return values;
    }

    /// <summary>Sixty-four places of the bitmap, and how many bits are set before them.</summary>
    private struct Slots
    {
        internal ulong Bits;
        internal int Rank;
    }
}
