using System.Collections.Immutable;

namespace FiscDsl.Diagnostics;

/// <summary>The rules on names that are unknown, ambiguous or given twice, FISC2xxx.</summary>
public static partial class NameDiagnostics
{
    /// <summary>The group, ordered by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        DuplicateId, UnknownSource, UnknownCategory, AmbiguousCategory, UnknownRule, UnknownControl, MissingReference,
        DuplicateReference, DuplicatePolicy, ScatteredCategories, FixedSeverity, DuplicateColumn, DuplicateRole, MissingColumn, AmbiguousMark,
        UncarriedRole,
    ];

    /// <summary>Two declarations of a kind have the same id.</summary>
    public static DiagnosticDescriptor DuplicateId { get; } = new(
        "FISC2001", "duplicate-id", "IDの重複", DiagnosticSeverity.Error,
        Message: new(
            "「{0} {1}」が重複して宣言されている（どちらかのIDを直す）",
            "'{0} {1}' is declared more than once; change one of the ids"),
        Explanation: new(
            "同じIDが2つあると、引用や【…】の参照がどちらを指すかが決まらない。写し間違いなら番号を直し、同じものなら1つにまとめる。",
            "With two of the same id, a citation or a mention in 【…】 could mean either. Fix the number if it was miscopied, or merge the " +
                "two if they are the same."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
            control 運113 外部委託先の管理体制を整備すること。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
            control 運114 外部委託先の管理体制を整備すること。
            """)
    {
        SpelledPlaceholders = [0],
    };

    /// <summary>Evidence cites a source that is not declared.</summary>
    public static DiagnosticDescriptor UnknownSource { get; } = new(
        "FISC2002", "unknown-source", "不明な情報源", DiagnosticSeverity.Error,
        Message: new(
            "情報源「{0}」は宣言されていない（IDを直すか、「source {0}」を加える）",
            "No source '{0}' is declared; fix the id or add 'source {0}'"),
        Explanation: new(
            "宣言のない情報源を引用すると、読み手は参照先にたどり着けない。IDの写し間違いを直すか、情報源を宣言する。" +
                "「5.25」のような値は「5, 25」の誤りかもしれない。",
            "A reader cannot follow a citation of a source that is not declared. Fix the id or declare the source; a value such as '5.25' " +
                "may stand for '5, 25'."),
        Example: """
            source 5 リスクおよびコンプライアンス
            control 運113 サイバー攻撃対応態勢を整備すること。
              evidence: 55
            # ↓
            source 5 リスクおよびコンプライアンス
            control 運113 サイバー攻撃対応態勢を整備すること。
              evidence: 5
            """);

    /// <summary>A control names a category that is not declared.</summary>
    public static DiagnosticDescriptor UnknownCategory { get; } = new(
        "FISC2003", "unknown-category", "不明な分類", DiagnosticSeverity.Error,
        Message: new(
            "分類「{0}」は宣言されていない（綴りを直すか、「category」を加える）",
            "No category '{0}' is declared; fix the spelling or add a 'category'"),
        Explanation: new(
            "分類のない基準は、出力のどこに置くかが決まらない。宣言した分類のIDをそのまま書くか、分類を宣言する。",
            "A control without a known category has no place in the outputs. Write the id of a category as declared, or declare the category."),
        Example: """
            category 運用基準 V. 運用基準
            control 運113 サイバー攻撃対応態勢を整備すること。
              category: 運営基準
            # ↓
            category 運用基準 V. 運用基準
            control 運113 サイバー攻撃対応態勢を整備すること。
              category: 運用基準
            """);

    /// <summary>A control names a category whose id stands under several parents.</summary>
    public static DiagnosticDescriptor AmbiguousCategory { get; } = new(
        "FISC2004", "ambiguous-category", "あいまいな分類", DiagnosticSeverity.Error,
        Message: new(
            "分類「{0}」は複数ある（{1} のどれかを書く）",
            "There is more than one category '{0}'; write one of {1}"),
        Explanation: new(
            "同じIDの中項目が別々の大項目にあるときは、IDだけではどちらかが決まらない。「大項目 / 中項目」のように大項目から書く。大項目のIDは、同じIDの中項目があっても、その大項目を指す。",
            "Where the same id stands under several parents, the id alone does not tell which is meant. Write the path from the parent: " +
                "'parent / category'. The id of a 大項目 names it, even where a 中項目 has the same."),
        Example: """
            category 運用基準
              category 外部委託
            category 技術基準
              category 外部委託
            control 運87 外部委託の目的を明確にすること。
              category: 外部委託
            # ↓
            category 運用基準
              category 外部委託
            category 技術基準
              category 外部委託
            control 運87 外部委託の目的を明確にすること。
              category: 運用基準 / 外部委託
            """);

    /// <summary>A policy or an acceptance names a rule that does not exist.</summary>
    public static DiagnosticDescriptor UnknownRule { get; } = new(
        "FISC2005", "unknown-rule", "不明な規則", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」という規則はない（綴りを確かめる）",
            "No rule is called '{0}'; check the spelling"),
        Explanation: new(
            "綴りの違う規則名では、重大度の変更も許容も効かない。指摘に示される規則名（例: missing-evidence、情報参照元未記入）を書く。",
            "A misspelt rule name changes and silences nothing. Use a name as findings show it, such as missing-evidence or 情報参照元未記入."),
        Example: """
            policy
              mising-evidence: error
            # ↓
            policy
              missing-evidence: error
            """);

    /// <summary>Prose mentions a control that the catalog does not declare.</summary>
    public static DiagnosticDescriptor UnknownControl { get; } = new(
        "FISC2006", "unknown-control", "不明な基準", DiagnosticSeverity.Hint,
        Message: new(
            "基準「{0}」はこのカタログにない（番号を確かめる）",
            "Control '{0}' is not in this catalog; check the number"),
        Explanation: new(
            "リファレンスが基準のすべてを扱うとは限らないので、カタログにない基準に触れてもよい。" +
                "ただし番号の写し間違いかもしれないので、印刷された基準と見比べる。正しければ何もしなくてよい。",
            "A reference rarely covers the whole standard, so prose may mention controls outside the catalog. The number may be miscopied, " +
                "though: compare it with the printed standard. If it is right, nothing need be done."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              intent: 侵入防止については【技430】を参照のこと。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              intent: 侵入防止については【技43】を参照のこと。
            control 技43 不正侵入の防止機能を設けること。
            """);

    /// <summary>A catalog has no reference declaration.</summary>
    public static DiagnosticDescriptor MissingReference { get; } = new(
        "FISC2007", "missing-reference", "リファレンスなし", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」に「reference」の宣言がない（1つ書き加える）",
            "There is no 'reference' in '{0}'; add one"),
        Explanation: new(
            "「リファレンス」の宣言のあるフォルダーがカタログの起点になり、その名称や版が表紙に載る。" +
                "起点のフォルダーのファイルに1つ書くか、正しいフォルダーを指定する。",
            "The folder that holds the 'reference' is the catalog's root, and its title and version make the cover. Add one to a file of " +
                "that folder, or name the right folder."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
            # ↓
            reference aws-fisc
              title: 金融機関向け「Amazon Web Services」対応セキュリティリファレンス
            control 運113 サイバー攻撃対応態勢を整備すること。
            """);

    /// <summary>A catalog has a second reference declaration.</summary>
    public static DiagnosticDescriptor DuplicateReference { get; } = new(
        "FISC2008", "duplicate-reference", "リファレンスの重複", DiagnosticSeverity.Error,
        Message: new(
            "「reference」が複数ある（先に「{0}」がある。1つだけ残す）",
            "There is more than one 'reference', '{0}' being the first; keep one"),
        Explanation: new(
            "1つのカタログは1つのリファレンスになる。不要な宣言を削除するか、別のリファレンスなら別のフォルダーに分ける。",
            "A catalog makes one reference. Remove the declaration that is too much, or move the other reference to a folder of its own."),
        Example: """
            reference aws-fisc
              version: 1.30
            reference aws-fisc-2016
              version: 1.30
            # ↓
            reference aws-fisc
              version: 1.30
            """);

    /// <summary>A catalog has a second policy.</summary>
    public static DiagnosticDescriptor DuplicatePolicy { get; } = new(
        "FISC2009", "duplicate-policy", "方針の重複", DiagnosticSeverity.Error,
        Message: new(
            "「policy」が複数ある（1つにまとめる）",
            "There is more than one 'policy'; merge them into one"),
        Explanation: new(
            "方針が分かれていると、どの重大度が効くかが一目で分からない。すべての行を1つの「方針」に移す。",
            "With several policies nobody sees at a glance which severity holds. Move all lines into one."),
        Example: """
            policy
              missing-evidence: error
            policy
              insecure-url: off
            # ↓
            policy
              missing-evidence: error
              insecure-url: off
            """);

    /// <summary>Top-level categories stand in more than one file.</summary>
    public static DiagnosticDescriptor ScatteredCategories { get; } = new(
        "FISC2010", "scattered-categories", "分類の分散", DiagnosticSeverity.Error,
        Message: new(
            "大項目の分類が複数のファイルに分かれている（「{0}」にまとめる）",
            "Top-level categories stand in several files; move them to '{0}'"),
        Explanation: new(
            "分類の並びは宣言の順で決まる。複数のファイルに分かれると、ファイル名を変えただけで出力の並びが変わってしまう。" +
                "大項目の宣言を1つのファイルにまとめる。",
            "Categories come out in the order of their declaration. Spread over files, that order would change whenever a file is renamed. " +
                "Move the top-level categories into one file."),
        Example: """
            # 分類.fisc
            category 設備基準 IV. 設備基準
            # 運用.fisc
            category 運用基準 V. 運用基準
            # ↓
            # 分類.fisc
            category 設備基準 IV. 設備基準
            category 運用基準 V. 運用基準
            """);

    /// <summary>A policy or an acceptance names a rule that always holds.</summary>
    public static DiagnosticDescriptor FixedSeverity { get; } = new(
        "FISC2011", "fixed-severity", "変更不可の規則", DiagnosticSeverity.Error,
        Message: new(
            "規則「{0}」は変更も許容もできない（この行を削除する）",
            "Rule '{0}' can be neither changed nor accepted; remove this line"),
        Explanation: new(
            "構文、名前、上限の規則は出力の正しさを支えるので、重大度が決まっている。この行を削除し、指摘された箇所を直す。",
            "The rules on syntax, names and limits keep the outputs sound, and their severity is fixed. Remove the line and fix what the " +
                "rule reports."),
        Example: """
            policy
              unknown-source: off
              missing-evidence: error
            # ↓
            policy
              missing-evidence: error
            """);
}
