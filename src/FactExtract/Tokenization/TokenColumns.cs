using FactExtract.Text;

namespace FactExtract.Tokenization;

/// <summary>Where tokens start and end and what they start with, each in an array of its own: how <see cref="TokenPacker"/> collects them.</summary>
internal sealed class TokenColumns
{
    private readonly ListBuffer<int> _starts = new();
    private readonly ListBuffer<int> _ends = new();
    private readonly ListBuffer<byte> _kinds = new();

    internal Span<int> Starts => _starts.Items;

    internal Span<int> Ends => _ends.Items;

    internal Span<byte> Kinds => _kinds.Items;

    /// <summary>Makes room for some tokens and for what a block writes beyond the last.</summary>
    internal void Resize(int count)
    {
        count += BlockMasks.Length;
        _starts.Resize(count);
        _ends.Resize(count);
        _kinds.Resize(count);
    }
}
