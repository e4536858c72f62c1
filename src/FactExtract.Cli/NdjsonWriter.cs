using System.Buffers;
using System.Text.Json;

namespace FactExtract.Cli;

/// <summary>One line a document, always whole: what is sent off never ends inside a line.</summary>
internal sealed class NdjsonWriter(Stream output, Action<Utf8JsonWriter, Outcome> write) : IResultWriter
{
    private const int SendAt = 1 << 16;

    public void Write(IEnumerable<Outcome> outcomes)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * SendAt);
        using var json = new Utf8JsonWriter(buffer, FactJson.Compact);
        try
        {
            foreach (Outcome outcome in outcomes)
            {
                if (outcome.Line is { } line)
                {
                    buffer.Write(line);
                }
                else
                {
                    write(json, outcome);
                    json.Flush();
                    json.Reset();
                }

                buffer.Write("\n"u8);
                if (buffer.WrittenCount >= SendAt || outcome.IsLastForNow)
                {
                    Send(buffer);
                }
            }
        }
        catch (OperationCanceledException)
        {
            Send(buffer);
            throw;
        }

        Send(buffer);
    }

    private void Send(ArrayBufferWriter<byte> buffer)
    {
        output.Write(buffer.WrittenSpan);
        output.Flush();
        buffer.ResetWrittenCount();
    }
}
