using System.Text.Json;
using Xunit;

namespace FiscDsl.Cli.Tests.Releases;

public class ReleaseTests
{
    private static readonly string[] First = ["CHANGELOG.md", "MANIFEST.json", "SHA256SUMS", "catalog.json", "catalog.schema.json", "catalog.xlsx"];

    [Fact]
    public async Task A_release_holds_the_outputs_and_the_sums_of_everything()
    {
        using var catalog = await ReleasedCatalog.Create();
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.0");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("最初のリリースである", result.Output, StringComparison.Ordinal);
        Assert.Contains("次の手順: fisc verify out/release/見本-1.0 → SHA256SUMS への署名 → git tag v1.0\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(First, Files(catalog["out/release/見本-1.0"]));
        Assert.Equal(5, (await catalog.Do("cd out/release/見本-1.0 && sha256sum --check --strict SHA256SUMS")).Split(": OK\n").Length - 1);
        Assert.Equal("# 「𠮷野クラウド」対応リファレンス 変更の記録\n\n## 1.0（2026-04-01）\n\n最初のリリース。\n", catalog.Read("out/release/見本-1.0/CHANGELOG.md"));
        var manifest = Manifest(catalog, "out/release/見本-1.0");
        Assert.Equal((await catalog.Do("git rev-parse HEAD")).Trim(), manifest.GetProperty("commit").GetString());
        Assert.Equal(["見本.fisc", "運用/運113.fisc"], manifest.GetProperty("sources").EnumerateArray().Select(static s => s.GetProperty("path").GetString()));
        Assert.Equal(["CHANGELOG.md", "catalog.json", "catalog.schema.json", "catalog.xlsx"], manifest.GetProperty("outputs").EnumerateArray().Select(static s => s.GetProperty("path").GetString()));
        Assert.Equal("(見本, 1.0, 2026-04-01)", $"({string.Join(", ", manifest.GetProperty("reference").EnumerateObject().Select(static p => p.Value.GetString()))})");
        Assert.False(manifest.TryGetProperty("since", out _) || manifest.TryGetProperty("modified", out _));
    }

    [Fact]
    [Statement("`fisc release` takes the version's summary into its list of changes.")]
    public async Task It_says_what_has_changed_since_the_last_tag_of_another_version()
    {
        using var catalog = await ReleasedCatalog.CreateNext();
        var result = await catalog.Fisc("release", "カタログ/運用/運113.fisc", "--version", "1.1", "-o", "配布");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"^1\.0（v1\.0）からの変更:\n  変更 \d+ 件\n  主体: 1\n  情報参照元: 1\n", result.Output);
        Assert.Contains(" → git tag v1.1\n", result.Output, StringComparison.Ordinal);
        Assert.Equal([.. First[..3], "catalog-comparison.xlsx", .. First[3..]], Files(catalog["配布"]));
        var since = Manifest(catalog, "配布").GetProperty("since");
        Assert.Equal(("1.0", (await catalog.Do("git rev-parse v1.0")).Trim()), (since.GetProperty("version").GetString(), since.GetProperty("commit").GetString()));
        var log = catalog.Read("配布/CHANGELOG.md");
        Assert.Contains("\n## 1.1（2026-10-01）\n\n運113の主体に事業者を加えた。\\*印\\*と\\<b>は記号のまま。\n\n1.0からの変更は", log, StringComparison.Ordinal);
        Assert.Contains("\n### 主体（1件）\n", log, StringComparison.Ordinal);
        Assert.Contains("- **運113/1** ", log, StringComparison.Ordinal);
        Assert.Contains("<ins>", log, StringComparison.Ordinal);
        Assert.EndsWith("\n\n## 1.0（2026-04-01）\n\n初版。\n", log, StringComparison.Ordinal);
        Assert.DoesNotContain("## 1.1", log[(log.IndexOf("## 1.1", StringComparison.Ordinal) + 1)..].Replace("### ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_changes_is_in_the_language_of_the_reference()
    {
        using var catalog = await ReleasedCatalog.CreateNext();
        catalog.Edit("カタログ/見本.fisc", "  provider:", "  language: en\n  provider:");
        await catalog.Commit("英語", "2026-10-02T09:00:00+0900");
        await catalog.Release("1.1", "配布");
        Assert.Contains("\n## 1.1 (2026-10-01)\n", catalog.Read("配布/CHANGELOG.md"), StringComparison.Ordinal);
        Assert.Contains("Changes since 1.0: ", catalog.Read("配布/CHANGELOG.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_release_may_be_a_directory_and_git_is_not_needed()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("旧/見本.fisc", Fixtures.Reference);
        directory.Write("新/見本.fisc", Fixtures.Reference.Replace("version: 1.0", "version: 1.1", StringComparison.Ordinal));
        var result = await FiscProcess.Run(directory.Path, "release", "新", "--version", "1.1", "--since", "旧");
        Assert.Equal((0, "注意: git のリポジトリの中ではないので、コミットは記録しない\n"), (result.ExitCode, result.Error));
        using var manifest = JsonDocument.Parse(directory.Read("out/release/見本-1.1/MANIFEST.json"));
        Assert.Equal("""{"version":"1.0"}""", string.Concat(manifest.RootElement.GetProperty("since").GetRawText().Where(static c => !char.IsWhiteSpace(c))));
        Assert.False(manifest.RootElement.TryGetProperty("commit", out _));
    }

    [Fact]
    public async Task The_version_must_be_that_of_the_reference()
    {
        using var catalog = await ReleasedCatalog.Create();
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.1");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal("fisc: カタログ/見本.fisc:3: リファレンスの版は「1.0」であり、「1.1」ではない（version と issued を改めるか、--version 1.0 を指定する）\n", result.Error);
        Assert.DoesNotContain("out", catalog.Names);
    }

    [Theory]
    [Statement("**A source that was checked after the date of issue is information**, since between two releases the date of issue is that of the last version; `fisc release` refuses it, whatever the policy says.")]
    [InlineData("")]
    [InlineData("policy\n  checked-after-issue: 無効\n")]
    public async Task A_source_that_was_checked_after_the_issue_is_not_released(string policy)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", $"{Fixtures.Reference}{policy}source 5 リスク\n  url: https://example.com/\n  access: public\n  checked: 2062-03-01\n");
        var check = await FiscProcess.Run(directory.Path, "check");
        Assert.Equal((0, policy.Length == 0), (check.ExitCode, check.Output.Contains("確認日2062-03-01が、発行日2026-04-01より後である", StringComparison.Ordinal)));
        var result = await FiscProcess.Run(directory.Path, "release", "--version", "1.0", "--dry-run");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("情報源「5」の確認日 2062-03-01 が、発行日 2026-04-01 より後である（issued を改めるか、日付を直す）", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("「--version」が指定されていない（リファレンスの版は 1.0）")]
    [InlineData("版「../1.0」はフォルダーの名前にできない", "--version", "../1.0")]
    [InlineData("「ない」", "--version", "1.0", "--since", "ない")]
    [InlineData("「README.md」はカタログのファイルではない", "--version", "1.0", "--since", "README.md")]
    public async Task Misuse_is_explained(string message, params string[] arguments)
    {
        using var catalog = await ReleasedCatalog.Create();
        var result = await catalog.Fisc(["release", "カタログ", .. arguments]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_with_errors_is_not_released()
    {
        using var catalog = await ReleasedCatalog.Create();
        catalog.Write("カタログ/運114.fisc", Fixtures.Broken);
        await catalog.Commit("誤り", "2026-04-02T09:00:00+0900");
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.0");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("カタログ/運114.fisc:3:3: エラー FISC1002", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("エラーがあるため、何も書き込まなかった\n", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("out", catalog.Names);
    }

    [Theory]
    [InlineData("見本.fisc", "echo '# 覚え書き' >> カタログ/見本.fisc")]
    [InlineData("説明.md", "echo 追記 >> カタログ/説明.md")]
    [InlineData("運用/運113.fisc", "git rm -q --cached カタログ/運用/運113.fisc")]
    [InlineData("追加.fisc", "echo '# 空' > カタログ/追加.fisc")]
    [InlineData("下書き/追加.fisc", "echo 下書き > .gitignore && git add .gitignore && git commit -qm 無視 && mkdir カタログ/下書き && echo '# 空' > カタログ/下書き/追加.fisc")]
    public async Task What_is_not_committed_is_not_released(string file, string line)
    {
        using var catalog = await ReleasedCatalog.Create();
        catalog.Write("カタログ/説明.md", "# 説明\n");
        await catalog.Commit("説明", "2026-04-02T09:00:00+0900");
        await catalog.Do(line);
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.0");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal($"fisc: コミットしていない変更がある: {file}（コミットするか、--allow-dirty を付ける）\n", result.Error);
        Assert.DoesNotContain("out", catalog.Names);

        Assert.Equal(0, (await catalog.Fisc("release", "カタログ", "--version", "1.0", "--allow-dirty")).ExitCode);
        Assert.True(Manifest(catalog, "out/release/見本-1.0").GetProperty("modified").GetBoolean());
    }

    [Fact]
    public async Task Before_the_first_commit_nothing_is_released()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        Assert.Equal(0, (await FiscProcess.Shell(directory.Path, "git init -q")).ExitCode);
        var result = await FiscProcess.Run(directory.Path, "release", "--version", "1.0");
        Assert.Equal((1, "fisc: コミットしていない変更がある: 見本.fisc（コミットするか、--allow-dirty を付ける）\n"), (result.ExitCode, result.Error));
        Assert.False(Directory.Exists(directory["out"]));
    }

    [Fact]
    public async Task What_is_no_part_of_the_catalog_may_lie_about()
    {
        using var catalog = await ReleasedCatalog.Create();
        catalog.Write("README.md", "# 別の説明\n");
        catalog.Write("カタログ/控え.txt", "控え");
        Assert.Equal(0, (await catalog.Fisc("release", "カタログ", "--version", "1.0")).ExitCode);
        Assert.False(Manifest(catalog, "out/release/見本-1.0").TryGetProperty("modified", out _));
    }

    [Fact]
    public async Task One_version_says_one_thing()
    {
        using var catalog = await ReleasedCatalog.Create();
        catalog.Edit("カタログ/運用/運113.fisc", "𠮷田の", "𠮷野の");
        await catalog.Commit("直し", "2026-04-02T09:00:00+0900");
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.0");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal("fisc: 版「1.0」は「v1.0」でリリースしたものと内容が異なる（version と issued を改める）\n", result.Error);
        Assert.DoesNotContain("out", catalog.Names);
    }

    [Fact]
    public async Task Another_layout_of_the_same_text_says_the_same()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Do("git mv カタログ/運用/運113.fisc カタログ/全部.fisc && sed -i 's/\\r$//; s/text: /text:\\n      # 覚え書き\\n      /' カタログ/全部.fisc");
        await catalog.Commit("並べ替え", "2026-04-02T09:00:00+0900");
        Assert.Equal(0, (await catalog.Fisc("release", "カタログ", "--version", "1.0")).ExitCode);
    }

    [Fact]
    public async Task A_directory_that_holds_something_else_is_left_alone()
    {
        using var catalog = await ReleasedCatalog.CreateNext();
        await catalog.Release("1.1", "配布");
        Assert.Equal(0, (await catalog.Fisc("release", "カタログ", "--version", "1.1", "-o", "配布")).ExitCode);
        catalog.Edit("カタログ/運用/運113.fisc", "𠮷田の", "𠮷野の");
        await catalog.Commit("直し", "2026-10-02T09:00:00+0900");
        var before = catalog.Read("配布/SHA256SUMS");
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.1", "-o", "配布");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("fisc: 「配布」にはすでに別のものがある: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("catalog.json", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, catalog.Read("配布/SHA256SUMS"));

        result = await catalog.Fisc("release", "カタログ", "--version", "1.1", "-o", "カタログ");
        Assert.StartsWith("fisc: 「カタログ」にはすでに別のものがある: 改版履歴.fisc、見本.fisc、運用（", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_are_in_English_too()
    {
        using var catalog = await ReleasedCatalog.Create();
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.0", "--lang", "en");
        Assert.Contains("Next steps: fisc verify out/release/見本-1.0, then sign SHA256SUMS, then git tag v1.0\n", result.Output, StringComparison.Ordinal);
    }

    private static JsonElement Manifest(ReleasedCatalog catalog, string directory)
    {
        using var document = JsonDocument.Parse(catalog.Read(directory + "/MANIFEST.json"));
        return document.RootElement.Clone();
    }

    private static IEnumerable<string?> Files(string directory) => Directory.EnumerateFileSystemEntries(directory).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
