using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Files.Releases;

/// <summary>A tag that is named for a version of a catalog, and stands where the catalog has that version.</summary>
/// <param name="Name">The tag's name.</param>
/// <param name="Commit">The id of the commit it names.</param>
/// <param name="Version">The version, as versions are compared.</param>
/// <param name="Issued">The catalog's date of issue there; null where it cannot be read.</param>
public sealed record ReleaseTag(string Name, string Commit, string Version, PartialDate? Issued);

/// <summary>How tags are named for releases.</summary>
public static class ReleaseTags
{
    private static readonly (string Pattern, bool HasId)[] Forms =
        [("{V}", false), ("v{V}", false), ("{ID}-{V}", true), ("{ID}/v{V}", true), ("release/{V}", false), ("rel-{V}", false)];

    /// <summary>True for a tag that is named for a version of a catalog.</summary>
    /// <param name="tag">The tag's name.</param>
    /// <param name="id">The reference's id.</param>
    /// <param name="version">The version.</param>
    /// <param name="isOnly">True where the repository has no other catalog, so that the id may be left out.</param>
    public static bool IsNamedFor(string tag, string id, string version, bool isOnly)
    {
        var name = IdGrammar.Normalize(tag);
        return version.Length > 0 && Forms.Any(f => (isOnly || f.HasId) && name == Name(f.Pattern, id, version));
    }

    /// <summary>A name for the tag of a release: in the form of the one before, where that will do.</summary>
    /// <param name="before">The tag of the release before, and its version; null where there is none.</param>
    /// <param name="id">The reference's id.</param>
    /// <param name="version">The version that is released.</param>
    /// <param name="isOnly">True where the repository has no other catalog.</param>
    public static string Next((string Name, string Version)? before, string id, string version, bool isOnly)
    {
        var form = before is { } tag ? Array.Find(Forms, f => IdGrammar.Normalize(tag.Name) == Name(f.Pattern, id, tag.Version)).Pattern : null;
        return Name(Array.Find(Forms, f => f.Pattern == form && (isOnly || f.HasId)).Pattern ?? (isOnly ? Forms[0].Pattern : Forms[2].Pattern), id, version);
    }

    private static string Name(string pattern, string id, string version) =>
        pattern.Replace("{ID}", IdGrammar.Normalize(id), StringComparison.Ordinal).Replace("{V}", IdGrammar.Normalize(version), StringComparison.Ordinal);
}
