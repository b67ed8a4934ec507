using System.Globalization;
using System.Text;

namespace FiscDsl.Benchmarks;

/// <summary>
/// Generates catalogs of any size in the proportions of the printed reference: about 3.3 KB of UTF-8 a control, 25
/// sources, four 大項目. The same seed and size always give the same bytes.
/// </summary>
/// <param name="seed">Chooses sentences, categories and citations.</param>
/// <param name="withGaps">Leaves out the evidence of one control in fifty for which the provider is responsible.</param>
internal sealed class CatalogGenerator(int seed, bool withGaps)
{
    private const int SourceCount = 25;

    private static readonly (string Major, string[] Middles)[] Categories =
    [
        ("運用基準", ["外部委託の管理", "クラウドサービスの利用", "障害時の対応", "教育と訓練"]),
        ("技術基準", ["暗号化", "利用者の認証", "不正侵入の防止", "データの保護"]),
        ("設備基準", ["立地と建物", "入退室の管理", "電源と空調"]),
        ("組織基準", ["方針と体制", "監査", "事業継続"]),
    ];

    private static readonly string[] Sentences =
    [
        "サイバー攻撃の手口は高度化かつ巧妙化しているため、態勢の整備にあたっては、手口の変化にあわせて見直すことが必要である。",
        "外部の第三者によるセキュリティ評価を行うこと。",
        "不正侵入防止における評価については【運43】を参照のこと。",
        "クラウド事業者が提示する標準的な情報開示の内容で十分であり、さらに付加的な情報を求めないことも考えられる。",
        "委託先の状況を把握し、不適切な再委託先が介在することを排除するため、再委託先に対する適切な事前審査を行うこと。",
        "金融機関等において、業務の特性を十分検討したうえで、委託する業務の重要性が高くないと判断し得る場合は、簡略化することも可能である。",
        "AWS は外部の認定機関および独立監査人と協力し、統制に関する重要な情報をお客様に提供しています。",
        "データセンターの物理的なセキュリティの個別の確認も、ISO 27001 監査、PCI 評価の一部となっています。",
        "担当は𠮷野とし、「緊急連絡網（第2版）」に従って、速やかに関係部署へ連絡すること。",
        "契約終了時のデータの消去プロセスを簡略化または不要とし、消去証明書を不要とすることも可能であることを確認した。",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A catalog in one file.</summary>
    public string Generate(int controls)
    {
        var text = new StringBuilder(Head());
        for (var control = 1; control <= controls; control++) Control(text, control);
        return text.ToString();
    }

    /// <summary>A catalog in many files: one with all but the controls, the others with so many controls each.</summary>
    public IEnumerable<(string Name, string Text)> Generate(int files, int controlsEach)
    {
        yield return ("catalog.fisc", Head());
        for (var file = 0; file < files; file++)
        {
            var text = new StringBuilder();
            for (var control = 1; control <= controlsEach; control++) Control(text, file * controlsEach + control);
            yield return ($"運用基準/{file / 100:00}/運{file * controlsEach + 1}.fisc", text.ToString());
        }
    }

    private static string Head()
    {
        var text = new StringBuilder("""
            reference 大規模カタログ
              title: セキュリティ対応リファレンス
              version: 1.30
              issued: 2016-11-10
              standard: 金融機関等コンピュータシステムの安全対策基準・解説書
              provider: AWS

            """.ReplaceLineEndings("\n"));
        foreach (var (major, middles) in Categories)
        {
            text.Append(CultureInfo.InvariantCulture, $"\ncategory {major}\n");
            foreach (var middle in middles) text.Append(CultureInfo.InvariantCulture, $"  category {middle}\n");
        }

        for (var source = 1; source <= SourceCount; source++)
            text.Append(CultureInfo.InvariantCulture, $"\nsource {source} 情報源その{source}\n  url: https://example.jp/{source}\n  access: public\n  checked: 2016-11-10\n");
        return text.ToString();
    }

    private void Control(StringBuilder text, int number)
    {
        var middles = Categories[_random.Next(Categories.Length)].Middles;
        text.Append(CultureInfo.InvariantCulture, $"\ncontrol 運{number} 項目その{number}の態勢を整備すること。\n  category: {middles[_random.Next(middles.Length)]}\n");
        Prose(text, "  ", "intent", 70);
        text.Append("\n  clause (1)\n");
        Prose(text, "    ", "text", 420);
        text.Append("    responsibility: provider, user\n");
        if (!withGaps || number % 50 != 0) text.Append(CultureInfo.InvariantCulture, $"    evidence: {Citations()}\n");
        Prose(text, "    ", "information", 285);
        Prose(text, "    ", "finding", 135);
    }

    private string Citations() => string.Join(", ", Enumerable.Range(0, _random.Next(1, 4)).Select(_ => _random.Next(1, SourceCount + 1)).Distinct());

    private void Prose(StringBuilder text, string indent, string field, int length)
    {
        text.Append(indent).Append(field).Append(":\n");
        for (int written = 0, sentences = 0; written < length; sentences++)
        {
            var sentence = Sentences[_random.Next(Sentences.Length)];
            if (sentences > 0 && sentences % 3 == 0) text.Append('\n');
            text.Append(indent).Append("  ").Append(sentence).Append('\n');
            written += sentence.Length;
        }
    }
}
