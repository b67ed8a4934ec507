using FiscDsl.Files;
using FiscDsl.Model.Linking;

namespace FiscDsl.Cli.Git;

/// <summary>
/// What git has to know of catalogs: settings of the repository at hand, and lines of its attributes, which everybody has.
/// Git runs the drivers through a shell, wherever it is run itself: by a button of an editor, which may know another
/// <c>PATH</c>, or after this tool was moved. So they name it by its full path, and where it cannot be started, and only
/// there, git does what it would have done without.
/// </summary>
internal static class GitSettings
{
    /// <summary>The lines of <c>.gitattributes</c> by which git calls this tool.</summary>
    public static IReadOnlyList<string> Attributes { get; } = [$"*{CatalogLayout.Extension} diff=fisc merge=fisc", "*.xlsx diff=fisc-xlsx"];

    /// <summary>The setting that notes that the line <see cref="LineEndings.Attributes"/> was added, and is to be taken away again.</summary>
    public const string AddedLineEndings = "fisc.addedLineEndings";

    /// <summary>The settings, by key.</summary>
    public static IReadOnlyList<(string Key, string Value)> All { get; } =
    [
        ("diff.fisc.xfuncname", DiffPatterns.FunctionName),
        ("diff.fisc.wordRegex", DiffPatterns.Word),
        ("merge.fisc.name", "merges catalogs by what they say"),
        ("merge.fisc.driver", Driver()),
        ("diff.fisc-xlsx.textconv", TextConversion()),
        ("diff.fisc-xlsx.binary", "true"),
    ];

    // A shell ends with 126 or 127 where a program cannot be started. %O, %A and %B are names of temporary files; %P, %X and %Y
    // come quoted. Git before 2.44 leaves the names of the sides as they stand here, and so does the tool then.
    private static string Driver() =>
        $"({Start().Replace("%", "%%", StringComparison.Ordinal)} merge-file --marker-size=%L --ours=%X --theirs=%Y %O %A %B %P); r=$?; case $r in 126|127) ;; *) exit $r;; esac; " +
        "echo fisc did not start, merged by lines: %P >&2; x=%X; y=%Y; case $x in ''|[%]X) x=ours; y=theirs;; esac; " +
        "git merge-file --marker-size=%L -L \"$x\" -L base -L \"$y\" %A %O %B";

    // Git adds the file's name. Without a text it would show no difference at all, of no file.
    private static string TextConversion() =>
        $"f() {{ ({Start()} text \"$1\") || printf 'fisc did not show this workbook: %d bytes, %s\\n' $(wc -c < \"$1\") $(git hash-object --no-filters -- \"$1\"); }}; f";

    /// <summary>How a shell starts this tool. Run by the .NET host, it is gone when its own file is.</summary>
    private static string Start()
    {
        var process = Environment.ProcessPath ?? "";
        if (Path.GetFileNameWithoutExtension(process) != "dotnet") return $"exec {Quoted(OnPath(process))}";
        var assembly = Path.Join(AppContext.BaseDirectory, "fisc.dll");
        return $"test -f {Quoted(assembly)} || exit 127; exec {Quoted(process)} {Quoted(assembly)}";
    }

    // A link on the path outlives the version that it leads to.
    private static string OnPath(string process) => ProgramPath.Find("fisc") is { } found && RealPath.Of(found) == RealPath.Of(process) ? found : process;

    private static string Quoted(string path) => $"'{(OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path).Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
