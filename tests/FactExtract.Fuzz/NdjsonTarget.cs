using System.Text;
using System.Text.Json;
using FactExtract.Cli;

namespace FactExtract.Fuzz;

/// <summary>Any bytes as NDJSON: a line out for each line in, each of them JSON.</summary>
internal sealed class NdjsonTarget : IFuzzTarget
{
    private static readonly string[] Fragments = ["{", "}", "\"", "\\", "\\u", "\\ud800", "\"id\":", "\"text\":", "\"date\":\"2022-10-04\"", "null", "[", "1e999", ",", "\"\"", "\uFEFF"];

    public void Try(Random random)
    {
        byte[] input = Input(random);
        using var output = new MemoryStream();
        var streams = new CommandStreams(new MemoryStream(input), output, TextWriter.Null);
        int code = CommandLine.Run(["extract", "--input", "ndjson"], streams, CancellationToken.None);
        FuzzException.ThrowUnless(code is ExitCode.Success or ExitCode.SomeFailed, $"the code is {code}");
        int expected = input.AsSpan().Count((byte)'\n') + (input.Length > 0 && input[^1] != '\n' ? 1 : 0);
        string[] lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n');
        FuzzException.ThrowUnless(lines.Length - 1 == expected && lines[^1].Length == 0, $"{expected} lines in, {lines.Length - 1} out");
        foreach (string line in lines[..^1])
        {
            using var document = JsonDocument.Parse(line);
            FuzzException.ThrowUnless(document.RootElement.TryGetProperty("facts", out _) != document.RootElement.TryGetProperty("error", out _), $"neither facts nor an error: {line}");
        }
    }

    private static byte[] Input(Random random)
    {
        var lines = new MemoryStream();
        for (int line = random.Next(5); line >= 0; line--)
        {
            string text = RandomText.Next(random);
            text = text.Length > 500 ? text[..500] : text;
            byte[] bytes = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = $"{line}", ["text"] = text }));
            for (int change = random.Next(3); change > 0; change--)
            {
                int at = random.Next(bytes.Length);
                bytes = random.Next(3) switch
                {
                    0 => [.. bytes.AsSpan(0, at), (byte)random.Next(256), .. bytes.AsSpan(at + 1)],
                    1 => [.. bytes.AsSpan(0, at), .. Encoding.UTF8.GetBytes(Fragments[random.Next(Fragments.Length)]), .. bytes.AsSpan(at)],
                    _ => bytes[..at],
                };
                bytes = bytes.Length == 0 ? [(byte)'{'] : bytes;
            }

            lines.Write(bytes);
            lines.WriteByte((byte)'\n');
        }

        lines.SetLength(lines.Length - random.Next(2));
        return lines.ToArray();
    }
}
