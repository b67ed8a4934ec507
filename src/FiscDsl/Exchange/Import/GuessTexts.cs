using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Import;

/// <summary>The reasons for guesses, as they stand in a plan.</summary>
internal static class GuessTexts
{
    public static LocalizedText Hidden { get; } = new("隠れた列。公開してよいか確かめる", "a hidden column; see whether it may be published");

    public static LocalizedText NoHeading { get; } = new("見出しがない", "it has no heading");

    public static LocalizedText Foreign { get; } = new("リファレンスにない事柄。残すなら注記として読む", "nothing that a reference holds; read it as a note to keep it");

    public static LocalizedText Unknown { get; } = new("知らない見出し", "the heading is not known");

    public static LocalizedText NoIds { get; } = new("番号の見出しだが、基準の番号と読めない値が多い", "the heading is one of ids, but most cells are none");

    public static LocalizedText BasicOrExtra { get; } = new("基礎・付加などの区分で、分類ではない", "it says which are basic, and is no category");

    public static LocalizedText PartiesInstead { get; } = new("主体の印の列があるので読まない", "there are columns of the parties' marks");

    public static LocalizedText CarriedIds { get; } = new("番号の空いた行は、上の行の続きとみた", "rows without an id seem to go on from the row above");

    public static LocalizedText CarriedCategory { get; } = new("分類の空いた行は、上の行と同じとみた", "a blank category seems to be that of the row above");

    public static LocalizedText OtherTable { get; } = new("同じシートに別の表がある", "another table stands on the sheet");

    public static LocalizedText MadeByExcel { get; } = new(
        "番号の列に、Excel が日付や小数に変えたセルがある。もとの形が1つに決まるものだけを戻すには、次の行を使う", "Excel has made dates or decimal numbers of ids; this line turns back those whose form leaves no choice");

    public static LocalizedText Remarks { get; } = new("表の下に、凡例や注などの行がある", "rows of a legend or of remarks stand below the table");

    public static LocalizedText ByHeading(TableColumn column) => new($"見出し「{Heading(column)}」による", $"by the heading '{Heading(column)}'");

    public static LocalizedText ByCells(TableColumn column) => new($"見出し「{Heading(column)}」だけでは決まらず、値による", $"by the cells; the heading '{Heading(column)}' may mean several things");

    public static LocalizedText LabelBesideId(TableColumn id) => new($"番号は「{Heading(id)}」の列なので、項の番号とみた", $"the ids stand in '{Heading(id)}', so these are labels of clauses");

    public static LocalizedText SecondId(TableColumn id) => new($"番号は「{Heading(id)}」の列から読む", $"the ids are read from '{Heading(id)}'");

    public static LocalizedText Second(TableColumn first) => new($"同じことの列「{Heading(first)}」が先にある", $"'{Heading(first)}' comes first and gives the same");

    public static LocalizedText Marks(ImmutableArray<ColumnRole> roles, bool hasBlank) => new(
        $"{Ja(roles)}の列にある印{(hasBlank ? "。空のセルは、○ のほかに印がないので「いいえ」とみた" : "")}",
        $"marks in columns of {En(roles)}{(hasBlank ? "; beside circles alone, an empty cell says no" : "")}");

    public static LocalizedText UnknownMark(ImmutableArray<ColumnRole> roles) => new($"{Ja(roles)}の列の知らない印", $"an unknown mark in columns of {En(roles)}");

    private static string Heading(TableColumn column) => column.Headings.IsEmpty ? column.Name.Letters ?? "" : column.Headings[^1];

    private static string Ja(ImmutableArray<ColumnRole> roles) => string.Join("と", roles.Select(static r => $"「{ColumnRoles.Of(r).Spelling.Japanese}」"));

    private static string En(ImmutableArray<ColumnRole> roles) => string.Join(" and ", roles.Select(static r => $"'{ColumnRoles.Of(r).Spelling.English}'"));
}
