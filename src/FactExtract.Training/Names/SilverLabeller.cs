using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Training.Names;

/// <summary>
/// Labels texts that nobody annotated by a stronger and slower model (self-training). Each token may have the tags that this model holds
/// likely: where it is not sure, its student is free.
/// </summary>
internal sealed class SilverLabeller(NameModelFile models, float weight)
{
    // Tags below this probability are forbidden to the student.
    private const float LeastProbability = 0.1f;

    private readonly NameTaggerState _teacher = new(models, NameModel.Accurate, cascade: false);
    private readonly Segmenter _segmenter = new();

    internal TaggedDocument Label(string text)
    {
        TokenizedText cut = _segmenter.Cut(text);
        ulong[] allowed = new ulong[cut.Tokens.Length];
        _teacher.Score(cut);
        foreach (SentenceRange sentence in cut.Sentences)
        {
            ReadOnlySpan<byte> best = _teacher.Decode(sentence);
            TagLattice likely = _teacher.Probabilities(sentence);
            for (int t = 0; t < best.Length; t++)
            {
                allowed[sentence.First + t] = (1UL << best[t]) | LikelyTags(likely, t);
            }
        }

        return new TaggedDocument(cut, allowed, weight);
    }

    private static ulong LikelyTags(TagLattice lattice, int t)
    {
        ReadOnlySpan<float> alpha = lattice.Alpha.Slice(t * TagLattice.Stride, TagLattice.Stride), beta = lattice.Beta.Slice(t * TagLattice.Stride, TagLattice.Stride);
        ulong bits = 0;
        for (int tag = 0; tag <= TagSet.Outside; tag++)
        {
            bits |= alpha[tag] * beta[tag] >= LeastProbability ? 1UL << tag : 0;
        }

        return bits;
    }
}
