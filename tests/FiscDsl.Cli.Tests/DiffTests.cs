using System.Text.Json;
using Xunit;

namespace FiscDsl.Cli.Tests;

/// <summary><c>fisc diff</c> in real repositories: what it compares, and how it ends.</summary>
public class DiffTests
{
    private static readonly string Weaker = Fixtures.Control.Replace("整備すること。\n    responsibility", "整備することが望ましい。\n    responsibility", StringComparison.Ordinal);
    private static readonly string Nobodys = Fixtures.Control.Replace("responsibility: user", "responsibility: none", StringComparison.Ordinal);

    [Fact]
    public async Task Without_words_the_work_tree_is_compared_with_head()
    {
        using var repository = await GitCatalog.Create();
        repository.Write(Weaker);
        var result = await repository.Diff();
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("[義務の強さ] 運113/1 内容を変更", result.Output, StringComparison.Ordinal);
        Assert.Contains("見本/運113.fisc:5:11", result.Output, StringComparison.Ordinal);
        Assert.Contains("𠮷田の連絡体制を整備すること{+が望ましい+}。", result.Output, StringComparison.Ordinal);
        Assert.Contains("変更 1 件\n     1  義務の強さ\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_old_and_new_is_laid_out_as_ordinances_are()
    {
        using var repository = await GitCatalog.Create();
        repository.Write(Weaker);
        var result = await repository.Diff("--format", "html", "--table", "ordinance");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("<th scope=\"col\">改正後</th><th scope=\"col\">改正前</th>", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_table_of_old_and_new_has_no_layout_of_it()
    {
        using var repository = await GitCatalog.Create();
        var result = await repository.Diff("--table", "guideline");
        Assert.Equal((2, "fisc: text には新旧対照表がないので、--table は使えない（--format xlsx か html とともに使う）\n"), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("HEAD~1", "HEAD")]
    [InlineData("HEAD~1..HEAD")]
    [InlineData("版1", "main", "見本")]
    [InlineData("版1..main", "見本/運113.fisc")]
    [InlineData("HEAD~1", "./見本")]
    public async Task Revisions_are_named_as_in_git(params string[] words)
    {
        using var repository = await GitCatalog.Create();
        await repository.Do("git tag 版1");
        repository.Write(Weaker);
        await repository.Commit("望ましいとする");
        var result = await repository.Diff(words);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("変更 1 件\n     1  義務の強さ\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_dots_leave_out_what_the_other_branch_did_since()
    {
        using var repository = await GitCatalog.Create();
        await repository.Do("git switch --quiet --create 改訂");
        repository.Write(Weaker);
        await repository.Commit("望ましいとする");
        await repository.Do("git switch --quiet main");
        repository.Write(Nobodys);
        await repository.Commit("主体を改める");
        await repository.Do("git switch --quiet 改訂");
        Assert.Contains("変更 1 件\n     1  義務の強さ\n", (await repository.Diff("main...")).Output, StringComparison.Ordinal);
        Assert.Contains("変更 1 件\n     1  義務の強さ\n", (await repository.Diff("main...改訂")).Output, StringComparison.Ordinal);
        Assert.Contains("変更 2 件\n     1  主体\n     1  義務の強さ\n", (await repository.Diff("main..改訂")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_work_tree_and_the_index_are_not_touched()
    {
        using var repository = await GitCatalog.Create();
        repository.Write(Weaker);
        await repository.Commit("望ましいとする");
        repository.Write(Nobodys);
        repository.Write("見本/新しい.fisc", Fixtures.Control.Replace("運113", "運114", StringComparison.Ordinal));
        var before = await repository.Do("git status --porcelain=v2");
        Assert.Equal(0, (await repository.Diff("HEAD~1", "HEAD")).ExitCode);
        Assert.Equal(before, await repository.Do("git status --porcelain=v2"));
    }

    [Fact]
    public async Task Files_order_line_breaks_and_spelling_are_no_change()
    {
        using var repository = await GitCatalog.Create();
        File.Delete(repository["見本/運113.fisc"]);
        repository.Write("見本/運用/第1.fisc", Fixtures.Control.Replace("control 運113", "基準 運１１３", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));
        var result = await repository.Diff("--fail-on", "any");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.EndsWith("変更はない\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_that_lay_in_another_directory_is_known_by_its_reference()
    {
        using var repository = await GitCatalog.Create();
        repository.Write("別/別.fisc", Fixtures.Reference.Replace("reference 見本", "reference 別", StringComparison.Ordinal));
        await repository.Commit("別のカタログを加える");
        await repository.Do("git mv 見本 新しい場所");
        repository.Write("新しい場所/運113.fisc", Weaker);
        var result = await repository.Diff("HEAD", "新しい場所");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("変更 1 件\n     1  義務の強さ\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_directories_need_no_repository()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("旧/見本.fisc", Fixtures.Reference + Fixtures.Control);
        directory.Write("新/見本.fisc", Fixtures.Reference + Nobodys);
        var result = await FiscProcess.Run(directory.Path, "diff", "旧", "新");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("クラウド事業者 ×, 利用者 [-○-]{+×+}", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("modality", 1)]
    [InlineData("義務の強さ", 1)]
    [InlineData("responsibility,modality", 1)]
    [InlineData("主体、義務の強さ", 1)]
    [InlineData("any", 1)]
    [InlineData("responsibility,evidence", 0)]
    public async Task Named_classes_make_the_exit_code_1(string classes, int exitCode)
    {
        using var repository = await GitCatalog.Create();
        repository.Write(Weaker);
        Assert.Equal(exitCode, (await repository.Diff("--fail-on", classes)).ExitCode);
    }

    [Theory]
    [InlineData("unconfirmed", 1)]
    [InlineData("evidence,unconfirmed", 1)]
    [InlineData("evidence", 0)]
    public async Task What_is_left_to_decide_can_be_gated(string classes, int exitCode)
    {
        using var directory = new TemporaryDirectory();
        const string Control = "control 運900 𠮷\n  category: 運用基準\n  clause 1\n    text: 訓練を年1回行う。\n    responsibility: user\n    finding: 確認した。\n";
        directory.Write("旧/見本.fisc", Fixtures.Reference + Control);
        directory.Write("新/見本.fisc", Fixtures.Reference + Control.Replace("年1回", "年2回", StringComparison.Ordinal));
        var result = await FiscProcess.Run(directory.Path, "diff", "旧", "新", "--fail-on", classes);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains("本文は変わったが、確認内容は前のまま", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_with_errors_is_compared_as_far_as_it_was_read()
    {
        using var repository = await GitCatalog.Create();
        repository.Write(Weaker);
        repository.Write("見本/運114.fisc", Fixtures.Broken);
        var result = await repository.Diff();
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("「作業ツリー」にはエラーがある", result.Error, StringComparison.Ordinal);
        Assert.Contains("運114 基準を追加", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("「ない版」というリビジョンもファイルもフォルダーも見つからない", "ない版")]
    [InlineData("「--upload-pack」はない", "--upload-pack")]
    [InlineData("「ない版」というリビジョンもファイルもフォルダーも見つからない", "ない版...")]
    [InlineData("「ない場所」が見つからない", "HEAD~1", "HEAD", "ない場所")]
    [InlineData("引数「余分」は余分である", "HEAD~1", "HEAD", "./見本", "余分")]
    [InlineData("「見本」はファイルでもリビジョンでもある", "見本")]
    [InlineData("「--fail-on」に「主語」は指定できない", "--fail-on", "主語")]
    [InlineData("「--format」に「pdf」は指定できない", "--format", "pdf")]
    public async Task What_makes_no_sense_is_refused(string message, params string[] words)
    {
        using var repository = await GitCatalog.Create();
        repository.Write(Weaker);
        await repository.Commit("望ましいとする");
        await repository.Do("git branch 見本");
        var result = await repository.Diff(words);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_a_repository_a_revision_leads_nowhere()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        var result = await FiscProcess.Run(directory.Path, "diff");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("git のリポジトリの中にない", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_git_it_says_so()
    {
        using var repository = await GitCatalog.Create();
        var result = await repository.Run("FISC=\"$(command -v ${FISC%% *}) ${FISC#* }\"; PATH=/nowhere $FISC diff");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("git が見つからない", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_catalog_all_is_new()
    {
        using var repository = await GitCatalog.Create();
        await repository.Do("git rm -rq . && git commit -qm 空");
        repository.Write("別の場所/別.fisc", Fixtures.Reference.Replace("reference 見本", "reference 別", StringComparison.Ordinal));
        await repository.Commit("別のカタログを加える");
        var result = await repository.Diff("HEAD~1", "別の場所", "--fail-on", "any");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("\n新しいカタログ: 「HEAD~1 (", result.Output, StringComparison.Ordinal);
        foreach (var format in new[] { "markdown", "html" })
            Assert.Contains("新しいカタログ: 「HEAD~1 (", (await repository.Diff("HEAD~1", "別の場所", "--format", format)).Output.Replace("\\~", "~", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\"isFirst\": true", (await repository.Diff("HEAD~1", "別の場所", "--format", "json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_that_no_reference_heads_is_no_first_one()
    {
        using var repository = await GitCatalog.Create();
        repository.Write("別の場所/別.fisc", Fixtures.Control);
        await repository.Commit("宣言のないファイル");
        repository.Write("別の場所/別.fisc", Fixtures.Reference.Replace("reference 見本", "reference 別", StringComparison.Ordinal));
        await repository.Commit("別のカタログを加える");
        var result = await repository.Diff("HEAD~1", "別の場所");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("「HEAD~1」の「別の場所」にカタログが見つからない", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "運113/1")]
    [InlineData("markdown", "<!-- fisc diff -->")]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("json", "{")]
    [InlineData("xlsx", "PK")]
    public async Task Every_format_goes_to_a_file(string format, string beginning)
    {
        using var repository = await GitCatalog.Create();
        repository.Write(Weaker);
        var result = await repository.Diff("--format", format, "-o", "出力/変更");
        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
        var bytes = await File.ReadAllBytesAsync(repository["出力/変更"], TestContext.Current.CancellationToken);
        Assert.Contains(beginning, System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.NotEqual(0xEF, bytes[0]);
    }

    [Theory]
    [Statement("`fisc diff --format markdown` and `html` follow `--lang` where it is given.")]
    [Statement("Findings, what `fisc` says on the terminal and what an editor shows are in the language of the messages.")]
    [InlineData("", "ja", "text", "義務の強さ")]
    [InlineData("", "en", "text", "modality")]
    [InlineData("", "en", "markdown", "義務の強さ")]
    [InlineData("", "en", "html", "義務の強さ")]
    [InlineData("", "en", "markdown --lang en", "modality")]
    [InlineData("", "ja", "html --lang en", "modality")]
    [InlineData("  language: en\n", "ja", "text", "義務の強さ")]
    [InlineData("  language: en\n", "ja", "markdown", "modality")]
    [InlineData("  language: en\n", "ja", "html", "modality")]
    [InlineData("  language: en\n", "en", "markdown --lang ja", "義務の強さ")]
    public async Task What_is_published_is_in_the_language_of_the_catalog_unless_another_is_asked_for(string language, string spoken, string format, string said)
    {
        using var directory = new TemporaryDirectory();
        foreach (var (folder, control) in ((string, string)[])[("旧", Fixtures.Control), ("新", Weaker)])
        {
            directory.Write($"{folder}/見本.fisc", Fixtures.Reference.Replace("  provider:", language + "  provider:", StringComparison.Ordinal));
            directory.Write($"{folder}/運113.fisc", control);
        }

        var result = await FiscProcess.Run(directory.Path, ("FISC_LANG", spoken), ["diff", "旧", "新", "--format", .. format.Split(' ')]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(said, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(said == "modality" ? "義務の強さ" : "modality", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_names_files_as_they_are_in_the_work_tree()
    {
        using var repository = await GitCatalog.Create();
        repository.Write(Weaker);
        using var json = JsonDocument.Parse((await repository.Diff("--format", "json")).Output);
        var change = Assert.Single(json.RootElement.GetProperty("changes").EnumerateArray());
        Assert.Equal("見本/運113.fisc", change.GetProperty("old").GetProperty("file").GetString());
        Assert.Equal(4, change.GetProperty("new").GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
        Assert.Equal((await repository.Do("git rev-parse HEAD")).Trim(), json.RootElement.GetProperty("old").GetProperty("commit").GetString());
    }

    [Fact]
    public async Task A_term_that_was_replaced_everywhere_is_one_row_with_what_was_left()
    {
        using var repository = await GitCatalog.Create();
        repository.Write("見本/運120.fisc", Customers("お客様", "\r\n"));
        await repository.Commit("お客様");
        repository.Write("見本/運120.fisc", Customers("利用者", "\n").Replace("利用者の声", "お客様の声", StringComparison.Ordinal));
        var result = await repository.Diff("--fail-on", "actor");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("[文中の主体] 運120/1 ほか19", result.Output, StringComparison.Ordinal);
        var said = result.Output.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains("用語の置換「お客様」→「利用者」、20か所（運120/1,運120/2,", said, StringComparison.Ordinal);
        Assert.Contains("残り1か所:運120/21", said, StringComparison.Ordinal);
        Assert.Contains("[-お客様-]{+利用者+}", said, StringComparison.Ordinal);
        Assert.Contains("変更 1 件\n     1  文中の主体\n", result.Output, StringComparison.Ordinal);
        Assert.All(result.Output.Split('\n'), static line => Assert.InRange(line.EnumerateRunes().Sum(static c => c.IsAscii ? 1 : 2), 0, 80));

        static string Customers(string term, string lineEnd) => ("control 運120 説明の体制を整備すること。\n  category: 運用基準\n"
            + string.Concat(Enumerable.Range(1, 20).Select(i => $"  clause {i}\n    text: {term}の𠮷{i}を手順により管理すること。\n    responsibility: user\n    evidence: n/a 利用者側対応事項\n"))
            + $"  clause 21\n    text: {term}の声を聞くこと。\n    responsibility: user\n    evidence: n/a 利用者側対応事項\n").ReplaceLineEndings(lineEnd);
    }

    [Theory]
    [InlineData("number", 1)]
    [InlineData("modality,negation,actor,scope", 0)]
    public async Task A_reference_that_means_something_else_now_stops_a_gate_though_its_words_have_stayed(string classes, int exitCode)
    {
        using var repository = await GitCatalog.Create();
        repository.Write("見本/運120.fisc", "control 運120 教育を行うこと。\n  category: 運用基準\n  clause 1\n    text: 訓練は【運113】により行うこと。\n    responsibility: user\n    evidence: n/a 利用者側対応事項\n");
        await repository.Commit("参照");
        repository.Write("見本/運114.fisc", Fixtures.Control.Replace("運113", "運114", StringComparison.Ordinal));
        repository.Write("control 運113 監視を行うこと。\n  category: 運用基準\n  clause 1\n    text: 夜間にも要員を確保する。\n    responsibility: user\n    evidence: n/a 利用者側対応事項\n");
        var result = await repository.Diff("--fail-on", classes);
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Error));
        Assert.Contains("[数値・規格] 運120/1 内容を変更（「【運113】」の参照先が変わった）", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_what_is_gone_is_struck_and_what_is_new_underlined()
    {
        using var repository = await GitCatalog.Create();
        repository.Write(Weaker);
        var result = await repository.Run("TERM=xterm script -qec 'stty cols 80; $FISC diff' /dev/null");
        Assert.Contains("\e[4;32mが望ましい\e[0m", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_fit_80_columns()
    {
        using var repository = await GitCatalog.Create();
        repository.Write(Fixtures.Control.Replace("整備すること。\n    responsibility", $"整備し、{string.Concat(Enumerable.Repeat("業務の重要度に応じて見直し、", 20))}更新することが望ましい。\n    responsibility", StringComparison.Ordinal));
        var lines = (await repository.Diff()).Output.Split('\n');
        Assert.True(lines.Length > 10);
        Assert.All(lines, static line => Assert.InRange(line.EnumerateRunes().Sum(static c => c.IsAscii ? 1 : 2), 0, 80));
    }
}
