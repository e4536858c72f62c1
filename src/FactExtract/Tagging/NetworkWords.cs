using System.Runtime.CompilerServices;
using FactExtract.Lexicons;

namespace FactExtract.Tagging;

/// <summary>The words that have an embedding of their own in the network; row 0 stands for all others.</summary>
internal sealed class NetworkWords
{
    private readonly WordTable<int> _rows;

    /// <param name="keys"><see cref="NameVocabulary.Key"/> of the words, in the order of their rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal NetworkWords(ReadOnlySpan<uint> keys)
    {
        Count = keys.Length + 1;
        _rows = new WordTable<int>(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            _rows.Set(keys[i], i + 1);
        }
    }

    /// <summary>Rows, the one for unknown words included.</summary>
    internal int Count { get; }

    internal int RowOf(ulong hash) => _rows.Get(NameVocabulary.Key(hash));

    /// <summary>The keys in the order of their rows.</summary>
    internal uint[] Keys() => [.. _rows.Pairs().OrderBy(pair => pair.Value).Select(pair => (uint)pair.Hash)];
}
