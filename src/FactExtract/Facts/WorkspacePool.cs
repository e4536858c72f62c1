using System.Collections.Concurrent;

namespace FactExtract.Facts;

/// <summary>Workspaces between extractions: as many as ever ran at once.</summary>
internal sealed class WorkspacePool
{
    // A workspace that has held a text longer than this is let go, so that one huge text does not pin its buffers for ever.
    private const int MaxKeptTokens = 1_000_000;

    private readonly ConcurrentBag<Workspace> _free = [];

    internal Workspace Rent() => _free.TryTake(out Workspace? workspace) ? workspace : new Workspace();

    internal void Return(Workspace workspace)
    {
        if (workspace.Tokens.Count <= MaxKeptTokens)
        {
            _free.Add(workspace);
        }
    }
}
