using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Schema;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Exchange.Import;

/// <summary>What an import says of a table and its cells, in both languages. Each says what to do, where something is to be done.</summary>
internal static partial class ImportTexts
{
    /// <summary>UTF-16 code units of a cell that a message quotes.</summary>
    private const int LongestQuotation = 40;

    // What is wrong.
    public static LocalizedText NoSuchColumn(string name, TableGrid grid, RowRange rows) => new(
        $"取込様式の列 {name} が、{SheetJa(grid)}の見出し（{rows} 行目）にない（見出しか headings の行を直す）",
        $"the layout's column {name} is not among the headings of {SheetEn(grid)}, rows {rows}; mend the heading or the rows of 'headings'");

    public static LocalizedText SeveralColumns(string name, string letters) => new(
        $"取込様式の列 {name} の見出しが {letters} の列にある（列の文字で書く）", $"the layout's column {name} is the heading of the columns {letters}; name it by its letters");

    public static LocalizedText ColumnTwice(string name) => new(
        $"取込様式の列 {name} は、別の行で読む列と同じである（どちらかを消す）", $"the layout's column {name} is one that another line reads, too; delete one of them");

    public static LocalizedText NoSuchSheet(string name, string known) => new(
        $"取込様式のシート「{Visible.Of(name)}」がファイルにない（あるのは {known}。シートの名前か、取込様式の sheet を直す）",
        $"the file has no sheet '{Visible.Of(name)}' as the layout says; it has {known}. Rename the sheet, or mend 'sheet' in the layout");

    public static LocalizedText NoSheets(string name, string file) => new(
        $"取込様式のシート「{Visible.Of(name)}」がない。「{Visible.Of(file)}」はシートのないファイルである（取込様式から sheet の行を除く。ブックにも使うなら、除いた写しを --layout で渡す）",
        $"there is no sheet '{Visible.Of(name)}' as the layout says, for '{Visible.Of(file)}' is a file without sheets; remove 'sheet' from the layout, or give a copy without it with --layout where the layout is for workbooks, too");

    public static LocalizedText SheetNotNamed(string known) => new(
        $"取込様式に sheet がなく、表が複数ある（sheet に書くのは {known} のどれか）", $"the layout names no sheet, and there are several tables; let 'sheet' be one of {known}");

    public static LocalizedText SeveralLayouts(string file, IReadOnlyList<string> ids) => new(
        $"「{Visible.Of(file)}」には、複数の取込様式が合う（{string.Join("、", ids.Select(static i => $"「{i}」"))}。使うものだけを書いたファイルを --layout で渡す）",
        $"several layouts fit '{Visible.Of(file)}': {string.Join(", ", ids.Select(static i => $"'{i}'"))}; give a file with the one that is meant with --layout");

    public static LocalizedText NoLayoutFits(string file) => new(
        $"「{Visible.Of(file)}」に合う取込様式がない（見出しかシートの名前が変わったのなら、取込様式を直す。別の表なら、--plan で書き出した取込様式を --layout で渡す）",
        $"no layout fits '{Visible.Of(file)}'; where a heading or a sheet has another name now, mend the layout, and for another table give the layout that --plan writes with --layout");

    public static LocalizedText NothingRead { get; } = new("読む行に基準が1つもない（headings と rows の行、番号の列を直す）", "the rows that are read have no control; mend the rows of 'headings' and 'rows', or the column of ids");

    public static LocalizedText DateForId(string text) => new(
        $"番号が日付「{Quote(text)}」になっている（Excel で書式を文字列にして書き直す）", $"the id has become the date '{Quote(text)}'; set the cell's format to text in Excel and type it again");

    public static LocalizedText NumberForId(string text) => new(
        $"番号が小数「{Quote(text)}」になっていて、1.10 と 1.1 を区別できない（Excel で書式を文字列にして書き直す）",
        $"the id has become the decimal number '{Quote(text)}', so that 1.10 cannot be told from 1.1; set the cell's format to text in Excel and type it again");

