using FactExtract.Text;

namespace FactExtract.Tests.Text;

public class WindowCutterTests
{
    [TestCase("short", 10, "short")]
    [TestCase("ten chars!", 10, "ten chars!")]
    [TestCase("a b\n\nc d\n\ne f", 12, "a b\n\nc d\n\n", TestName = "The last blank line")]
    [TestCase("a b\n \t\r\nc\nd e f", 12, "a b\n \t\r\n", TestName = "A line of blanks is blank, and comes before a plain one")]
    [TestCase("a b\nc d\ne f g", 10, "a b\nc d\n", TestName = "The last line where none is blank")]
    [TestCase("a b c d e f", 8, "a b c d ", TestName = "White space where there is one line")]
    [TestCase("abcdefghijkl", 8, "abcdefgh", TestName = "Anywhere where there is none")]
    [TestCase("abcdefg👩hij", 8, "abcdefg", TestName = "Not inside a surrogate pair")]
    public void Length_EndsAt(string text, int maxLength, string expected) =>
        Assert.That(text[..WindowCutter.Length(text, maxLength)], Is.EqualTo(expected));

    [TestCase("\n\n\n\n")]
    [TestCase("\n \n a")]
    [TestCase("    ")]
    [TestCase("👩👩👩")]
    public void Length_IsPositiveAndWithinReach(string text)
    {
        for (int max = 2; max <= text.Length + 1; max++)
        {
            Assert.That(WindowCutter.Length(text, max), Is.InRange(1, max));
        }
    }
}
