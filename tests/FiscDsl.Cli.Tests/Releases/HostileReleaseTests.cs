using System.Text;
using Xunit;

namespace FiscDsl.Cli.Tests.Releases;

/// <summary>A release's directory may come from anybody.</summary>
public class HostileReleaseTests
{
    private const string Sum = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private const string Manifest = """
        {
          "$schema": "urn:fisc-dsl:1.0:release-manifest.schema.json",
          "formatVersion": "1.0",
          "toolVersion": "0.1.0",
          "reference": { "id": "見本", "version": "1.0", "issued": "2026-04-01" },
          "sources": [],
          "outputs": []
        }
        """;

    [Theory]
    [InlineData("", "1行目がJSONとして読めない")]
    [InlineData("{", "1行目がJSONとして読めない")]
    [InlineData("null", "1行目の「$」は、")]
    [InlineData("[]", "1行目の「$」は、")]
    [InlineData("\"𠮷\"", "1行目の「$」は、")]
    [InlineData("{\n  \"outputs\": null\n}", "2行目の「$.outputs」は、")]
    [InlineData("{\r\n}", "2行目までに「$.$schema」が足りない")]
    [InlineData("\uFEFF{}", "1行目がJSONとして読めない")]
    public async Task A_manifest_that_is_none_is_said_to_be_none(string text, string fault)
    {
        var output = await Verify(directory => directory.Write("MANIFEST.json", text));
        Assert.Contains("\nMANIFEST.json: " + fault, "\n" + output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"formatVersion\": \"1.0\"", "\"formatVersion\": \"9.0\"", "3行目の形式「9.0」は、この fisc では読めない（fisc を更新する）")]
    [InlineData("urn:fisc-dsl:1.0", "urn:fisc-dsl:9.0", "2行目の「$.$schema」は、")]
    [InlineData("\"outputs\": []", "\"outputs\": [null]", "7行目の「$.outputs」は、")]
    [InlineData("\"sources\": []", "\"sources\": [{\"path\": \"見本.fisc\"}]", "6行目までに「$.sources[0].length」が足りない")]
    [InlineData("2026-04-01", "2026-04-31", "5行目の「$.reference.issued」は、")]
    [InlineData("\"sources\": []", "\"余分\": 1, \"sources\": []", "6行目の「$.余分」は、")]
    public async Task Where_a_manifest_departs_from_its_format_is_said(string old, string now, string place)
    {
        var output = await Verify(directory => directory.Write("MANIFEST.json", Manifest.Replace(old, now, StringComparison.Ordinal)));
        Assert.Contains($"MANIFEST.json: {place}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_json_is_no_manifest()
    {
        var output = await Verify(static directory => directory.Write("MANIFEST.json", new string('[', 1_000_000)));
        Assert.Contains("MANIFEST.json: 1行目がJSONとして読めない", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../秘密.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\b")]
    [InlineData("..")]
    [InlineData("C:x")]
    public async Task Names_lead_nowhere_but_into_the_directory(string name)
    {
        var output = await Verify(directory =>
        {
            directory.Write("SHA256SUMS", $"{Sum}  {name}\n");
            directory.Write("MANIFEST.json", Manifest.Replace("\"outputs\": []", $$"""
                "outputs": [{"path": "{{name.Replace("\\", "\\\\", StringComparison.Ordinal)}}", "length": 0, "sha256": "{{Sum}}"}]
                """, StringComparison.Ordinal));
        });
        Assert.Contains($"MANIFEST.json: フォルダーの外を指す名前がある: {name}\n", output, StringComparison.Ordinal);
        Assert.Contains($"SHA256SUMS: フォルダーの外を指す名前がある: {name}\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_are_no_sums_are_numbered()
    {
        var output = await Verify(static directory =>
        {
            directory.Write("a", "");
            directory.Write("SHA256SUMS", $"{Sum}  a\r\n𠮷\n{Sum} a\n{Sum} *a\n\n{Sum}\n");
        });
        foreach (var line in (string[])["2行目", "3行目", "6行目"]) Assert.Contains($"SHA256SUMS: {line}が「SHA-256とファイル名」でない\n", output, StringComparison.Ordinal);
        Assert.Contains("SHA256SUMS: 同じ名前が重複している: a\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("a: SHA256SUMS にある", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_of_any_size_end()
    {
        var output = await Verify(static directory =>
        {
            using (var huge = File.Create(directory["MANIFEST.json"])) huge.SetLength(1L << 40);
            var lines = new StringBuilder();
            for (var i = 0; i < 300_000; i++) lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i}\n");
            directory.Write("SHA256SUMS", lines.ToString());
        });
        Assert.Contains("MANIFEST.json: 読めない: 大きすぎる\n", output, StringComparison.Ordinal);
        Assert.Contains("ほかに 299001 件\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipes_devices_and_directories_are_no_files()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("配布/SHA256SUMS", $"{Sum}  管\n{Sum}  零\n{Sum}  フォルダー\n{Sum}  切れ\n");
        directory.Write("配布/MANIFEST.json", Manifest);
        Directory.CreateDirectory(directory["配布/フォルダー"]);
        Assert.Equal(0, (await FiscProcess.Shell(directory["配布"], "mkfifo 管 && ln -s /dev/zero 零 && ln -s ない 切れ")).ExitCode);
        var result = await FiscProcess.Run(directory.Path, "verify", "配布");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("\n管: 読めない: ", "\n" + result.Output, StringComparison.Ordinal);
        Assert.Contains("\nフォルダー: ファイルが見つからない\n", result.Output, StringComparison.Ordinal);
        // What they lead to is nobody's business, and is not opened: /dev/zero has no end.
        foreach (var link in new[] { "零", "切れ" }) Assert.Contains($"\n{link}: 読めない: リンクである（リンクの先は読まない）\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_printed_is_harmless_on_a_terminal()
    {
        var output = await Verify(static directory => directory.Write("SHA256SUMS", $"{Sum}  \u001b[31m赤\n"));
        Assert.DoesNotContain('\u001b', output);
    }

    [Theory]
    [InlineData("ない", "「ない」が見つからない")]
    [InlineData("ファイル", "「ファイル」はファイルである")]
    public async Task A_directory_that_is_none_is_misuse(string name, string message)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("ファイル", "");
        var result = await FiscProcess.Run(directory.Path, "verify", name);
        Assert.Equal((2, "", $"fisc: {message}\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task An_empty_directory_lacks_both_lists()
    {
        using var directory = new TemporaryDirectory();
        Directory.CreateDirectory(directory["空"]);
        var result = await FiscProcess.Run(directory.Path, "verify", "空");
        Assert.Equal((1, "MANIFEST.json: ファイルが見つからない\nSHA256SUMS: ファイルが見つからない\nリリース時と一致しない箇所が 2 件ある\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task A_workbook_that_is_none_is_named()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Release("1.0", "配布");
        catalog.Write("配布/catalog.xlsx", "PKではない");
        var result = await catalog.Fisc("verify", "配布", "--source", "カタログ");
        Assert.Contains("catalog.xlsx: ワークブックや zip として読めない\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    private static async Task<string> Verify(Action<TemporaryDirectory> prepare)
    {
        using var directory = new TemporaryDirectory();
        prepare(directory);
        var result = await FiscProcess.Run(directory.Path, "verify", ".");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        return result.Output;
    }
}
