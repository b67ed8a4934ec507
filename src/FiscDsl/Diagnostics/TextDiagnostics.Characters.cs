namespace FiscDsl.Diagnostics;

// The rules on characters and line breaks that are not what they look like.
public static partial class TextDiagnostics
{
    /// <summary>A line has characters that nobody sees.</summary>
    public static DiagnosticDescriptor InvisibleCharacter { get; } = new(
        "FISC7006", "invisible-character", "見えない文字", DiagnosticSeverity.Warning,
        Message: new(
            "見えない文字{0}がある（取り除く）",
            "Invisible character {0}; remove it"),
        Explanation: new(
            "幅のない空白や文字の向きを変える制御文字は、写した文に紛れ込み、見た目と違う文を発行させ、検索にも掛からなくする。取り除く。" +
                "漢字の異体字を選ぶ文字（葛󠄀）は指摘しない。比較や規則は、見えない文字がないものとして文を読む。",
            "Zero-width characters and controls of the direction come with pasted text. What is published then is not what is seen, and searches " +
                "miss it. Remove them. Selectors of variants behind an ideograph are text. Comparisons and rules read a text as if it had none."),
        Example: "control 運113 監査を行うこと。\n  intent: 監査を行わな\u200Bい。\n# ↓\ncontrol 運113 監査を行うこと。\n  intent: 監査を行わない。");

    /// <summary>A line has letters that are written as a letter and a mark (NFD).</summary>
    public static DiagnosticDescriptor DecomposedCharacter { get; } = new(
        "FISC7007", "decomposed-character", "分かれた文字", DiagnosticSeverity.Warning,
        Message: new(
            "1字が{0}に分かれている（「{1}」に合成する）",
            "A character is written as {0}; compose it to '{1}'"),
        Explanation: new(
            "macOSのファイル名などから写すと、「が」が「か」と濁点の2字に分かれる。見た目は同じでも別の文字なので、検索や置換に掛からない。1字に合成する。",
            "Text from names of files on macOS has a letter and its mark as two characters. It looks the same and is not, so that searches miss it. " +
                "Compose it."),
        Example: "control 運113 監査を行うこと。\n  intent: テ\u3099ータを守る。\n# ↓\ncontrol 運113 監査を行うこと。\n  intent: データを守る。");

    /// <summary>A line has radicals that look like ideographs.</summary>
    public static DiagnosticDescriptor RadicalCharacter { get; } = new(
        "FISC7008", "radical-character", "部首の文字", DiagnosticSeverity.Warning,
        Message: new(
            "「{0}」は部首の文字で、漢字ではない（「{1}」に置き換える）",
            "'{0}' is a radical and no ideograph; replace it with '{1}'"),
        Explanation: new(
            "PDFから写した文では、「用」が部首を表す「⽤」（U+2F64）になっていることが多い。見た目は同じでも検索に掛からないので、漢字に置き換える。",
            "Text from a PDF often has the radical ⽤ (U+2F64) for 用. It looks the same, and searches miss it. Replace it with the ideograph."),
        Example: "control 運113 監査を行うこと。\n  intent: サービスを利⽤する。\n# ↓\ncontrol 運113 監査を行うこと。\n  intent: サービスを利用する。");

    /// <summary>A line of prose is set off by U+3000 and joins the one before.</summary>
    public static DiagnosticDescriptor ParagraphIndentation { get; } = new(
        "FISC7009", "paragraph-indentation", "段落の字下げ", DiagnosticSeverity.Warning,
        Message: new(
            "行頭に全角の空白があるが、上の行の続きになる（段落なら前に空行を入れる。続きなら半角の空白にする）",
            "U+3000 at the start does not begin a paragraph, the line goes on from the one above; insert a blank line, or use spaces"),
        Explanation: new(
            "段落は空行で分ける。Wordなどから写した文の行頭の全角空白は字下げと読むので、上の行とつながる。段落の始まりなら前に空行を入れる。" +
                "続きの行なら、全角の空白を半角に替える。",
            "A blank line ends a paragraph. U+3000 at the start of a line, as text from Word has it, is indentation, and the line joins the one " +
                "above. Insert a blank line where a paragraph begins; else replace it with spaces."),
        Example: "control 運113 監査を行うこと。\n  intent:\n    監査には、以下の方法がある。\n    \u3000なお、報告書でもよい。\n# ↓\n" +
            "control 運113 監査を行うこと。\n  intent:\n    監査には、以下の方法がある。\n\n    なお、報告書でもよい。");

    /// <summary>A line in the middle of a sentence begins like an item that no list leads to.</summary>
    public static DiagnosticDescriptor ItemInSentence { get; } = new(
        "FISC7010", "item-in-sentence", "文の途中の箇条", DiagnosticSeverity.Hint,
        Message: new(
            "文の途中の行頭にある「{0}」が箇条の番号になる（文の続きなら上の行につなぐ）",
            "'{0}' at the start of a line begins an item in the middle of a sentence; join it with the line above if the sentence goes on"),
        Explanation: new(
            "行頭の「3.」や「(1)」は箇条の番号と読み、そこで行を改める。文の途中の改行でたまたま行頭に来たのなら、上の行につなぐ。",
            "'3.' or '(1)' at the start of a line begins an item on a line of its own. Where a sentence was only broken there, join it with " +
                "the line above."),
        Example: """
            control 運113 監査を行うこと。
              intent:
                監査の方法は、第
                (3)項による。
            # ↓
            control 運113 監査を行うこと。
              intent:
                監査の方法は、第(3)項による。
            """);

    /// <summary>A line begins with a bullet and joins the line before.</summary>
    public static DiagnosticDescriptor JoinedBullet { get; } = new(
        "FISC7011", "joined-bullet", "つながる箇条", DiagnosticSeverity.Warning,
        Message: new(
            "行頭の「{0}」が箇条にならず、上の行とつながる（箇条なら前に空行を入れる。文の続きなら上の行につなぐ）",
            "'{0}' at the start of a line makes no item here, the line goes on from the one above; insert a blank line before an item, or join the lines"),
        Explanation: new(
            "「・」「※」「- 」などは文の中にも現れるので、文、同じ印の箇条、段落のどれかが終わったあとか「：」のあとでだけ箇条になる。「(1) 体制」のように" +
                "文の終わらない行のあとでは、上の行とつながって1行で出力される。箇条なら前に空行を入れ、文の続きなら上の行につなぐ。" +
                "どちらかに決まるまで、整形はこの欄をそのまま残す。",
            "'・', '※' and '- ' are punctuation, too, and begin an item only where a sentence, an item of the same mark or a paragraph has ended, or " +
                "behind a colon. Behind a line that goes on, such as '(1) …', they join it and come out in one line. Insert a blank line before an item; " +
                "where the sentence goes on, join the lines. Until then the formatter leaves the field as it is."),
        Example: """
            control 運113 監査を行うこと。
              intent:
                (1) 体制
                ・責任者を置くこと。
            # ↓
            control 運113 監査を行うこと。
              intent:
                (1) 体制

                ・責任者を置くこと。
            """);
}
