using System.Collections.Concurrent;

namespace FactExtract.Facts;

/// <summary>Workspaces between extractions: as many as ever ran at once.</summary>
internal sealed class WorkspacePool
{
    // One that has held a text of more tokens, at about 200 bytes each, is let go, so that no huge text pins its memory for ever.
    private const int MaxKeptTokens = 1 << 16;

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
