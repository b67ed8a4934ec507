namespace FiscDsl.Diagnostics;

// The rules on the columns and marks of a layout.
public static partial class NameDiagnostics
{
    /// <summary>A layout names a column twice.</summary>
    public static DiagnosticDescriptor DuplicateColumn { get; } = new(
        "FISC2012", "duplicate-column", "列の重複", DiagnosticSeverity.Error,
        Message: new(
            "列 {0} が二度書かれている（読むか除外するか、どちらか一度だけにする）",
            "The column {0} is named twice; name it once, to be read or to be left"),
        Explanation: new(
            "一つの列を二通りに読むことはできない。見出しは、空白と全角・半角の違いを除いて比べる。" +
                "同じ見出しの列が二つあるなら、「列: J → …」のように列の記号で書き分ける。",
            "One column cannot be read in two ways. Headings are compared whatever their blanks and width. Where two columns have the same " +
                "heading, name them by their letters, 'column: J → …'."),
        Example: """
            layout 対応表
              headings: 3
              column: 「基準番号」 → control
              column: 「備考」 → note
              leave: 「備 考」
            # ↓
            layout 対応表
              headings: 3
              column: 「基準番号」 → control
              column: 「備考」 → note
            """);

    /// <summary>Two columns of a layout give what one alone may give.</summary>
    public static DiagnosticDescriptor DuplicateRole { get; } = new(
        "FISC2013", "duplicate-role", "役割の重複", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」の列が二つある（一つにするか、片方を「note」か「leave」にする）",
            "Two columns give '{0}'; keep one, and make the other a 'note' or 'leave' it"),
        Explanation: new(
            "基準の番号や名称のように一つしかないものを、二つの列からは読めない。文と情報参照元は、複数の列から表の順につなげて読む。" +
                "主体は、主体ごとの印の列か、両方を言う一つの列で読む。",
            "What there is one of, such as a control's id or title, cannot be read from two columns. Prose and evidence may come from several, " +
                "joined in the order of the table. Who is responsible is read from one column of marks a party, or from one that says both."),
        Example: """
            layout 対応表
              headings: 3
              column: 「項番」 → control
              column: 「基準番号」 → control
            # ↓
            layout 対応表
              headings: 3
              column: 「基準番号」 → control
              leave: 「項番」
            """)
    {
        SpelledPlaceholders = [0],
    };

    /// <summary>A layout lacks a column that it cannot do without.</summary>
    public static DiagnosticDescriptor MissingColumn { get; } = new(
        "FISC2014", "missing-column", "列の不足", DiagnosticSeverity.Error,
        Message: new(
            "取込様式「{0}」に「{1}」の列がない（「column: … → {1}」を加える）",
            "The layout '{0}' has no column for '{1}'; add 'column: … → {1}'"),
        Explanation: new(
            "基準の番号がなければ、どの行がどの基準のものか分からない。「中項目」には「分類」の列が、「引き継ぎ」に挙げたものにはその列がいる。",
            "Without a column of ids nobody knows which control a row is of. A 'subcategory' needs a column of 'category', and whatever 'carry' " +
                "names a column of its own."),
        Example: """
            layout 対応表
              headings: 3
              column: 「小項目」 → title
            # ↓
            layout 対応表
              headings: 3
              column: 「基準番号」 → control
              column: 「小項目」 → title
            """)
    {
        SpelledPlaceholders = [1],
    };

    /// <summary>A mark means two things in columns of one kind.</summary>
    public static DiagnosticDescriptor AmbiguousMark { get; } = new(
        "FISC2015", "ambiguous-mark", "あいまいな印", DiagnosticSeverity.Error,
        Message: new(
            "印「{0}」に、同じ列での意味が二つある（「{1}」と「{2}」。一つにする）",
            "The mark '{0}' means two things in one column, '{1}' and '{2}'; keep one"),
        Explanation: new(
            "一つの印は、一つの列では一つの意味しか持てない。列の種類が違えば、意味も違ってよい。" +
                "主体の印の列の「いいえ」と、情報参照元の列の「なし」は、同じ「—」でも書ける。",
            "In one column a mark means one thing. In columns of different kinds it may mean different ones: the '—' that is 'no' in a party's " +
                "column may be 'none' in one of evidence."),
        Example: """
            layout 対応表
              headings: 3
              column: 「基準番号」 → control
              mark: ○, ◯ → yes
              mark: ◯ → no
            # ↓
            layout 対応表
              headings: 3
              column: 「基準番号」 → control
              mark: ○ → yes
              mark: ◯ → no
            """)
    {
        SpelledPlaceholders = [1, 2],
    };

    /// <summary>A layout carries down what is said of a row alone.</summary>
    public static DiagnosticDescriptor UncarriedRole { get; } = new(
        "FISC2016", "uncarried-role", "引き継げない列", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」は上の行から引き継げない（空のセルは、書かれていないことを言う）",
            "'{0}' is not carried down; a blank cell says that nothing is written there"),
        Explanation: new(
            "上の行から引き継げるのは、行がどこに属するか（基準、分類、中項目）と、基準の名称と考え方だけ。" +
                "主体や情報参照元や文を引き継ぐと、だれも言っていないことを言ったことになる。",
            "What is carried down from the row above is where a row belongs (control, category, subcategory), and the control's title and " +
                "intent. Carried down, a responsibility, evidence or text would say what nobody has said."),
        Example: """
            layout 対応表
              headings: 3
              column: 「基準番号」 → control
              column: 「対応の主体」 → responsibility
              carry: control, responsibility
            # ↓
            layout 対応表
              headings: 3
              column: 「基準番号」 → control
              column: 「対応の主体」 → responsibility
              carry: control
            """)
    {
        SpelledPlaceholders = [0],
    };
}
