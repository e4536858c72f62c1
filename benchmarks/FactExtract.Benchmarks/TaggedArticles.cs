using FactExtract.Facts;
using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Benchmarks;

/// <summary>The <see cref="Articles"/>, cut in tokens and sentences and tagged with parts of speech: what the stages for numbers and dates start from.</summary>
internal sealed class TaggedArticles
{
    private readonly Workspace[] _work = [.. Articles.Documents.ToArray().Select(Tag)];

    internal int Count => _work.Length;

    /// <summary>The buffers of a document.</summary>
    internal Workspace Work(int index) => _work[index];

    internal TaggedText Text(int index) => _work[index].Tagged(Articles.Documents[index]);

    private static Workspace Tag(string text)
    {
        var work = new Workspace();
        new BlockTokenizer(BlockTokenizer.BestStrategy).Tokenize(text, work.TokenBuffer);
        new SentenceSplitter().Split(text, work.TokenBuffer, work.Sentences);
        new WordClassTagger().Tag(new TokenizedText(text, work.Tokens.Items, work.Sentences.Items), work.Classes.Resize(work.Tokens.Count));
        work.IndexNames();
        return work;
    }
}
