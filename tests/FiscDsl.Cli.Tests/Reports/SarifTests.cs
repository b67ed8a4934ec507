using System.Text.Json;
using Xunit;

namespace FiscDsl.Cli.Tests.Reports;

/// <summary>What SARIF 2.1.0 demands of a log (OASIS, sections named below), as far as it is written.</summary>
public class SarifTests
{
    [Fact]
    public async Task A_log_has_one_run_of_the_tool_in_the_language_asked_for()
    {
        foreach (var language in (string[])["ja", "en"])
        {
            using var log = await Log("--lang", language);
            Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
            var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
            Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
            Assert.Equal(language, run.GetProperty("language").GetString());
            var driver = run.GetProperty("tool").GetProperty("driver");
            Assert.Equal("fisc", driver.GetProperty("name").GetString());
            Assert.Matches(@"^\d+\.\d+\.\d+$", driver.GetProperty("semanticVersion").GetString());
        }
    }

    [Fact]
    public async Task Each_result_leads_to_its_rule_and_its_place()
    {
        using var log = await Log();
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var bases = run.GetProperty("originalUriBaseIds");
        foreach (var rule in rules.EnumerateArray())
        {
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
            foreach (var text in (string[])["shortDescription", "fullDescription", "help"]) Assert.NotEmpty(rule.GetProperty(text).GetProperty("text").GetString() ?? "");
        }

        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString() ?? "");
            AssertPlace(Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation"), bases);
            if (result.TryGetProperty("relatedLocations", out var related))
                foreach (var there in related.EnumerateArray()) AssertPlace(there.GetProperty("physicalLocation"), bases);
        }
    }

    [Fact]
    public async Task A_misspelt_field_is_shown_with_its_mend()
    {
        using var log = await Log();
        var result = Result(log, "FISC1002");
        Assert.Equal("error", result.GetProperty("level").GetString());
        var place = result.GetProperty("locations")[0];
        Assert.Equal("%E9%81%8B%E7%94%A8%E3%80%80%F0%A0%AE%B7.fisc", place.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((3, 3, 3, 16), Region(place.GetProperty("physicalLocation").GetProperty("region")));
        Assert.Equal("運114", place.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        var change = Assert.Single(Assert.Single(result.GetProperty("fixes").EnumerateArray()).GetProperty("artifactChanges").EnumerateArray());
        var replacement = Assert.Single(change.GetProperty("replacements").EnumerateArray());
        Assert.Equal((3, 3, 3, 16), Region(replacement.GetProperty("deletedRegion")));
        Assert.Equal("responsibility", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_log_holds_what_GitHub_takes_the_most_serious_first_and_says_what_is_left_out()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        // A file has 10,000 findings at most.
        for (var file = 1; file <= 3; file++) directory.Write($"多{file}.fisc", string.Concat(Enumerable.Range(1, 9_000).Select(i => $"control 基準{file}-{i} 題\n  category: 運用基準\n")));
        directory.Write("終.fisc", "control 基準0 題\n  category: 運用基準\n  nonsense: あ\n");
        var result = await FiscProcess.Run(directory.Path, "check", "--format", "sarif");
        using var log = JsonDocument.Parse(result.Output);
        var run = log.RootElement.GetProperty("runs")[0];
        var levels = run.GetProperty("results").EnumerateArray().Select(static r => r.GetProperty("level").GetString()).ToList();
        Assert.Equal(25_000, levels.Count);
        Assert.Equal("error", levels[0]);
        Assert.Equal(levels.OrderBy(static l => Array.IndexOf(["error", "warning", "note"], l)), levels);
        var invocation = Assert.Single(run.GetProperty("invocations").EnumerateArray());
        Assert.True(invocation.GetProperty("executionSuccessful").GetBoolean());
        var said = Assert.Single(invocation.GetProperty("toolExecutionNotifications").EnumerateArray()).GetProperty("message").GetProperty("text").GetString();
        Assert.Contains("SARIF に載せていない指摘が ", said, StringComparison.Ordinal);
        Assert.Equal(said + "\n", result.Error);
    }

    [Fact]
    public async Task A_log_of_texts_that_do_not_compress_stays_below_what_GitHub_takes()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        var random = new Random(1);
        for (var file = 1; file <= 4; file++) directory.Write($"多{file}.fisc", string.Concat(Enumerable.Range(1, 4_500).Select(i => $"control 基準{file}-{i} 題\n  category: {Letters(random, 190)}\n  {Letters(random, 190)}: 値\n")));
        var result = await FiscProcess.Run(directory.Path, "check", "--format", "sarif");
        Assert.Contains("SARIF に載せていない指摘が ", result.Error, StringComparison.Ordinal);
        using var compressed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(compressed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(System.Text.Encoding.UTF8.GetBytes(result.Output));
        Assert.InRange(compressed.Length, 8_000_000, 10_000_000);
    }

    [Fact]
    public async Task A_text_is_no_link_in_a_message()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference + "control 運1 題\n  [押す](https://evil.example/a): あ\n");
        using var log = JsonDocument.Parse((await FiscProcess.Run(directory.Path, "check", "--format", "sarif")).Output);
        Assert.Contains("\\[押す\\](", Result(log, "FISC1016").GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static string Letters(Random random, int count) => string.Create(count, random, static (letters, random) =>
    {
        for (var i = 0; i < letters.Length; i++) letters[i] = (char)random.Next(0x4E00, 0x9FA0);
    });

    [Fact]
    public async Task A_second_declaration_leads_to_the_first()
    {
        using var log = await Log();
        var related = Assert.Single(Result(log, "FISC2001").GetProperty("relatedLocations").EnumerateArray());
        Assert.Equal("%E9%81%8B113.fisc", related.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public async Task Fingerprints_outlive_moves_layout_and_files()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        var text = Fixtures.Control.Replace("user", "provider", StringComparison.Ordinal).Replace("    evidence: n/a 利用者側対応事項\n", "", StringComparison.Ordinal);
        directory.Write("運113.fisc", text);
        var before = await Fingerprints(directory);
        Assert.NotEmpty(before);
        File.Delete(directory["運113.fisc"]);
        directory.Write("運用/別.fisc", "# 注釈\n\n\n" + text.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("text: ", "text:\r\n        ", StringComparison.Ordinal));
        Assert.Equal(before, await Fingerprints(directory));
    }

    private static void AssertPlace(JsonElement place, JsonElement bases)
    {
        var artifact = place.GetProperty("artifactLocation");
        // 3.4.3: a relative reference, with nothing in it that a URI may not hold.
        Assert.Matches("^[A-Za-z0-9%._~/-]+$", artifact.GetProperty("uri").GetString());
        Assert.True(bases.TryGetProperty(artifact.GetProperty("uriBaseId").GetString() ?? "", out _));
        if (!place.TryGetProperty("region", out var region)) return;
        var (startLine, startColumn, endLine, endColumn) = Region(region);
        Assert.True(startLine >= 1 && startColumn >= 1 && (endLine, endColumn).CompareTo((startLine, startColumn)) >= 0);
    }

    private static (int StartLine, int StartColumn, int EndLine, int EndColumn) Region(JsonElement region) => (
        region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(),
        region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32());

    private static JsonElement Result(JsonDocument log, string code) =>
        log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().First(r => r.GetProperty("ruleId").GetString() == code);

    private static async Task<JsonDocument> Log(params string[] arguments)
    {
        using var directory = ReportTests.Catalog();
        return JsonDocument.Parse((await FiscProcess.Run(directory.Path, ["check", "--format", "sarif", .. arguments])).Output);
    }

    private static async Task<List<string?>> Fingerprints(TemporaryDirectory directory)
    {
        using var log = JsonDocument.Parse((await FiscProcess.Run(directory.Path, "check", "--format", "sarif")).Output);
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(static r => $"{r.GetProperty("ruleId")} {Assert.Single(r.GetProperty("partialFingerprints").EnumerateObject()).Value}").Order(StringComparer.Ordinal)];
    }
}
