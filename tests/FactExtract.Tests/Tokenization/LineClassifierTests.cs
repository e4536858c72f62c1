using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tests.Tokenization;

public class LineClassifierTests
{
    private const string Prose = "The minister said on Monday that the talks would go on. Nobody answered.";

    [TestCase("CLICK HERE TO GET THE DAILY APP", SentenceKind.Promotion)]
    [TestCase("Sign up for our morning newsletter.", SentenceKind.Promotion)]
    [TestCase("READ MORE: Why the river rises", SentenceKind.Promotion)]
    [TestCase("» Follow us on social media", SentenceKind.Promotion)]
    [TestCase("(Photo by JANE DOE/AFP via Getty Images)", SentenceKind.Credit)]
    [TestCase("(John Roe, Daily Pool Photo via AP)", SentenceKind.Credit)]
    [TestCase("(getty images)", SentenceKind.Credit)]
    [TestCase("Photo: Jane Doe / Reuters", SentenceKind.Credit)]
    [TestCase("REUTERS/Jane Doe", SentenceKind.Credit)]
    [TestCase("KYIV’S FORCES CROSS RIVER IN MAJOR ADVANCE", SentenceKind.Headline)]
    [TestCase("What we know so far", SentenceKind.Headline)]
    [TestCase("Premier Jane Doe, left, meets John Roe in Oslo, Norway, Monday, May 9, 2022.", SentenceKind.Caption)]
    [TestCase("He read more books than she did.", SentenceKind.Paragraph)]
    [TestCase("“No,” he said.", SentenceKind.Paragraph)]
    [TestCase("The photo (by a neighbour) was sent to Reuters.", SentenceKind.Paragraph)]
    [TestCase("Sales rose at the agency (see the pictures taken by its own staff in the spring).", SentenceKind.Paragraph)]
    public void Line_HasItsKind(string line, SentenceKind expected)
    {
        List<(string Text, SentenceKind Kind)> sentences = Classify($"{Prose}\n{line}\n{Prose}");
        Assert.That(sentences[2].Kind, Is.EqualTo(expected));
        Assert.That(sentences[0].Kind, Is.EqualTo(expected == SentenceKind.Credit ? SentenceKind.Caption : SentenceKind.Paragraph));
    }

    [TestCase("River rises after week of rain\n" + Prose, SentenceKind.Headline)]
    [TestCase(Prose + "\n" + Prose, SentenceKind.Paragraph)]
    [TestCase("Only line", SentenceKind.Paragraph)]
    public void FirstLine_IsAHeadlineWhenShortAndWithoutAFinalMark(string text, SentenceKind expected) =>
        Assert.That(Classify(text)[0].Kind, Is.EqualTo(expected));

    [TestCase("Troops ride along a road on April 28, 2022, near Oslo. (Photo by JANE DOE/AFP via Getty Images)")]
    [TestCase("Troops ride along a road near Oslo (Jane Doe/AP)")]
    public void CreditThatEndsALine_IsASentenceOfItsOwn(string line)
    {
        List<(string Text, SentenceKind Kind)> sentences = Classify($"{Prose}\n{line}\n{Prose}");
        int open = line.IndexOf('(', StringComparison.Ordinal);
        Assert.That(sentences[2], Is.EqualTo((line[..open].TrimEnd(), SentenceKind.Caption)));
        Assert.That(sentences[3], Is.EqualTo((line[open..], SentenceKind.Credit)));
        Assert.That(sentences[4].Kind, Is.EqualTo(SentenceKind.Paragraph));
    }

    private static List<(string Text, SentenceKind Kind)> Classify(string text)
    {
        var buffer = new TokenBuffer();
        new BlockTokenizer(TokenizerStrategy.Scalar).Tokenize(text, buffer);
        var plain = new ListBuffer<SentenceRange>();
        new SentenceSplitter().Split(text, buffer, plain);
        var sentences = new ListBuffer<SentenceRange>();
        new LineClassifier().Classify(text, buffer.Tokens.Items, plain.Items, sentences);
        var found = new List<(string, SentenceKind)>();
        foreach (SentenceRange sentence in sentences.Items)
        {
            found.Add((text[buffer.Tokens.Items[sentence.First].Start..buffer.Tokens.Items[sentence.End - 1].End], sentence.Kind));
        }

        return found;
    }
}
