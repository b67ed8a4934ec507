using System.Collections.Immutable;

namespace FiscDsl.Diagnostics;

/// <summary>The rules on what is no text of the language, FISC1xxx.</summary>
public static partial class SyntaxDiagnostics
{
    /// <summary>The group, ordered by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        UnknownDeclaration, UnknownField, MisplacedDeclaration, MisplacedField, MissingColon, UnexpectedColon,
        MissingValue, InvalidValue, MissingId, InvalidId, TextAfterLabel, UnexpectedHeaderText, DuplicateField,
        MissingField, UnexpectedIndentation, StrayText, InconsistentIndentation, TabIndentation, FullwidthIndentation,
        FullwidthCharacter, MissingListMarker, InvalidUtf8, UnsupportedEncoding, ControlCharacter, LoneCarriageReturn,
        MergeConflict, NestingTooDeep, FileTooLarge, UnreadableFile, DuplicateValue, LinkedFile, UnfollowedLink,
        EmptyLocator, ReservedId, UnindentedField,
    ];

    /// <summary>A line opens a block with a word that is no declaration.</summary>
    public static DiagnosticDescriptor UnknownDeclaration { get; } = new(
        "FISC1001", "unknown-declaration", "不明な宣言", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」という宣言はない（綴りを確かめる。前の欄の続きなら字下げする）",
            "No declaration is called '{0}'; check the spelling, or indent the line if it goes on with the field above"),
        Explanation: new(
            "宣言の綴りが違うと、その下の行がどこに属するかが決まらず、まとめて読み飛ばされる。" +
                "英語の綴りか日本語の綴り（control なら「基準」）に直す。",
            "A misspelt declaration leaves the lines below it without an owner, so they are skipped. Use the English or the Japanese " +
                "spelling of a declaration ('control' or '基準')."),
        Example: """
            contorl 運113 サイバー攻撃対応態勢を整備すること。
              intent: 攻撃の手口にあわせて態勢を見直すことが必要である。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              intent: 攻撃の手口にあわせて態勢を見直すことが必要である。
            """);

    /// <summary>A declaration has a field that no declaration knows.</summary>
    public static DiagnosticDescriptor UnknownField { get; } = new(
        "FISC1002", "unknown-field", "不明な欄", DiagnosticSeverity.Error,
        Message: new(
            "「{1}」に「{0}」という欄はない（綴りを確かめる）",
            "'{1}' has no field called '{0}'; check the spelling"),
        Explanation: new(
            "綴りの違う欄の値は、どの出力にも載らない。英語か日本語の綴りに直す。" +
                "文の途中の行がコロンで欄に見えているときは、その行を上の行と同じ深さまで字下げする。",
            "The value of a misspelt field reaches no output. Use the English or the Japanese spelling; if the line is prose that merely " +
                "contains a colon, indent it as deep as the lines above it."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
                responsibilty: provider
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
                responsibility: provider
            """)
    {
        SpelledPlaceholders = [1],
    };

    /// <summary>A declaration stands where it is not allowed.</summary>
    public static DiagnosticDescriptor MisplacedDeclaration { get; } = new(
        "FISC1003", "misplaced-declaration", "宣言の位置違い", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」はここには書けない（書けるのは {1} の中）",
            "'{0}' cannot stand here; it belongs in {1}"),
        Explanation: new(
            "字下げが、どの宣言に属するかを決める。項は基準か項の中に、「リファレンス」、「情報源」、「基準」、「方針」は字下げせずに書く。" +
                "行を正しい宣言の下へ移すか、字下げを直す。",
            "Indentation decides which declaration a line belongs to. A clause stands in a control or a clause; reference, source, control " +
                "and policy are not indented. Move the lines or fix their indentation."),
        Example: """
            category 運用基準 V. 運用基準
              clause 1
                text: 連絡体制を整備すること。
            # ↓
            category 運用基準 V. 運用基準
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
            """)
    {
        SpelledPlaceholders = [1],
    };

    /// <summary>A field stands in a declaration that does not have it.</summary>
    public static DiagnosticDescriptor MisplacedField { get; } = new(
        "FISC1004", "misplaced-field", "欄の位置違い", DiagnosticSeverity.Error,
        Message: new(
            "「{1}」に「{0}」欄は書けない（書けるのは {2} の中）",
            "'{1}' cannot have the field '{0}'; it belongs in {2}"),
        Explanation: new(
            "欄は宣言ごとに決まっている。字下げがずれて別の宣言に入っていないかを確かめ、正しい宣言の下へ移す。" +
                "どこにも当てはまらない覚え書きは「注記」に書く。",
            "Each declaration has its own fields. Check whether the indentation has put the line into another declaration and move it; a " +
                "remark that fits nowhere goes into 'note'."),
        Example: """
            source 5 アマゾン ウェブ サービス: リスクおよびコンプライアンス
              url: https://aws.amazon.com/jp/compliance/
              version: 2016年1月版
            # ↓
            source 5 アマゾン ウェブ サービス: リスクおよびコンプライアンス
              url: https://aws.amazon.com/jp/compliance/
              note: 2016年1月版
            """)
    {
        SpelledPlaceholders = [1, 2],
    };

    /// <summary>A field's name is not followed by a colon.</summary>
    public static DiagnosticDescriptor MissingColon { get; } = new(
        "FISC1005", "missing-colon", "コロンなし", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」のあとにコロンがない（「{0}:」と書く）",
            "No colon after '{0}'; write '{0}:'"),
        Explanation: new(
            "コロンが欄の名前と値を分ける。半角の「:」を欄の名前のすぐあとに書く。全角の「：」でもよい。",
            "The colon separates a field's name from its value. Put ':' right after the name; the full-width colon is understood as well."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility provider
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider
            """);

    /// <summary>A declaration's keyword is followed by a colon.</summary>
    public static DiagnosticDescriptor UnexpectedColon { get; } = new(
        "FISC1006", "unexpected-colon", "余分なコロン", DiagnosticSeverity.Error,
        Message: new(
            "宣言「{0}」にコロンは付かない（コロンを削除する）",
            "The declaration '{0}' takes no colon; remove it"),
        Explanation: new(
            "コロンが付くのは欄だけで、宣言はキーワード、ID、名称を空白で区切って書く。コロンを消せばそのまま読める。",
            "Only fields take a colon; a declaration is a keyword, an id and a title with blanks between them. Remove the colon and the line " +
                "is well formed."),
        Example: """
            control: 運113 サイバー攻撃対応態勢を整備すること。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
            """);

    /// <summary>A field has a name and a colon and nothing else.</summary>
    public static DiagnosticDescriptor MissingValue { get; } = new(
        "FISC1007", "missing-value", "値なし", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」欄に値がない（値を書くか、欄ごと削除する）",
            "Field '{0}' has no value; give one or remove the field"),
        Explanation: new(
            "空の欄は、書き忘れなのか、該当なしなのかが読み手に分からない。値を書くか、行を削除する。" +
                "調べたが見つからない場合は「情報参照元: なし」、引き継がない場合は「確認内容: -」と書く。",
            "An empty field does not tell a reader whether it was forgotten or does not apply. Give a value or remove the line; 'evidence: " +
                "none' says that nothing was found, 'finding: -' that nothing is inherited."),
        Example: """
            reference aws-fisc
              version:
            # ↓
            reference aws-fisc
              version: 1.30
            """);

    /// <summary>A value is not of the kind its field wants.</summary>
    public static DiagnosticDescriptor InvalidValue { get; } = new(
        "FISC1008", "invalid-value", "不正な値", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」は「{1}」欄の値にならない（書き方は {2}）",
            "'{0}' is not a valid value for '{1}'; expected {2}"),
        Explanation: new(
            "日付や区分のように書き方の決まった値は、そのとおりでないと並べ替えや集計に使えない。示された書き方に直す。" +
                "日付は半角で年月日を「-」でつなぐ。",
            "Dates and fixed values must have their exact form before they can be sorted or counted. Write the value in the form shown; a " +
                "date is year, month and day joined by '-'."),
        Example: """
            reference aws-fisc
              issued: 2016年11月10日
            # ↓
            reference aws-fisc
              issued: 2016-11-10
            """)
    {
        SpelledPlaceholders = [1],
    };

    /// <summary>A declaration has no id or label after its keyword.</summary>
    public static DiagnosticDescriptor MissingId { get; } = new(
        "FISC1009", "missing-id", "IDなし", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」のあとにIDまたは項番がない（続けて書く）",
            "No id or label after '{0}'; write one after it"),
        Explanation: new(
            "IDと項番は、ほかの場所から参照するための名前であり、出力の並び順も決める。キーワードに続けて書く。" +
                "項番のないただし書きなどは「項 -」と書く。",
            "Ids and labels are how other places refer to a declaration, and they decide the order of the outputs. Write one after the " +
                "keyword; a clause printed without a label is 'clause -'."),
        Example: """
            source
              url: https://aws.amazon.com/jp/compliance/
            # ↓
            source 5 リスクおよびコンプライアンス
              url: https://aws.amazon.com/jp/compliance/
            """);

    /// <summary>An id contains a character that ids cannot have.</summary>
    public static DiagnosticDescriptor InvalidId { get; } = new(
        "FISC1010", "invalid-id", "不正なID", DiagnosticSeverity.Error,
        Message: new(
            "ID「{0}」のこの位置に「{1}」は使えない（文字か数字で始め、文字、数字、「-」「.」「_」を続ける）",
            "The id '{0}' cannot have '{1}' there; begin with a letter or digit and go on with letters, digits, '-', '.' and '_'"),
        Explanation: new(
            "IDは分類のパスや情報源の並びの中に書かれるので、区切りに使う記号を含められない。" +
                "文字か数字で始め、続きも文字、数字、「-」「.」「_」だけにする。",
            "Ids stand in paths and lists, so they cannot contain the characters that part those. Begin with a letter or a digit and go on " +
                "with letters, digits, '-', '.' and '_'."),
        Example: """
            control 運105/1 外部委託先の管理体制を整備すること。
            # ↓
            control 運105-1 外部委託先の管理体制を整備すること。
            """);

    /// <summary>A clause's header goes on after its label.</summary>
    public static DiagnosticDescriptor TextAfterLabel { get; } = new(
        "FISC1011", "text-after-label", "項番後の文", DiagnosticSeverity.Error,
        Message: new(
            "項番「{0}」のあとに文がある（「{1}」を「text:」に移す）",
            "Text follows the label '{0}'; move '{1}' to 'text:'"),
        Explanation: new(
            "「項」の行に書けるのは項番だけで、文は「内容」欄に書く。こうしておくと、文の変更と番号の変更が差分で見分けられる。",
            "A clause's line holds its label and nothing else; its wording stands in 'text:'. That keeps a change of wording apart from a " +
                "change of number in a diff."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause (1) 連絡体制を整備すること。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause (1)
                text: 連絡体制を整備すること。
            """);

    /// <summary>A declaration's header goes on where nothing may follow.</summary>
    public static DiagnosticDescriptor UnexpectedHeaderText { get; } = new(
        "FISC1012", "unexpected-header-text", "見出しの余分な文字", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」の行に余分な「{1}」がある（削除するか、欄に移す）",
            "Unexpected '{1}' after '{0}'; remove it or move it to a field"),
        Explanation: new(
            "「リファレンス」の行に書けるのはIDまで、「方針」の行はキーワードだけである。" +
                "続きの文字は出力に載らないので、「名称」などの欄に移すか削除する。",
            "A 'reference' line ends with its id and a 'policy' line with its keyword. What follows reaches no output: move it to a field " +
                "such as 'title', or remove it."),
        Example: """
            reference aws-fisc セキュリティリファレンス
            # ↓
            reference aws-fisc
              title: セキュリティリファレンス
            """)
    {
        SpelledPlaceholders = [0],
    };

    /// <summary>A field that may not repeat stands twice.</summary>
    public static DiagnosticDescriptor DuplicateField { get; } = new(
        "FISC1013", "duplicate-field", "欄の重複", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」欄が重複している（1つにまとめる）",
            "Field '{0}' is given more than once; merge them into one"),
        Explanation: new(
            "1度しか書けない欄が2つあると、どちらが正しいかが決まらない。正しいほうを残すか、1つの欄にまとめる。",
            "When a field that may stand once stands twice, nobody can tell which one applies. Keep the right one or merge them."),
        Example: """
            reference aws-fisc
              version: 1.20
              version: 1.30
            # ↓
            reference aws-fisc
              version: 1.30
            """);

    /// <summary>A required field is absent.</summary>
    public static DiagnosticDescriptor MissingField { get; } = new(
        "FISC1014", "missing-field", "必須欄なし", DiagnosticSeverity.Error,
        Message: new(
            "「{1}」に必須の「{0}」欄がない（書き加える）",
            "'{1}' lacks the required field '{0}'; add it"),
        Explanation: new(
            "必須の欄は、表紙や分類ごとの並びなど、出力を作るのに欠かせない。欄を書き加える。",
            "Required fields are what the outputs cannot be made without: the cover, the order by category, the addresses. Add the field."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              intent: 攻撃の手口にあわせて態勢を見直すことが必要である。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              category: サイバー攻撃対応態勢の整備
              intent: 攻撃の手口にあわせて態勢を見直すことが必要である。
            """)
    {
        SpelledPlaceholders = [0, 1],
    };

    /// <summary>A list names the same value twice.</summary>
    public static DiagnosticDescriptor DuplicateValue { get; } = new(
        "FISC1030", "duplicate-value", "値の重複", DiagnosticSeverity.Warning,
        Message: new(
            "「{1}」欄に「{0}」が重複している（1つだけ残す）",
            "'{0}' stands more than once in '{1}'; keep one"),
        Explanation: new(
            "同じ値を2度書いても意味は変わらず、別の値の書き間違いであることが多い。正しい値に直すか、1つを削除する。",
            "Giving a value twice changes nothing, and often one of them was meant to be another. Fix it or remove it."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider, provider
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider, user
            """)
    {
        SpelledPlaceholders = [1],
    };

    /// <summary>A citation has quotation marks and no place between them.</summary>
    public static DiagnosticDescriptor EmptyLocator { get; } = new(
        "FISC1033", "empty-locator", "空の箇所", DiagnosticSeverity.Warning,
        Message: new(
            "情報源「{0}」の箇所が空になっている（箇所を書くか、引用符を取り除く）",
            "The place in source '{0}' is empty; write it, or remove the quotation marks"),
        Explanation: new(
            "引用符の中に何もない箇所は、書き忘れであることが多い。情報源のどこかを書く。資料全体を引用するなら引用符を取り除く。出力には箇所なしの引用として載る。",
            "A place that is empty was most often left for later. Write where in the source it is; to cite the whole source, remove the quotation " +
                "marks. The outputs have a citation without a place."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              evidence: 1 ""
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              evidence: 1 "侵入テスト"
            """);

    /// <summary>A source has an id that is a word of evidence.</summary>
    public static DiagnosticDescriptor ReservedId { get; } = new(
        "FISC1034", "reserved-id", "使えないID", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」は情報源のIDにできない（情報参照元の欄で別の意味をもつ。ほかのIDにする）",
            "'{0}' cannot be the id of a source, for it means something else as evidence; choose another id"),
        Explanation: new(
            "none、なし、対象外 は、情報参照元の欄では情報源がないこと、または対象外であることを表す。この名前の情報源は、宣言しても引用できない。ほかのIDにする。",
            "'none' and the Japanese words for it and for 'n/a' say in 'evidence' that there is no source, or nothing to show. A source of that id " +
                "could never be cited. Choose another id."),
        Example: """
            source none 情報源なし
              url: https://aws.amazon.com/jp/security/
            # ↓
            source 1 セキュリティプロセスの概要
              url: https://aws.amazon.com/jp/security/
            """);
}
