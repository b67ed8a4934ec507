using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using FiscDsl.Testing;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>The <c>fisc</c> that is recorded, and what its answers hold of this run and this machine.</summary>
/// <param name="binary">The native binary, or <c>fisc.dll</c>.</param>
/// <param name="root">The directory that all catalogs stand in.</param>
internal sealed partial class FiscProgram(string binary, string root)
{
    /// <summary>Far beyond what any run takes.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    // What chooses a language, a service or a repository must not come from where the recorder was started.
    private static readonly string[] Foreign = ["FISC_LANG", "LANG", "LC_ALL", "LC_MESSAGES", "CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD", "NO_COLOR", "FORCE_COLOR", "GIT_DIR", "GIT_WORK_TREE"];

    private readonly string _binary = IsManaged(binary) ? Path.GetFullPath(binary) : Copied(binary, root);

    /// <summary>True where it is one file, whose path has the same length in every recording: what is cut to a width shows that.</summary>
    public bool IsNative => !IsManaged(_binary);

    private IReadOnlyList<string> Command => IsNative ? [_binary] : ["dotnet", _binary];

    /// <summary>Starts its language server.</summary>
    public LspServer Serve() => LspServer.Launch([.. Command, "lsp"]);

    /// <summary>Runs it and gives back what a user would see: the command, standard output and error, the exit code.</summary>
    public async Task<string> Run(string directory, params string[] arguments)
    {
        var (code, output, error) = await Start(directory, [.. Command, .. arguments]);
        return $"$ fisc {string.Join(' ', arguments)}\n{output}{(error.Length > 0 ? "--- standard error\n" : "")}{error}--- exit code {code}\n";
    }

    /// <summary>Runs git, which must succeed, with dates that do not change.</summary>
    public static async Task Git(string directory, params string[] arguments)
    {
        var (code, _, error) = await Start(directory, ["git", "-c", "user.name=記録", "-c", "user.email=record@example.com", "-c", "init.defaultBranch=main", .. arguments]);
        if (code != 0) throw new InvalidOperationException(error);
    }

    /// <summary>A text without the paths, commits and machines of this run.</summary>
    public string Normalized(string text) =>
        Commit().Replace(text.Replace(_binary, "/FISC", StringComparison.Ordinal).Replace(root, "/ROOT", StringComparison.Ordinal), "");

    private static bool IsManaged(string binary) => binary.EndsWith(".dll", StringComparison.Ordinal);

    // A recording is of one program, whatever is built meanwhile.
    private static string Copied(string binary, string directory)
    {
        var copy = Path.Join(directory, "fisc-program");
        File.Copy(binary, copy);
        return copy;
    }

    private static async Task<(int Code, string Output, string Error)> Start(string directory, IReadOnlyList<string> command)
    {
        Directory.CreateDirectory(directory);
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = directory, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in Foreign) start.Environment.Remove(name);
        start.Environment["TZ"] = "UTC";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = "2026-04-01T00:00:00Z";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start");
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Limit);
        return (process.ExitCode, await output, await error);
    }

    // The program's version and, behind it, the commit that it was built from.
    [GeneratedRegex(@"(?<=\b\d+\.\d+\.\d+)\+[0-9a-f]{7,40}\b", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Commit();
}