    public static LocalizedText DateForId(string text, string id) => new(
        $"番号が日付「{Quote(text)}」になっている（「{id}」だったのなら、取込様式に「復元: 基準」の行を足す。違うなら、Excel で書式を文字列にして書き直す）",
        $"the id has become the date '{Quote(text)}'; where it was '{id}', add a line 'restore: control' to the layout, else set the cell's format to text in Excel and type it again");

    public static LocalizedText NumberForId(string text, string id) => new(
        $"番号が小数「{Quote(text)}」になっていて、1.10 と 1.1 を区別できない（並びのとおり「{id}」なら、取込様式に「復元: 基準」の行を足す。違うなら、Excel で書式を文字列にして書き直す）",
        $"the id has become the decimal number '{Quote(text)}', so that 1.10 cannot be told from 1.1; where it is '{id}', as its place says, add a line 'restore: control' to the layout, else set the cell's format to text in Excel and type it again");

    public static LocalizedText NoId(string text) => new(
        $"「{Quote(text)}」は基準の番号として読めない（セルを直すか、その行を rows から外す）", $"'{Quote(text)}' cannot be read as a control's id; mend the cell, or leave the row out of 'rows'");

    public static LocalizedText BareId(string text) => new(
        $"番号「{Quote(text)}」の前の字（運、設など）が分類から決まらない（セルに書き足すか、「運用基準」のような分類の列を指定する）",
        $"the letter before the number '{Quote(text)}' (運, 設 and so on) does not follow from a category; write it into the cell, or give a column of categories such as 運用基準");

    public static LocalizedText UnknownMark(string mark, ColumnRole role, ReadOnlySpan<MarkMeaning> meanings) => new(
        $"「{ColumnRoles.Of(role).Spelling.Japanese}」の列の「{Quote(mark)}」の意味が決まっていない（取込様式に「{MarkLine(mark, meanings, MessageLanguage.Ja)}」の行を足す）",
        $"nothing says what '{Quote(mark)}' means in a column of '{ColumnRoles.Of(role).Spelling.English}'; add a line '{MarkLine(mark, meanings, MessageLanguage.En)}' to the layout");

    public static LocalizedText AmbiguousMark(string mark) => new(
        $"「{Quote(mark)}」に似た印が違う意味で並んでいる（取込様式の mark に、この印をそのまま書く）", $"marks that look like '{Quote(mark)}' mean different things; let a 'mark' of the layout have this one as it is");

    public static LocalizedText SecondTitle(string id, LocalizedText first) => new(
        $"基準「{id}」の名称が {first.Ja} と違う（一方を直すか、この列を text として読む）", $"the title of control '{id}' differs from the one in {first.En}; mend one, or read the column as 'text'");

    public static LocalizedText SecondCategory(string id, LocalizedText first) => new(
        $"基準「{id}」の分類が {first.Ja} と違う（一方を直す）", $"the category of control '{id}' differs from the one in {first.En}; mend one");

    public static LocalizedText SecondResponsibility(LocalizedText first) => new(
        $"同じ項の主体が {first.Ja} と違う（行を分けるなら、項の内容か番号を書く）", $"the responsibility of the same clause differs from {first.En}; where the rows are two clauses, give each a text or a label");

    public static LocalizedText NoCategory(string id) => new(
        $"基準「{id}」の分類が空である（上の行と同じなら、取込様式に「carry: category」を足す）", $"control '{id}' has no category; where it is that of the row above, add 'carry: category' to the layout");

    public static LocalizedText NoCode(string text) => new(
        $"「{Quote(text)}」は項目の番号として書けない（この列を note として読む）", $"'{Quote(text)}' cannot be a code; read the column as 'note'");

    public static LocalizedText NoLabel(string text) => new(
        $"「{Quote(text)}」は項の番号として書けない（この列を note として読む）", $"'{Quote(text)}' cannot be a clause's label; read the column as 'note'");

