using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Properties;

/// <summary>
/// What no person writes still ends, and in a finding. Nothing here measures time: work that grows with the square of
/// these sizes does not end while anybody waits.
/// </summary>
public sealed class ScaleTests
{
    private const int Long = 1_000_000;
    private const string Control = "control 運113 サイバー攻撃対応態勢を整備すること。\n  category: 運用基準\n";

    public static TheoryData<string, string> LongLines => new()
    {
        { "  intent: ", "あ" },
        { "  intent: ", "（「【" },
        { "  intent: ", "【運1】" },
        { "  intent: ", "。。、、" },
        { "  intent: ", "1) " },
        { "  intent: ", "NDA情報" },
        { "  intent: ", "【" },
        { "  evidence: ", "5," },
        { "  evidence: ", "1 「," },
        { "  evidence: ", "1 \"" },
        { "  evidence: ", "「" },
        { "  evidence: ", "none " },
        { "  evidence: n/a", "（" },
        { "  responsibility: ", "user、" },
        { "  code: ", "A1 A2,A3，" },
        { "  correction: ", "「" },
        { "  correction: ", "\"→" },
        { "  accept: ", "missing-evidence" },
        { "  accept: ", "　" },
        { "  category: ", "運用基準/" },
        { "  clause ", "(1)～" },
        { "  ", "あ" },
        { "  ", "\u0001" },
        { "  ", "：" },
        { "", "連" },
        { "clause ", "１" },
        { "source ", "あ" },
        { "policy", "：" },
        { "#", "#" },
        { "", "　" },
    };

    [Theory]
    [MemberData(nameof(LongLines))]
    public void A_line_of_megabytes_ends_in_a_finding(string start, string repeated)
    {
        var line = new StringBuilder(start, Long);
        while (line.Length < Long) line.Append(repeated);
        var compilation = Compile(Control + line + "\n  clause 1\n    text: 連絡体制を整備すること。\n");
        Assert.NotEmpty(compilation.Diagnostics);
        Assert.InRange(compilation.Diagnostics.Length, 1, 5000);
        Assert.All(compilation.Diagnostics, static d => Assert.InRange(d.Diagnostic.Message(MessageLanguage.Ja).Length, 1, 2000));
    }

    [Fact]
    public void Lists_of_distinct_values_are_read_once()
    {
        var citations = string.Join(", ", Enumerable.Range(0, 100_000));
        var lines = string.Concat(Enumerable.Range(0, 100_000).Select(static i => $"    - https://example.com/{i}\n"));
        var compilation = Compile(Control + $"  responsibility: provider\n  evidence: {citations}\nsource 2 コンプライアンス\n  url:\n{lines}");
        Assert.InRange(compilation.Catalog.Controls[0].Evidence?.Citations.Length ?? 0, 1000, 50_000);
        Assert.Equal(100_000, compilation.Catalog.Sources[0].Urls.Length);
    }

    [Fact]
    public void Many_declarations_of_every_kind_are_bound_once_each()
    {
        const int Many = 5_000;
        var text = new StringBuilder();
        for (var i = 0; i < Many; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"category 分類{i}\nsource 資料{i} 名称\n  url: https://example.com/{i}\ncontrol 基準{i} 名称\n  category: 分類外{i % 100}\n  evidence: 資料外{i % 100}\n");
        var compilation = Compile(text.ToString());
        Assert.Equal(Many, compilation.Catalog.Categories.Length);
        Assert.Equal(Many, compilation.Catalog.Controls.Length);
    }

    [Fact]
    public void Nesting_of_thousands_of_levels_ends_in_a_finding()
    {
        const int Levels = 4000;
        var text = new StringBuilder(Control);
        for (var level = 2; level < Levels; level++) text.Append(' ', level).Append("clause 1\n");
        var compilation = Compile(text.ToString());
        Assert.Contains(compilation.Diagnostics, static d => d.Diagnostic.Descriptor == SyntaxDiagnostics.NestingTooDeep);
        Assert.Equal(1 + LanguageSchema.MaxClauseDepth, compilation.Catalog.Controls[0].SelfAndDescendants().Count);
    }

    [Fact]
    public void Errors_are_seen_behind_any_number_of_lesser_findings()
    {
        var tabs = string.Concat(Enumerable.Repeat("\tnote: 印刷では太字。\n", 5000));
        Assert.Contains(Compile(Control.Replace("  ", "\t", StringComparison.Ordinal) + tabs + "\tcodé: 1\n").Diagnostics, static d => d.Diagnostic.Descriptor == SyntaxDiagnostics.UnknownField);
    }

    private static Compilation Compile(string text) => Compilation.Create([new SourceFile("運用基準.fisc", SourceText.From(text))]);
}
