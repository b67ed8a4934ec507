using System.Text;
using Xunit;

namespace FiscDsl.Cli.Tests;

public class FormatTests
{
    [Fact]
    public async Task Files_are_laid_out_and_named()
    {
        using var directory = Catalog();
        var result = await FiscProcess.Run(directory.Path, "format");
        Assert.Equal(new FiscResult(0, "整形した: 運113.fisc\n", "整形 1 ファイル、変更なし 1 ファイル\n"), result);
        Assert.Contains("\n  category: 運用基準\n", directory.Read("運113.fisc"), StringComparison.Ordinal);
        Assert.Equal(new FiscResult(0, "", "整形 0 ファイル、変更なし 2 ファイル\n"), await FiscProcess.Run(directory.Path, "format"));
    }

    [Fact]
    public async Task Check_lists_and_writes_nothing()
    {
        using var directory = Catalog();
        var result = await FiscProcess.Run(directory.Path, "format", "--check");
        Assert.Equal(new FiscResult(1, "運113.fisc\n", "整形が必要 1 ファイル、整形済み 1 ファイル\n"), result);
        Assert.Equal(Fixtures.Unformatted, directory.Read("運113.fisc"));
    }

    [Fact]
    public async Task Check_of_formatted_files_ends_with_0()
    {
        using var directory = Catalog();
        Assert.Equal(new FiscResult(0, "", "整形が必要 0 ファイル、整形済み 1 ファイル\n"), await FiscProcess.Run(directory.Path, "format", "--check", "見本.fisc"));
    }

    [Fact]
    public async Task Only_the_given_paths_are_touched_each_once()
    {
        using var directory = Catalog();
        directory.Write("運用/運114.fisc", Fixtures.Unformatted);
        directory.Write("運用/運115.fisc", Fixtures.Unformatted);
        directory.Write("技術/技1.fisc", Fixtures.Unformatted);
        var result = await FiscProcess.Run(directory.Path, "format", "運用/運114.fisc", "運用");
        Assert.Equal("整形した: 運用/運114.fisc\n整形した: 運用/運115.fisc\n", result.Output);
        Assert.Equal(Fixtures.Unformatted, directory.Read("技術/技1.fisc"));
        Assert.Equal(Fixtures.Unformatted, directory.Read("運113.fisc"));
    }

