using Xunit;

namespace FiscDsl.Cli.Tests;

/// <summary>Where the system grants no more: a message, the exit code of a failure, and nothing half-written.</summary>
public class LimitTests
{
    private const string LittleMemory = "fisc: メモリーが足りないか、スレッドを開始できない（ulimit -v などの制限を緩める）\n";

    /// <summary>The runtime's own start would need more, were it to write code where it cannot be run.</summary>
    private const string FewBytes = "export DOTNET_EnableWriteXorExecute=0; ulimit -f 1; ";

    [Theory]
    [InlineData("build", "out/見本.json")]
    [InlineData("build --format xlsx", "out/見本.xlsx")]
    [InlineData("release --version 1.0 --first", "out/release/見本-1.0/")]
    [InlineData("check ../誤 --report json=報告.json", "報告.json")]
    [InlineData("diff ../旧 . --format xlsx -o 対照表.xlsx", "対照表.xlsx")]
    [InlineData("new 新規", "新規")]
    public async Task A_file_may_be_too_large(string arguments, string name)
    {
        using var directory = Catalog();
        var before = directory.Names;
        var result = await FiscProcess.Shell(directory["新"], FewBytes + $"$FISC {arguments}");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"fisc: 「{name}", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("」に書き込めない: ファイルの大きさの上限（ulimit -f）を超える\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, directory.Names);
    }

    [Fact]
    public async Task Standard_output_and_standard_error_may_be_too_large()
    {
        using var directory = Catalog();
        var output = await FiscProcess.Shell(directory["新"], FewBytes + "$FISC check ../誤 --format json > 一覧");
        Assert.Equal((2, "fisc: 標準出力に書き込めない: ファイルの大きさの上限（ulimit -f）を超える\n"), (output.ExitCode, output.Error));
        var error = await FiscProcess.Shell(directory["新"], "export DOTNET_EnableWriteXorExecute=0; ulimit -f 0; $FISC 誤り 2> 記録");
        Assert.Equal((2, "", ""), (error.ExitCode, error.Output, error.Error));
    }

    [Fact]
    public async Task Memory_may_be_too_little()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Large(1000));
        foreach (var line in (string[])["check", "build", "diff . .", "format", "release --version 1.0 --first"])
        {
            var result = await FiscProcess.Shell(directory.Path, $"export DOTNET_GCHeapHardLimit=0x800000; $FISC {line}");
            Assert.Equal(new FiscResult(2, "", LittleMemory), result);
            Assert.Equal(["見本.fisc"], directory.Names);
        }
    }

    /// <summary>Beside the catalog stand its former state, and one with many findings.</summary>
    private static TemporaryDirectory Catalog()
    {
        var directory = new TemporaryDirectory();
        directory.Write("旧/見本.fisc", Fixtures.Reference);
        directory.Write("誤/見本.fisc", string.Concat(Enumerable.Repeat(Fixtures.Broken, 40)));
        directory.Write("新/見本.fisc", Fixtures.Reference + string.Concat(Enumerable.Range(1, 40).Select(static i => Fixtures.Control.Replace("運113", $"運{i}", StringComparison.Ordinal).Replace("evidence: n/a 利用者側対応事項", "evidence: none", StringComparison.Ordinal))));
        return directory;
    }
}
