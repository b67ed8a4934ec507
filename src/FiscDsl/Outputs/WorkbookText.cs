using System.IO.Compression;
using System.Xml;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs;

/// <summary>
/// What a workbook says as text, for showing how two differ: a cell is a line behind its column's heading, a row is a
/// paragraph, and nothing counts rows, so that one row more is one paragraph more.
/// </summary>
public static class WorkbookText
{
    /// <summary>Writes the text, with LF.</summary>
    /// <param name="workbook">The workbook's bytes; can seek.</param>
    /// <param name="output">Where to.</param>
    /// <returns>False for a file that is no workbook, or damaged; what could be read was written.</returns>
    /// <exception cref="IOException">What the streams throw.</exception>
    public static bool TryWrite(Stream workbook, TextWriter output)
    {
        try
        {
            using var archive = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
            var isFirst = true;
            foreach (var (name, rows) in new WorkbookReader(archive).Sheets())
            {
                if (!isFirst) output.Write('\n');
                isFirst = false;
                output.Write($"=== {name} ===\n");
                Write(rows, output);
            }

            return true;
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            return false;
        }
    }

    private static void Write(IEnumerable<ReadRow> rows, TextWriter output)
    {
        var headings = new Dictionary<int, string>();
        foreach (var (cells, isHeader) in rows)
        {
            if (cells.Count == 0) continue;
            output.Write('\n');
            // The lowest of several heading rows is the column's own.
            if (isHeader) foreach (var (column, text) in cells) headings[column] = text.ReplaceLineEndings(" ");
            foreach (var (column, text) in cells)
            {
                var heading = isHeader || !headings.TryGetValue(column, out var known) ? "" : $"{known}: ";
                output.Write($"{heading}{text.ReplaceLineEndings("\n    ")}\n");
            }
        }
    }
}
