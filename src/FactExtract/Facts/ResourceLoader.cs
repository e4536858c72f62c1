using FactExtract.Places;
using FactExtract.Tagging;

namespace FactExtract.Facts;

/// <summary>
/// Begins to load the large resources side by side, so that the first text does not wait for one after the other, and to compile what it
/// will need. A stage that comes first loads its resource itself, one that comes meanwhile waits; a damaged resource is reported where it
/// is used.
/// </summary>
internal static class ResourceLoader
{
    private static int _started;

    /// <summary>Begins at the first call; later ones do nothing.</summary>
    internal static void Start(NameModel model)
    {
        if (Volatile.Read(ref _started) == 0 && Interlocked.Exchange(ref _started, 1) == 0)
        {
            Load(model);
        }
    }

    private static void Load(NameModel model)
    {
        _ = Task.Run(() => NameModelFile.Default.Networks(model));
        if (Environment.ProcessorCount > 1)
        {
            _ = Task.Run(Rehearsal.Run);
        }

        _ = Task.Run(PlaceTable.Open);
        _ = Task.Run(static () => WordClassModel.Default);
    }
}
