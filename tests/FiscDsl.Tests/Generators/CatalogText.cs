using FsCheck;
using FsCheck.Fluent;

namespace FiscDsl.Tests.Generators;

/// <summary>Text that no catalog ought to be, put together from what the language knows and what breaks readers of text.</summary>
public sealed record NastyText(string Text)
{
    public override string ToString() => Shown.Of(Text);
}

/// <summary>A catalog without errors, in two files: what controls refer to, and the controls.</summary>
/// <param name="Common">The reference, the categories and the sources.</param>
/// <param name="Controls">The controls, one text each.</param>
public sealed record SoundCatalog(string Common, IReadOnlyList<string> Controls)
{
    public const string CommonPath = "共通.fisc";
    public const string ControlsPath = "運用基準.fisc";

    /// <summary>The controls as one file.</summary>
    public string AllControls => string.Concat(Controls);

    public override string ToString() => Shown.Of(Common + AllControls);
}

internal static class Shown
{
    internal static string Of(string text) => "\"" + string.Concat(text.Select(static c => c switch
    {
        '\n' => "\\n\n", '\r' => "\\r", '\t' => "\\t", '\u3000' => "\\u3000", '\uFEFF' => "\\uFEFF",
        < ' ' => $"\\x{(int)c:X2}",
        _ => c.ToString(),
    })) + "\"";
}

/// <summary>Catalogs, sound and broken. Name the class in <c>[Property(Arbitrary = [typeof(CatalogText)])]</c>.</summary>
public static class CatalogText
{
    private static readonly string[] Tokens =
    [
        "reference ", "revision ", "改版 ", "summary:", "改版内容：", "category ", "source ", "control ", "clause ", "policy", "layout ", "取込様式 ", "リファレンス ", "分類 ", "情報源 ", "基準 ", "項 ", "方針",
        "title:", "text:", "url:", "evidence:", "responsibility:", "accept:", "correction:", "finding:", "intent:", "category:", "内容：", "主体：", "情報参照元：", "訂正：", "headings:", "column:", "印：", "carry:", "除外：", "「題」 → control",
        "provider", "user, ", "none", "n/a", "なし", "対象外（", "5, 1 \"侵入テスト\"", "「目録」→「目標」 誤植", "missing-evidence ", "stale-source: warning, 24 months",
        "運113", "技43 ", "１", "(1)", "（１）", "①", "(4)～(9)", "1.", "-", "- ", "~2", "連113",
        " ", "  ", "    ", "\u3000", "\t", "\n", "\n", "\n  ", "\n    ", "\r\n", "\r", "\0", "\uFEFF", "\u0085", "\u2028", "\uD842", "\uDFB7", "𠮷", "か\u3099", "葛\U000E0100",
        "#", "# ", "\n# ", "＃", ":", "：", ",", "、", "，", "。", "。。", "「", "」", "【", "】", "（", "）", "(", ")", "\"", "“", "”", "＂", "→", "->", "/", "／", "～",
        "\n<<<<<<< HEAD\n", "\n=======\n", "\n>>>>>>> main\n", "http://", "https://例.jp/", "2016-11-10", "２０１６年", "攻撃に備えること。", "AWS ", "{0}", "{", "}",
    ];

    private static readonly string[] Sentences =
    [
        "外部の第三者によるセキュリティ評価を行うこと。", "不正侵入防止における評価については【技43】を参照のこと。", "𠮷野家（ＡＷＳを含む。）の態勢を見直すこと。",
        "手口は高度化かつ巧妙化している、とされる。", "「侵入テスト」を行うこと！", "Amazon Web Services の利用を含む。", "1) 連絡体制", "2) 訓練", "ただし、この限りでない。",
    ];

    public static Arbitrary<NastyText> Nasty() => Arb.From(
        Gen.Elements(Tokens).ListOf().Select(static tokens => new NastyText(string.Concat(tokens))),
        static nasty => Shorter(nasty.Text).Select(static text => new NastyText(text)));

    public static Arbitrary<SoundCatalog> Sound() => Arb.From(
        from japanese in Gen.Elements(false, true)
        from carriageReturn in Gen.Elements(false, true)
        from controls in Gen.Choose(1, 4).SelectMany(count => Control(japanese).ListOf(count))
        select Catalog(japanese, carriageReturn, controls));

    private static SoundCatalog Catalog(bool japanese, bool carriageReturn, IEnumerable<string> controls)
    {
        var common = $"""
            reference aws-fisc
              title: 金融機関向け「Amazon Web Services」対応セキュリティリファレンス
              version: 1.30
              issued: 2016-11-10
              standard: 安全対策基準・解説書第8版
              provider: AWS
            {(japanese ? "分類" : "category")} 運用基準 V. 運用基準
              category サイバー攻撃対応態勢の整備
            {(japanese ? "取込様式" : "layout")} 対応表
              {(japanese ? "見出し行" : "headings")}: 3-4
              leave: 「GUID」, Ｌ
              column: 「対応の主体」／「利用者」 → responsibility user
              列： Ａ->基準
              mark: ○、 ◯ → {(japanese ? "はい" : "yes")}
              印: 「」, — → no
              carry: control
            source 1 セキュリティプロセスの概要
              url: https://example.com/security
            source 5 リスクおよびコンプライアンス
              url:
                - https://example.com/risk

            """;
        return new SoundCatalog(Broken(common), [.. controls.Select((text, i) => Broken(text.Replace("{id}", $"運{110 + i}", StringComparison.Ordinal)))]);

        string Broken(string text) => carriageReturn ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
    }

    private static Gen<string> Control(bool japanese) =>
        from header in Gen.Elements("control {id} サイバー攻撃対応態勢を整備すること。\n", "# 印刷では太字\ncontrol {id}　外部委託先を管理すること。\n")
        from category in Gen.Elements("  category: 運用基準\n", "  分類： 運用基準 / サイバー攻撃対応態勢の整備\n")
        from intent in Gen.Elements("", "  intent: 態勢を見直すこと。\n", "  code: A38730001, A38730002\n\n")
        from clauses in Clauses(japanese, "  ", 3)
        select header + category + intent + clauses;

    private static Gen<string> Clauses(bool japanese, string indent, int depth) =>
        depth == 0 ? Gen.Constant("") : Gen.Choose(0, 3).SelectMany(count => Clause(japanese, indent, depth).ListOf(count)).Select(static clauses =>
            string.Concat(clauses.Select(static (text, i) => text.Replace("{label}", $"({i + 1})", StringComparison.Ordinal))));

    private static Gen<string> Clause(bool japanese, string indent, int depth) =>
        from sentences in Gen.Choose(1, 3).SelectMany(static count => Gen.Elements(Sentences).ListOf(count))
        from assessment in Gen.Elements("", "responsibility: user", "主体: クラウド事業者、利用者", "evidence: 5, 1 \"侵入テスト\"", "evidence: n/a 利用者側対応事項", "finding: -", "note: 印刷では太字。")
        from nested in Clauses(japanese, indent + "  ", depth - 1)
        select $"{indent}{(japanese ? "項" : "clause")} {{label}}\n{indent}  text:\n{string.Concat(sentences.Select(s => $"{indent}    {s}\n"))}{(assessment.Length == 0 ? "" : $"{indent}  {assessment}\n")}{nested}";

    private static IEnumerable<string> Shorter(string text)
    {
        for (var size = text.Length / 2; size > 0; size /= 2)
            for (var at = 0; at + size <= text.Length; at += size) yield return text.Remove(at, size);
    }
}
