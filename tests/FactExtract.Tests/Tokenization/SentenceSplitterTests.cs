using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tests.Tokenization;

public class SentenceSplitterTests
{
    [TestCase("", "")]
    [TestCase("One. Two", "One.|Two")]
    [TestCase("Really? Yes! So…", "Really?|Yes!|So…")]
    [TestCase("Mr. Smith met Gen. Lee. They spoke.", "Mr. Smith met Gen. Lee.|They spoke.")]
    [TestCase("I live in the U.S. The sun shines.", "I live in the U.S.|The sun shines.")]
    [TestCase("The U.S. Government said so.", "The U.S. Government said so.")]
    [TestCase("Acme Corp. It rose, etc. Shares fell.", "Acme Corp.|It rose, etc.|Shares fell.")]
    [TestCase("\"Go.\" He went.", "\"Go.\"|He went.")]
    [TestCase("“This is great.” she said.", "“This is great.” she said.")]
    [TestCase("He asked. “Why?” (Nobody knew.) Then", "He asked.|“Why?”|(Nobody knew.)|Then")]
    [TestCase("A headline\nA line. Another", "A headline|A line.|Another")]
    [TestCase("went home.The end", "went home.|The end")]
    [TestCase("It cost $3.5. 20 came.", "It cost $3.5.|20 came.")]
    public void Split_FindsSentences(string text, string expected)
    {
        var buffer = new TokenBuffer();
        new BlockTokenizer(TokenizerStrategy.Scalar).Tokenize(text, buffer);
        var sentences = new ListBuffer<SentenceRange>();
        new SentenceSplitter().Split(text, buffer, sentences);
        var found = new List<string>();
        foreach (SentenceRange sentence in sentences.Items)
        {
            found.Add(text[buffer.Tokens.Items[sentence.First].Start..buffer.Tokens.Items[sentence.End - 1].End]);
        }

        Assert.That(string.Join('|', found), Is.EqualTo(expected));
    }
}
