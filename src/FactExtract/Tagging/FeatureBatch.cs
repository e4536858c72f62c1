using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FactExtract.Tagging;

/// <summary>
/// Looks up many features at once: all their places in the bitmap first, then the rows of those that have weights. Each pass asks for the memory
/// that the next one reads, so that far memory is waited for once and not for each feature.
/// </summary>
internal sealed class FeatureBatch(LinearModel model)
{
    /// <summary>Features it holds.</summary>
    internal const int Capacity = 512;

    private readonly ulong[] _features = new ulong[Capacity];
    private readonly byte[] _targets = new byte[Capacity];
    private readonly int[] _rows = new int[Capacity];
    private int _count;

    /// <summary>Whether so many more fit.</summary>
    internal bool HasRoom(int features) => _count + features <= Capacity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ulong feature, byte target)
    {
        model.Prefetch(feature);
        _features[_count] = feature;
        _targets[_count++] = target;
    }

    /// <summary>Adds the weights of the features to the sums of their targets, and forgets them.</summary>
    internal void Flush(Span<Vector512<short>> sums)
    {
        ref ulong features = ref _features[0];
        ref byte targets = ref _targets[0];
        ref int rows = ref _rows[0];
        int known = 0;
        for (int i = 0; i < _count; i++)
        {
            // Written in any case, kept when the feature has its bit: a branch would be guessed wrong too often.
            ulong feature = Unsafe.Add(ref features, i);
            Unsafe.Add(ref features, known) = feature;
            Unsafe.Add(ref targets, known) = Unsafe.Add(ref targets, i);
            known += model.HasBit(feature);
        }

        for (int i = 0; i < known; i++)
        {
            Unsafe.Add(ref rows, i) = model.PrefetchRow(Unsafe.Add(ref features, i));
        }

        for (int i = 0; i < known; i++)
        {
            model.AddRow(Unsafe.Add(ref rows, i), Unsafe.Add(ref features, i), ref sums[Unsafe.Add(ref targets, i)]);
        }

        _count = 0;
    }

    /// <summary>Adds features to a batch, for one target.</summary>
    internal readonly struct Sink(FeatureBatch batch, int target) : IFeatureSink
    {
        private readonly byte _target = (byte)target;

        public void Add(ulong feature) => batch.Add(feature, _target);
    }
}
