using System.Diagnostics;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>A program that reads the workbooks and knows nothing of us. It has to be installed: test.sh sees to it.</summary>
internal static class OutsideProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Has LibreOffice make another file of one in a folder.</summary>
    /// <param name="folder">The folder, for its profile too: two instances with one profile wait for each other.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="format">To what, as <c>--convert-to</c> has it.</param>
    /// <param name="more">Further arguments.</param>
    public static async Task Convert(string folder, string file, string format, params string[] more) => await Run(
        folder, "soffice", ["-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri, "--headless", "--convert-to", format, .. more, file]);

    /// <summary>Runs a program in a folder; its output.</summary>
    public static async Task<string> Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start);
        Assert.NotNull(process);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        await process.WaitForExitAsync(timeout.Token);
        Assert.True(process.ExitCode == 0, $"{program}: {await output}{await errors}");
        return await output;
    }
}
