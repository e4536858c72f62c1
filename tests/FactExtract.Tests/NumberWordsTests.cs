namespace FactExtract.Tests;

public class NumberWordsTests
{
    [TestCase("two hundred and thirty-four", 234)]
    [TestCase("Two Hundred Thirty Four", 234)]
    [TestCase("minus two point five", -2.5)]
    [TestCase("nineteen hundred", 1900)]
    [TestCase("three lakh", 300000)]
    [TestCase("1.2 million", 1200000)]
    [TestCase("1,234", 1234)]
    [TestCase("one million, two hundred thousand", 1200000)]
    public void TryParse_ReadsTheNumber(string text, decimal value)
    {
        Assert.That(NumberWords.TryParse(text, out decimal read));
        Assert.That(read, Is.EqualTo(value));
    }

    [TestCase("")]
    [TestCase("minus")]
    [TestCase("two people")]
    [TestCase("two three")]
    [TestCase("hundred hundred")]
    [TestCase("one point")]
    [TestCase("a hundred octillion trillion octillion")]
    public void TryParse_RefusesWhatIsNoNumber(string text) => Assert.That(NumberWords.TryParse(text, out _), Is.False);

    [TestCase(0, "zero")]
    [TestCase(21, "twenty-one")]
    [TestCase(1234, "one thousand two hundred thirty-four")]
    [TestCase(-0.05, "minus zero point zero five")]
    [TestCase(1000000, "one million")]
    public void ToWords_WritesAmericanEnglish(decimal value, string words) => Assert.That(NumberWords.ToWords(value), Is.EqualTo(words));

    [Test]
    public void ToWords_ThenTryParse_GivesEveryNumberUpToAMillionBack()
    {
        for (int number = 0; number <= 1_000_000; number++)
        {
            if (!NumberWords.TryParse(NumberWords.ToWords(number), out decimal read) || read != number)
            {
                Assert.Fail($"{number} became \"{NumberWords.ToWords(number)}\" became {read}");
            }
        }
    }

    [Test]
    public void ToWords_ThenTryParse_GivesRandomNumbersBack()
    {
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++)
        {
            var number = new decimal(random.Next(), random.Next(), i % 2 == 0 ? 0 : random.Next(), i % 3 == 0, (byte)(i % 5 == 0 ? random.Next(28) : 0));
            Assert.That(NumberWords.TryParse(NumberWords.ToWords(number), out decimal read), NumberWords.ToWords(number));
            Assert.That(read, Is.EqualTo(number));
        }
    }
}
