using System.Diagnostics;
using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Training.Names;

/// <summary>Words a CPU second, by processor time, so that a busy machine does not distort it much.</summary>
internal static class TaggerSpeed
{
    /// <summary>Tokens tagged in a second, tokenizing included.</summary>
    internal static double Measure(NameTagger tagger, IReadOnlyList<GoldDocument> documents)
    {
        var segmenter = new Segmenter();
        var names = new ListBuffer<NameMention>();
        double best = 0;
        for (int round = 0; round < 6; round++)
        {
            TimeSpan before = Process.GetCurrentProcess().UserProcessorTime;
            long tokens = 0;
            foreach (GoldDocument document in documents)
            {
                var text = segmenter.Cut(document.Text);
                tagger.Tag(text, names);
                tokens += text.Tokens.Length;
            }

            best = Math.Max(best, tokens / (Process.GetCurrentProcess().UserProcessorTime - before).TotalSeconds);
        }

        return best;
    }
}
