namespace FiscDsl.Cli.Git;

/// <summary>What git has to know of catalogs: settings of the repository at hand, and lines of its attributes, which everybody has.</summary>
internal static class GitSettings
{
    /// <summary>The lines of <c>.gitattributes</c>.</summary>
    public static IReadOnlyList<string> Attributes { get; } = [$"*{CatalogLayout.Extension} diff=fisc merge=fisc", "*.xlsx diff=fisc-xlsx"];

    /// <summary>The settings, by key.</summary>
    /// <param name="command">How a shell starts this tool.</param>
    public static IReadOnlyList<(string Key, string Value)> For(string command) =>
    [
        ("diff.fisc.xfuncname", DiffPatterns.FunctionName),
        ("diff.fisc.wordRegex", DiffPatterns.Word),
        // Git before 2.44 leaves the names of the sides as they stand here, and so does the tool then.
        ("merge.fisc.name", "merges catalogs by what they say"),
        ("merge.fisc.driver", $"{command} merge-file --marker-size=%L --ours=%X --theirs=%Y %O %A %B %P"),
        ("diff.fisc-xlsx.textconv", $"{command} text"),
        ("diff.fisc-xlsx.binary", "true"),
    ];

    /// <summary>How a shell starts this tool: by its name where that leads to it, else by its path.</summary>
    public static string Command()
    {
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (Array.Exists(paths, p => File.Exists(Path.Join(p, "fisc" + suffix)))) return "fisc";
        var process = Environment.ProcessPath ?? "fisc";
        return Path.GetFileNameWithoutExtension(process) == "dotnet" ? $"{Quoted(process)} {Quoted(Path.Join(AppContext.BaseDirectory, "fisc.dll"))}" : Quoted(process);
    }

    // For the shell that git starts drivers with, on Windows too.
    private static string Quoted(string path) => $"'{path.Replace('\\', '/').Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
