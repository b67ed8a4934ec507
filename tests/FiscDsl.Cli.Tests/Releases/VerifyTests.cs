using System.IO.Compression;
using System.Security.Cryptography;
using FiscDsl.Outputs;
using Xunit;

namespace FiscDsl.Cli.Tests.Releases;

public class VerifyTests
{
    [Fact]
    public async Task A_release_is_as_released()
    {
        using var catalog = await Released();
        var result = await catalog.Fisc("verify", "配布", "--source", "カタログ");
        Assert.Equal((0, "見本 1.1: 6 ファイルすべてがリリース時と一致する\n「カタログ」からもう一度作ったものと一致する\n", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Theory]
    [InlineData("catalog.json")]
    [InlineData("catalog.xlsx")]
    [InlineData("catalog-comparison.xlsx")]
    [InlineData("CHANGELOG.md")]
    [InlineData("MANIFEST.json")]
    public async Task A_flipped_byte_names_its_file(string file)
    {
        using var catalog = await Released();
        Flip(catalog[$"配布/{file}"]);
        var result = await catalog.Fisc("verify", "配布");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.StartsWith($"{file}: ", result.Output, StringComparison.Ordinal);
        Assert.Contains($"{file}: SHA256SUMS にある SHA-256 と異なる\n", result.Output, StringComparison.Ordinal);
        Assert.All(result.Output.Split('\n')[..^2], line => Assert.StartsWith(file, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_flipped_digit_of_the_sums_names_what_it_is_the_sum_of()
    {
        using var catalog = await Released();
        var sums = catalog.Read("配布/SHA256SUMS");
        catalog.Write("配布/SHA256SUMS", (sums[0] == '0' ? '1' : '0') + sums[1..]);
        var result = await catalog.Fisc("verify", "配布");
        Assert.Equal("CHANGELOG.md: SHA256SUMS にある SHA-256 と異なる\nCHANGELOG.md: SHA256SUMS と食い違う\nリリース時と一致しない箇所が 2 件ある\n", result.Output);
    }

    [Fact]
    public async Task What_is_missing_or_too_many_is_named_and_signatures_are_not()
    {
        using var catalog = await Released();
        File.Delete(catalog["配布/catalog.json"]);
        catalog.Write("配布/控え.txt", "控え");
        catalog.Write("配布/SHA256SUMS.sig", "署名");
        var result = await catalog.Fisc("verify", "配布");
        Assert.Equal((1, "catalog.json: ファイルが見つからない\n控え.txt: リリースにないファイルである\nリリース時と一致しない箇所が 2 件ある\n"), (result.ExitCode, result.Output));
        result = await catalog.Fisc("verify", "配布", "--lang", "en");
        Assert.Equal("catalog.json: the file is missing\n控え.txt: the file is not part of the release\n2 faults: this is not what was released\n", result.Output);
    }

    [Fact]
    public async Task Another_source_is_named_with_what_it_gives()
    {
        using var catalog = await Released();
        catalog.Edit("カタログ/運用/運113.fisc", "𠮷田の", "𠮷野の");
        catalog.Write("カタログ/追加.fisc", "# 空\n");
        File.Delete(catalog["カタログ/改版履歴.fisc"]);
        var result = await catalog.Fisc("verify", "配布", "--source", "カタログ");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("改版履歴.fisc: リリースしたファイルがソースにない\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("運用/運113.fisc: ソースがリリースしたものと異なる\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("追加.fisc: ソースに、リリースしていないファイルがある\n", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"\ncatalog\.json: もう一度作ると\d+行目から異なる\n", result.Output);
        Assert.Contains("catalog.xlsx: もう一度作ると xl/worksheets/sheet", result.Output, StringComparison.Ordinal);
        Assert.Contains("CHANGELOG.md: もう一度作ると", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_the_sums_cover_is_found_by_building_again()
    {
        using var catalog = await Released();
        await Replace(catalog, "catalog.xlsx", path =>
        {
            using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
            var part = archive.GetEntry("xl/worksheets/sheet3.xml") ?? throw new InvalidOperationException();
            using var stream = part.Open();
            using var text = new StreamReader(stream);
            var changed = text.ReadToEnd().Replace("○", "—", StringComparison.Ordinal);
            stream.SetLength(0);
            stream.Write(System.Text.Encoding.UTF8.GetBytes(changed));
        });
        Assert.Equal(0, (await catalog.Fisc("verify", "配布")).ExitCode);
        var result = await catalog.Fisc("verify", "配布", "--source", "カタログ");
        Assert.Equal((1, "catalog.xlsx: もう一度作ると xl/worksheets/sheet3.xml が異なる\nリリース時と一致しない箇所が 1 件ある\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    [Statement("The same text and tool give the same bytes; where another runtime deflates differently, the parts inside are still identical.")]
    public async Task A_workbook_that_is_only_packed_otherwise_is_the_same()
    {
        using var catalog = await Released();
        await Replace(catalog, "catalog.xlsx", static path =>
        {
            var parts = new List<(string Name, byte[] Content)>();
            using (var packed = ZipFile.OpenRead(path))
            {
                foreach (var entry in packed.Entries)
                {
                    using var content = new MemoryStream();
                    using var stream = entry.Open();
                    stream.CopyTo(content);
                    parts.Add((entry.FullName, content.ToArray()));
                }
            }

            File.Delete(path);
            using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
            foreach (var (name, content) in parts)
            {
                using var stream = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(content);
            }
        });
        Assert.Equal(0, (await catalog.Fisc("verify", "配布", "--source", "カタログ")).ExitCode);
    }

    [Fact]
    public async Task Another_version_of_the_tool_is_said()
    {
        using var catalog = await Released();
        catalog.Edit("配布/MANIFEST.json", $"\"toolVersion\": \"{ToolVersion.Current}\"", "\"toolVersion\": \"0.0.9\"");
        Mend(catalog, "MANIFEST.json");
        var result = await catalog.Fisc("verify", "配布", "--source", "カタログ");
        Assert.Equal($"注意: fisc 0.0.9 で作られている（この fisc は {ToolVersion.Current}）。成果物は一致しないことがある\n", result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Without_the_release_before_it_is_said_that_not_all_was_built()
    {
        using var catalog = await Released();
        await catalog.Do("rm -rf .git");
        var result = await catalog.Fisc("verify", "配布", "--source", "カタログ");
        Assert.Equal(1, result.ExitCode);
        Assert.Matches("^もう一度作って比べることができなかった: 前回のリリースのコミット [0-9a-f]{40} がこのリポジトリにない", result.Output);
    }

    private static async Task<ReleasedCatalog> Released()
    {
        var catalog = await ReleasedCatalog.CreateNext();
        await catalog.Release("1.1", "配布");
        return catalog;
    }

    // As somebody would who can write the sums too.
    private static async Task Replace(ReleasedCatalog catalog, string file, Action<string> change)
    {
        var old = await catalog.Do($"sha256sum 配布/{file} | cut -c1-64");
        change(catalog[$"配布/{file}"]);
        var now = await catalog.Do($"sha256sum 配布/{file} | cut -c1-64");
        catalog.Edit("配布/MANIFEST.json", old.Trim(), now.Trim());
        Mend(catalog, file);
        Mend(catalog, "MANIFEST.json");
    }

    private static void Mend(ReleasedCatalog catalog, string file)
    {
        var sum = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(catalog[$"配布/{file}"])));
        catalog.Write("配布/SHA256SUMS", string.Concat(catalog.Read("配布/SHA256SUMS").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (line[66..] == file ? $"{sum}  {file}" : line) + "\n")));
    }

    private static void Flip(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }
}
