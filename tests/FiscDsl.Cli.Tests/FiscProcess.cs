using System.Diagnostics;
using System.Globalization;
using System.Text;

[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")] // signals, permissions, pipes

namespace FiscDsl.Cli.Tests;

/// <summary>What a run of <c>fisc</c> came to.</summary>
/// <param name="ExitCode">The exit code; 128 and the number for a signal.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record FiscResult(int ExitCode, string Output, string Error);

/// <summary>
/// <c>fisc</c> as a process, in a directory, speaking Japanese unless told otherwise. <c>FISC_UNDER_TEST</c> names a native
/// binary to run instead of the one beside the tests.
/// </summary>
internal sealed class FiscProcess : IDisposable
{
    /// <summary>Far beyond what any run takes: reached only by one that hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private FiscProcess(ProcessStartInfo start)
    {
        _process = Process.Start(start) ?? throw new InvalidOperationException("fisc did not start");
        _process.StandardInput.Close();
        _output = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>The words that start <c>fisc</c>.</summary>
    public static IReadOnlyList<string> Command { get; } =
        Environment.GetEnvironmentVariable("FISC_UNDER_TEST") is { Length: > 0 } native ? [native] : [DotNet, Path.Join(AppContext.BaseDirectory, "fisc.dll")];

    /// <summary>Copies the command to another directory.</summary>
    /// <returns>The line of the shell that starts it there.</returns>
    public static string CopyTo(string directory)
    {
        var files = Command.Count == 1 ? [Command[0]] : Directory.EnumerateFiles(AppContext.BaseDirectory).Where(static f => Path.GetFileName(f) is var n && (n.StartsWith("fisc", StringComparison.OrdinalIgnoreCase) || n.EndsWith(".dll", StringComparison.Ordinal)) && !n.Contains("Tests", StringComparison.Ordinal));
        foreach (var file in files) File.Copy(file, Path.Join(directory, Path.GetFileName(file)));
        return string.Join(' ', Command.Select((word, i) => i < Command.Count - 1 ? word : $"'{Path.Join(directory, Path.GetFileName(word)).Replace("'", "'\\''", StringComparison.Ordinal)}'"));
    }

    private static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    /// <summary>Runs a command to its end.</summary>
    public static Task<FiscResult> Run(string directory, params string[] arguments) => Run(directory, ("FISC_LANG", "ja"), arguments);

    /// <summary>Runs a command to its end with one variable set and none that chooses a language.</summary>
    public static async Task<FiscResult> Run(string directory, (string Name, string Value) variable, params string[] arguments)
    {
        using var process = Start(directory, variable, arguments);
        return await process.End();
    }

    /// <summary>Starts a command.</summary>
    public static FiscProcess Start(string directory, (string Name, string Value) variable, params string[] arguments) =>
        new(StartInfo(directory, variable, [.. Command, .. arguments]));

    /// <summary>Starts another program.</summary>
    public static FiscProcess Start(string directory, IReadOnlyList<string> words) => new(StartInfo(directory, ("FISC_LANG", "ja"), words));

    /// <summary>Runs a line of the shell in which <c>$FISC</c> starts the command.</summary>
    public static async Task<FiscResult> Shell(string directory, string line)
    {
        var start = StartInfo(directory, ("FISC_LANG", "ja"), ["bash", "-c", line]);
        start.Environment["FISC"] = string.Join(' ', Command);
        using var process = new FiscProcess(start);
        return await process.End();
    }

    /// <summary>Sends a signal: <c>INT</c>, <c>STOP</c> …</summary>
    public async Task Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>True once the process has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Waits for the end.</summary>
    public async Task<FiscResult> End()
    {
        using var limit = new CancellationTokenSource(Limit);
        await _process.WaitForExitAsync(limit.Token);
        return new FiscResult(_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string directory, (string Name, string Value) variable, IReadOnlyList<string> words)
    {
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        foreach (var name in (string[])["FISC_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FISC_DEBUG"]) start.Environment.Remove(name);
        IsolateGit(start.Environment);
        start.Environment[variable.Name] = variable.Value;
        return start;
    }

    /// <summary>Git as on a new machine but for a name: neither the user's settings nor a repository around the tests have a say.</summary>
    private static void IsolateGit(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(static n => n.StartsWith("GIT_", StringComparison.Ordinal)).ToList()) environment.Remove(name);
        environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        environment["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (var role in (string[])["AUTHOR", "COMMITTER"])
        {
            environment[$"GIT_{role}_NAME"] = "𠮷田";
            environment[$"GIT_{role}_EMAIL"] = "yoshida@example.com";
        }
    }
}
