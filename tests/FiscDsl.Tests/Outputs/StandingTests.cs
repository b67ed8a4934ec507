using System.Text;
using System.Text.Json;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Services;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>Check, coverage, JSON, workbook and the editor say of a row what the one table says.</summary>
public class StandingTests
{
    private static readonly string[] Judging = ["missing-evidence", "open-gap", "contradicting-evidence", "cited-without-provider", "missing-responsibility", "empty-control"];

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var parties in new[] { "provider", "利用者, クラウド事業者", "user", "none", "なし（協議中）", "" })
            foreach (var evidence in new[] { "5", "1 「𠮷」", "none", "なし（未公開）", "n/a", "対象外 利用者", "" })
                foreach (var accepted in new[] { "", "accepted" }) rows.Add(parties, evidence, accepted);
        return rows;
    }

    [Theory]
    [Statement("One table says what a row counts as, whether it is open, and what is reported of it.")]
    [Statement("`fisc check`, the coverage, the workbook's 集計 with its list of open rows, the JSON, and the editor's views go by it.")]
    [Statement("An acceptance of the first rule in the last column accepts an open row: it stays in the lists, marked as accepted.")]
    [Statement("It stays an open gap in every report, whoever is responsible.")]
    [MemberData(nameof(Rows))]
    public void All_say_the_same(string parties, string evidence, string accepted)
    {
        var lines = Field("responsibility", parties) + Field("evidence", evidence);
        // The policy of the catalog makes a warning of the one error among these rules: a catalog with errors has no outputs.
        var standing = Compile(lines, accept: "").Catalog.Rows.Single().Standing;
        var accept = accepted.Length == 0 || standing.Reports.IsEmpty ? "" : $"    accept: {standing.Reports[0].Name} 次版で確認する\n";
        var compilation = Compile(lines, accept);
        var row = Assert.Single(compilation.Catalog.Rows);
        var isAccepted = standing.IsGap && accept.Length > 0;

        Assert.Equal(
            standing.Reports.Skip(accept.Length > 0 ? 1 : 0).Select(static r => r.Name).Order(StringComparer.Ordinal),
            compilation.Diagnostics.Select(static d => d.Diagnostic.Descriptor.Name).Where(Judging.Contains).Order(StringComparer.Ordinal));
        Assert.Equal((standing.IsGap, isAccepted), (row.IsGap, row.AcceptsGap));
        var coverage = Coverage.Of([row]);
        Assert.Equal((1, standing.IsGap ? 1 : 0, isAccepted ? 1 : 0), (coverage.Assessed, coverage.Gaps, coverage.AcceptedGaps));
        Assert.All(coverage.Counts, c => Assert.Equal(standing.Counts == c.Status.Status ? 1 : 0, c.Count));
        Assert.Equal(standing.IsGap, CodeLenses.Of(compilation, 0, MessageLanguage.Ja).Any(static l => l.Title == "情報参照元のない項 1件（全1件）"));

        using var json = Json(compilation.Catalog);
        var written = json.RootElement.GetProperty("controls")[0].GetProperty("clauses")[0].GetProperty("evidence");
        Assert.Equal(standing.Counts.ToString(), written.GetProperty("status").GetString(), ignoreCase: true);
        Assert.Equal(!standing.IsGap ? null : isAccepted ? "accepted" : "open", written.TryGetProperty("gap", out var gap) ? gap.GetString() : null);

        var open = WorkbookFile.Of(compilation.Catalog).Sheet("集計").SkipWhile(static r => !r[0].StartsWith("未解消", StringComparison.Ordinal)).Skip(2).ToList();
        Assert.Equal(standing.IsGap ? ["運1/1"] : [], open.Select(static r => r[1]));
        if (standing.IsGap) Assert.Equal(isAccepted ? "○" : "", open[0][5]);
    }

    private static string Field(string name, string value) => value.Length == 0 ? "" : $"    {name}: {value}\n";

    private static Compilation Compile(string lines, string accept) => Compilation.Create([new SourceFile("見本.fisc", SourceText.From($"""
        control 運1 題
          category: 運用
          clause 1
            text: 文。
        {lines}    information: 情報。
            finding: 確認。
        {accept}reference r
          title: 題
          version: 1
          issued: 2016-11-10
          standard: 基準
          provider: 事業者
        category 運用
        source 1 一
          url: https://example.com/1
        source 5 五
          url: https://example.com/5
        policy
          contradicting-evidence: warning

        """.Replace("\n", "\r\n", StringComparison.Ordinal)))]);

    private static JsonDocument Json(Catalog catalog)
    {
        using var stream = new MemoryStream();
        JsonOutput.Write(stream, catalog, new OutputOptions());
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
