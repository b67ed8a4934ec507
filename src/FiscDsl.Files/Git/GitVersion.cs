using System.Globalization;

namespace FiscDsl.Files.Git;

/// <summary>Which git there is: an older one does not know every setting that keeps a repository from running programs.</summary>
internal static class GitVersion
{
    /// <summary>What is asked for, as major and minor number.</summary>
    public static readonly (int Major, int Minor) Least = (2, 34);

    private static bool _isKnown;

    /// <summary>Asks once in the life of the process.</summary>
    /// <param name="directory">Where to.</param>
    /// <exception cref="GitFaultException">There is no git, or one that is too old.</exception>
    public static void Check(string directory)
    {
        if (_isKnown) return;
        var result = GitProcess.Run(directory, "version") ?? throw GitFaultException.NoGit();
        if (Read(result.Output) is not { } version || version.CompareTo(Least) < 0) throw GitFaultException.TooOld(result.Output.Length > 0 ? result.Output.Trim() : result.Reason);
        _isKnown = true;
    }

    // 「git version 2.39.5 (Apple Git-154)」, 「git version 2.47.1.windows.2」
    private static (int Major, int Minor)? Read(string line) =>
        line.Trim().Split(' ') is ["git", "version", var version, ..] && version.Split('.') is [var first, var second, ..]
            && int.TryParse(first, CultureInfo.InvariantCulture, out var major) && int.TryParse(second, CultureInfo.InvariantCulture, out var minor) ? (major, minor) : null;
}
