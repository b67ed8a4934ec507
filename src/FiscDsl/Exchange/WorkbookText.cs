using System.IO.Compression;
using System.Xml;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables.Workbooks;
using FiscDsl.Text;

namespace FiscDsl.Exchange;

/// <summary>
/// What a workbook says as text, for showing how two differ: a cell is a line behind its column's heading, a row is a
/// paragraph, and nothing counts rows, so that one row more is one paragraph more. Nothing depends on how it looks, so
/// that what another program has saved again is the same text. The workbook may be anybody's: time,
/// memory and text are bounded, a last line says what was left out, and nothing in it is for a terminal to obey.
/// </summary>
public sealed class WorkbookText
{
    /// <summary>UTF-16 code units of a heading that stand before a cell.</summary>
    private const int LongestHeading = 100;

    private readonly TextWriter _output;
    private readonly ReadingBudget _budget = new(ReadingLimits.Shown);

    private WorkbookText(TextWriter output) => _output = output;

    /// <summary>Writes the text, with LF.</summary>
    /// <param name="workbook">The workbook's bytes; can seek.</param>
    /// <param name="output">Where to.</param>
    /// <param name="language">The language of what is said of the workbook.</param>
    /// <returns>False for a file that is no workbook, or damaged; what could be read was written.</returns>
    /// <exception cref="IOException">What the streams throw.</exception>
    public static bool TryWrite(Stream workbook, TextWriter output, MessageLanguage language)
    {
        var text = new WorkbookText(output);
        var isSound = text.TryWrite(workbook);
        foreach (var line in text._budget.LeftOut(language)) output.Write($"{line}\n");
        return isSound;
    }

    private bool TryWrite(Stream workbook)
    {
        try
        {
            using var archive = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
            var reader = new WorkbookReader(archive, _budget);
            var isFirst = true;
            foreach (var sheet in reader.Sheets)
            {
                if (_budget.IsExhausted) break;
                if (sheet.Path is not { } path) continue;
                using var rows = reader.Open(path);
                Line((isFirst ? "" : "\n") + $"=== {OnOneLine(sheet.Name)} ===");
                isFirst = false;
                Write(rows.Rows());
            }

            return true;
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or EndOfStreamException)
        {
            // Where the budget ends in the middle of a part, so does the part.
            return _budget.IsExhausted;
        }
    }

    private void Write(IEnumerable<ReadRow> rows)
    {
        var headings = new Dictionary<int, string>();
        foreach (var (cells, isHeading) in HeadingRows.Of(rows))
        {
            if (_budget.IsExhausted) return;
            Line("");
            // The lowest of several heading rows is the column's own.
            if (isHeading) foreach (var cell in cells) headings[cell.Column] = Heading(cell.Text);
            foreach (var cell in cells)
            {
                var heading = isHeading || !headings.TryGetValue(cell.Column, out var known) ? "" : $"{known}: ";
                Line($"{heading}{Shown(cell.Text.ReplaceLineEndings("\n    "))}");
                if (_budget.IsExhausted) return;
            }
        }
    }

    private void Line(string text)
    {
        if (_budget.TakeText(text.Length + 1)) _output.Write(text + "\n");
    }

    private static string Heading(string text)
    {
        var heading = OnOneLine(text);
        return heading.Length <= LongestHeading ? heading : string.Concat(heading.AsSpan(0, LongestHeading - (char.IsHighSurrogate(heading[LongestHeading - 1]) ? 1 : 0)), "…");
    }

    private static string OnOneLine(string text) => Shown(text.ReplaceLineEndings(" "));

    private static string Shown(string text) => Visible.Of(text).Replace('\t', '␉');
}
