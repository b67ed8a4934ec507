using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Comparison;
using FiscDsl.Tests.Repository;
using FiscDsl.Text;

namespace FiscDsl.Tests.Comparison;

/// <summary>The printed reference, and an edition of it that could be the next: what the outputs are shown with.</summary>
internal static class NextEdition
{
    private const string Folder = "examples/aws-fisc/";

    private static readonly (string File, string From, string To)[] Edits =
    [
        ("reference.fisc", "version: 1.30", "version: 1.40"),
        ("reference.fisc", "issued: 2016-11-10", "issued: 2017-11-30"),
        ("reference.fisc", "解説書第8版", "解説書第9版"),
        ("sources.fisc", "https://aws.amazon.com/jp/security/", "https://aws.amazon.com/jp/security-center/"),
        ("運用基準/運109.fisc", "反社会的勢力・テロ組織と関わりがないことの表明・誓約", "反社会的勢力・テロ組織と関わりがあることの表明・誓約"),
        ("運用基準/運109.fisc", "契約に明記することが望ましい。", "契約に明記すること。"),
        ("運用基準/運109.fisc", "      clause (7)\n        text: 損害が発生した場合の協議や賠償に関する取決め\n", ""),
        ("運用基準/運109.fisc", "委託する業務の重要性が高くない", "委託する業務の重要性が低くない"),
        ("運用基準/運112.fisc", "システム監査やモニタリングを実施することが必要である。", "システム監査やモニタリングを年二回実施することが望ましい。"),
        ("運用基準/運112.fisc", "responsibility: provider, user\n    evidence: 5\n", "responsibility: user\n    evidence: 5, 7\n"),
        ("運用基準/運112.fisc", "AWS ISO 27001 およびその他の認定も", "AWS ISO 27017 およびその他の認定も"),
        ("運用基準/運112.fisc", "      text: 委託元金融機関が、第三者監査に関する費用を負担(または分担)する体制に移行すること。\n", "      text: 委託元金融機関が、第三者監査に関する費用を分担する体制に移行すること。\n"),
        ("運用基準/運113.fisc", "外部の第三者によるセキュリティ評価を行うこと。\n        不正侵入防止における評価については【技43】を参照のこと。", "外部の第三者によるセキュリティ評価を行うこと。\n\n        不正侵入防止における評価については【技43】を参照のこと。"),
        ("運用基準/運113.fisc", "evidence: 1 \"侵入テスト\"", "evidence: 1 \"脆弱性診断と侵入テスト\""),
        ("運用基準/運113.fisc", "    clause (4)\n", "    clause (4)\n      text: 𠮷野支店を含む全拠点の連絡先を四半期ごとに更新すること。\n      responsibility: user\n      evidence: n/a 利用者側対応事項\n\n    clause (5)\n"),
    ];

    /// <summary>The comparison, in Japanese or English.</summary>
    public static ComparisonDocument Document(MessageLanguage language) => new(Comparison, new StateName("1.30"), new StateName("1.40"), language);

    /// <summary>The comparison.</summary>
    public static CatalogComparison Comparison { get; } = CatalogComparison.Of(Compile(static (_, text) => text), Compile(Edited));

    private static string Edited(string file, string text)
    {
        foreach (var (edited, from, to) in Edits)
        {
            if (edited != file) continue;
            var at = text.IndexOf(from, StringComparison.Ordinal);
            if (at < 0) throw new InvalidOperationException($"{file} has no 「{from}」.");
            text = text[..at] + to + text[(at + from.Length)..];
        }

        return text;
    }

    private static Compilation Compile(Func<string, string, string> edit) => Compilation.Create(RepositoryTree.Files([Folder], ".fisc")
        .Select(path => new SourceFile(path[Folder.Length..], SourceText.From(edit(path[Folder.Length..], RepositoryTree.Read(path))))));
}
