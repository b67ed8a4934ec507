using Xunit;

namespace FiscDsl.Cli.Tests.Git;

/// <summary>A real repository, with git as it is on a new machine but for a name, and with <c>fisc</c> on the path.</summary>
internal sealed class GitRepository : IDisposable
{
    private readonly TemporaryDirectory _tools = new();
    private readonly TemporaryDirectory _directory = new();

    private GitRepository()
    {
    }

    /// <summary>The full path.</summary>
    public string Path => _directory.Path;

    /// <summary>The directory on the path that holds <c>fisc</c>.</summary>
    public TemporaryDirectory Tools => _tools;

    /// <summary>Makes a repository, with the drivers installed unless told otherwise.</summary>
    public static async Task<GitRepository> Create(bool installs = true)
    {
        var repository = new GitRepository();
        repository.Tool("fisc", $"""exec {string.Join(' ', FiscProcess.Command.Select(static w => $"'{w}'"))} "$@" """);
        await repository.Do("git init -q -b main .");
        if (installs) await repository.Do("fisc git install");
        return repository;
    }

    /// <summary>Puts a command on the path.</summary>
    public void Tool(string name, string script)
    {
        _tools.Write(name, $"#!/bin/bash\n{script}\n");
        File.SetUnixFileMode(_tools[name], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text) => _directory.Write(name, text);

    /// <summary>A file's text.</summary>
    public string Read(string name) => _directory.Read(name);

    /// <summary>The full path of a file.</summary>
    public string this[string name] => _directory[name];

    /// <summary>Commits everything.</summary>
    public Task Commit() => Do("git add -A && git commit -qm 改訂");

    /// <summary>Commits one text on a branch and another on main, both from the present state, and merges them.</summary>
    /// <returns>What <c>git merge</c> came to.</returns>
    public async Task<FiscResult> Merge(string name, string ours, string theirs)
    {
        await Do("git checkout -qb topic");
        Write(name, theirs);
        await Commit();
        await Do("git checkout -q main");
        Write(name, ours);
        await Commit();
        return await Run("git merge topic");
    }

    /// <summary>Runs a line of the shell.</summary>
    public Task<FiscResult> Run(string line) => FiscProcess.Shell(Path, $"""
        export PATH='{_tools.Path}':"$PATH" LC_ALL=C.UTF-8 FISC_LANG=ja GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
        export GIT_AUTHOR_NAME=𠮷田 GIT_AUTHOR_EMAIL=a@example.com GIT_COMMITTER_NAME=𠮷田 GIT_COMMITTER_EMAIL=a@example.com
        {line}
        """);

    /// <summary>Runs a line of the shell that must succeed.</summary>
    /// <returns>Standard output.</returns>
    public async Task<string> Do(string line)
    {
        var result = await Run(line);
        Assert.True(result.ExitCode == 0, $"{line}: {result.Error}{result.Output}");
        return result.Output;
    }

    public void Dispose()
    {
        _directory.Dispose();
        _tools.Dispose();
    }
}
