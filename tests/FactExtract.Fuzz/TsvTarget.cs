using System.Text;

namespace FactExtract.Fuzz;

/// <summary>Any text as a list of names: read and used, or refused with the line.</summary>
internal sealed class TsvTarget : IFuzzTarget
{
    private static readonly string[] Words = ["person", "place", "organization", "custom:x", "custom:", "exact", "upper", "ignore", "#", " ", "Ann Lee", "Ann", "LEE", "\0", "\uD83D", "👩", "İ", "ß"];

    public void Try(Random random)
    {
        var list = new StringBuilder();
        for (int line = random.Next(20); line > 0; line--)
        {
            list.Append(random.Next(5) == 0 ? RandomText.Next(random) : Words[random.Next(Words.Length)]).Append('\t').Append(Words[random.Next(4)]);
            list.Append(random.Next(3) == 0 ? "\t" + Words[random.Next(5, 8)] : "").Append(random.Next(20) == 0 ? "\t" : "").Append(random.Next(10) == 0 ? "\r\n" : "\n");
        }

        try
        {
            var extractor = new FactExtractor(new ExtractionOptions { Gazetteers = [Gazetteer.Read(new StringReader(list.ToString()), random.Next(2) == 0)] });
            string text = "Ann Lee met ANN LEE and lee. " + list;
            foreach (Fact fact in extractor.Extract(text).Facts)
            {
                FuzzException.ThrowUnless(text.AsSpan(fact.Span.Start, fact.Span.Length).SequenceEqual(fact.Text), $"the words at {fact.Span} are others");
            }
        }
        catch (InvalidDataException exception)
        {
            FuzzException.ThrowUnless(exception.Message.StartsWith("gazetteer(", StringComparison.Ordinal), $"the message does not tell the line: {exception.Message}");
        }
    }
}
