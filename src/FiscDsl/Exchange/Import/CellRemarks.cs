using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Import;

/// <summary>What people have said of a cell, and where its text leads: comments above what it is about, for neither is published.</summary>
internal static class CellRemarks
{
    /// <summary>Takes them over.</summary>
    public static void Take(TableCell cell, ColumnRole role, StatementBuilder target, ImportReport report)
    {
        foreach (var note in cell.Notes)
        {
            var author = TableHeadings.OnOneLine(note.Author);
            Add(target, $"コメント{(author.Length > 0 ? $"({author})" : "")}: {note.Text}");
            report.Add(DiagnosticSeverity.Info, ImportTexts.CommentsTaken, cell);
        }

        if (role == ColumnRole.Evidence) return;
        foreach (var link in cell.Links.Where(l => !cell.Text.Contains(l.Address, StringComparison.Ordinal)))
        {
            Add(target, $"リンク: {TableHeadings.OnOneLine(link.Text)} → {TableHeadings.OnOneLine(link.Address)}");
            report.Add(DiagnosticSeverity.Info, ImportTexts.LinksTaken, cell);
        }
    }

    private static void Add(StatementBuilder target, string text)
    {
        var mends = TextMends.None;
        foreach (var line in CellText.Clean(text, ref mends).Split('\n'))
            if (line.Trim() is { Length: > 0 } said) target.AddComment("# " + said);
    }
}
