namespace FiscDsl.Cli.Comparing;

/// <summary>One of two states of a catalog.</summary>
/// <param name="Name">What the user calls it: a revision, a path, or the work tree.</param>
/// <param name="Commit">The commit it was read from; null for files on disk.</param>
/// <param name="Layout">Where its files stand.</param>
/// <param name="Compilation">The catalog.</param>
internal sealed record ComparedState(string Name, string? Commit, CatalogFiles Layout, Compilation Compilation);