    public static LocalizedText NoResult { get; } = new(
        "数式の結果がファイルにない（Excel で開いて保存し直すと入る）", "the file does not have this formula's result; open it in Excel and save it again, which puts it there");

    public static LocalizedText MergedAcross(CellRange range, IReadOnlyList<string> columns) => new(
        $"セルの結合（{range}）が、読み方の違う列にまたがっている（{string.Join("、", columns)}）。どの列の値か分からない（結合を解いて、それぞれの列に書く）",
        $"cells are merged ({range}) across columns that are read differently ({string.Join(", ", columns)}), and nobody knows whose value it is; split them and write into each column");

    // What is worth a look.
    public static LocalizedText ByProvider { get; } = new(
        "「対象外」だが、クラウド事業者が対策済みと言っている。対象外とはしなかった", "it says not applicable (対象外), and that the provider has seen to it; it was not taken as not applicable");

    public static LocalizedText OneParty { get; } = new(
        "主体の一方に印があり、もう一方が空である。印のある側だけの対応とした（空の意味は「mark: 「」 → no」か「→ blank」で決める）",
        "one party has a mark and the other cell is empty; the marked one alone was taken as responsible. 'mark: 「」 → no' or '→ blank' settles what empty cells mean");

    public static LocalizedText ErrorValue { get; } = new("セルがエラー値である。文字のまま取り込んだ", "the cell is an error value; it was taken as text");

    public static LocalizedText LostCharacter { get; } = new("文字化けの印（U+FFFD）がある（元の文で確かめる）", "there is U+FFFD, where a character was lost before; look it up in the original");

    public static LocalizedText RowWithoutId { get; } = new(
        "番号のない行なので取り込まなかった（上の行の続きなら、取込様式に「carry: control」を足す）", "the row has no id and was left out; where it goes on from the row above, add 'carry: control' to the layout");

    public static LocalizedText SeveralLines { get; } = new("セルのリンク先は、最初の行のものとした", "the cell's link was taken as that of its first line");

    public static LocalizedText NumberedSources { get; } = new(
        "情報源が番号だけで書かれている。その番号を題名とした（情報源の一覧を見て、sources.fisc の題名を書き直す）", "sources are given by numbers alone, which became their titles; write the titles into sources.fisc");

    // What was done.
    public static LocalizedText Folded(string mark, string known) => new($"印「{mark}」を「{known}」と同じに読んだ", $"the mark '{mark}' was read as '{known}'");

    public static LocalizedText Rewritten(string text, string id) => new($"番号の書き方を変えた（「{Quote(text)}」は {id}）", $"ids are written differently: '{Quote(text)}' became {id}");

    public static LocalizedText Restored(string text, string id) => new($"Excel が変えた番号「{Quote(text)}」を「{id}」に戻した", $"'{Quote(text)}', which Excel has made of an id, became '{id}' again");

    public static LocalizedText OwnNumbers { get; } = new(
        "数字だけの列を、そのまま基準の番号とした（行を数えた番号なら、行が増えるとずれる。変わらない番号の列があれば、その列を基準とする）",
        "numbers alone were taken as the ids of controls; where they count rows, they change when a row comes in, so read a column of lasting ids as 'control' if there is one");

    public static LocalizedText Several(string text, int count) => new($"「{Quote(text)}」を {Number(count)} 個の基準に同じ内容で取り込んだ", $"'{Quote(text)}' became {Number(count)} controls that say the same");

    public static LocalizedText Prefixed(char prefix) => new($"番号の前に、分類にある「{prefix}」を付けた", $"'{prefix}' was put before the numbers, as their category has it");

    public static LocalizedText JoinedLines { get; } = new("文の途中の改行をつないだ", "line breaks in the middle of a sentence were joined");

    public static LocalizedText ControlsRemoved { get; } = new("制御文字を取り除いた", "control characters were left out");

