using Xunit;

namespace FiscDsl.Cli.Tests;

/// <summary>Outputs that go to what is no regular file: it is written to as it stands.</summary>
public sealed class DeviceTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public DeviceTests() => _directory.Write("見本.fisc", Fixtures.Reference + Fixtures.Broken);

    public void Dispose() => _directory.Dispose();

    /// <summary>The superuser of a container could replace it, and everybody would write to a file from then on.</summary>
    [Fact]
    public async Task A_device_stays_one()
    {
        var result = await Shell("""
            mknod 無 c 1 3 2>/dev/null || ln -s /dev/null 無
            $FISC check --report json=無 --report sarif=/dev/null > /dev/null; echo $?
            $FISC diff . . -o 無; echo $?
            $FISC check --write-baseline 無 > /dev/null 2>&1; echo $?
            test -c 無 -a -c /dev/null && echo 装置
            """);
        Assert.Equal("1\n0\n1\n装置\n", result.Output);
    }

    [Fact]
    public async Task A_full_device_is_a_full_disk()
    {
        _directory.Write("前.json", "前の報告");
        var result = await FiscProcess.Run(_directory.Path, "check", "--report", "json=前.json", "--report", "sarif=/dev/full");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.EndsWith("に書き込めない: ディスクの空きが足りない（空きを増やしてから、もう一度実行する）\n", result.Error, StringComparison.Ordinal);
        Assert.Equal("前の報告", _directory.Read("前.json"));
    }

    [Fact]
    public async Task Standard_streams_substitutions_descriptors_and_pipes_are_written_to()
    {
        var result = await Shell("""
            $FISC check --report json=/dev/stdout 2>&1 | grep -c FISC1002
            { echo 前; $FISC check --report json=/dev/stdout --format github; echo 後; } > 出力
            head -1 出力; grep -c FISC1002 出力; tail -1 出力
            $FISC check --report json=/dev/stderr 2>&1 >/dev/null | grep -c FISC1002
            $FISC check --report json=>(cat > 置換) > /dev/null
            $FISC check --report json=/dev/fd/7 7> 記述子 > /dev/null
            echo 前 > 追記; { $FISC check --report json=/dev/fd/7 > /dev/null; echo 後 >&7; } 7>> 追記
            mkfifo 管; cat 管 > 管から & $FISC check --report json=管 > /dev/null; wait $!
            test -p 管 && echo 管
            head -1 追記; tail -1 追記
            until grep -q FISC1002 置換; do sleep 0.05; done
            grep -c FISC1002 置換 記述子 追記 管から
            """);
        Assert.Equal("2\n前\n2\n後\n1\n管\n前\n後\n置換:1\n記述子:1\n追記:1\n管から:1\n", result.Output);
    }

    [Fact]
    public async Task A_log_goes_to_a_device_too()
    {
        var result = await Shell("printf 'Content-Length: 35\\r\\n\\r\\n{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}  ' | $FISC lsp --log /dev/stderr");
        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain("fisc:", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_replaced_keeps_its_permissions()
    {
        var result = await Shell("""
            umask 022; mkdir out; touch 報告 基準 差分 out/正.json; chmod 600 報告 差分 out/正.json; chmod 664 基準
            rm 基準; $FISC check --write-baseline 基準 > /dev/null 2>&1; chmod 660 基準
            $FISC check --report json=報告 --write-baseline 基準 > /dev/null 2>&1
            $FISC diff . . -o 差分
            mkdir 正 && echo "$正" > 正/正.fisc && $FISC build 正 --format json > /dev/null
            stat -c %a 報告 基準 差分 out/正.json
            """.Replace("$正", Fixtures.Reference.Replace("見本", "正", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal("600\n660\n600\n600\n", result.Output);
    }

    private Task<FiscResult> Shell(string line) => FiscProcess.Shell(_directory.Path, line);
}
