using System.Collections.Concurrent;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>Tells the part of speech of each token: a small network over five words, decoded greedily from left to right.</summary>
internal sealed class WordClassTagger(WordClassModel? model = null)
{
    private readonly Lazy<WordClassModel> _model = new(() => model ?? WordClassModel.Default);
    private readonly ConcurrentBag<WordClassScorer> _scorers = [];

    internal void Tag(in TokenizedText text, Span<WordClass> classes)
    {
        if (text.Tokens.IsEmpty)
        {
            return;
        }

        if (!_scorers.TryTake(out WordClassScorer? scorer))
        {
            scorer = new WordClassScorer(_model.Value);
        }

        foreach (SentenceRange sentence in text.Sentences)
        {
            scorer.Tag(text, sentence, classes);
        }

        _scorers.Add(scorer);
    }
}
