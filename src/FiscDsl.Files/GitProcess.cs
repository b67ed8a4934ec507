using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using FiscDsl.Files.Git;

namespace FiscDsl.Files;

/// <summary>What a run of git came to.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record GitResult(int ExitCode, string Output, string Error)
{
    /// <summary>Why it failed, in one line: what git ended with, or says first, else its exit code.</summary>
    public string Reason
    {
        get
        {
            var lines = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return Array.Find(lines, static line => line.StartsWith("fatal: ", StringComparison.Ordinal)) ?? lines.FirstOrDefault()
                ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"exit code {ExitCode}");
        }
    }
}

/// <summary>
/// Runs git so that nothing in a repository can have a program run: not its settings, its attributes, its hooks, nor a
/// file of that name. Only commands that run no filters, textconvs or drivers of their own accord may be asked for:
/// reading objects, references, the index and settings, and <c>merge-file</c>; never <c>status</c>, <c>diff</c> or
/// <c>add</c>.
/// </summary>
public static class GitProcess
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What holds whatever the repository's own settings say.</summary>
    private static readonly string[] Settings =
    [
        "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.sshCommand=false", "core.askPass=", "core.alternateRefsCommand=", "credential.helper=",
        "protocol.allow=never", "submodule.recurse=false", "gc.auto=0", "maintenance.auto=false", "log.showSignature=false",
        // A directory of a commit may look like a repository, settings and all.
        "safe.bareRepository=explicit",
        // Ancestry is what the commits say.
        "core.commitGraph=false", "advice.graftFileDeprecated=false",
    ];

    /// <summary>Variables that change what commands mean: set where hooks run, by wrappers of git, or for another command.</summary>
    private static readonly string[] Unset =
    [
        "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_IMPLICIT_WORK_TREE", "GIT_CONFIG", "GIT_SHALLOW_FILE",
        "GIT_REPLACE_REF_BASE", "GIT_ATTR_SOURCE", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
        "GIT_EXTERNAL_DIFF", "GIT_PROXY_COMMAND", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_ASKPASS", "SSH_ASKPASS", "LANGUAGE",
    ];

    /// <summary>Variables that name a repository.</summary>
    private static readonly string[] Places = ["GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR"];

    private static readonly (string Name, string Value)[] Variables =
    [
        // A setting of the repository could allow a protocol by name and prevail over 'protocol.allow'.
        ("GIT_ALLOW_PROTOCOL", "none"), ("GIT_NO_LAZY_FETCH", "1"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_OPTIONAL_LOCKS", "0"),
        // A commit is what its id says, in every clone.
        ("GIT_NO_REPLACE_OBJECTS", "1"), ("GIT_GRAFT_FILE", "/dev/null"),
        // Git's own words are for its own users; a Japanese terminal would get them in whatever language it has.
        ("LC_ALL", "C"),
    ];

    /// <summary>True where the environment names a repository, as it does within hooks.</summary>
    internal static bool HasInheritedRepository => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("GIT_DIR"));

    /// <summary>Runs a command to its end, without standard input, on the repository that a directory lies in.</summary>
    /// <param name="directory">Where to.</param>
    /// <param name="arguments">The command and its arguments, as they are.</param>
    /// <returns>What it came to; null where there is no git.</returns>
    /// <exception cref="GitFaultException">The system would not start it.</exception>
    public static GitResult? Run(string directory, params IEnumerable<string> arguments) => Run(directory, inherits: false, [], arguments);

    /// <summary>Runs a command on the repository that the environment names, if it names one: what git itself starts is to be about git's own.</summary>
    /// <inheritdoc cref="Run(string, IEnumerable{string})"/>
    public static GitResult? RunInherited(string directory, params IEnumerable<string> arguments) => Run(directory, inherits: true, [], arguments);

    /// <summary>Runs a command to its end.</summary>
    /// <param name="directory">Where to.</param>
    /// <param name="inherits">True for the repository that the environment names.</param>
    /// <param name="input">The lines of standard input.</param>
    /// <param name="arguments">The command and its arguments, as they are.</param>
    /// <returns>What it came to; null where there is no git.</returns>
    /// <exception cref="GitFaultException">The system would not start it.</exception>
    internal static GitResult? Run(string directory, bool inherits, IReadOnlyList<string> input, IEnumerable<string> arguments)
    {
        using var process = Start(directory, inherits, arguments);
        if (process is null) return null;
        // All at once: a full pipe would stop it.
        var error = new StreamThread(() => Beginning(process.StandardError));
        var sent = input.Count == 0 ? null : new StreamThread(() => Send(process.StandardInput, input));
        if (sent is null) process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        sent?.Result();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result());
    }

    /// <summary>Starts a command, with all three streams at the caller's hand.</summary>
    /// <returns>The process; null where there is no git.</returns>
    /// <exception cref="GitFaultException">The system would not start it.</exception>
    internal static Process? Start(string directory, bool inherits, IEnumerable<string> arguments)
    {
        if (ProgramPath.Find("git") is not { } git) return null;
        var start = new ProcessStartInfo(git, ["--no-pager", .. Settings.SelectMany(static s => new[] { "-c", s }), .. arguments])
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        foreach (var name in Unset) start.Environment.Remove(name);
        // They may be relative to the directory of this process.
        foreach (var name in Places)
        {
            if (inherits && Environment.GetEnvironmentVariable(name) is { Length: > 0 } place) start.Environment[name] = Path.GetFullPath(place);
            else start.Environment.Remove(name);
        }

        foreach (var (name, value) in Variables) start.Environment[name] = value;
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception exception)
        {
            throw GitFaultException.NotStarted(exception.Message);
        }
    }

    /// <summary>Reads to the end, and keeps the beginning: of an endless complaint it says it all.</summary>
    internal static string Beginning(StreamReader reader)
    {
        var (buffer, length) = (new char[1 << 14], 0);
        while (reader.Read(buffer, length, buffer.Length - length) is > 0 and var read) length = Math.Min(length + read, buffer.Length - 1);
        return new(buffer, 0, length);
    }

    private static string Send(StreamWriter writer, IEnumerable<string> lines)
    {
        using (writer)
            foreach (var line in lines) writer.Write(line + "\n");
        return "";
    }
}

/// <summary>
/// What becomes of a stream of another process, on a thread of its own. Not on one of the pool: where the system grants no
/// thread, that would be waited for without end.
/// </summary>
internal sealed class StreamThread
{
    private const int StackSize = 1 << 18;
    private readonly Thread _thread;
    private string _result = "";

    /// <summary>Begins.</summary>
    public StreamThread(Func<string> work)
    {
        _thread = new(
            () =>
            {
                try
                {
                    _result = work();
                }
                catch (Exception exception) when (exception is IOException or ObjectDisposedException)
                {
                    // The other end is gone, and its exit code says why.
                }
            },
            StackSize) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>What it came to, once it has ended.</summary>
    public string Result()
    {
        _thread.Join();
        return _result;
    }
}
