using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The cover: what the reference is, its preface, the legend of marks, and what is noted or accepted about it.</summary>
internal sealed class CoverSheet(Catalog catalog, Reference reference, bool asPrinted) : Sheet
{
    private const double MarginWidth = 3;
    private const double KeyWidth = 24;
    private const double ValueWidth = 88;
    private const double GapHeight = 12;

    private static readonly ImmutableArray<(string Mark, string Meaning)> Legend =
    [
        ("○", "対応の主体である。"),
        ("—（対応の主体）", "対応の主体でない。"),
        ("5, 1 侵入テスト", "情報参照元の記号（シート「情報参照元」）と、その中の箇所。"),
        ("—（情報参照元）", "確認したが、該当する公開情報がない。（ ）内はその理由。"),
        ("N/A", "クラウド事業者が示すべき情報がない。（ ）内はその理由。"),
        ("空欄", "まだ記入されていない。"),
    ];

    public override string Name => "表紙";

    public override SheetView View { get; } = new() { IsLandscape = false, TabColor = "FF1F3864" };

    public override ImmutableArray<double> ColumnWidths => [MarginWidth, KeyWidth, ValueWidth];

    public override int RowCount => Rows().Count();

    public override string ColumnName(int column) => Name;

    public override IEnumerable<SheetRow> Rows()
    {
        yield return Gap(36);
        yield return Wide(reference.Title?.Text(asPrinted) ?? reference.Id, CellStyle.Title, lineHeight: 34, scale: 22 / Stylesheets.BodySize);
        yield return Wide($"{reference.Standard}　対応", CellStyle.Subtitle, lineHeight: 22, scale: 12 / Stylesheets.BodySize);
        yield return Gap(GapHeight);
        foreach (var (key, value) in Facts())
            if (value.Length > 0) yield return Pair(key, value);

        var preface = reference.Preface?.Text(asPrinted) ?? "";
        foreach (var row in Part("まえがき", preface.Length == 0 ? [] : Paragraphs(preface))) yield return row;
        foreach (var row in Part("凡例", Legend.Select(static l => Pair(l.Mark, l.Meaning)).Append(MutedExample()))) yield return row;
        Declaration[] annotated = [reference, .. catalog.AllCategories];
        foreach (var row in Part("注記", Paragraphs(Annotations.Notes(annotated, reference, asPrinted)))) yield return row;
        foreach (var row in Part("許容した指摘", Paragraphs(Annotations.Acceptances(annotated, reference)))) yield return row;
    }

    private IEnumerable<(string Key, string Value)> Facts()
    {
        yield return ("版", reference.Version ?? "");
        yield return ("発行日", reference.Issued?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        yield return ("準拠基準", reference.Standard ?? "");
        yield return ("クラウド事業者", reference.Provider ?? "");
        yield return ("作成", string.Join('\n', reference.Publishers));
        yield return ("収録", string.Create(
            CultureInfo.InvariantCulture, $"基準 {catalog.Controls.Length:N0}件、対象の項 {catalog.Rows.Count():N0}件、情報源 {catalog.Sources.Length:N0}件"));
        if (asPrinted) yield return ("本文", "印刷のまま（訂正を反映していない）");
    }

    private static IEnumerable<SheetRow> Part(string title, IEnumerable<SheetRow> rows)
    {
        var isFirst = true;
        foreach (var row in rows)
        {
            if (isFirst)
            {
                yield return Gap(GapHeight);
                yield return new SheetRow([Empty, new(title, CellStyle.Section), new("", CellStyle.Section)]) { Height = 22 };
                yield return Gap(GapHeight / 2);
                isFirst = false;
            }

            yield return row;
        }
    }

    /// <summary>A row a line: a merged cell is no higher than any other, and the preface is longer than that.</summary>
    private static IEnumerable<SheetRow> Paragraphs(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => Wide(line, CellStyle.Paragraph, lineHeight: 13, scale: 1));

    private static SheetRow Wide(string text, CellStyle style, double lineHeight, double scale)
    {
        var lines = TextMetrics.Lines(text, (KeyWidth + ValueWidth) / scale);
        return new SheetRow([Empty, new(text, style), new("", style)]) { Height = Math.Min(TextMetrics.MaxRowHeight, lines * lineHeight + 4), Merge = (1, 2) };
    }

    private static SheetRow Pair(string key, string value) => Pair(new Cell(key, CellStyle.Key), value);

    private static SheetRow Pair(Cell key, string value) => new([Empty, key, new(value, CellStyle.Value)])
    {
        Height = Math.Min(TextMetrics.MaxRowHeight, TextMetrics.Height(value, ValueWidth) + 4),
    };

    private static SheetRow MutedExample()
    {
        const string Example = "灰色の文字";
        return Pair(new Cell(Example, CellStyle.Key) { MutedLength = Example.Length }, "上の行と同じ値。");
    }

    private static SheetRow Gap(double height) => new([]) { Height = height };

    private static Cell Empty => new("", CellStyle.Plain);
}
