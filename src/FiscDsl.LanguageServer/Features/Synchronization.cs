using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Text;
using PolyType;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Features;

/// <summary>
/// Keeps the workspace in step with the client. These are notifications without an answer and run to their end one
/// after the other, so that a request behind them sees what they did.
/// </summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class Synchronization(Session session)
{
    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public void DidOpen(DidOpenTextDocumentParams parameters) =>
        session.Workspace.Open(parameters.TextDocument.Uri, parameters.TextDocument.Version, parameters.TextDocument.Text);

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public void DidChange(DidChangeTextDocumentParams parameters) =>
        session.Workspace.Change(parameters.TextDocument.Uri, parameters.TextDocument.Version, text =>
        {
            foreach (var change in parameters.ContentChanges) text = Apply(text, change);
            return text;
        });

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public void DidClose(DidCloseTextDocumentParams parameters) => session.Workspace.Close(parameters.TextDocument.Uri);

    // Some clients watch no files, but tell at least this.
    [JsonRpcMethod("textDocument/didSave", UseSingleObjectParameterDeserialization = true)]
    public void DidSave(DidSaveTextDocumentParams parameters) => session.Workspace.Save(parameters.TextDocument.Uri);

    [JsonRpcMethod("workspace/didChangeWatchedFiles", UseSingleObjectParameterDeserialization = true)]
    public void DidChangeWatchedFiles(DidChangeWatchedFilesParams parameters) =>
        session.Workspace.Refresh(parameters.Changes.Select(static c => DocumentUri.KeyOf(c.Uri)));

    [JsonRpcMethod("workspace/didChangeWorkspaceFolders", UseSingleObjectParameterDeserialization = true)]
    public void DidChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters)
    {
        session.Workspace.RemoveFolders(parameters.Event.Removed.Select(static f => DocumentUri.KeyOf(f.Uri)));
        session.Workspace.AddFolders(parameters.Event.Added.Select(static f => DocumentUri.KeyOf(f.Uri)));
    }

    private SourceText Apply(SourceText text, TextDocumentContentChangeEvent change) =>
        change.Range is { } range
            ? text.With(new FiscDsl.Text.TextEdit(session.Encoding.ToSpan(text, range), change.Text))
            : SourceText.From(change.Text);
}
