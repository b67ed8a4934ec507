using System.Diagnostics;
using Xunit;

namespace FiscDsl.Cli.Tests.Importing;

/// <summary>Imports into directories of their own, and workbooks as openpyxl writes them.</summary>
internal static class ImportedFiles
{
    /// <summary>What no table holds.</summary>
    public static readonly string[] Reference = ["--title", "𠮷野クラウド対応表", "--version", "1.0", "--issued", "2026-01-31", "--standard", "安全対策基準 第11版", "--provider", "𠮷野クラウド"];

    /// <summary>Imports a file into the directory 結果.</summary>
    public static Task<FiscResult> Import(TemporaryDirectory directory, string file, params string[] more) =>
        FiscProcess.Run(directory.Path, ["import", file, "-o", "結果", .. Reference, .. more]);

    /// <summary>The files of the result by their paths below it.</summary>
    public static IReadOnlyDictionary<string, string> Of(TemporaryDirectory directory, string name = "結果") =>
        Directory.EnumerateFiles(directory[name], "*.fisc", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(directory[name], f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    /// <summary>Checks that what was imported has no errors and is formatted.</summary>
    public static async Task AssertSound(TemporaryDirectory directory, FiscResult result)
    {
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "check", "結果")).ExitCode);
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "format", "--check", "結果")).ExitCode);
    }

    /// <summary>Writes a workbook.</summary>
    /// <param name="directory">Where to.</param>
    /// <param name="name">Its name.</param>
    /// <param name="script">Lines of Python that fill <c>book</c> and its first sheet <c>sheet</c>, called 一覧.</param>
    public static async Task WriteWorkbook(TemporaryDirectory directory, string name, string script)
    {
        // Debian's own Python, which sees Debian's packages, whatever comes first on the path.
        var start = new ProcessStartInfo(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3") { WorkingDirectory = directory.Path, UseShellExecute = false, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"import datetime, openpyxl\nfrom openpyxl.comments import Comment\nbook = openpyxl.Workbook()\nsheet = book.active\nsheet.title = '一覧'\n{script}\nbook.save('{name}')\n");
        using var process = Process.Start(start);
        Assert.NotNull(process);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, errors);
    }
}
