using System.Text;

namespace FactExtract.Cli.Tests;

public class LineReaderTests
{
    [TestCase("", ExpectedResult = "")]
    [TestCase("a", ExpectedResult = "1:a|")]
    [TestCase("a\n", ExpectedResult = "1:a|")]
    [TestCase("a\r\nb", ExpectedResult = "1:a|2:b|")]
    [TestCase("\n\nb\n", ExpectedResult = "1:|2:|3:b|")]
    [TestCase("0123456789\n0123456789X\nb", ExpectedResult = "1:0123456789|2:!|3:b|")]
    [TestCase("0123456789XYZ0123456789XYZ0123456789XYZ", ExpectedResult = "1:!|")]
    [TestCase("0123456789XYZ0123456789XYZ0123456789XYZ\n\n", ExpectedResult = "1:!|2:|")]
    public string Lines(string input) => Read(input, 10, 1);

    [Test]
    public void LinesLongerThanTheBuffer_AreWhole([Values(1, 7, 65_536, 70_000)] int step)
    {
        string first = new('a', 70_000);
        string second = new('b', 200_000);
        Assert.That(Read($"{first}\n{second}\nc", 1_000_000, step), Is.EqualTo($"1:{first}|2:{second}|3:c|"));
    }

    private static string Read(string input, int maxLength, int step)
    {
        var reader = new LineReader(new SlowStream(Encoding.UTF8.GetBytes(input), step), maxLength);
        var lines = new StringBuilder();
        while (reader.Read(out ReadOnlySpan<byte> line, out bool isTooLong))
        {
            lines.Append(reader.Number).Append(':').Append(isTooLong ? "!" : Encoding.UTF8.GetString(line)).Append('|');
        }

        return lines.ToString();
    }

    private sealed class SlowStream(byte[] content, int step) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, step));
    }
}
