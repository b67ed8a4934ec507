using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace FiscDsl.Files;

/// <summary>What a run of git came to.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record GitResult(int ExitCode, string Output, string Error);

/// <summary>Runs git, which is found on the path.</summary>
public static class GitProcess
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs a command to its end, without standard input.</summary>
    /// <param name="directory">Where to.</param>
    /// <param name="arguments">The command and its arguments, as they are.</param>
    /// <returns>What it came to; null where there is no git.</returns>
    public static GitResult? Run(string directory, params IEnumerable<string> arguments)
    {
        using var process = Start(directory, arguments);
        if (process is null) return null;
        process.StandardInput.Close();
        // Both at once: a full pipe would stop it.
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Starts a command, with all three streams at the caller's hand.</summary>
    /// <returns>The process; null where there is no git.</returns>
    internal static Process? Start(string directory, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        // Git's own words are for its own users; a Japanese terminal would get them in whatever language it has.
        start.Environment["LC_MESSAGES"] = "C";
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
