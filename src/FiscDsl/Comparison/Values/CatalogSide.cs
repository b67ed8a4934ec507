using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Comparison.Values;

/// <summary>A side of a comparison, with what it takes to tell of it.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Prose">The language of the prose, which says how it is quoted.</param>
internal sealed record CatalogSide(Catalog Catalog, MessageLanguage Prose)
{
    /// <summary>A citation for somebody who does not know the sources by heart: number, title and place, <c>12 侵入テスト 「2章」</c>.</summary>
    public string Titled(string source, string? locator) =>
        FieldTexts.Citation(Catalog.SourceById.TryGetValue(source, out var known) && known.Title?.Corrected is { Length: > 0 } title ? $"{source} {title}" : source, locator, Prose);
}
