using System.Text;
using System.Text.Json;
using Xunit;

namespace FiscDsl.Cli.Tests;

/// <summary>Whatever a directory holds: a clear finding, every other file is checked all the same, and nothing hangs.</summary>
public class BadInputTests
{
    [Fact]
    public async Task A_file_of_1_GiB_is_not_read()
    {
        using var directory = Catalog();
        using (var file = File.Create(directory["大.fisc"])) file.SetLength(1L << 30);
        var finding = await Finding(directory, "大.fisc", "file-too-large");
        Assert.Contains("1024 MiB", finding, StringComparison.Ordinal);
    }

    /// <summary>As deep as 25 MB of indentation goes; 100,000 levels need 2.5 GB, which no file may have.</summary>
    [Fact]
    public async Task Declarations_nested_10000_deep_are_cut_off()
    {
        using var directory = Catalog();
        directory.Write("深.fisc", Nested(10_000));
        Assert.Contains("入れ子が", await Finding(directory, "深.fisc", "nesting-too-deep"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brackets_nested_100000_deep_are_read()
    {
        using var directory = Catalog();
        directory.Write("括.fisc", Fixtures.Control.Replace("運113", "運114", StringComparison.Ordinal)
            .Replace("𠮷田の", new string('「', 100_000) + "深" + new string('」', 100_000), StringComparison.Ordinal));
        // Nothing is wrong with it but its length, which no cell holds.
        var check = await FiscProcess.Run(directory.Path, "check", "--severity", "error");
        Assert.StartsWith("括.fisc:4:10: エラー FISC8001 (cell-too-long): ", check.Output, StringComparison.Ordinal);
        Assert.EndsWith("エラー 1 件、警告 0 件、情報 0 件（3 ファイル）\n", check.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "build", "--format", "json")).ExitCode);
    }

    [Fact]
    public async Task A_line_of_50_MB_is_shown_in_part()
    {
        using var directory = Catalog();
        directory.Write("長.fisc", "control 運114 基準\n  category: 運用基準\n  responsibility: " + new string('あ', 17_500_000) + "\n");
        await Finding(directory, "長.fisc", "invalid-value");
        var text = await FiscProcess.Run(directory.Path, "check");
        Assert.Equal(1, text.ExitCode);
        Assert.True(text.Output.Length < 5000, text.Output);
        Assert.Contains("    3 |   responsibility: ああ", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NUL_bytes_are_named()
    {
        using var directory = Catalog();
        directory.Write("零.fisc", "control 運114 基準\0\n  category: 運用基準\n");
        Assert.Contains("U+0000", await Finding(directory, "零.fisc", "control-character"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task UTF16_is_named(bool hasMark)
    {
        using var directory = Catalog();
        var utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: hasMark);
        directory.Write("十六.fisc", [.. utf16.GetPreamble(), .. utf16.GetBytes("control abc123 title\n  category: x\n")]);
        Assert.Contains("UTF-16", await Finding(directory, "十六.fisc", "unsupported-encoding"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_UTF8_is_named_with_its_offset()
    {
        using var directory = Catalog();
        directory.Write("化.fisc", [.. "control "u8, 0x89, 0x5E, (byte)'\n']);
        Assert.Contains("位置8", await Finding(directory, "化.fisc", "invalid-utf8"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lone_CR_is_named()
    {
        using var directory = Catalog();
        directory.Write("戻.fisc", "control 運114 基準\r  category: 運用基準\r\n");
        await Finding(directory, "戻.fisc", "lone-carriage-return");
    }

    [Fact]
    public async Task Conflict_markers_are_named()
    {
        using var directory = Catalog();
        directory.Write("競.fisc", "control 運114 基準\n<<<<<<< HEAD\n  category: 運用基準\n=======\n  category: 技術基準\n>>>>>>> topic\n");
        await Finding(directory, "競.fisc", "merge-conflict");
    }

    [Theory]
    [InlineData("か\u3099.fisc")]
    [InlineData("𠮷.fisc")]
    [InlineData("a b\tc.fisc")]
    public async Task File_names_are_taken_to_the_character(string name)
    {
        using var directory = Catalog();
        directory.Write(name, Fixtures.Broken);
        await Finding(directory, name, "unknown-field");
    }

    [Fact]
    public async Task A_file_name_cannot_write_to_the_terminal()
    {
        using var directory = Catalog();
        directory.Write("\e[2J.fisc", Fixtures.Broken);
        var result = await FiscProcess.Run(directory.Path, "check");
        Assert.DoesNotContain('\e', result.Output);
        Assert.Contains("␛[2J.fisc:3:3: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_is_not_waited_for()
    {
        using var directory = Catalog();
        await FiscProcess.Shell(directory.Path, "mkfifo 管.fisc");
        Assert.Contains("パイプ", await Finding(directory, "管.fisc", "unreadable-file"), StringComparison.Ordinal);
        Assert.Equal(1, (await FiscProcess.Run(directory.Path, "format")).ExitCode);
    }

    [Fact]
    public async Task A_locked_file_is_named()
    {
        using var directory = Catalog();
        var path = directory.Write("錠.fisc", Fixtures.Control);
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Contains("ほかのソフトが使っている", await Finding(directory, "錠.fisc", "unreadable-file"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_of_the_name_of_a_file_is_a_directory()
    {
        using var directory = Catalog();
        directory.Write("束.fisc/運114.fisc", Fixtures.Broken);
        await Finding(directory, "束.fisc/運114.fisc", "unknown-field");
    }

    [Fact]
    public async Task An_empty_file_has_no_findings()
    {
        using var directory = Catalog();
        directory.Write("空.fisc", "");
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "check")).ExitCode);
    }

    [Fact]
    public async Task Nothing_is_built_from_a_catalog_with_an_unreadable_file()
    {
        using var directory = Catalog();
        await FiscProcess.Shell(directory.Path, "mkfifo 管.fisc");
        Assert.Equal(1, (await FiscProcess.Run(directory.Path, "build")).ExitCode);
        Assert.False(Directory.Exists(directory["out"]));
    }

    /// <summary>The message of a finding; the rest of the catalog has been checked too.</summary>
    private static async Task<string> Finding(TemporaryDirectory directory, string file, string name)
    {
        directory.Write("検査済み.fisc", Fixtures.Broken.Replace("運114", "運999", StringComparison.Ordinal));
        var result = await FiscProcess.Run(directory.Path, "check", "--format", "json");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        using var json = JsonDocument.Parse(result.Output);
        var findings = json.RootElement.EnumerateArray().Select(static f => (File: f.GetProperty("file").GetString(), Name: f.GetProperty("name").GetString(), Message: f.GetProperty("message").GetString())).ToList();
        Assert.Contains(findings, static f => f is ("検査済み.fisc", "unknown-field", _));
        var found = findings.Where(f => f.File == file && f.Name == name).ToList();
        Assert.True(found.Count > 0, result.Output[..Math.Min(result.Output.Length, 2000)]);
        return found[0].Message ?? "";
    }

    private static TemporaryDirectory Catalog()
    {
        var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        directory.Write("運113.fisc", Fixtures.Control);
        return directory;
    }

    // A tab is two columns.
    private static string Nested(int levels)
    {
        var text = new StringBuilder("control 運114 基準\n  category: 運用基準\n");
        for (var depth = 1; depth <= levels; depth++) text.Append('\t', depth / 2).Append(' ', depth % 2).Append("clause (1)\n");
        return text.ToString();
    }
}
