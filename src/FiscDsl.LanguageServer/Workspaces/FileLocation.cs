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
        var documents = files.Select(f => new TextDocumentEdit(
            new(catalog.Files[f.File].Uri, catalog.Files[f.File].Version), [.. f.Edits.Select(e => new FileInCatalog(catalog, f.File).Edit(e, session.Encoding))]));
        return session.Client?.Workspace?.WorkspaceEdit?.DocumentChanges == true
            ? new([.. documents])
            : new(null, documents.ToDictionary(static d => d.TextDocument.Uri, static d => d.Edits, StringComparer.Ordinal));
    }

    /// <summary>A stretch of a file with the file's name.</summary>
    public static Location Location(this CatalogSnapshot catalog, int file, TextSpan span, PositionEncoding encoding) =>
        new(catalog.Files[file].Uri, catalog.Range(file, span, encoding));
}
