using Xunit;

namespace FiscDsl.Cli.Tests.Releases;

/// <summary>A catalog in a git repository of its own, in the directory <c>カタログ</c>, committed at a fixed time by nobody in particular.</summary>
internal sealed class ReleasedCatalog : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private ReleasedCatalog()
    {
    }

    /// <summary>The top of the work tree.</summary>
    public string Path => _directory.Path;

    /// <summary>Names of all files and directories but git's own.</summary>
    public IReadOnlyList<string> Names => [.. _directory.Names.Where(static n => n != ".git" && !n.StartsWith(".git/", StringComparison.Ordinal))];

    /// <summary>The full path of something in the directory.</summary>
    public string this[string name] => _directory[name];

    /// <summary>A version 1.0 that is committed and tagged <c>v1.0</c>.</summary>
    public static async Task<ReleasedCatalog> Create()
    {
        var catalog = new ReleasedCatalog();
        catalog.Write("カタログ/見本.fisc", Fixtures.Reference);
        catalog.Write("カタログ/運用/運113.fisc", Fixtures.Control.ReplaceLineEndings("\r\n"));
        catalog.Write("README.md", "# 見本\n");
        await catalog.Shell("git init -q && git config user.name 見本 && git config user.email mihon@example.com && git config core.autocrlf false");
        await catalog.Commit("初版", "2026-04-01T09:00:00+0900");
        await catalog.Shell("git tag v1.0");
        return catalog;
    }

    /// <summary>The same with a version 1.1, committed but not tagged, in which the user's clause is the provider's too and a year is two.</summary>
    public static async Task<ReleasedCatalog> CreateNext()
    {
        var catalog = await Create();
        catalog.Edit("カタログ/見本.fisc", "version: 1.0\n  issued: 2026-04-01", "version: 1.1\n  issued: 2026-10-01");
        catalog.Edit("カタログ/運用/運113.fisc", "responsibility: user", "responsibility: provider, user");
        catalog.Edit("カタログ/運用/運113.fisc", "evidence: n/a 利用者側対応事項", "evidence: none 次版で確かめる");
        catalog.Write("カタログ/改版履歴.fisc", "revision 1.0\n  issued: 2026-04-01\n  summary: 初版。\n\nrevision 1.1\n  issued: 2026-10-01\n  summary:\n    運113の主体に事業者を加えた。\n    *印*と<b>は記号のまま。\n");
        await catalog.Commit("改版", "2026-10-01T09:00:00+0900");
        return catalog;
    }

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text) => _directory.Write(name, text);

    /// <summary>Replaces what stands in a file.</summary>
    public void Edit(string name, string old, string now)
    {
        var text = _directory.Read(name);
        Assert.Contains(old, text, StringComparison.Ordinal);
        _directory.Write(name, text.Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>A file's text.</summary>
    public string Read(string name) => _directory.Read(name);

    /// <summary>Commits everything.</summary>
    public Task Commit(string message, string date) =>
        Shell($"git add -A && GIT_AUTHOR_DATE={date} GIT_COMMITTER_DATE={date} git commit -qm {message}");

    /// <summary>Runs a line of the shell at the top of the work tree; it must succeed.</summary>
    /// <returns>Its standard output.</returns>
    public async Task<string> Shell(string line)
    {
        var result = await FiscProcess.Shell(Path, line);
        Assert.True(result.ExitCode == 0, $"{line}\n{result.Output}{result.Error}");
        return result.Output;
    }

    /// <summary>Runs <c>fisc</c> at the top of the work tree.</summary>
    public Task<FiscResult> Fisc(params string[] arguments) => FiscProcess.Run(Path, arguments);

    /// <summary>Releases a version to a directory; it must succeed.</summary>
    public async Task Release(string version, string directory)
    {
        var result = await Fisc("release", "カタログ", "--version", version, "-o", directory);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    public void Dispose()
    {
        // What git keeps for good is read-only, which on some systems forbids to take it away.
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        _directory.Dispose();
    }
}
