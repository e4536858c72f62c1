using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>
/// Tags one sentence after the other. A word is projected once and remembered; the hidden layer of a place adds up what the five words
/// around it send there, only where the word does not tell its tag by itself. All sums are whole numbers, so that every processor gives
/// the same tags.
/// </summary>
internal sealed class WordClassScorer(WordClassModel model)
{
    private const int Reach = WordClassModel.Window / 2;
    private const int Ring = 8;

    // Remembered words, 5 MB at most: 92 of 100 tokens of world news are among the 8,000 commonest words.
    private const int MostRemembered = 8192;

    private const int FirstRemembered = 256;

    private static readonly Vector512<int> LastTags = Vector512.LessThanOrEqual(Vector512<int>.Indices + Vector512.Create(32), Vector512.Create((int)WordClass.Other));

    private readonly int[] _placeOf = new int[model.WordCount];

    // Of the places around the current one: the word's row and shape, and the projection of an unknown word.
    private readonly int[] _rows = new int[Ring];
    private readonly int[] _shapes = new int[Ring];
    private readonly AlignedArray<short> _unknown = new(Ring * WordClassModel.ProjectionSize);
    private readonly AlignedArray<short> _remembered = new(FirstRemembered * WordClassModel.ProjectionSize);
    private readonly AlignedArray<short> _hidden = new(WordClassModel.HiddenSize);
    private int[] _rowAt = new int[FirstRemembered];
    private int _next;
    private int _count;

    internal void Tag(in TokenizedText text, SentenceRange sentence, Span<WordClass> classes)
    {
        int length = sentence.End - sentence.First;
        WordClass tag1 = WordClass.None, tag2 = WordClass.None;
        for (int read = 0; read < length + Reach; read++)
        {
            if (read < length)
            {
                Read(text, sentence.First + read, read);
            }

            int place = read - Reach;
            if (place >= 0)
            {
                var tag = (WordClass)model.Only[_rows[place & (Ring - 1)]];
                tag = tag == WordClass.None ? Best(place, length, tag1, tag2) : tag;
                classes[sentence.First + place] = tag;
                (tag2, tag1) = (tag1, tag);
            }
        }
    }

    private void Read(in TokenizedText text, int token, int place)
    {
        ReadOnlySpan<char> word = text.Word(token);
        int row = model.RowOf(text.Tokens[token].Hash);
        int at = place & (Ring - 1);
        _rows[at] = row;
        _shapes[at] = WordClassForm.Shape(word, place == 0);
        if (row == 0)
        {
            model.ProjectUnknown(word, _unknown.Span.Slice(at * WordClassModel.ProjectionSize, WordClassModel.ProjectionSize));
        }
        else if (_placeOf[row] > 0)
        {
            Prefetch(ref _remembered.Span[(_placeOf[row] - 1) * WordClassModel.ProjectionSize]);
        }
    }

    // All that the word sends to the places around it; the first of them is scored when two more words are read.
    private static void Prefetch(ref short projection)
    {
        for (int i = 0; i < WordClassModel.ProjectionSize; i += Vector512<short>.Count)
        {
            CacheHint.Prefetch(ref Unsafe.Add(ref projection, i));
        }
    }

    private ReadOnlySpan<short> Remembered(int row)
    {
        int place = _placeOf[row] - 1;
        if (place >= 0)
        {
            return _remembered.Span.Slice(place * WordClassModel.ProjectionSize, WordClassModel.ProjectionSize);
        }

        if (_count < MostRemembered)
        {
            if (_count == _rowAt.Length)
            {
                Array.Resize(ref _rowAt, _count * 2);
                _remembered.Grow(_remembered.Length * 2);
            }

            _next = _count++;
        }
        else
        {
            // The word remembered longest ago is forgotten.
            _next = (_next + 1) % MostRemembered;
            _placeOf[_rowAt[_next]] = 0;
        }

        _rowAt[_next] = row;
        _placeOf[row] = _next + 1;
        Span<short> projection = _remembered.Span.Slice(_next * WordClassModel.ProjectionSize, WordClassModel.ProjectionSize);
        model.ProjectWord(row, projection);
        return projection;
    }

