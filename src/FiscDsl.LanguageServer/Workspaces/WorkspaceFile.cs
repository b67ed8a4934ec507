using FiscDsl.Model.Linking;

namespace FiscDsl.LanguageServer.Workspaces;

/// <summary>A file of a catalog, as an editor has it or as it is on disk.</summary>
/// <param name="Key">See <see cref="DocumentUri"/>.</param>
/// <param name="Uri">What the client calls it.</param>
/// <param name="Version">The version of an open document; null for one on disk.</param>
/// <param name="Compiled">Its text and what it declares.</param>
internal sealed record WorkspaceFile(string Key, string Uri, int? Version, CompiledFile Compiled)
{
    /// <summary>The first link on the way from the folder to an open document; null where there is none.</summary>
    public string? Link { get; init; }

    /// <summary>How it stands to the catalogs.</summary>
    public Membership Membership { get; init; }
}
