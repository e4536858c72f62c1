using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FactExtract.Lexicons;

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

    private readonly ulong[] _bits = new ulong[1 << (SlotBits - 6)];
    private readonly int[] _ranks = new int[1 << (SlotBits - 6)];
    private readonly byte[] _checks;
    private readonly byte[] _rows;

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
            _bits[slot >> 6] |= 1UL << (int)(slot & 63);
        }

        int rank = 0;
        for (int i = 0; i < _bits.Length; i++)
        {
            _ranks[i] = rank;
            rank += BitOperations.PopCount(_bits[i]);
        }

        _rows = ReadRows(resource.Read("linear.lanes"), resource.Read("linear.weights"));
        Transitions = ReadFloats(resource.Read("linear.transitions"));
    }

    /// <summary>As <see cref="TagTransitions"/> lays them out.</summary>
    internal float[] Transitions { get; }

    /// <summary>Adds the weights of a feature, if it has any, to 32 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(ulong feature, ref Vector512<short> sums)
    {
        uint slot = (uint)feature & ((1u << SlotBits) - 1);
        ulong word = _bits[slot >> 6];
        int bit = (int)(slot & 63);
        if ((word >> bit & 1) == 0)
        {
            return;
        }

        int row = _ranks[slot >> 6] + BitOperations.PopCount(word & ((1UL << bit) - 1));
        if (_checks[row] == Check(feature))
        {
            Vector256<sbyte> weights = Vector256.LoadUnsafe(ref _rows[row * TagSet.Lanes]).AsSByte();
            (Vector256<short> lower, Vector256<short> upper) = Vector256.Widen(weights);
            sums += Vector512.Create(lower, upper);
        }
    }

    /// <summary>Adds the weights of some features, at most 32. Which have any is found out first: a branch for each would be guessed wrong too often.</summary>
    internal void Add(ReadOnlySpan<ulong> features, ref Vector512<short> sums)
    {
        uint known = 0;
        for (int i = 0; i < features.Length; i++)
        {
            uint slot = (uint)features[i] & ((1u << SlotBits) - 1);
            known |= (uint)(_bits[slot >> 6] >> (int)(slot & 63) & 1) << i;
        }

        for (; known != 0; known &= known - 1)
        {
            Add(features[BitOperations.TrailingZeroCount(known)], ref sums);
        }
    }

    internal static byte Check(ulong feature) => (byte)(feature >> SlotBits);

    // Three weights in four are zero: stored are the lanes that are not, as bits, and their weights.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static byte[] ReadRows(ReadOnlySpan<byte> lanes, ReadOnlySpan<byte> weights)
    {
        byte[] rows = new byte[lanes.Length / 4 * TagSet.Lanes];
        int at = 0;
        for (int row = 0; row < lanes.Length / 4; row++)
        {
            for (uint bits = BinaryPrimitives.ReadUInt32LittleEndian(lanes[(row * 4)..]); bits != 0; bits &= bits - 1)
            {
                rows[(row * TagSet.Lanes) + BitOperations.TrailingZeroCount(bits)] = weights[at++];
            }
        }

        return rows;
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
}
