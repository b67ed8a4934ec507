using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Import;

/// <summary>Reads the evidence of a row: sources, or that there is none.</summary>
internal sealed class EvidenceReader(LayoutColumns columns, RowCells cells, SourceList sources, ImportReport report)
{
    /// <summary>Reads a row.</summary>
    public void Read(TableRow row, StatementBuilder target)
    {
        foreach (var column in columns.Of(ColumnRole.Evidence))
            if (cells.ValueOf(row, column) is { } value) Read(value, target);
    }

    private void Read(CellValue value, StatementBuilder target)
    {
        var (mark, reason) = Parted(value.Text);
        if (ResponsibilityReader.IsDoneByProvider(value.Text))
        {
            report.Add(DiagnosticSeverity.Warning, ImportTexts.ByProvider, value.Cell);
            target.AddNote(value.Text);
            return;
        }

        var meaning = value.Cell.Links.IsEmpty ? cells.MeaningOf(mark, ColumnRole.Evidence, value.IsLent ? null : value.Cell) : null;
        if (meaning is MarkMeaning.None or MarkMeaning.NotApplicable)
        {
            target.SetDisposition(meaning == MarkMeaning.None ? EvidenceStatus.None : EvidenceStatus.NotApplicable, reason);
            return;
        }

        if (value.Cell.Links.IsEmpty && MarkGuesser.IsPlaceholder(mark))
        {
            if (!value.IsLent) report.Add(DiagnosticSeverity.Error, ImportTexts.UnknownMark(mark, ColumnRole.Evidence, [MarkMeaning.None, MarkMeaning.NotApplicable, MarkMeaning.Blank]), value.Cell);
            return;
        }

        var mends = TextMends.None;
        var documents = EvidenceText.Read(value.Cell, CellText.Clean(value.Text, ref mends)).ToList();
        if (!value.IsLent && documents.Count > 0 && documents.TrueForAll(static d => d.Address is null && d.Title.All(static c => char.IsAsciiDigit(c) || c is ',' or ' ' or '、')))
            report.Add(DiagnosticSeverity.Warning, ImportTexts.NumberedSources, value.Cell);
        if (!value.IsLent && value.Cell.Row.Grid.Format == TableFormat.Workbook && value.Cell.Links.Length > 0 && documents.Count > 1)
            report.Add(DiagnosticSeverity.Info, ImportTexts.SeveralLines, value.Cell);
        foreach (var (title, address) in documents)
        {
            var line = CellText.OnOneLine(title, ref mends);
            if (line.Length > 0 || address is not null) target.Cite(sources.Of(line, address), null);
        }
    }

    // —（公開情報なし） is a mark with its reason.
    private static (string Mark, string? Reason) Parted(string text)
    {
        var open = text.IndexOfAny(['（', '(']);
        if (open <= 0 || text[^1] is not ('）' or ')') || text.Contains('\n', StringComparison.Ordinal)) return (text, null);
        return (text[..open].Trim(), text[(open + 1)..^1].Trim() is { Length: > 0 } reason ? reason : null);
    }
}
