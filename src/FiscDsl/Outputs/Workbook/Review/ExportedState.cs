using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FiscDsl.Model.Binding;
using FiscDsl.Model;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Outputs.Workbook.Review;

/// <summary>
/// The state that a workbook for review was made of, which travels with it as text of the language: what comes back is
/// merged with what has changed meanwhile. It holds what the workbook shows and no more: no comments, no policy, no layouts.
/// </summary>
internal static class ExportedState
{
    /// <summary>The hidden sheet that holds it.</summary>
    public const string SheetName = "_fisc";

    /// <summary>The first cell of the sheet.</summary>
    public const string Mark = "fisc review";

    /// <summary>How the sheet is laid out.</summary>
    public const string Layout = "1";

    /// <summary>UTF-16 code units of a cell of the sheet: what programs keep that hold fewer than Excel.</summary>
    public const int LongestCell = 30_000;

    /// <summary>What the first row says behind <see cref="Mark"/>, in this order.</summary>
    public const int LayoutColumn = 1, IdColumn = 2, VersionColumn = 3, TextColumn = 4, TableColumn = 5;

    /// <summary>The state as text.</summary>
    public static string TextOf(Catalog catalog)
    {
        // As the catalog is written, so that most of it is the same text when it comes back.
        var printer = new Printer(catalog.Reference is { } reference ? BlockFixes.LanguageOf(reference.Block, reference.Line) : null, "\n");
        printer.Declarations(Shown(catalog).Select(SyntaxFactory.From));
        return printer.ToString();
    }

    /// <summary>The text in stretches that fit a cell, each a whole number of lines but for a line that alone is longer.</summary>
    public static IEnumerable<string> Stretches(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = Math.Min(at + LongestCell, text.Length);
            if (end < text.Length && text.LastIndexOf('\n', end - 1, end - at) is >= 0 and var lineBreak) end = lineBreak + 1;
            else if (end < text.Length && char.IsLowSurrogate(text[end])) end--;
            yield return text[at..end];
            at = end;
        }
    }

    /// <summary>What tells a text from any other.</summary>
    /// <param name="text">The text in UTF-8.</param>
    public static string DigestOf(Stream text) => Convert.ToHexStringLower(SHA256.HashData(text));

    /// <summary>What tells a table from any other: the texts of its cells, row by row.</summary>
    public static string DigestOf(Catalog catalog, ImmutableArray<ReferenceColumn> columns)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in Rows.Of(catalog))
            foreach (var column in columns) hash.AppendData(Encoding.UTF8.GetBytes(column.Text(row, asPrinted: false) + "\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<Declaration> Shown(Catalog catalog) =>
        [.. catalog.Reference is { } reference ? (Declaration[])[reference] : [], .. catalog.Revisions, .. catalog.Categories, .. catalog.Sources, .. catalog.Controls];
}
