using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services;

/// <summary>A note within a line.</summary>
/// <param name="Offset">Where it stands, in the file.</param>
/// <param name="Label">What it says.</param>
/// <param name="Tooltip">More on it; null for no more.</param>
public sealed record Hint(int Offset, string Label, string? Tooltip);

/// <summary>Notes that spare a reader a look elsewhere: the titles of cited sources, and what a clause takes over from above.</summary>
public static class InlayHints
{
    private const int LongestTitle = 24;

    /// <summary>The notes of the declarations that a stretch touches.</summary>
    /// <param name="compilation">The catalog.</param>
    /// <param name="file">Index of the file in <see cref="Compilation.Files"/>.</param>
    /// <param name="range">The stretch of the file.</param>
    /// <param name="language">The language of the notes.</param>
    public static ImmutableArray<Hint> Of(Compilation compilation, int file, TextSpan range, MessageLanguage language)
    {
        var hints = ImmutableArray.CreateBuilder<Hint>();
        var compiled = compilation.Files[file];
        if (compiled.Blocks.IsEmpty) return [];
        for (var block = compiled.Tree.Text.BlockOf(range.Start); block < compiled.Blocks.Length && compiled.Tree.Text.BlockStart(block) <= range.End; block++)
        {
            var start = compiled.Tree.Text.BlockStart(block);
            foreach (var control in compiled.Blocks[block].Declarations.OfType<Control>())
            {
                foreach (var declaration in control.Subtree)
                {
                    if (Inherited(declaration, compilation.Catalog.Symbols, language) is { } inherited) hints.Add(new(declaration.Name.End + start, inherited, null));
                    AddTitles(declaration, compilation.Catalog, start, hints);
                }
            }
        }

        return [.. hints.Where(h => range.Start <= h.Offset && h.Offset <= range.End)];
    }

    private static void AddTitles(AssessedDeclaration declaration, Catalog catalog, int start, ImmutableArray<Hint>.Builder hints)
    {
        if (declaration.Evidence is not { Status: EvidenceStatus.Cited } || declaration.Site(FieldKind.Evidence) is not { } site) return;
        foreach (var citation in declaration.Syntax(site)?.Value is EvidenceSyntax evidence ? evidence.Sound : [])
        {
            if (catalog.SourceById.GetValueOrDefault(IdGrammar.Normalize(citation.Id.Of(declaration.Block.Text)))?.Title?.Corrected is not { } title) continue;
            var label = Ellipsis.Of(title, LongestTitle);
            hints.Add(new(citation.Id.End + start, label, label == title ? null : title));
        }
    }

    /// <summary>Which of a row's texts come from above, and from where; null where none does.</summary>
    internal static string? Inherited(AssessedDeclaration declaration, SymbolTable symbols, MessageLanguage language)
    {
        if (!declaration.IsAssessed) return null;
        var isJapanese = language == MessageLanguage.Ja;
        var parts = LanguageSchema.Inherited.Select(f => (f.Spelling, Giver: symbols.GiverOfText(declaration, f.Kind))).Where(f => f.Giver is not null && f.Giver != declaration)
            .GroupBy(static f => f.Giver?.Subject, StringComparer.Ordinal)
            .Select(g => StructureTexts.Inherited.Format(language, [string.Join(isJapanese ? "・" : ", ", g.Select(f => f.Spelling.In(language))), g.Key ?? ""])).ToList();
        return parts.Count == 0 ? null : string.Join(isJapanese ? "、" : "; ", parts);
    }
}
