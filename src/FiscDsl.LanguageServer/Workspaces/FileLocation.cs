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

    /// <summary>A stretch of a file with the file's name.</summary>
    public static Location Location(this CatalogSnapshot catalog, int file, TextSpan span, PositionEncoding encoding) =>
        new(catalog.Files[file].Uri, catalog.Range(file, span, encoding));
}
