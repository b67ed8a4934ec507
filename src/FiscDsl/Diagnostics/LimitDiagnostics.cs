using System.Collections.Immutable;

namespace FiscDsl.Diagnostics;

/// <summary>The rules on what an output format or the tool cannot hold, FISC8xxx.</summary>
public static class LimitDiagnostics
{
    /// <summary>The group, ordered by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        CellTooLong, TooManyRows, TooManyFindings, ReservedName, CellCutOff,
    ];

    /// <summary>A text is longer than an Excel cell can hold.</summary>
    public static DiagnosticDescriptor CellTooLong { get; } = new(
        "FISC8001", "cell-too-long", "セルの文字数超過", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」の「{1}」列が{2}文字ある（Excelの上限は{3}文字。項を分ける）",
            "The column '{1}' of '{0}' has {2} characters and Excel holds {3}; split the clause"),
        Explanation: new(
            "Excelの1つのセルに入る文字数には上限があり、切り詰めると読み手の知らないうちに文が失われる。" +
                "項を印刷された項番に沿って分けるか、文を短くする。",
            "An Excel cell holds a limited number of characters, and cutting the text would lose part of it unseen. Split the clause along " +
                "its printed labels, or shorten the text."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 2
                text: （上限を超える長さの文）
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 2
                clause (1)
                  text: （前半の文）
                clause (2)
                  text: （後半の文）
            """);

    /// <summary>A table has more rows than an Excel sheet can hold.</summary>
    public static DiagnosticDescriptor TooManyRows { get; } = new(
        "FISC8002", "too-many-rows", "行数超過", DiagnosticSeverity.Error,
        Message: new(
            "表が{0}行になる（Excelの上限は{1}行。カタログを分ける）",
            "The table would have {0} rows and Excel holds {1}; split the catalog"),
        Explanation: new(
            "Excelの1枚のシートに入る行数には上限がある。フォルダーを分け、それぞれに「リファレンス」を書いて、別々のカタログとして出力する。" +
                "JSONの出力に上限はない。",
            "An Excel sheet holds a limited number of rows. Divide the text over folders with a 'reference' each and compile them as " +
                "separate catalogs; the JSON output has no such limit."),
        Example: """
            # 全基準/catalog.fisc（項が上限を超える）
            reference aws-fisc
            # ↓
            # 運用基準/catalog.fisc
            reference aws-fisc-運用
            # 技術基準/catalog.fisc
            reference aws-fisc-技術
            """);

    /// <summary>A file has more findings than are shown.</summary>
    public static DiagnosticDescriptor TooManyFindings { get; } = new(
        "FISC8003", "too-many-findings", "指摘数超過", DiagnosticSeverity.Warning,
        Message: new(
            "指摘が多いため残り{0}件を省いた（1ファイルの上限は{1}件。示した指摘から直す）",
            "{0} more findings were left out, the limit being {1} a file; fix those shown first"),
        Explanation: new(
            "1つの誤りが多くの指摘を生むことがあるので、1ファイルに示す数を限っている。先に示した指摘を直すと、残りも減るか、続きが示される。",
            "One mistake can cause many findings, so the number shown for a file is limited. Fix the first ones: the rest will shrink, or be " +
                "shown next."),
        Example: """
            # 運用基準.fisc（すべての行の字下げがタブ）
            # ↓
            # 運用基準.fisc（整形して空白に直した）
            """);

    /// <summary>An id or a version that outputs are named after is no name that Windows has.</summary>
    public static DiagnosticDescriptor ReservedName { get; } = new(
        "FISC8004", "reserved-name", "使えないファイル名", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」はWindowsでファイルやフォルダーの名前にできない（CON、NUL、COM1などの名前と末尾の点は使えない。名前を変える）",
            "Windows has no file or directory named '{0}': names such as CON, NUL or COM1 are reserved, and none ends with a dot; choose another"),
        Explanation: new(
            "出力のファイルとリリースのフォルダーには、リファレンスのIDと版の名前が付く。Windowsでは、CON、PRN、AUX、NUL、COM0～COM9、LPT0～LPT9は" +
                "装置の名前であり、拡張子を付けてもファイルの名前にならない。末尾の点は黙って落とされる。受け取る人のパソコンで開けるように、別のIDか版にする。",
            "Outputs and the directories of releases are named after the reference's id and version. On Windows CON, PRN, AUX, NUL, COM0 to COM9 " +
                "and LPT0 to LPT9 are devices, whatever extension follows, and a dot at the end is dropped without a word. Choose another id " +
                "or version, so that whoever receives the files can open them."),
        Example: """
            reference nul.txt
              version: 1.30.
            # ↓
            reference aws-fisc
              version: 1.30
            """);

    /// <summary>A text is longer than a row of the table for the screen shows.</summary>
    public static DiagnosticDescriptor CellCutOff { get; } = new(
        "FISC8005", "cell-cut-off", "セルの表示切れ", DiagnosticSeverity.Warning,
        Message: new(
            "「{0}」の「{1}」列は長く、シート「{2}」では終わりが見えないことがある（シート「{3}」には全文がある。項を分ける）",
            "The column '{1}' of '{0}' may be longer than a row of the sheet '{2}' shows; split the clause (the sheet '{3}' has all of it)"),
        Explanation: new(
            "Excelの行の高さには上限（409ポイント）があり、収まらない文の終わりは、いちばん小さい文字でも画面と紙で見えない。どこから収まらないかは、使われるフォントによる。セルには全文が入っている。" +
                "項を印刷された項番に沿って分けると、表でも全文が見える。シート「印刷用」では、続きが次の行に印刷される。",
            "Excel's rows are no taller than 409 points, and the end of a text that needs more is seen neither on screen nor on paper, be the font " +
                "never so small; which text that is depends on the fonts there are. The cell holds all of it. Split the clause along its printed labels. The sheet for print goes on in the next row."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 2
                text: （数千文字の文）
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 2
                clause (1)
                  text: （前半の文）
                clause (2)
                  text: （後半の文）
            """);
}
