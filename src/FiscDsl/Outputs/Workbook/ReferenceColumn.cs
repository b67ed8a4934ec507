using System.Collections.Immutable;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>A column of the reference's table.</summary>
/// <param name="Key">Which column it is, whatever its headings say.</param>
/// <param name="Group">The upper heading; neighbours with the same one share a cell.</param>
/// <param name="Title">The lower heading; empty where the upper one stands for both.</param>
/// <param name="LeastWidth">The least width, in digits.</param>
/// <param name="MostWidth">The greatest width, in digits.</param>
/// <param name="Text">What a row shows in it.</param>
internal sealed record ReferenceColumn(string Key, string Group, string Title, double LeastWidth, double MostWidth, Func<Row, bool, string> Text)
{
    private const string QuotationSuffix = "からの引用";

    /// <summary>The lines a cell should take at most before the column grows.</summary>
    public int MostLines { get; init; } = 3;

    /// <summary>How a cell looks.</summary>
    public CellStyle Style { get; init; } = CellStyle.Body;

    /// <summary>True where a value like that of the row above is muted.</summary>
    public bool Repeats { get; init; }

    /// <summary>True for the column whose cells begin with what headings lend.</summary>
    public bool Quotes { get; init; }

    /// <summary>What fills a column that is left out where nothing does; null for one that is always there.</summary>
    public Func<AssessedDeclaration, bool>? IsUsedBy { get; init; }

    /// <summary>The columns of the printed reference, and behind them what only the text has.</summary>
    public static ImmutableArray<ReferenceColumn> All(Reference reference)
    {
        var standard = reference.Standard ?? "";
        var quotation = (standard.StartsWith("FISC", StringComparison.Ordinal) ? standard : "FISC " + standard) + QuotationSuffix;
        const string Parties = "対応の主体";
        return
        [
            new("code", quotation, "項目", 11, 16, static (r, _) => string.Join(", ", r.Codes)) { Repeats = true },
            new("category", quotation, "基準大項目", 10, 18, static (r, p) => (r.Category?.Parent ?? r.Category)?.Title(p) ?? "") { Repeats = true },
            new("subcategory", quotation, "基準中項目", 12, 22, static (r, p) => r.Category is { Parent: not null } c ? c.Title(p) : "") { Repeats = true },
            new("control", quotation, "基準小項目", 20, 28, static (r, p) => Titled(r.Control, p)) { Repeats = true, MostLines = 6 },
            new("intent", quotation, "適用にあたっての考え方", 24, 44, static (r, p) => r.Control.Intent?.Text(p) ?? "") { Repeats = true, MostLines = 5 },
            new("text", quotation, "基準項目の目的・内容説明・具体例等の解説", 48, 120, Quotation) { Quotes = true, MostLines = TextMetrics.MaxLines },
            new("provider", Parties, "クラウド事業者", 9, 9, static (r, _) => Mark(r.Declaration.Responsibility?.Provider)) { Style = CellStyle.Mark },
            new("user", Parties, "利用者", 9, 9, static (r, _) => Mark(r.Declaration.Responsibility?.User)) { Style = CellStyle.Mark },
            new("evidence", "対応可否判断のための情報参照元", "基準項目に対するクラウド事業者の一般公開情報の所在", 18, 28, static (r, _) => EvidenceText.Of(r.Declaration.Evidence)) { MostLines = 1 },
            new("information", (reference.Provider ?? "") + "の該当情報", "", 40, 90, static (r, p) => r.Declaration.InformationGiver?.OwnInformation?.Text(p) ?? "") { Repeats = true, MostLines = TextMetrics.MaxLines },
            new("finding", "確認した内容と解説", "", 36, 80, static (r, p) => r.Declaration.FindingGiver?.OwnFinding?.Text(p) ?? "") { Repeats = true, MostLines = TextMetrics.MaxLines },
            new("notes", "注記", "", 20, 44, static (r, p) => Annotations.Notes(r.Introduced, r.Declaration, p)) { IsUsedBy = static d => d.Notes.Length > 0, MostLines = 10 },
            new("acceptances", "許容", "", 20, 36, static (r, _) => Annotations.Acceptances(r.Introduced, r.Declaration)) { IsUsedBy = static d => d.Acceptances.Length > 0, MostLines = 8 },
            new("path", "項のパス", "", 14, 24, static (r, _) => r.Declaration.Subject) { MostLines = 2 },
        ];
    }

    /// <summary>A control's id and title.</summary>
    public static string Titled(Control control, bool asPrinted) =>
        control.Title is { } title ? $"{control.Id} {title.Text(asPrinted)}" : control.Id;

    /// <summary>The sign for a party that is responsible, or is not; nothing where the text doesn't say.</summary>
    public static string Mark(bool? isResponsible) => isResponsible switch { true => "○", false => EvidenceText.Nothing, null => "" };

    private static string Quotation(Row row, bool asPrinted)
    {
        var lent = Row.TextOf(row.Headings, asPrinted);
        var own = Row.TextOf(row.Parts, asPrinted);
        return lent.Length == 0 ? own : own.Length == 0 ? lent : $"{lent}\n{own}";
    }
}
