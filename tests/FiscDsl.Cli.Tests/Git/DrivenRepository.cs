namespace FiscDsl.Cli.Tests.Git;

/// <summary>A repository in which git calls <c>fisc</c>, which is on the path.</summary>
internal sealed class DrivenRepository : GitRepository
{
    private DrivenRepository()
    {
    }

    /// <summary>The directory on the path that holds <c>fisc</c>.</summary>
    public TemporaryDirectory Tools { get; } = new();

    /// <summary>Makes a repository, with the drivers installed unless told otherwise.</summary>
    public static async Task<DrivenRepository> Create(bool installs = true)
    {
        var repository = new DrivenRepository();
        repository.Tool("fisc", $"""exec {string.Join(' ', FiscProcess.Command.Select(static w => $"'{w}'"))} "$@" """);
        await repository.Initialize();
        if (installs) await repository.Do("fisc git install");
        return repository;
    }

    /// <summary>Puts a command on the path.</summary>
    public void Tool(string name, string script, bool hasInterpreter = false)
    {
        Tools.Write(name, hasInterpreter ? script : $"#!/bin/bash\n{script}\n");
        File.SetUnixFileMode(Tools[name], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

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

    public override Task<FiscResult> Run(string line) => base.Run($"""
        export PATH='{Tools.Path}':"$PATH" LC_ALL=C.UTF-8
        {line}
        """);

    protected override void Dispose(bool disposing)
    {
        Tools.Dispose();
        base.Dispose(disposing);
    }
}
