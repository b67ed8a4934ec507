namespace FiscDsl.Cli.Tests;

/// <summary>A repository with a catalog in the directory <c>見本</c>.</summary>
internal sealed class GitCatalog : GitRepository
{
    private GitCatalog()
    {
    }

    /// <summary>Makes the repository and commits the catalog.</summary>
    public static async Task<GitCatalog> Create()
    {
        var catalog = new GitCatalog();
        await catalog.Initialize();
        catalog.Write(Fixtures.Control);
        catalog.Write("見本/reference.fisc", Fixtures.Reference);
        await catalog.Commit("初版");
        return catalog;
    }

    /// <summary>Writes the file of the control, <c>見本/運113.fisc</c>.</summary>
    public void Write(string control) => Write("見本/運113.fisc", control);

    /// <summary>Runs <c>fisc diff</c> at the top of the work tree.</summary>
    public Task<FiscResult> Diff(params string[] arguments) => Fisc(["diff", .. arguments]);
}
