using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Tests.Tagging;

public class WordClassTaggerTests
{
    [TestCase("The minister said that talks had failed .", "DT NN VBD IN NNS VBD VBN Punctuation")]
    [TestCase("Officials say they will report the report .", "NNS VBP PRP MD VB DT NN Punctuation")]
    [TestCase("She was quoted as saying so .", "PRP VBD VBN IN VBG RB Punctuation")]
    [TestCase("Blorfing zqwolds were grimply snarvelled .", "VBG NNS VBD RB VBN Punctuation")]
    public void Tag_ReadsWordsAndTheirPlaces(string words, string expected) => Assert.That(string.Join(' ', Tag(new WordClassTagger(), words)), Is.EqualTo(expected));

    // What is remembered of words read before must not change what comes after, nor may more words than are remembered.
    [Test]
    public void Tag_IsTheSameAfterOtherTexts()
    {
        const string Words = "The minister said that talks had failed .";
        var tagger = new WordClassTagger();
        string[] vocabulary = [.. File.ReadAllText(Support.Repository.PathOf("docs", "architecture.md")).Split()];
        Tag(tagger, string.Join(' ', vocabulary.Where(word => word.Length > 0)));
        Assert.That(Tag(tagger, Words), Is.EqualTo(Tag(new WordClassTagger(), Words)));
    }

    [TestCase("Stop")]
    [TestCase("Stop it")]
    [TestCase("- . - 7")]
    public void Tag_AcceptsSentencesShorterThanItsWindow(string words) => Assert.That(Tag(new WordClassTagger(), words), Has.None.EqualTo(WordClass.None));

    private static WordClass[] Tag(WordClassTagger tagger, string words)
    {
        var tokens = new TokenBuffer();
        new BlockTokenizer(BlockTokenizer.BestStrategy).Tokenize(words, tokens);
        var classes = new WordClass[tokens.Tokens.Count];
        tagger.Tag(new TokenizedText(words, tokens.Tokens.Items, [new SentenceRange(0, classes.Length, SentenceKind.Paragraph)]), classes);
        return classes;
    }
}
