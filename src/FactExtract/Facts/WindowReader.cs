using System.Runtime.CompilerServices;
using FactExtract.Text;

namespace FactExtract.Facts;

/// <summary>Reads a text window by window, each as long as it would be in the whole text.</summary>
internal static class WindowReader
{
    internal static async IAsyncEnumerable<(long Start, string Text)> Read(TextReader reader, int maxLength, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // One more than a window, to tell whether the text goes on.
        char[] buffer = new char[maxLength + 1];
        int filled = 0;
        long start = 0;
        while (true)
        {
            int read = await reader.ReadBlockAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            filled += read;
            if (filled == 0)
            {
                yield break;
            }

            int length = WindowCutter.Length(buffer.AsSpan(0, filled), maxLength);
            yield return (start, new string(buffer, 0, length));
            start += length;
            buffer.AsSpan(length, filled - length).CopyTo(buffer);
            filled -= length;
        }
    }
}
