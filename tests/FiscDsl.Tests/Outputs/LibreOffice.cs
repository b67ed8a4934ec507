using System.Diagnostics;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>LibreOffice without a window.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Converts files.</summary>
    /// <param name="folder">Where they are, and where the program may keep its own.</param>
    /// <param name="format">What to.</param>
    /// <param name="more">Further options, and the files.</param>
    public static async Task ConvertAsync(string folder, string format, params string[] more)
    {
        var start = new ProcessStartInfo("soffice") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        // A profile of its own: two instances with one profile wait for each other.
        foreach (var argument in (string[])["-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri, "--headless", "--convert-to", format, .. more])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start);
        Assert.NotNull(process);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        await process.WaitForExitAsync(timeout.Token);
        Assert.True(process.ExitCode == 0, $"{await output}{await errors}");
    }
}
