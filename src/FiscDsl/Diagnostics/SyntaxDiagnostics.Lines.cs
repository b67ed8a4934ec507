namespace FiscDsl.Diagnostics;

// The rules on indentation, marks and lines.
public static partial class SyntaxDiagnostics
{
    /// <summary>Deeper lines stand below a value that ends with its line.</summary>
    public static DiagnosticDescriptor UnexpectedIndentation { get; } = new(
        "FISC1015", "unexpected-indentation", "余分な字下げ", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」欄の値の下に字下げした行がある（値は1行に書く）",
            "Indented lines follow the value of '{0}'; write the value on one line"),
        Explanation: new(
            "文を書く欄（「内容」、「確認内容」など）のほかは、値が1行で終わる。下の行の値を欄の行へ移すか、別の欄のつもりなら字下げを戻す。",
            "Only prose fields such as 'text' and 'finding' go on below their line. Move the value up to the field's line, or indent the " +
                "line less if it was meant as another field."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider
                user
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider, user
            """);

    /// <summary>A line is neither a field nor a declaration.</summary>
    public static DiagnosticDescriptor StrayText { get; } = new(
        "FISC1016", "stray-text", "欄外の文", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」は欄でも宣言でもない（文なら欄の下に字下げする）",
            "'{0}' is neither a field nor a declaration; if it is prose, indent it below its field"),
        Explanation: new(
            "どの欄にも属さない文は出力に載らない。文の続きなら欄の名前より深く字下げし、覚え書きなら行頭に「# 」を付ける。" +
                "貼り付けた段落の2行目からがこうなりやすい。余白にある文でも、その後の行は前の宣言の行として読む。",
            "Text outside any field reaches no output. Indent it deeper than the name of the field it continues, or put '# ' before it if it " +
                "is a remark. A pasted paragraph comes out like this from its second line on. Even on the margin it ends nothing: the lines " +
                "behind it are still read as those of the declaration before it."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              intent:
                攻撃の手口にあわせて見直すことが必要である。
              評価については【技43】を参照のこと。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              intent:
                攻撃の手口にあわせて見直すことが必要である。
                評価については【技43】を参照のこと。
            """);

    /// <summary>A field stands on the margin.</summary>
    public static DiagnosticDescriptor UnindentedField { get; } = new(
        "FISC1035", "unindented-field", "字下げのない欄", DiagnosticSeverity.Error,
        Message: new(
            "欄「{0}」に字下げがない（{1} の下に字下げする）",
            "The field '{0}' stands on the margin; indent it below its declaration ({1})"),
        Explanation: new(
            "余白にある欄は、どの宣言のものでもなく、出力に載らない。宣言の下に字下げする。その後の行は、前の宣言の行として読む。",
            "A field on the margin belongs to no declaration and reaches no output. Indent it below its declaration. It ends nothing: the lines " +
                "behind it are still read as those of the declaration before it."),
        Example: """
            control 運113 監査を行うこと。
              clause 1
                text: 監査を行うこと。
            responsibility: user
              clause 2
                text: 報告すること。
            # ↓
            control 運113 監査を行うこと。
              clause 1
                text: 監査を行うこと。
                responsibility: user
              clause 2
                text: 報告すること。
            """)
    {
        SpelledPlaceholders = [1],
    };

    /// <summary>A line is indented by an unusual number of columns.</summary>
    public static DiagnosticDescriptor InconsistentIndentation { get; } = new(
        "FISC1017", "inconsistent-indentation", "字下げの不ぞろい", DiagnosticSeverity.Info,
        Message: new(
            "字下げが{0}桁になっている（標準は{1}桁。整形すると直る）",
            "Indented by {0} columns instead of {1}; formatting fixes it"),
        Explanation: new(
            "1段につき空白2つが標準で、ほかの幅でも読める。ただし不ぞろいな字下げは、行がどの宣言に属するかを見誤らせる。",
            "Two spaces a level are canonical, and other widths are understood. Uneven indentation, however, misleads readers about what a " +
                "line belongs to."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              category: サイバー攻撃対応態勢の整備
             intent: 攻撃の手口にあわせて見直すことが必要である。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              category: サイバー攻撃対応態勢の整備
              intent: 攻撃の手口にあわせて見直すことが必要である。
            """);

    /// <summary>A tab stands in a line's indentation.</summary>
    public static DiagnosticDescriptor TabIndentation { get; } = new(
        "FISC1018", "tab-indentation", "タブ字下げ", DiagnosticSeverity.Info,
        Message: new(
            "字下げにタブがある（1段につき空白2つに直す）",
            "Tab in the indentation; use two spaces a level"),
        Explanation: new(
            "タブの幅は表示する画面によって変わり、差分では字下げの深さを見誤りやすい。読み取りはできるので、整形で空白に直せばよい。",
            "A tab's width differs from screen to screen, so that depth is easily misread in a diff. The text is understood; formatting " +
                "turns tabs into spaces."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
            	category: サイバー攻撃対応態勢の整備
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              category: サイバー攻撃対応態勢の整備
            """);

    /// <summary>A full-width space stands in a line's indentation.</summary>
    public static DiagnosticDescriptor FullwidthIndentation { get; } = new(
        "FISC1019", "fullwidth-indentation", "全角空白字下げ", DiagnosticSeverity.Info,
        Message: new(
            "字下げに全角空白がある（1段につき半角空白2つに直す）",
            "Full-width space in the indentation; use two ordinary spaces a level"),
        Explanation: new(
            "全角空白は2桁と数えるので読み取りはできるが、半角の字下げと見分けにくい。整形すると半角空白に直る。",
            "A full-width space counts as two columns, so the text is understood, but it is hard to tell from ordinary spaces. Formatting " +
                "replaces it."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
            　category: サイバー攻撃対応態勢の整備
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              category: サイバー攻撃対応態勢の整備
            """);

    /// <summary>A full-width or typographic mark stands for an ASCII one outside prose.</summary>
    public static DiagnosticDescriptor FullwidthCharacter { get; } = new(
        "FISC1020", "fullwidth-character", "全角記号", DiagnosticSeverity.Info,
        Message: new(
            "「{0}」を「{1}」と読んだ（整形すると直る）",
            "'{0}' was read as '{1}'; formatting fixes it"),
        Explanation: new(
            "日本語入力のまま打った記号も半角と同じに読むので、意味は変わらない。" +
                "表記をそろえると検索と差分が確実になるので、整形で半角に直す。文の中の全角記号はそのままでよい。",
            "Marks typed with an IME on are read like their ASCII forms, so nothing is lost. One spelling keeps searches and diffs reliable; " +
                "formatting writes it. Full-width marks in prose stay as they are."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility：provider、user
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider, user
            """);

    /// <summary>A line of a list does not begin with its marker.</summary>
    public static DiagnosticDescriptor MissingListMarker { get; } = new(
        "FISC1021", "missing-list-marker", "箇条書き記号なし", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」欄の行が「- 」で始まっていない（値ごとに「- 」を付ける）",
            "A line of '{0}' does not begin with '- '; put '- ' before each value"),
        Explanation: new(
            "値を並べる欄では、「- 」が1つの値の始まりを示す。ないと前の値の続きか次の値かが決まらない。",
            "In a list, '- ' marks where a value begins. Without it nobody can tell a new value from the rest of the one before."),
        Example: """
            reference aws-fisc
              publishers:
                SCSK株式会社
                株式会社野村総合研究所
            # ↓
            reference aws-fisc
              publishers:
                - SCSK株式会社
                - 株式会社野村総合研究所
            """);
}
