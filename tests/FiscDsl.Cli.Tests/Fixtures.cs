using System.Text;

namespace FiscDsl.Cli.Tests;

/// <summary>Catalog text.</summary>
internal static class Fixtures
{
    /// <summary>A reference and its categories, without findings.</summary>
    public const string Reference = """
        reference 見本
          title: 「𠮷野クラウド」対応リファレンス
          version: 1.0
          issued: 2026-04-01
          standard: 安全対策基準
          provider: 𠮷野クラウド

        category 運用基準

        """;

    /// <summary>A control without findings, for <see cref="Reference"/>.</summary>
    public const string Control = """
        control 運113 サイバー攻撃対応態勢を整備すること。
          category: 運用基準

          clause 1
            text: 𠮷田の連絡体制を整備すること。
            responsibility: user
            evidence: n/a 利用者側対応事項

        """;

    /// <summary>The same control as nobody should leave it: full-width forms, two sentences on a line.</summary>
    public const string Unformatted = """
        control 運１１３　サイバー攻撃対応態勢を整備すること。
          category： 運用基準
          clause 1
            text: 連絡体制を整備すること。年に一度は見直すこと。
            responsibility： user
            evidence: n/a 利用者側対応事項

        """;

    /// <summary>A control with a misspelt field in its third line.</summary>
    public const string Broken = """
        control 運114 外部委託先を管理すること。
          category: 運用基準
          responsibilty: user

        """;

    /// <summary>A catalog of many controls without findings.</summary>
    public static string Large(int controls)
    {
        var text = new StringBuilder(Reference);
        for (var i = 1; i <= controls; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\ncontrol 運{i} 第{i}の基準を整備すること。\n  category: 運用基準\n");
            for (var clause = 1; clause <= 20; clause++)
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n  clause {clause}\n    text: 第{clause}項の体制を、業務の重要度に応じて整備し、年に一度は見直すこと。\n    responsibility: user\n    evidence: n/a 利用者側対応事項\n");
        }

        return text.ToString();
    }
}
