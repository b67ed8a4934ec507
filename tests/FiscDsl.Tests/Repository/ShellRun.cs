using System.Diagnostics;
using System.Globalization;

namespace FiscDsl.Tests.Repository;

/// <summary>A script of stand-ins for the parts of the tests, run by the machinery of <c>test.sh</c> in a process group of its own.</summary>
internal sealed class ShellRun : IDisposable
{
    /// <summary>Far beyond what any run takes: reached only by one that hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly TemporaryDirectory _directory = new();
    private readonly Process _process;
    private readonly Task<string> _output;

    /// <summary>Starts a script; in it, <c>begun</c> notes the process that calls it.</summary>
    public ShellRun(string script)
    {
        _directory.Write("parts.sh", $$"""
            set -uo pipefail
            cd '{{_directory.Path}}'
            source '{{RepositoryTree.Root}}/tests/parts.sh'
            grace=1
            export begun='echo $$ >>begun'
            {{script}}
            """);
        var start = new ProcessStartInfo("setsid", ["bash", _directory["parts.sh"]]) { RedirectStandardOutput = true, UseShellExecute = false };
        _process = Process.Start(start) ?? throw new InvalidOperationException("no shell");
        _output = _process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>The processes that have been noted and still run.</summary>
    public IEnumerable<string> Running => Noted.Where(static pid => File.Exists($"/proc/{pid}/stat") && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal));

    private string[] Noted => File.Exists(_directory["begun"]) ? File.ReadAllLines(_directory["begun"]) : [];

    /// <summary>Waits until so many processes are noted.</summary>
    public async Task HasBegun(int processes)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (Noted.Length < processes) await Task.Delay(20, limit.Token);
    }

    /// <summary>Sends a signal to the script, or to its process group as a terminal does.</summary>
    public async Task Signal(string name, bool toGroup)
    {
        var id = _process.Id.ToString(CultureInfo.InvariantCulture);
        using var kill = Process.Start("kill", ["-" + name, "--", toGroup ? "-" + id : id]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code, and the lines that were printed.</returns>
    public async Task<(int ExitCode, string[] Lines)> End()
    {
        using var limit = new CancellationTokenSource(Limit);
        await _process.WaitForExitAsync(limit.Token);
        return (_process.ExitCode, (await _output.WaitAsync(limit.Token)).TrimEnd('\n').Split('\n'));
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _directory.Dispose();
    }
}
