using System.Collections.Concurrent;
using FactExtract.Tokenization;

namespace FactExtract.Facts;

/// <summary>Workspaces between extractions: as many as ever ran at once.</summary>
internal sealed class WorkspacePool
{
    private readonly ConcurrentBag<Workspace> _free = [];

    internal Workspace Rent() => _free.TryTake(out Workspace? workspace) ? workspace : new Workspace();

    internal void Return(Workspace workspace)
    {
        if (workspace.Tokens.Capacity <= TokenBuffer.MaxKeptTokens)
        {
            _free.Add(workspace);
        }
    }
}
