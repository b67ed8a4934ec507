using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables.Texts;
using FiscDsl.Exchange.Tables.Workbooks;

namespace FiscDsl.Exchange.Tables;

/// <summary>
/// The tables of a file that somebody else may have made: a workbook, comma- or tab-separated values, Markdown. All that
/// its cells hold is read, or the file is refused with the reason: nothing is left out.
/// </summary>
public sealed class TableFile
{
    private static readonly string[] WorkbookExtensions = [".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".xlt", ".ods", ".numbers"];

    internal TableFile(string name, TableFormat format, ImmutableArray<TableGrid> sheets)
    {
        (Name, Format, Sheets) = (name, format, sheets);
    }

    /// <summary>The name of the file, as messages have it.</summary>
    public string Name { get; }

    /// <summary>How it holds its tables.</summary>
    public TableFormat Format { get; }

    /// <summary>The sheets in the order of their tabs, hidden ones too; the tables of Markdown in their order; of values the only one.</summary>
    public ImmutableArray<TableGrid> Sheets { get; }

    /// <summary>The names that a workbook defines, but those whose cells are gone (<c>#REF!</c>).</summary>
    public ImmutableArray<DefinedName> Names { get; internal init; } = [];

    /// <summary>The identifier among a workbook's properties (<c>dc:identifier</c>); null where it has none.</summary>
    public string? Identifier { get; internal init; }

    /// <summary>What had to be guessed in reading the file, such as its encoding; for the user to be told.</summary>
    public ImmutableArray<LocalizedText> Notices { get; internal init; } = [];

    /// <summary>Reads a file. A workbook is known by what it holds, anything else by the extension of its name.</summary>
    /// <param name="stream">The file; can seek.</param>
    /// <param name="name">Its name, with or without directories.</param>
    /// <exception cref="TableFaultException">It cannot be read as it is.</exception>
    /// <exception cref="IOException">What the stream throws.</exception>
    public static TableFile Read(Stream stream, string name)
    {
        var file = name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        if (TableFaultException.IsLockFile(file)) throw TableFaultException.LockFile(file);
        Span<byte> start = stackalloc byte[8];
        stream.Position = 0;
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.IsEmpty) throw TableFaultException.Empty(file);
        stream.Position = 0;
        if (start.StartsWith("PK"u8)) return WorkbookFile.Read(stream, file);
        if (start.SequenceEqual(CompoundFile.Signature)) throw CompoundFile.FaultOf(stream, file);
        var extension = file[Math.Max(file.LastIndexOf('.'), 0)..].ToLowerInvariant();
        return extension switch
        {
            ".csv" or ".tsv" or ".tab" or ".txt" => DelimitedFile.Read(stream, file, isTabbed: extension != ".csv"),
            ".md" or ".markdown" => MarkdownFile.Read(stream, file),
            _ when !WorkbookExtensions.Contains(extension, StringComparer.Ordinal) => throw TableFaultException.UnknownKind(file),
            _ => throw (IsMarkup(start) ? TableFaultException.WebPage(file) : TableFaultException.NotAWorkbook(file)),
        };
    }

    // Older systems export a web page or XML and call it a workbook, for Excel opens it.
    private static bool IsMarkup(ReadOnlySpan<byte> start) => (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start).TrimStart(" \t\r\n"u8).StartsWith("<"u8);
}
