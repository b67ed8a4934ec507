using System.Diagnostics;

namespace FiscDsl.Cli.Tests;

/// <summary>A git repository with a catalog in it, in a directory of its own.</summary>
internal sealed class GitCatalog : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public GitCatalog()
    {
        Git("init", "--quiet", "--initial-branch=main");
        Write(Fixtures.Control);
        Write("見本/reference.fisc", Fixtures.Reference);
        Commit("初版");
    }

    /// <summary>The top of the work tree.</summary>
    public string Path => _directory.Path;

    /// <summary>The directory of the catalog.</summary>
    public string Catalog => _directory["見本"];

    /// <summary>Writes the file of the control, <c>見本/運113.fisc</c>.</summary>
    public void Write(string control) => Write("見本/運113.fisc", control);

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text) => _directory.Write(name, text);

    /// <summary>Deletes a file.</summary>
    public void Delete(string name) => File.Delete(_directory[name]);

    /// <summary>Commits all there is.</summary>
    public void Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=𠮷田", "-c", "user.email=yoshida@example.com", "commit", "--quiet", "--message", message);
    }

    /// <summary>Runs git to its end.</summary>
    /// <returns>What it printed.</returns>
    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Path, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        // Neither the user's settings nor a repository around the tests have a say.
        foreach (var name in start.Environment.Keys.Where(static n => n.StartsWith("GIT_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("git did not start");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {process.StandardError.ReadToEnd()}");
    }

    /// <summary>Runs <c>fisc diff</c> at the top of the work tree.</summary>
    public Task<FiscResult> Diff(params string[] arguments) => FiscProcess.Run(Path, ["diff", .. arguments]);

    public void Dispose() => _directory.Dispose();
}
