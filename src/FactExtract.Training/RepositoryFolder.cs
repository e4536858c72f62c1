namespace FactExtract.Training;

/// <summary>Finds files of the working tree.</summary>
internal static class RepositoryFolder
{
    internal static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    internal static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "FactExtract.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException($"No FactExtract.sln above {AppContext.BaseDirectory}: run from a build inside the checkout.");
        }

        return folder;
    }
}
