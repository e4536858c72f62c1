namespace FactExtract.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    internal const int Success = 0;

    /// <summary>Some documents could not be read; the others have their results.</summary>
    internal const int SomeFailed = 1;

    /// <summary>The command line is wrong; nothing was done.</summary>
    internal const int Usage = 2;

    /// <summary>Stopped by Ctrl-C or SIGTERM: 128 + 15, as shells report it.</summary>
    internal const int Interrupted = 143;
}
