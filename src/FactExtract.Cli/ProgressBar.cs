namespace FactExtract.Cli;

/// <summary>Shows on a terminal how many of many files are done.</summary>
internal sealed class ProgressBar(TextWriter terminal, int total)
{
    private const int Cells = 30;

    // Often enough to look alive, seldom enough to cost nothing.
    private const long MillisecondsBetween = 100;

    private int _done;
    private long? _drawn;

    internal void Advance()
    {
        _done++;
        long now = Environment.TickCount64;
        if (now - _drawn < MillisecondsBetween && _done < total)
        {
            return;
        }

        _drawn = now;
        int filled = (int)((long)Cells * _done / total);
        terminal.Write($"\r{new string('█', filled)}{new string('░', Cells - filled)} {_done} of {total} files");
    }

    /// <summary>Takes the bar away, so that something else can be written in its place.</summary>
    internal void Clear()
    {
        // Back to the start of the line, erase to its end.
        if (_drawn is not null)
        {
            terminal.Write("\r\u001b[K");
        }
    }
}
