using System.Collections.Immutable;

namespace FiscDsl.Diagnostics;

/// <summary>The rules on the prose itself and on the characters of ids, FISC7xxx.</summary>
public static partial class TextDiagnostics
{
    /// <summary>The group, ordered by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        UnbalancedBracket, DoubledPunctuation, LookalikeCharacter, FullwidthId,
        InvisibleCharacter, DecomposedCharacter, RadicalCharacter, ParagraphIndentation, ItemInSentence,
        JoinedBullet, QuotedCell, TabInText, SpecialSpace,
        PastedNumber, BrokenWord, PrivateCharacter, FieldInProse,
    ];

    /// <summary>A bracket has no partner in its field.</summary>
    public static DiagnosticDescriptor UnbalancedBracket { get; } = new(
        "FISC7001", "unbalanced-bracket", "括弧の不対応", DiagnosticSeverity.Info,
        Message: new(
            "括弧「{0}」に対応する括弧がない（補うか、削除する）",
            "Bracket '{0}' has no partner; add it or remove the bracket"),
        Explanation: new(
            "片方だけの括弧は写し落としのしるしで、文の区切りや【…】の参照も正しく読めなくなる。対応する括弧を補う。" +
                "印刷のほうが欠けているなら、文はそのままにして「訂正」に書く。",
            "A lone bracket is a sign of something left out, and it upsets sentence breaks and mentions in 【…】. Add its partner; if the " +
                "print lacks it, leave the text and record a 'correction'."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              intent: 詳しくは「侵入テストを参照のこと。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              intent: 詳しくは「侵入テスト」を参照のこと。
            """);

    /// <summary>The same punctuation mark stands twice in a row.</summary>
    public static DiagnosticDescriptor DoubledPunctuation { get; } = new(
        "FISC7002", "doubled-punctuation", "句読点の重複", DiagnosticSeverity.Info,
        Message: new(
            "句読点「{0}」が重なっている（1つにする）",
            "Doubled punctuation '{0}'; keep one"),
        Explanation: new(
            "続けて打った句読点は、文の切れ目を乱す。1つを削除する。印刷のほうが重なっているなら、文はそのままにして「訂正」に書く。",
            "Punctuation typed twice upsets the sentence breaks. Remove one; if the print doubles it, leave the text and record a " +
                "'correction'."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              intent: 態勢を見直すことが必要である。。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              intent: 態勢を見直すことが必要である。
            """);

    /// <summary>An id has a character that looks like the one meant.</summary>
    public static DiagnosticDescriptor LookalikeCharacter { get; } = new(
        "FISC7003", "lookalike-character", "紛らわしい文字", DiagnosticSeverity.Info,
        Message: new(
            "「{0}」は「{1}」の誤りとみられる（形の似た文字を確かめる）",
            "'{0}' looks like a slip for '{1}'; check the characters"),
        Explanation: new(
            "文字認識や変換の誤りで、「運」が「連」になるなど形の似た文字が紛れ込む。IDが違うと参照も並び順も外れるので、正しい文字に直す。" +
                "そのIDで正しいなら、そのままでよい。",
            "Character recognition and IMEs put characters of a similar shape into ids, 連 for 運. A wrong id breaks references and order, " +
                "so fix it; if the id is meant as it is, leave it."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
            control 連114 外部委託先の管理体制を整備すること。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
            control 運114 外部委託先の管理体制を整備すること。
            """);

    /// <summary>An id or label is written with full-width letters, digits or marks.</summary>
    public static DiagnosticDescriptor FullwidthId { get; } = new(
        "FISC7004", "fullwidth-id", "全角のID", DiagnosticSeverity.Info,
        Message: new(
            "「{0}」に全角の英数字か記号がある（標準は「{1}」）",
            "'{0}' has full-width characters; the canonical form is '{1}'"),
        Explanation: new(
            "全角の数字や記号も半角と同じIDとして扱うので、参照は切れない。ただし検索では別の語になるので、整形で半角にそろえる。",
            "Full-width digits and marks count as the same id, so no reference breaks. Searches tell them apart, however; formatting writes " +
                "the ASCII form."),
        Example: """
            control 運１１３ サイバー攻撃対応態勢を整備すること。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
            """);

    /// <summary>A line of prose begins with a field's name and a colon, or with a declaration's keyword and a label.</summary>
    public static DiagnosticDescriptor FieldInProse { get; } = new(
        "FISC7020", "field-in-prose", "文中の欄", DiagnosticSeverity.Warning,
        Message: new(
            "「{0}」で始まる行を文として読んだ（欄か宣言なら字下げを浅くする。文なら許容する）",
            "A line that begins with '{0}' was read as prose; outdent it if it is a field or a declaration, accept it if it is prose"),
        Explanation: new(
            "文の深さに書いた行は、「主体：」や「項 (1)」で始まっていても文の続きになり、そのまま出力に載る。欄や宣言のつもりなら字下げを浅くする。" +
                "引き写した文が「参照先：」などで始まるなら、許容の理由を書く。どちらかに決まるまで、整形はこの欄をそのまま残す。",
            "A line at the depth of prose is prose, even where it begins with 'note:' or 'clause (1)', and is published as such. If it is meant " +
                "as a field or a declaration, outdent it; if the quoted prose begins so, accept the finding with a reason. Until then the formatter " +
                "leaves the field as it is."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text:
                  連絡体制を整備すること。
                  主体：利用者
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text:
                  連絡体制を整備すること。
                主体：利用者
            """);
}
