namespace FiscDsl.Diagnostics;

// The rules on what comes along with text that is copied from a spreadsheet, a document or a PDF.
public static partial class TextDiagnostics
{
    /// <summary>Prose stands in the quotes that Excel puts around a cell.</summary>
    public static DiagnosticDescriptor QuotedCell { get; } = new(
        "FISC7012", "quoted-cell", "セルの引用符", DiagnosticSeverity.Warning,
        Message: new(
            "文の全体が「\"」で囲まれ、そのまま出力に載る（Excelのセルから写したときに付いたのなら取り除く）",
            "The whole text stands in '\"' and is published so; remove the quotes where Excel put them around a copied cell"),
        Explanation: new(
            "改行のあるセルをExcelから写すと、文の前後に「\"」が付き、文の中の「\"」は2つになる。取り除き、2つのものは1つにする。",
            "Excel puts quotes around a cell with line breaks when it is copied, and doubles those in it. Remove them, and keep one of each two."),
        Example: """
            control 運113 監査を行うこと。
              intent:
                "監査とは
                ""点検""をいう。"
            # ↓
            control 運113 監査を行うこと。
              intent:
                監査とは
                "点検"をいう。
            """);

    /// <summary>A line of a text has a tab in it.</summary>
    public static DiagnosticDescriptor TabInText { get; } = new(
        "FISC7013", "tab-in-text", "文中のタブ", DiagnosticSeverity.Warning,
        Message: new(
            "文の中にタブがある（Excelの隣のセルなら、その欄に移す。空白なら半角の空白にする）",
            "A tab stands in the text; move the cells of a spreadsheet to their fields, or use a space"),
        Explanation: new(
            "Excelから行を写すと、隣のセルがタブに続いて文に入り、そのまま出力に載る。それぞれの欄に移す。Wordの箇条の番号の後のタブは、半角の空白にする。",
            "A row that is copied from Excel has its cells behind tabs, and they are published as part of the text. Move each to its field. A tab " +
                "behind the number of an item in Word becomes a space."),
        Example: "control 運113 監査を行うこと。\n  intent: 監査には、方法が\tある。\n# ↓\ncontrol 運113 監査を行うこと。\n  intent: 監査には、方法が ある。");

    /// <summary>A line has spaces that look like ordinary ones.</summary>
    public static DiagnosticDescriptor SpecialSpace { get; } = new(
        "FISC7014", "special-space", "特殊な空白", DiagnosticSeverity.Info,
        Message: new(
            "空白が{0}になっている（半角の空白にする）",
            "The space is {0}; use an ordinary one"),
        Explanation: new(
            "WebページやWordから写した文では、空白が改行しない空白（U+00A0）などになっていることがある。見た目は同じでも検索に掛からず、コロンや字下げの前後では空白と読まれない。半角の空白にする。",
            "Text from a web page or Word often has no-break spaces (U+00A0) and others. They look the same, searches miss them, and they are no " +
                "blanks beside a colon or in an indentation. Use ordinary spaces."),
        Example: "control 運113 監査を行うこと。\n  intent: Amazon\u00A0Web Servicesを使う。\n# ↓\ncontrol 運113 監査を行うこと。\n  intent: Amazon Web Servicesを使う。");
}
