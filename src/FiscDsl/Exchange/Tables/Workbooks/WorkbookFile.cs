using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;

namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>Reads a workbook whole.</summary>
internal static class WorkbookFile
{
    private const string BrokenReference = "#REF!";

    /// <summary>UTF-16 code units of an identifier.</summary>
    private const int LongestIdentifier = 1 << 12;

    /// <summary>Reads the sheets of a workbook.</summary>
    /// <param name="stream">The file; can seek.</param>
    /// <param name="file">Its name.</param>
    /// <exception cref="TableFaultException">It cannot be read as it is.</exception>
    public static TableFile Read(Stream stream, string file)
    {
        var budget = new ReadingBudget(ReadingLimits.TakenIn);
        var sheet = (string?)null;
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (OtherThanAWorkbook(archive, file) is { } fault) throw fault;
            var workbook = new WorkbookReader(archive, budget);
            if (budget.IsExhausted) throw TableFaultException.TooLarge(file, budget);
            var formats = new CellFormats(workbook.Parts, workbook.Part("styles"));
            var people = CellNotes.People(workbook.Parts, workbook.Part("person"), budget);
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var grids = ImmutableArray.CreateBuilder<TableGrid>(workbook.Sheets.Count);
            var reader = new GridReader(workbook, formats, people, budget, file);
            foreach (var listed in workbook.Sheets)
            {
                if (!names.Add(listed.Name)) throw TableFaultException.DuplicateSheet(file, listed.Name);
                sheet = listed.Name;
                grids.Add(reader.Read(listed));
            }

            sheet = null;
            return new(file, TableFormat.Workbook, grids.ToImmutable()) { Names = NamesOf(workbook), Identifier = IdentifierOf(workbook.Parts) };
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            throw budget.IsExhausted ? TableFaultException.TooLarge(file, budget) : TableFaultException.Damaged(file, sheet);
        }
    }

    private static TableFaultException? OtherThanAWorkbook(ZipArchive archive, string file)
    {
        var names = archive.Entries.Select(static e => e.FullName.Replace('\\', '/').TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (archive.Entries.Any(static e => e.IsEncrypted)) return TableFaultException.Encrypted(file);
        if (names.Contains("content.xml") && names.Contains("META-INF/manifest.xml")) return TableFaultException.OpenDocument(file);
        if (names.Contains("xl/workbook.bin")) return TableFaultException.BinaryWorkbook(file);
        if (names.Contains("[Content_Types].xml") || names.Contains("xl/workbook.xml"))
            return names.Contains("word/document.xml") || names.Contains("ppt/presentation.xml") ? TableFaultException.NotAWorkbook(file) : null;
        return names.FirstOrDefault(static n => n.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) is { } inner ? TableFaultException.Archive(file, inner) : TableFaultException.NotAWorkbook(file);
    }

    private static ImmutableArray<DefinedName> NamesOf(WorkbookReader workbook) =>
    [
        .. workbook.Names.Where(static n => !n.Formula.Contains(BrokenReference, StringComparison.Ordinal) && (n.Sheet is null || n.Sheet >= 0))
            .Where(n => n.Sheet is null || n.Sheet < workbook.Sheets.Count)
            .Select(n => new DefinedName(n.Name, n.Formula, n.Sheet is { } sheet ? workbook.Sheets[sheet].Name : null)),
    ];

    private static string? IdentifierOf(PackageParts parts)
    {
        if (parts.Relationships("").Values.FirstOrDefault(static r => r.Type == "core-properties")?.Target is not { } path || !parts.Has(path)) return null;
        using var xml = parts.Open(path);
        while (xml.Next())
            if (xml.Element == "identifier") return xml.Text(LongestIdentifier, out _) is { Length: > 0 } identifier ? identifier : null;
        return null;
    }
}
