using FactExtract.Numbers;
using FactExtract.Tagging;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tests.Numbers;

public class CardinalReaderTests
{
    [TestCase("1,234", "1,234", 1234)]
    [TestCase("0.65", "0.65", 0.65)]
    [TestCase("1,00,000 teachers", "1,00,000", 100000)]
    [TestCase("1.000.000", "1.000.000", 1000000)]
    [TestCase("10 000 people", "10 000", 10000)]
    [TestCase("1.2 million residents", "1.2 million", 1200000)]
    [TestCase("35m of", "35m", 35000000)]
    [TestCase("3bn", "3bn", 3000000000)]
    [TestCase("5 lakh", "5 lakh", 500000)]
    [TestCase("2.5-million", "2.5-million", 2500000)]
    [TestCase("1½ hours", "1½", 1.5)]
    [TestCase("2 1/2 inches", "2 1/2", 2.5)]
    [TestCase("3/4 of", "3/4", 0.75)]
    [TestCase("2 and a half years", "2 and a half", 2.5)]
    [TestCase("two hundred and thirty-four bodies", "two hundred and thirty-four", 234)]
    [TestCase("nineteen hundred", "nineteen hundred", 1900)]
    [TestCase("forty five hundred thirty eight", "forty five hundred thirty eight", 4538)]
    [TestCase("two hundred and two thousand", "two hundred and two thousand", 202000)]
    [TestCase("fifty-three billion two hundred forty-three thousand seven hundred twenty-four", "fifty-three billion two hundred forty-three thousand seven hundred twenty-four", 53000243724)]
    [TestCase("three lakh crore", "three lakh crore", 3000000000000)]
    [TestCase("a hundred people", "a hundred", 100)]
    [TestCase("two dozen officers", "two dozen", 24)]
    [TestCase("half a million people", "half a million", 500000)]
    [TestCase("half a dozen", "half a dozen", 6)]
    [TestCase("two-thirds of", "two-thirds", 2 / 3.0)]
    [TestCase("one-half percent", "one-half", 0.5)]
    [TestCase("three quarters of a million", "three quarters of a million", 750000)]
    [TestCase("three and a half hours", "three and a half", 3.5)]
    [TestCase("two and a half million", "two and a half million", 2500000)]
    [TestCase("two point five million", "two point five million", 2500000)]
    [TestCase("a couple of shots", "a couple", 2)]
    [TestCase("two three", "two", 2)]
    public void Number_IsReadToItsEnd(string text, string expected, double value)
    {
        Cardinal cardinal = Read(text)!.Value;
        Assert.That(cardinal.Span.Slice(text).ToString(), Is.EqualTo(expected));
        Assert.That((double)cardinal.Value!.Value, Is.EqualTo(value).Within(1e-9));
    }

    [TestCase("dozens of people", 12, 120)]
    [TestCase("hundreds of thousands of refugees", 100000, 1000000)]
    [TestCase("a few hundred fans", 200, 900)]
    [TestCase("several thousand protesters", 3000, 9000)]
    public void VagueNumber_HasTwoBounds(string text, double lower, double upper)
    {
        Cardinal cardinal = Read(text)!.Value;
        Assert.That(cardinal.IsVague);
        Assert.That(((double)cardinal.Value!.Value, (double)cardinal.UpperValue!.Value), Is.EqualTo((lower, upper)));
    }

    [TestCase("22nd", 22)]
    [TestCase("third-largest", 3)]
    [TestCase("twenty-first", 21)]
    [TestCase("five hundred first", 501)]
    public void Ordinal_IsReadAsOne(string text, int value)
    {
        Cardinal cardinal = Read(text)!.Value;
        Assert.That(cardinal.IsOrdinal);
        Assert.That(cardinal.Value, Is.EqualTo(value));
    }

    [TestCase("several weeks")]
    [TestCase("few people")]
    [TestCase("192.168.1.2")]
    [TestCase("people")]
    [TestCase("a man")]
    public void WhatIsNoNumber_IsNotRead(string text) => Assert.That(Read(text), Is.Null);

    [Test]
    public void NumberBeyondDecimal_HasNoValue() => Assert.That(Read("1234567890123456789012345678901 people")!.Value.Value, Is.Null);

    private static Cardinal? Read(string text)
    {
        var tokens = new ListBuffer<Token>();
        foreach (Token token in Tokenizer.Enumerate(text))
        {
            tokens.Add(token);
        }

        var tagged = new TaggedText(new TokenizedText(text, tokens.Items, default), default, default, default);
        return new CardinalReader(NumberVocabulary.Default).TryRead(tagged, 0, out Cardinal cardinal) ? cardinal : null;
    }
}
