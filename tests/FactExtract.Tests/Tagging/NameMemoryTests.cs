using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Tests.Tagging;

public class NameMemoryTests
{
    [TestCase("Mr. O\u2019Neil of the U\u2011Bahn met Ms. O\u2019Brien.", "Mr. O'Neil of the U-Bahn met Ms. O'Brien.")]
    [TestCase("The \u212Aelvin group met.", "The Kelvin group met.")]
    public void WhatWasReadBefore_ChangesNothing(string before, string text)
    {
        var extractor = new FactExtractor();
        extractor.Extract(before);
        Assert.That(extractor.Extract(text).Facts, Is.EqualTo(new FactExtractor().Extract(text).Facts));
    }

    [Test]
    public void FormHash_TellsSpellingsApart()
    {
        string[] words = ["O'Neil", "O\u2019Neil", "Kelvin", "\u212Aelvin", "kelvin", new string('a', 80), new string('a', 64) + new string('A', 16)];
        Assert.That(words.Select(word => WordShape.FormHash(word, WordShape.ExactHash(word, TextHash.Of(word)))), Is.Unique);
    }
}
