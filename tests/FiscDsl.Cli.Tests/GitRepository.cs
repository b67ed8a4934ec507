using Xunit;

namespace FiscDsl.Cli.Tests;

/// <summary>A real git repository in a directory of its own.</summary>
internal abstract class GitRepository : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <summary>The top of the work tree, as a full path.</summary>
    public string Path => _directory.Path;

    /// <summary>Names of all files and directories but git's own.</summary>
    public IReadOnlyList<string> Names => [.. _directory.Names.Where(static n => n != ".git" && !n.StartsWith(".git/", StringComparison.Ordinal))];

    /// <summary>The full path of something in the work tree.</summary>
    public string this[string name] => _directory[name];

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text) => _directory.Write(name, text);

    /// <summary>A file's text.</summary>
    public string Read(string name) => _directory.Read(name);

    /// <summary>Commits everything.</summary>
    /// <param name="message">The message: one word of the shell.</param>
    /// <param name="date">When, as git reads it; null for now.</param>
    public Task Commit(string message = "改訂", string? date = null) =>
        Do($"git add -A && {(date is null ? "" : $"GIT_AUTHOR_DATE={date} GIT_COMMITTER_DATE={date} ")}git commit -qm {message}");

    /// <summary>Runs a line of the shell at the top of the work tree.</summary>
    public virtual Task<FiscResult> Run(string line) => FiscProcess.Shell(Path, line);

    /// <summary>Runs a line of the shell that must succeed.</summary>
    /// <returns>Standard output.</returns>
    public async Task<string> Do(string line)
    {
        var result = await Run(line);
        Assert.True(result.ExitCode == 0, $"{line}\n{result.Output}{result.Error}");
        return result.Output;
    }

    /// <summary>Runs <c>fisc</c> at the top of the work tree.</summary>
    public Task<FiscResult> Fisc(params string[] arguments) => FiscProcess.Run(Path, arguments);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _directory.Dispose();

    /// <summary>Makes the repository, on the branch <c>main</c>.</summary>
    protected Task Initialize() => Do("git init -q -b main");
}
