using System.Buffers;
using System.Numerics;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract;

/// <summary>Walks over the tokens of a text; made by <see cref="Tokenizer.Enumerate"/> for <c>foreach</c>.</summary>
public ref struct TokenEnumerator
{
    private readonly ReadOnlySpan<char> _text;
    private readonly int _blockCount;
    private readonly BlockTokenizer _tokenizer;

    // Rented at the first step, so that copies made before do not share it.
    private TokenBlock[]? _blocks;
    private int _block;

    // Token starts of the current block that are still to come.
    private ulong _starts;

    internal TokenEnumerator(ReadOnlySpan<char> text, BlockTokenizer tokenizer)
    {
        _text = text;
        _blockCount = TokenBlock.CountOf(text.Length);
        _tokenizer = tokenizer;
        _block = -1;
    }

    /// <summary>The token that <see cref="MoveNext"/> found.</summary>
    public Token Current { get; private set; }

    /// <summary>This enumerator.</summary>
    /// <returns>A copy, for <c>foreach</c>.</returns>
    public readonly TokenEnumerator GetEnumerator() => this;

    /// <summary>Goes on to the next token.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        if (_block < 0)
        {
            _blocks = ArrayPool<TokenBlock>.Shared.Rent(_blockCount);
            _tokenizer.FindBoundaries(_text, _blocks.AsSpan(0, _blockCount));
        }

        TokenBlock[]? blocks = _blocks;
        while (_starts == 0)
        {
            if (blocks is null || _block + 1 >= _blockCount)
            {
                _block = _blockCount;
                return false;
            }

            _block++;
            _starts = blocks[_block].Boundary & ~blocks[_block].Space;
        }

        ulong bit = _starts & (0 - _starts);
        _starts ^= bit;
        TokenBlock[] found = blocks!;
        int block = _block;
        int start = (block * BlockMasks.Length) + BitOperations.TrailingZeroCount(bit);
        ulong after = found[block].Boundary & ~(bit | (bit - 1));
        while (after == 0 && ++block < _blockCount)
        {
            after = found[block].Boundary;
        }

        int end = after == 0 ? _text.Length : (block * BlockMasks.Length) + BitOperations.TrailingZeroCount(after);
        TokenKind kind = (found[_block].Address & bit) != 0 ? TokenKind.Address : TokenWriter.KindOf(_text[start..end]);
        Current = new Token(start, end - start, kind, TextHash.Of(_text[start..end]));
        return true;
    }

    /// <summary>Gives the buffer back; <c>foreach</c> calls it.</summary>
    public void Dispose()
    {
        if (_blocks is { } blocks)
        {
            _blocks = null;
            _block = _blockCount;
            _starts = 0;
            ArrayPool<TokenBlock>.Shared.Return(blocks);
        }
    }
}
