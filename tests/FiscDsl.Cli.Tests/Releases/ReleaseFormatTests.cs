using System.IO.Compression;
using System.Text.Json;
using Xunit;

namespace FiscDsl.Cli.Tests.Releases;

/// <summary>What a release holds, and how each of it is built again.</summary>
public class ReleaseFormatTests
{
    [Fact]
    public async Task It_holds_json_its_schema_and_the_workbook_where_nothing_is_asked_for()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Release("1.0", "配布");
        Assert.Equal(["CHANGELOG.md", "MANIFEST.json", "SHA256SUMS", "catalog.json", "catalog.schema.json", "catalog.xlsx"], Files(catalog));
        Assert.Equal(["json", "xlsx"], Formats(catalog));
        using var json = JsonDocument.Parse(catalog.Read("配布/catalog.json"));
        using var schema = JsonDocument.Parse(catalog.Read("配布/catalog.schema.json"));
        Assert.Equal(json.RootElement.GetProperty("$schema").GetString(), schema.RootElement.GetProperty("$id").GetString());
    }

    [Fact]
    [Statement("A release holds a folder as an archive, `<reference id>-markdown.zip` or `<reference id>-site.zip`.")]
    public async Task It_holds_what_is_asked_for_and_is_verified_by_that()
    {
        using var catalog = await ReleasedCatalog.CreateNext();
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.1", "-o", "配布", "--format", "csv,markdown,html");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["CHANGELOG.md", "MANIFEST.json", "SHA256SUMS", "catalog-citations.csv", "catalog-comparison.xlsx", "catalog-markdown.zip", "catalog-rows.csv", "catalog-site.zip", "catalog-sources.csv"], Files(catalog));
        result = await catalog.Fisc("verify", "配布", "--source", "カタログ");
        Assert.Equal((0, "見本 1.1: 8 ファイルすべてがリリース時と一致する\n「カタログ」からもう一度作ったものと一致する\n"), (result.ExitCode, result.Output));
        using (var archive = ZipFile.OpenRead(catalog["配布/catalog-markdown.zip"]))
            Assert.Equal(["README.md", "sources.md", "controls/運113.md", "fisc-pages.sha256"], archive.Entries.Select(static e => e.FullName));
        await catalog.Do("mkdir 開いた && cd 開いた && unzip -q ../配布/catalog-markdown.zip && sha256sum --quiet -c fisc-pages.sha256");

        // The same again is the same to the byte.
        Assert.Equal(0, (await catalog.Fisc("release", "カタログ", "--version", "1.1", "-o", "もう一度", "--format", "csv,markdown,html")).ExitCode);
        Assert.Equal("", await catalog.Do("diff -r 配布 もう一度"));
    }

    [Fact]
    public async Task Another_page_and_another_row_are_named()
    {
        using var catalog = await ReleasedCatalog.CreateNext();
        Assert.Equal(0, (await catalog.Fisc("release", "カタログ", "--version", "1.1", "-o", "配布", "--format", "csv,markdown,html")).ExitCode);
        await catalog.Do("sed -i 's/連絡体制/報告体制/' カタログ/運用/運113.fisc");
        var result = await catalog.Fisc("verify", "配布", "--source", "カタログ");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("catalog-markdown.zip: もう一度作ると controls/運113.md が異なる\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("catalog-rows.csv: もう一度作ると2行目から異なる\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("catalog-sources.csv", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("catalog.json", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_manifest_says_it_holds_and_lacks_is_named()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Release("1.0", "配布");
        catalog.Edit("配布/MANIFEST.json", "\"xlsx\"", "\"xlsx\",\n    \"csv\",\n    \"未来\"");
        var result = await catalog.Fisc("verify", "配布", "--source", "カタログ");
        Assert.Contains("catalog-rows.csv: ソースから作られるが、リリースにない\n", result.Output, StringComparison.Ordinal);
        catalog.Edit("配布/MANIFEST.json", "    \"json\",\n    \"xlsx\",\n", "");
        result = await catalog.Fisc("verify", "配布", "--source", "カタログ");
        Assert.Contains("catalog.json: リリースにあるが、ソースからは作られない\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_to_and_fro_is_never_released()
    {
        using var catalog = await ReleasedCatalog.Create();
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.0", "-o", "配布", "--format", "review");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("json、xlsx、csv、markdown", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_that_is_called_as_the_schema_is_leaves_it_its_name()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Do("sed -i 's/^reference 見本/reference catalog.schema/' カタログ/見本.fisc && git commit -qam 名前");
        await catalog.Release("1.0", "配布");
        Assert.Contains("catalog.json", Files(catalog));
        Assert.Equal(0, (await catalog.Fisc("verify", "配布", "--source", "カタログ")).ExitCode);
    }

    [Fact]
    public async Task A_release_of_the_format_before_holds_what_is_published_and_no_schema()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Release("1.0", "配布");
        await catalog.Do("""
            cd 配布 && rm catalog.schema.json && python3 - <<'あ'
            import json, re
            m = open('MANIFEST.json', encoding='utf-8').read().replace('2.1', '2.0')
            d = json.loads(m)
            del d['formats']
            d['outputs'] = [o for o in d['outputs'] if o['path'] != 'catalog.schema.json']
            open('MANIFEST.json', 'w', encoding='utf-8', newline='\n').write(json.dumps(d, ensure_ascii=False, indent=2) + '\n')
            あ
            sha256sum CHANGELOG.md MANIFEST.json catalog.json catalog.xlsx > SHA256SUMS
            """);
        var result = await catalog.Fisc("verify", "配布", "--source", "カタログ");
        Assert.Equal((0, "見本 1.0: 4 ファイルすべてがリリース時と一致する\n「カタログ」からもう一度作ったものと一致する\n"), (result.ExitCode, result.Output));
    }

    private static IEnumerable<string> Files(ReleasedCatalog catalog) => Directory.EnumerateFileSystemEntries(catalog["配布"]).Select(static p => Path.GetFileName(p)).Order(StringComparer.Ordinal);

    private static List<string?> Formats(ReleasedCatalog catalog)
    {
        using var manifest = JsonDocument.Parse(catalog.Read("配布/MANIFEST.json"));
        return [.. manifest.RootElement.GetProperty("formats").EnumerateArray().Select(static f => f.GetString())];
    }
}
