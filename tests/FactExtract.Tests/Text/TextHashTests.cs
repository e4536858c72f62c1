using FactExtract.Text;

namespace FactExtract.Tests.Text;

public class TextHashTests
{
    // Resources are keyed by these values: they must never change.
    [TestCase("", 0x0ul)]
    public void Of_EmptyText_IsNotZero(string text, ulong never) => Assert.That(TextHash.Of(text), Is.Not.EqualTo(never));

    [TestCase("It’s", "it's")]
    [TestCase("ÉTIENNE", "étienne")]
    [TestCase("Kyiv", "kYIV")]
    [TestCase("pro\u2011Russian", "PRO-russian")]
    public void Of_FoldsCaseAndMarks(string one, string other) => Assert.That(TextHash.Of(one), Is.EqualTo(TextHash.Of(other)));

    [Test]
    public void Of_EqualsTheDefinitionCharacterByCharacter()
    {
        var random = new Random(3);
        for (int round = 0; round < 20000; round++)
        {
            var text = new char[random.Next(24)];
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (char)random.Next(random.Next(8) == 0 ? 0x10000 : 0x80);
            }

            Assert.That(TextHash.Of(text), Is.EqualTo(Reference(text)), new string(text));
        }
    }

    [Test]
    public void OfShort_EqualsOf_WhateverStandsBehind()
    {
        var random = new Random(4);
        char[] text = new char[TextHash.ShortLength];
        for (int round = 0; round < 20000; round++)
        {
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (char)random.Next(random.Next(8) == 0 ? 0x10000 : 0x80);
            }

            int length = 1 + (round % TextHash.ShortLength);
            Assert.That(TextHash.OfShort(ref text[0], length), Is.EqualTo(TextHash.Of(text.AsSpan(0, length))), new string(text, 0, length));
        }
    }

    // Four folded characters at a time, the first in the lowest bits; see TextHash.
    private static ulong Reference(ReadOnlySpan<char> text)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        ulong hash = ((ulong)text.Length + 1) * Multiplier;
        for (int at = 0; at < text.Length; at += 4)
        {
            ulong four = 0;
            for (int i = at; i < Math.Min(at + 4, text.Length); i++)
            {
                four |= (ulong)CharFold.Fold(text[i]) << (16 * (i - at));
            }

            hash = (hash ^ four) * Multiplier;
            hash ^= hash >> 29;
        }

        hash *= 0xBF58476D1CE4E5B9;
        hash ^= hash >> 32;
        return hash == 0 ? 1 : hash;
    }
}