    // The word at a place is the one before for the next place, and so on: each place around it gets another part of the projection.
    private void AddWord(int place, int part, ref Vector512<short> lower, ref Vector512<short> upper)
    {
        int at = place & (Ring - 1);
        ReadOnlySpan<short> word = _rows[at] == 0 ? _unknown.Span[(at * WordClassModel.ProjectionSize)..] : Remembered(_rows[at]);
        AddPart(word, part, ref lower, ref upper);
        AddPart(OfShape(_shapes[at]), part, ref lower, ref upper);
    }

    private ReadOnlySpan<short> OfShape(int shape) => model.OfShapes.Span[(shape * WordClassModel.ProjectionSize)..];

    private static void AddPart(ReadOnlySpan<short> projection, int part, ref Vector512<short> lower, ref Vector512<short> upper)
    {
        ReadOnlySpan<short> terms = projection.Slice(part * WordClassModel.HiddenSize, WordClassModel.HiddenSize);
        lower += Vector512.Create(terms);
        upper += Vector512.Create(terms[Vector512<short>.Count..]);
    }

    private WordClass Best(int place, int length, WordClass tag1, WordClass tag2)
    {
        Vector512<short> lower = Vector512.LoadUnsafe(ref model.HiddenBias.First), upper = Vector512.LoadUnsafe(ref model.HiddenBias.First, 32);
        for (int part = 0; part < WordClassModel.Window; part++)
        {
            int around = place - Reach + part;
            if (around < 0 || around >= length)
            {
                AddPart(OfShape(WordClassForm.ShapeCount), part, ref lower, ref upper);
            }
            else
            {
                AddWord(around, part, ref lower, ref upper);
            }
        }

        Span<short> hidden = _hidden.Span;
        Vector512.Max(lower, Vector512<short>.Zero).CopyTo(hidden);
        Vector512.Max(upper, Vector512<short>.Zero).CopyTo(hidden[Vector512<short>.Count..]);
        ReadOnlySpan<int> transitions = model.Transitions.Span.Slice((((int)tag1 * WordClassModel.Lanes) + (int)tag2) * WordClassModel.Lanes, WordClassModel.Lanes);
        Vector512<int> sum0 = Vector512.Create(transitions), sum1 = Vector512.Create(transitions[16..]), sum2 = Vector512.Create(transitions[32..]);
        ref int pairs = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(hidden));
        ref short weights = ref model.Output.First;
        for (int pair = 0; pair < WordClassModel.HiddenSize / 2; pair++)
        {
            Vector512<short> input = Vector512.Create(Unsafe.Add(ref pairs, pair)).AsInt16();
            nuint at = (nuint)(pair * WordClassModel.Lanes * 2);
            sum0 += PairProducts.Of(input, Vector512.LoadUnsafe(ref weights, at));
            sum1 += PairProducts.Of(input, Vector512.LoadUnsafe(ref weights, at + 32));
            sum2 += PairProducts.Of(input, Vector512.LoadUnsafe(ref weights, at + 64));
        }

        return Largest(sum0.WithElement(0, int.MinValue), sum1, Vector512.ConditionalSelect(LastTags, sum2, Vector512.Create(int.MinValue)));
    }

    // The first of the tags with the largest sum; None and the lanes beyond the last tag do not count.
    private static WordClass Largest(Vector512<int> sum0, Vector512<int> sum1, Vector512<int> sum2)
    {
        Vector512<int> all = Vector512.Max(Vector512.Max(sum0, sum1), sum2);
        Vector256<int> eight = Vector256.Max(all.GetLower(), all.GetUpper());
        Vector128<int> four = Vector128.Max(eight.GetLower(), eight.GetUpper());
        var largest = Vector512.Create(Math.Max(Math.Max(four[0], four[1]), Math.Max(four[2], four[3])));
        ulong lanes = Vector512.Equals(sum0, largest).ExtractMostSignificantBits()
            | Vector512.Equals(sum1, largest).ExtractMostSignificantBits() << 16
            | Vector512.Equals(sum2, largest).ExtractMostSignificantBits() << 32;
        return (WordClass)BitOperations.TrailingZeroCount(lanes);
    }
}
