using System.Collections.Immutable;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.Text;
using Range = FiscDsl.LanguageServer.Protocol.Range;

namespace FiscDsl.LanguageServer.Workspaces;

/// <summary>Places in a catalog as the client names them.</summary>
internal static class FileLocation
{
    /// <summary>A stretch of a file, in the client's characters.</summary>
    public static Range Range(this CatalogSnapshot catalog, int file, TextSpan span, PositionEncoding encoding) =>
        encoding.ToRange(catalog.Files[file].Compiled.Tree.Text, span);

    /// <summary>An edit of a file, in the client's characters.</summary>
    public static Protocol.TextEdit Edit(this FileInCatalog file, FiscDsl.Text.TextEdit edit, PositionEncoding encoding) =>
        new(encoding.ToRange(file.File.Compiled.Tree.Text, edit.Span), edit.NewText);

    /// <summary>Edits of a catalog's files, in the way that the client takes them.</summary>
    public static WorkspaceEdit Edit(this CatalogSnapshot catalog, IEnumerable<(int File, ImmutableArray<FiscDsl.Text.TextEdit> Edits)> files, Session session)
    {
        var documents = files.Select(f => (Document: new OptionalVersionedTextDocumentIdentifier(catalog.Files[f.File].Uri, catalog.Files[f.File].Version), Edits: f.Edits.Select(e => new FileInCatalog(catalog, f.File).Edit(e, session.Encoding)).ToList())).ToList();
        return session.Client?.Workspace?.WorkspaceEdit?.DocumentChanges == true
            ? new([.. documents.Select(static d => new DocumentChange(d.Document, d.Edits))])
            : new(null, documents.ToDictionary(static d => d.Document.Uri, static d => (IReadOnlyList<Protocol.TextEdit>)d.Edits, StringComparer.Ordinal));
    }

    /// <summary>True for a client that creates files as a part of an edit.</summary>
    public static bool CreatesFiles(this Session session) => session.Client?.Workspace?.WorkspaceEdit is { DocumentChanges: true, ResourceOperations: { } operations } && operations.Contains("create", StringComparer.Ordinal);

    /// <summary>An edit that creates files before it, for a client that can.</summary>
    public static WorkspaceEdit Creating(this WorkspaceEdit edit, IEnumerable<(string Uri, string Text)> files) => edit with
    {
        DocumentChanges = [.. files.SelectMany(static f => (DocumentChange[])[DocumentChange.Creation(f.Uri), new(new(f.Uri, null), [new(new(new(0, 0), new(0, 0)), f.Text)])]), .. edit.DocumentChanges ?? []],
    };

    /// <summary>A stretch of a file with the file's name.</summary>
    public static Location Location(this CatalogSnapshot catalog, int file, TextSpan span, PositionEncoding encoding) =>
        new(catalog.Files[file].Uri, catalog.Range(file, span, encoding));
}
