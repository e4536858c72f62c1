using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>
/// Tags one sentence after the other. A word is projected once and remembered; what it sends is then added to the hidden layers of the
/// five places around it. All sums are whole numbers, so that every processor gives the same tags.
/// </summary>
internal sealed class WordClassScorer(WordClassModel model)
{
    private const int Reach = WordClassModel.Window / 2;
    private const int Ring = 8;

    // Remembered words, 5 MB at most: 92 of 100 tokens of world news are among the 8,000 commonest words.
    private const int MostRemembered = 8192;

    private const int FirstRemembered = 256;

    private readonly int[] _placeOf = new int[model.WordCount];
    private readonly short[] _unknown = new short[WordClassModel.ProjectionSize];
    private readonly short[] _hidden = new short[Ring * WordClassModel.HiddenSize];
    private readonly byte[] _only = new byte[Ring];
    private short[] _remembered = new short[FirstRemembered * WordClassModel.ProjectionSize];
    private int[] _rowAt = new int[FirstRemembered];
    private int _next;
    private int _count;

    internal void Tag(in TokenizedText text, SentenceRange sentence, Span<WordClass> classes)
    {
        ReadOnlySpan<short> edge = model.OfShapes.AsSpan(WordClassForm.ShapeCount * WordClassModel.ProjectionSize);
        int length = sentence.End - sentence.First;
        for (int place = 0; place < Math.Min(Reach, length); place++)
        {
            Open(place);
        }

        for (int before = -Reach; before < 0; before++)
        {
            Send(edge, before, length);
        }

        WordClass tag1 = WordClass.None, tag2 = WordClass.None;
        for (int place = 0; place < length + Reach; place++)
        {
            if (place + Reach < length)
            {
                Open(place + Reach);
            }

            if (place < length)
            {
                Enter(text, sentence.First + place, place, length);
            }
            else
            {
                Send(edge, place, length);
            }

            int done = place - Reach;
            if (done >= 0)
            {
                WordClass tag = (WordClass)_only[done & (Ring - 1)];
                tag = tag == WordClass.None ? Best(done, tag1, tag2) : tag;
                classes[sentence.First + done] = tag;
                (tag2, tag1) = (tag1, tag);
            }
        }
    }

    private void Open(int place) => model.HiddenBias.CopyTo(HiddenAt(place));

    private Span<short> HiddenAt(int place) => _hidden.AsSpan((place & (Ring - 1)) * WordClassModel.HiddenSize, WordClassModel.HiddenSize);

    private void Enter(in TokenizedText text, int token, int place, int length)
    {
        ReadOnlySpan<char> word = text.Word(token);
        int row = model.RowOf(text.Tokens[token].Hash);
        _only[place & (Ring - 1)] = model.Only[row];
        Send(row == 0 ? Unknown(word) : Remembered(row), place, length);
        int shape = WordClassForm.Shape(word, place == 0);
        Send(model.OfShapes.AsSpan(shape * WordClassModel.ProjectionSize, WordClassModel.ProjectionSize), place, length);
    }

    private ReadOnlySpan<short> Unknown(ReadOnlySpan<char> word)
    {
        model.ProjectUnknown(word, _unknown);
        return _unknown;
    }

    private ReadOnlySpan<short> Remembered(int row)
    {
        int place = _placeOf[row] - 1;
        if (place >= 0)
        {
            return _remembered.AsSpan(place * WordClassModel.ProjectionSize, WordClassModel.ProjectionSize);
        }

        if (_count < MostRemembered)
        {
            if (_count == _rowAt.Length)
            {
                Array.Resize(ref _rowAt, _count * 2);
                Array.Resize(ref _remembered, _remembered.Length * 2);
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
        Span<short> projection = _remembered.AsSpan(_next * WordClassModel.ProjectionSize, WordClassModel.ProjectionSize);
        model.ProjectWord(row, projection);
        return projection;
    }

    // The word at a place is the one before for the next place, and so on: the parts of a projection go to the places around it.
    private void Send(ReadOnlySpan<short> projection, int place, int length)
    {
        for (int part = 0; part < WordClassModel.Window; part++)
        {
            int to = place + Reach - part;
            if (to >= 0 && to < length)
            {
                Add(ref MemoryMarshal.GetReference(projection), part * WordClassModel.HiddenSize, HiddenAt(to));
            }
        }
    }

    private static void Add(ref short terms, int first, Span<short> sums)
    {
        for (int i = 0; i < sums.Length; i += Vector512<short>.Count)
        {
            (Vector512.Create<short>(sums[i..]) + Vector512.LoadUnsafe(ref terms, (nuint)(first + i))).CopyTo(sums[i..]);
        }
    }

    private WordClass Best(int place, WordClass tag1, WordClass tag2)
    {
        Span<short> hidden = HiddenAt(place);
        for (int i = 0; i < hidden.Length; i += Vector512<short>.Count)
        {
            Vector512.Max(Vector512.Create<short>(hidden[i..]), Vector512<short>.Zero).CopyTo(hidden[i..]);
        }

        ReadOnlySpan<int> transitions = model.Transitions.AsSpan((((int)tag1 * WordClassModel.Lanes) + (int)tag2) * WordClassModel.Lanes, WordClassModel.Lanes);
        Vector512<int> sum0 = Vector512.Create(transitions), sum1 = Vector512.Create(transitions[16..]), sum2 = Vector512.Create(transitions[32..]);
        ref int pairs = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(hidden));
        ref short weights = ref MemoryMarshal.GetArrayDataReference(model.Output);
        for (int pair = 0; pair < WordClassModel.HiddenSize / 2; pair++)
        {
            Vector512<short> input = Vector512.Create(Unsafe.Add(ref pairs, pair)).AsInt16();
            nuint at = (nuint)(pair * WordClassModel.Lanes * 2);
            sum0 += PackedMatrix.MultiplyPairs(input, Vector512.LoadUnsafe(ref weights, at));
            sum1 += PackedMatrix.MultiplyPairs(input, Vector512.LoadUnsafe(ref weights, at + 32));
            sum2 += PackedMatrix.MultiplyPairs(input, Vector512.LoadUnsafe(ref weights, at + 64));
        }

        Span<int> sums = stackalloc int[WordClassModel.Lanes];
        sum0.CopyTo(sums);
        sum1.CopyTo(sums[16..]);
        sum2.CopyTo(sums[32..]);
        int best = 1;
        for (int tag = 2; tag <= (int)WordClass.Other; tag++)
        {
            best = sums[tag] > sums[best] ? tag : best;
        }

        return (WordClass)best;
    }
}
