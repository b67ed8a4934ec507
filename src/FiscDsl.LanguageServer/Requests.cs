using FiscDsl.LanguageServer.Rpc;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Services;

namespace FiscDsl.LanguageServer;

/// <summary>
/// Runs requests off the loop that reads messages. A request sees the state that was there when it arrived; one that is
/// cancelled, or whose state is outdated before it has begun, ends with an error, unless an outdated answer is of use.
/// </summary>
internal sealed class Requests(Session session)
{
    /// <summary>Answers from the present state.</summary>
    public Task<T> RunAsync<T>(Func<Snapshot, T> answer, CancellationToken cancellation, bool mayBeOutdated = false)
    {
        var snapshot = session.Workspace.Current;
        return Task.Run(
            () =>
            {
                cancellation.ThrowIfCancellationRequested();
                if (snapshot.IsSuperseded && !mayBeOutdated) throw new SupersededException();
                return answer(snapshot);
            },
            cancellation);
    }

    /// <summary>Answers about a document; null for one that is in no catalog, such as a file of another kind.</summary>
    public Task<T?> OnFileAsync<T>(string uri, Func<FileInCatalog, T?> answer, CancellationToken cancellation, bool mayBeOutdated = false)
        where T : class =>
        RunAsync(snapshot => snapshot.Find(DocumentUri.KeyOf(uri)) is { } file ? answer(file) : null, cancellation, mayBeOutdated);

    /// <summary>Answers about a place; null for a document in no catalog and in an empty one.</summary>
    public Task<T?> AtAsync<T>(string uri, Protocol.Position position, Func<FileInCatalog, Cursor, T?> answer, CancellationToken cancellation)
        where T : class =>
        OnFileAsync(
            uri,
            file => Cursor.At(file.Catalog.Compilation, file.Index, session.Encoding.ToOffset(file.File.Compiled.Tree.Text, position)) is { } cursor ? answer(file, cursor) : null,
            cancellation);
}
