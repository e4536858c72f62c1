using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Training.Names;

/// <summary>A document cut into our tokens, with the tags each token may have.</summary>
internal sealed class TaggedDocument
{
    private const ulong OutsideBit = 1UL << TagSet.Outside;

    internal TaggedDocument(GoldDocument gold, Segmenter segmenter, bool marksOthers, float weight)
    {
        Text = gold.Text;
        Weight = weight;
        TokenizedText cut = segmenter.Cut(gold.Text);
        Tokens = cut.Tokens.ToArray();
        Sentences = cut.Sentences.ToArray();
        Allowed = new ulong[Tokens.Length];
        IsExact = marksOthers;
        Mark(gold, marksOthers);
        FreeNamesAcrossSentences();
    }

    /// <summary>A document labelled by a model.</summary>
    internal TaggedDocument(in TokenizedText text, ulong[] allowed, float weight)
    {
        Text = text.Text.ToString();
        Tokens = text.Tokens.ToArray();
        Sentences = text.Sentences.ToArray();
        Allowed = allowed;
        Weight = weight;
    }

    internal string Text { get; }

    internal Token[] Tokens { get; }

    internal SentenceRange[] Sentences { get; }

    /// <summary>Of each token the lanes it may have; bit 32 is outside.</summary>
    internal ulong[] Allowed { get; }

    /// <summary>How much the document counts in training.</summary>
    internal float Weight { get; }

    /// <summary>Whether tokens outside of names are known to be outside.</summary>
    internal bool IsExact { get; }

    internal TokenizedText Tokenized => new(Text, Tokens, Sentences);

    private void Mark(GoldDocument gold, bool marksOthers)
    {
        Array.Fill(Allowed, marksOthers ? OutsideBit : OutsideBit | Bits(Others, TagSet.Begin) | Bits(Others, TagSet.Inside) | Bits(Others, TagSet.End) | Bits(Others, TagSet.Single));
        int token = 0;
        foreach (GoldName name in gold.Names)
        {
            GoldName trimmed = NameScore.Trim(gold.Text, name);
            while (token < Tokens.Length && Tokens[token].End <= trimmed.Start)
            {
                token++;
            }

            int first = token;
            while (token < Tokens.Length && Tokens[token].Start < trimmed.End)
            {
                token++;
            }

            NameLabel[] labels = LabelsOf(trimmed);
            for (int t = first; t < token; t++)
            {
                int position = token - first == 1 ? TagSet.Single : t == first ? TagSet.Begin : t == token - 1 ? TagSet.End : TagSet.Inside;
                Allowed[t] = Bits(labels, position);
            }
        }
    }

    // A name that our sentence splitter cuts in two: its tokens may have any tag.
    private void FreeNamesAcrossSentences()
    {
        foreach (SentenceRange sentence in Sentences)
        {
            int last = sentence.End - 1;
            if (sentence.End < Tokens.Length && (Allowed[last] & InnerBits) != 0 && (Allowed[last] & OutsideBit) == 0)
            {
                for (int t = last; t >= 0 && (Allowed[t] & OutsideBit) == 0 && Allowed[t] != ulong.MaxValue; t--)
                {
                    Allowed[t] = ulong.MaxValue;
                }

                for (int t = sentence.End; t < Tokens.Length && (Allowed[t] & (EndBits | ContinuingBits)) != 0 && (Allowed[t] & OutsideBit) == 0; t++)
                {
                    Allowed[t] = ulong.MaxValue;
                }
            }
        }
    }

    private const ulong InnerBits = 0xFFFF;
    private const ulong ContinuingBits = 0xFF00;
    private const ulong EndBits = 0xFF0000;

    private static readonly NameLabel[] Others = [NameLabel.Group, NameLabel.Event, NameLabel.Product, NameLabel.Work];

    private static ulong Bits(ReadOnlySpan<NameLabel> labels, int position)
    {
        ulong bits = 0;
        foreach (NameLabel label in labels)
        {
            bits |= 1UL << (position + (int)label);
        }

        return bits;
    }

    private static NameLabel[] LabelsOf(GoldName name) => (name.Type, name.Label) switch
    {
        ("person", _) => [NameLabel.Person],
        ("organization", _) => [NameLabel.Organization],
        ("place", "GPE") => [NameLabel.Polity],
        ("place", "LOC" or "FAC") when name.Label == "FAC" || name.Type == "natural" => [NameLabel.Location],
        ("place", _) => [NameLabel.Polity, NameLabel.Location],
        ("group", _) => [NameLabel.Group],
        ("event", _) => [NameLabel.Event],
        ("product", _) => [NameLabel.Product],
        ("work", _) => [NameLabel.Work],
        _ => Others,
    };
}
