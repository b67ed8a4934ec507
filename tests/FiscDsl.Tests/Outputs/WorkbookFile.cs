using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using ExcelDataReader;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Comparison;

namespace FiscDsl.Tests.Outputs;

/// <summary>A workbook and ways to read it that know nothing of how it was written.</summary>
internal sealed class WorkbookFile
{
    private WorkbookFile(byte[] bytes) => Bytes = bytes;

    public byte[] Bytes { get; }

    public static WorkbookFile Of(Catalog catalog, bool asPrinted = false)
    {
        using var stream = new MemoryStream();
        WorkbookOutput.Write(stream, catalog, new OutputOptions(asPrinted));
        return new(stream.ToArray());
    }

    /// <summary>The workbook of a comparison.</summary>
    public static WorkbookFile Of(ComparisonDocument document)
    {
        using var stream = new MemoryStream();
        ComparisonWorkbook.Write(stream, document);
        return new(stream.ToArray());
    }

    /// <summary>The cells of each sheet as ExcelDataReader shows them, in the order of the sheets.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string[]> Rows)> Sheets()
    {
        // The reader asks for a code page that no xlsx needs.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = new MemoryStream(Bytes);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        var sheets = new List<(string, IReadOnlyList<string[]>)>();
        do
        {
            var rows = new List<string[]>();
            while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Shown(reader.GetValue(i), reader.GetNumberFormatString(i)))]);
            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }

    public IReadOnlyList<string[]> Sheet(string name) => Sheets().Single(s => s.Name == name).Rows;

    /// <summary>The parts, in the order of the archive.</summary>
    public IReadOnlyList<(string Name, DateTime Time, string Text)> Parts()
    {
        using var archive = new ZipArchive(new MemoryStream(Bytes));
        return [.. archive.Entries.Select(static entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return (entry.FullName, entry.LastWriteTime.DateTime, reader.ReadToEnd());
        })];
    }

    /// <summary>The workbook in the SDK's model.</summary>
    public SpreadsheetDocument Open() => SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);

    private static string Shown(object? value, string? format) => value switch
    {
        null => "",
        double share when format == "0.0%" => share.ToString("P1", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