    public static LocalizedText WidenedHash { get; } = new("行頭の「#」は注釈になるので「＃」とした", "'#' at the start of a line, which would begin a comment, became '＃'");

    public static LocalizedText FromSheet(string name) => new($"分類の列がないので、表の名前「{Visible.Of(name)}」を分類とした", $"no column gives a category; the table's name '{Visible.Of(name)}' became it");

    public static LocalizedText FromId(string name) => new($"分類の列がないので、番号から「{name}」を分類とした", $"no column gives a category; '{name}' follows from the ids");

    public static LocalizedText FromSection { get; } = new("区切りの行を分類とした", "rows that part the table became categories");

    public static LocalizedText Repeated { get; } = new("同じ基準に同じ内容が繰り返されているので、1度だけ取り込んだ", "what the same control says twice was taken once");

    public static LocalizedText HiddenColumn(string name) => new($"隠れた列 {name} を読んだ（公開してよいか確かめる）", $"the hidden column {name} was read; see whether it may be published");

    public static LocalizedText HiddenRow { get; } = new("隠れた行、または絞り込みで見えない行も読んだ", "rows that are hidden or filtered out were read, too");

    public static LocalizedText CommentsTaken { get; } = new("メモやコメントを、注釈（#）として項の上に置いた", "notes and comments became comments (#) above what they are about");

    public static LocalizedText LinksTaken { get; } = new("文のリンク先を、注釈（#）として項の上に置いた", "where text leads became comments (#) above it");

    // Why a cell is not in the catalog.
    public static LocalizedText UnknownColumn(string name) => new($"知らない列 {name}", $"unknown column {name}");

    public static LocalizedText DeliberatelyLeft(string name) => new($"除外とした列 {name}", $"column that the layout leaves, {name}");

    public static LocalizedText UnderMerge { get; } = new("結合の下に隠れた値", "value hidden under merged cells");

    public static LocalizedText AboveOrBelow { get; } = new("読む行の外", "outside the rows that are read");

    public static LocalizedText VacantNumber { get; } = new("欠番", "number without a control");

    public static LocalizedText HeadingAgain { get; } = new("見出しの繰り返し", "headings again");

    public static LocalizedText Section { get; } = new("区切りの行", "row that parts the table");

    public static LocalizedText NoNumber { get; } = new("番号のない行", "row without an id");

    public static LocalizedText Unread { get; } = new("読む列にあるが、使わなかった値", "in a column that is read, but of no use there");

    public static LocalizedText OtherSheet(string name) => new($"読まなかったシートや表「{Visible.Of(name)}」", $"sheet or table that was not read, '{Visible.Of(name)}'");

    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>The beginning of a cell as a message quotes it.</summary>
    public static string Quote(string text)
    {
        var shown = Visible.Of(TableHeadings.OnOneLine(text));
        if (shown.Length <= LongestQuotation) return shown;
        return string.Concat(shown.AsSpan(0, LongestQuotation - (char.IsHighSurrogate(shown[LongestQuotation - 1]) ? 1 : 0)), "…");
    }

    private static string MarkLine(string text, ReadOnlySpan<MarkMeaning> meanings, MessageLanguage language)
    {
        var mark = TableHeadings.OnOneLine(text);
        var words = new List<string>();
        foreach (var meaning in meanings) words.Add(MarkMeanings.Of(meaning).Spelling.In(language));
        return $"{LanguageSchema.Of(DeclarationKind.Layout).Field(FieldKind.Mark)?.Spelling.In(language)}: {(ValueReader.IsPlainMark(mark) ? mark : $"「{mark}」")} → {string.Join(" | ", words)}";
    }

    private static string SheetJa(TableGrid grid) => grid.Name.Length == 0 ? "表" : $"「{Visible.Of(grid.Name)}」";

    private static string SheetEn(TableGrid grid) => grid.Name.Length == 0 ? "the table" : $"'{Visible.Of(grid.Name)}'";
}
