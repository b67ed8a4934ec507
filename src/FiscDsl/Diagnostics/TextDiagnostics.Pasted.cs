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

    /// <summary>Numbers stand at the start of lines, or alone on one, and join the text.</summary>
    public static DiagnosticDescriptor PastedNumber { get; } = new(
        "FISC7016", "pasted-number", "写した番号", DiagnosticSeverity.Warning,
        Message: new(
            "「{0}」が文に混ざる（行番号やページ番号なら取り除く。箇条の番号なら「.」を付ける。文の続きなら上の行につなぐ）",
            "'{0}' becomes part of the text; remove numbers of lines and pages, write '.' behind those of items, join what goes on with the line above"),
        Explanation: new(
            "PDFから写した文には、行番号が行頭に、ページ番号がそれだけの行に残ることがある。改行は文を分けないので、そのまま文に混ざって出力される。取り除く。" +
                "箇条の番号なら「.」を付け、文の続きなら上の行につなぐ。どれかに決まるまで、整形はこの欄をそのまま残す。ページの上下の見出し（柱）は文と区別が付かないので、" +
                "この指摘のあるところで確かめる。",
            "Text from a PDF may have numbers of lines at the start of its lines, and that of the page on a line of its own. A line break parts nothing, " +
                "so that they are published in the middle of sentences. Remove them; write '.' behind the numbers of items, and join a line that goes on " +
                "with the one above. Until then the formatter leaves the field as it is. Running heads of pages cannot be told from text: look for them " +
                "where this is found."),
        Example: """
            control 運113 監査を行うこと。
              intent:
                12 監査の方法は、次
                13 の項による。
            # ↓
            control 運113 監査を行うこと。
              intent:
                監査の方法は、次
                の項による。
            """);

    /// <summary>A word is parted by the hyphen that ended a line.</summary>
    public static DiagnosticDescriptor BrokenWord { get; } = new(
        "FISC7017", "broken-word", "分かれた語", DiagnosticSeverity.Warning,
        Message: new(
            "「{0}」は行末のハイフンで分かれた語に見える（つなぐ）",
            "'{0}' looks like a word that a line's end has parted; join it"),
        Explanation: new(
            "PDFやWordから写した英文では、行末で語がハイフンで分かれていることがある。改行はそこで空白になるので、「infor- mation」と出力される。つなぐ。" +
                "「pre- and post-」のように省いた語は指摘しない。",
            "In English text from a PDF or Word, a hyphen may part a word at the end of a line. The line break becomes a space, and 'infor- mation' is " +
                "published. Join it. What is left out on purpose, as in 'pre- and post-', is not reported."),
        Example: """
            control 運113 監査を行うこと。
              intent:
                The infor-
                mation is reviewed.
            # ↓
            control 運113 監査を行うこと。
              intent:
                The information is reviewed.
            """);

    /// <summary>A line has characters for private use.</summary>
    public static DiagnosticDescriptor PrivateCharacter { get; } = new(
        "FISC7018", "private-character", "私用の文字", DiagnosticSeverity.Warning,
        Message: new(
            "{0}は外字などの私用の文字で、ほかの機器では読めない（ほかの文字で書く）",
            "{0} is a character for private use that others cannot read; write another one"),
        Explanation: new(
            "WordやPDFの箇条の印（U+F0B7など）や外字は、元のフォントのない機器では空白や四角になり、検索にも掛からない。「・」などの文字に置き換える。" +
                "どの文字かわからないものは、元の文書を見て書く。",
            "The bullets of Word and PDFs (U+F0B7 and others) and a system's own ideographs are boxes or nothing where their font is missing, and searches " +
                "miss them. Replace them; where it cannot be told which character is meant, look it up in the document it was copied from."),
        Example: "control 運113 監査を行うこと。\n  intent:\n    次による。\n    \uF0B7監査\n# ↓\ncontrol 運113 監査を行うこと。\n  intent:\n    次による。\n    ・監査");
}
