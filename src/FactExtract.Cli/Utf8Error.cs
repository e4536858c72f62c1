using System.Buffers;
using System.Text;

namespace FactExtract.Cli;

/// <summary>Says where bytes stop being UTF-8.</summary>
internal static class Utf8Error
{
    internal static string Describe(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        int line = 1;
        while (Rune.DecodeFromUtf8(bytes[at..], out Rune rune, out int consumed) == OperationStatus.Done)
        {
            line += rune.Value == '\n' ? 1 : 0;
            at += consumed;
        }

        return $"found byte 0x{bytes[at]:X2} at offset {at} (line {line})";
    }
}