    [Fact]
    public async Task The_catalog_around_a_file_says_which_keywords_to_write()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference.Replace("\n\ncategory", "\n  keywords: ja\n\ncategory", StringComparison.Ordinal));
        directory.Write("運用/運113.fisc", Fixtures.Control);
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "format", "運用/運113.fisc")).ExitCode);
        Assert.StartsWith("基準 運113 ", directory.Read("運用/運113.fisc"), StringComparison.Ordinal);
    }

    [Fact]
    [Statement("The formatter keeps what the file has; where line ends are mixed, the first one wins.")]
    public async Task The_byte_order_mark_and_CRLF_stay()
    {
        using var directory = Catalog();
        directory.Write("運114.fisc", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Fixtures.Unformatted.ReplaceLineEndings("\r\n"))]);
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "format", "運114.fisc")).ExitCode);
        var bytes = File.ReadAllBytes(directory["運114.fisc"]);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith("control 運113 ", text, StringComparison.Ordinal);
        Assert.Equal(text.Count(static c => c == '\n'), text.Split("\r\n").Length - 1);
    }

    [Fact]
    public async Task Permissions_stay()
    {
        using var directory = Catalog();
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
        File.SetUnixFileMode(directory["運113.fisc"], Mode);
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "format")).ExitCode);
        Assert.Equal(Mode, File.GetUnixFileMode(directory["運113.fisc"]));
    }

    [Theory]
    [InlineData("運114.fisc")]
    [InlineData(".")]
    public async Task A_link_is_not_written_through_though_it_be_named(string path)
    {
        using var directory = Catalog();
        directory.Write(".実体/運114.txt", Fixtures.Unformatted);
        File.CreateSymbolicLink(directory["運114.fisc"], ".実体/運114.txt");
        var result = await FiscProcess.Run(directory.Path, "format", path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("整形しなかった: 運114.fisc: リンクである（リンクの先は読まない）\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(".実体/運114.txt", new FileInfo(directory["運114.fisc"]).LinkTarget);
        Assert.Equal(Fixtures.Unformatted, directory.Read(".実体/運114.txt"));
    }

    [Fact]
    [Statement("A declaration with a syntax error is left as it is and the others are formatted, in an editor as by `fisc format`, which names the file and ends with exit code 1.")]
    public async Task A_declaration_with_syntax_errors_stays_as_it_is_and_the_others_are_laid_out()
    {
        const string Broken = "control 運114　𠮷野さんの基準\r\n  category： 運用基準\r\n  nonsense: あ\r\n\r\n";
        using var directory = Catalog();
        directory.Write("運114.fisc", Broken + "control 運115　ほかの基準\r\n    category： 運用基準\r\n");
        var result = await FiscProcess.Run(directory.Path, "format", "運114.fisc");
        Assert.Equal(new FiscResult(
            1,
            "整形した: 運114.fisc\n",
            "そのまま残した: 運114.fisc: 構文のエラーがある宣言 1 個（fisc check で確かめる）\n整形 1 ファイル、変更なし 0 ファイル（うち構文のエラーあり 1 ファイル）\n"), result);
        Assert.Equal(Broken + "control 運115 ほかの基準\r\n  category: 運用基準\r\n", directory.Read("運114.fisc"));
    }

    [Fact]
    public async Task With_nothing_left_to_lay_out_syntax_errors_still_end_with_1()
    {
        using var directory = Catalog();
        directory.Write("運114.fisc", Fixtures.Broken);
        var result = await FiscProcess.Run(directory.Path, "format", "--check", "運114.fisc", "--lang", "en");
        Assert.Equal(new FiscResult(
            1,
            "",
            "left as it is: 運114.fisc: 1 declaration with syntax errors; see 'fisc check'\n0 files to format, 1 formatted (1 with syntax errors)\n"), result);
    }

    [Fact]
    public async Task A_file_with_a_merge_conflict_stays_as_it_is()
    {
        const string Conflict = "control 運114　基準\n<<<<<<< HEAD\n  category： 運用基準\n=======\n  category： 技術基準\n>>>>>>> topic\n\ncontrol 運115　基準\n";
        using var directory = Catalog();
        directory.Write("運114.fisc", Conflict);
        var result = await FiscProcess.Run(directory.Path, "format");
        Assert.Equal((1, "整形した: 運113.fisc\n"), (result.ExitCode, result.Output));
        Assert.Equal("整形しなかった: 運114.fisc: マージの競合が残っている（片方を選ぶ）\n整形 1 ファイル、変更なし 1 ファイル、未整形 1 ファイル\n", result.Error);
        Assert.Equal(Conflict, directory.Read("運114.fisc"));
    }

    [Fact]
    [Statement("A file that is not UTF-8 or has a merge conflict in it is left alone as a whole.")]
    public async Task A_file_that_is_not_UTF8_stays_as_it_is()
    {
        using var directory = Catalog();
        byte[] shiftJis = [.. "control "u8, 0x89, 0x5E, (byte)'1', (byte)'\n'];
        directory.Write("運114.fisc", shiftJis);
        var result = await FiscProcess.Run(directory.Path, "format", "運114.fisc");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("UTF-8として読めない", result.Error, StringComparison.Ordinal);
        Assert.Equal(shiftJis, File.ReadAllBytes(directory["運114.fisc"]));
    }

    [Fact]
    [Statement("A prose field in which a line begins as a field or a declaration does (`field-in-prose`) is written byte for byte as it stands, the line is named, and `fisc format` ends with exit code 1, until the line is outdented or the rule is accepted there or switched off by the policy; from then on the line is laid out as prose.")]
    public async Task A_field_in_prose_stays_and_is_named_until_it_is_settled()
    {
        const string Swallowed = "control 運114 𠮷野さんの基準\n  category: 運用基準\n\n  clause 1\n    text:\n      委託先を\n      選ぶこと。\n      主体：利用者\n";
        const string Joined = "control 運114 𠮷野さんの基準\n  category: 運用基準\n\n  clause 1\n    text:\n      委託先を選ぶこと。\n      主体：利用者\n";
        using var directory = Catalog();
        directory.Write("運113.fisc", Fixtures.Control);
        directory.Write("運114.fisc", Swallowed);
        var check = await FiscProcess.Run(directory.Path, "check");
        Assert.Contains("FISC7020", check.Output, StringComparison.Ordinal);
        foreach (var arguments in (string[][])[["format"], ["format", "--check"]])
        {
            var left = await FiscProcess.Run(directory.Path, arguments);
            Assert.Equal((1, ""), (left.ExitCode, left.Output));
            Assert.StartsWith("運114.fisc:8: 欄か宣言に見える行が文の中にある", left.Error, StringComparison.Ordinal);
            Assert.Equal(Swallowed, directory.Read("運114.fisc"));
        }

        directory.Write("運114.fisc", Swallowed + "    accept: field-in-prose 印刷のとおり\n");
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "format")).ExitCode);
        Assert.Equal(Joined + "    accept: field-in-prose 印刷のとおり\n", directory.Read("運114.fisc"));
        directory.Write("運114.fisc", Swallowed);
        directory.Write("方針.fisc", "policy\n  文中の欄: 無効\n");
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "format", "運114.fisc")).ExitCode);
        Assert.Equal(Joined, directory.Read("運114.fisc"));
    }

    [Theory]
    [InlineData("ja", "運114.fisc:6: 行頭の印が箇条にならず上の行とつながる")]
    [InlineData("en", "運114.fisc:6: the bullet at the start of this line makes no item")]
    public async Task A_bullet_that_joins_the_line_before_is_named_and_its_field_stays(string language, string message)
    {
        const string Joined = "control 運114 𠮷野さんの基準\n  category: 運用基準\n  intent:\n    (1) 体制\n    # 訳注\n    ・責任者\n";
        using var directory = Catalog();
        directory.Write("運113.fisc", Fixtures.Control);
        directory.Write("運114.fisc", Joined);
        var left = await FiscProcess.Run(directory.Path, "format", "--lang", language);
        Assert.Equal((1, ""), (left.ExitCode, left.Output));
        Assert.StartsWith(message, left.Error, StringComparison.Ordinal);
        Assert.Equal(Joined, directory.Read("運114.fisc"));
    }

    private static TemporaryDirectory Catalog()
    {
        var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        directory.Write("運113.fisc", Fixtures.Unformatted);
        return directory;
    }
}
