using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Properties;

/// <summary>Twice as much of what is wrong takes twice the steps to say so. Steps are counted, so that no machine is too slow.</summary>
public class EffortTests
{
    private const string Head = "reference 見本\n  title: 題\n  version: 1\n  issued: 2026-04-01\n  standard: 基準\n  provider: 事業者\n\ncategory 運用\n\n";

    /// <summary>What there may be much of, each with the catalog that has so much of it.</summary>
    public static TheoryData<string> Kinds => [.. Catalogs.Keys];

    private static readonly Dictionary<string, Func<int, string>> Catalogs = new(StringComparer.Ordinal)
    {
        ["citations of unknown sources in one field"] = static n =>
            Repeat(n, static i => $"source S{i:00000} 資料\n  url: https://example.com/{i}\n") + $"control 運1 基準\n  category: 運用\n  evidence: {string.Join(", ", Enumerable.Range(0, n).Select(static i => $"T{i:00000}"))}\n",
        ["citations of unknown sources in many controls"] = static n =>
            Repeat(n, static i => $"source 資料その{i:00000} 資料\n  url: https://example.com/{i}\ncontrol 運{i} 基準\n  category: 運用\n  evidence: 史料その{i:00000}\n"),
        ["unknown categories"] = static n => Repeat(n, static i => $"category 分類その{i:00000} 題\ncontrol 運{i} 基準\n  category: 部類その{i:00000}\n"),
        ["acceptances in one control"] = static n => "control 運1 基準\n  category: 運用\n" + Repeat(n, static i => $"  accept: missing-evidence 理由{i}\n"),
        ["acceptances and findings in one control"] = static n =>
            "control 運1 基準\n  category: 運用\n" + Repeat(n, static i => $"  accept: unbalanced-bracket 理由{i}\n") + "  intent: " + Repeat(n, static _ => "（") + "\n",
        ["one ambiguous correction, many times"] = static n => $"control 運1 基準\n  category: 運用\n  intent: {new string('あ', n)}\n" + Repeat(n, static _ => "  correction: 「あああ」→「字」\n"),
        ["distinct corrections"] = static n => "control 運1 基準\n  category: 運用\n  intent: " + Repeat(n, static i => $"第{i:00000}項、") + "\n" + Repeat(n, static i => $"  correction: 「第{i:00000}項」→「第{i}項」\n"),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Steps_grow_with_the_text(string kind)
    {
        var (once, twice, fourTimes) = (Steps(kind, 1000), Steps(kind, 2000), Steps(kind, 4000));
        Assert.True(once > 0, "nothing was counted");
        Assert.InRange((double)twice / once, 0, 2.5);
        Assert.InRange((double)fourTimes / twice, 0, 2.5);
    }

    [Fact]
    public void Every_correction_of_thousands_is_made()
    {
        var compilation = Compile(Catalogs["distinct corrections"](3000));
        Assert.DoesNotContain(compilation.Diagnostics, static d => d.Diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.StartsWith("第0項、第1項、", compilation.Catalog.Controls[0].Intent?.Corrected, StringComparison.Ordinal);
        Assert.EndsWith("第2999項、", compilation.Catalog.Controls[0].Intent?.Corrected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_many_bear_is_not_explained_with_all_of_them()
    {
        var compilation = Compile(Repeat(1000, static i => $"category 大{i}\n  category 小\ncontrol 運{i} 基準\n  category: 小\n"));
        var ambiguous = compilation.Diagnostics.Where(static d => d.Diagnostic.Descriptor == NameDiagnostics.AmbiguousCategory).ToList();
        Assert.Equal(1000, ambiguous.Count);
        Assert.All(ambiguous, static d => Assert.Equal(10, d.Diagnostic.Fixes.Length));
        Assert.EndsWith("大9 / 小, …", ambiguous[0].Diagnostic.Arguments[1], StringComparison.Ordinal);
    }

    private static long Steps(string kind, int count)
    {
        var text = Catalogs[kind](count);
        return Effort.Of(() => Compile(text));
    }

    private static Compilation Compile(string text) => Compilation.Create([new SourceFile("運用.fisc", SourceText.From(Head + text))]);

    private static string Repeat(int count, Func<int, string> item)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(item(i));
        return text.ToString();
    }
}
