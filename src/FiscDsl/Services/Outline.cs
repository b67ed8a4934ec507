using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Services;

/// <summary>An entry of a file's outline.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Name">Its id or label, and its title or the beginning of its text.</param>
/// <param name="Detail">The status of its evidence, or how much of it is covered; null where neither makes sense.</param>
/// <param name="Span">All of it, in the file.</param>
/// <param name="Selection">Its name, within <paramref name="Span"/>.</param>
/// <param name="Children">What is nested in it.</param>
public sealed record OutlineEntry(Declaration Declaration, string Name, string? Detail, TextSpan Span, TextSpan Selection, ImmutableArray<OutlineEntry> Children);

/// <summary>What a file declares, as a tree.</summary>
public static class Outline
{
    /// <summary>The declarations of a file.</summary>
    /// <param name="compilation">The catalog.</param>
    /// <param name="file">Index of the file in <see cref="Compilation.Files"/>.</param>
    /// <param name="language">The language of the details.</param>
    public static ImmutableArray<OutlineEntry> Of(Compilation compilation, int file, MessageLanguage language)
    {
        var entries = ImmutableArray.CreateBuilder<OutlineEntry>();
        var compiled = compilation.Files[file];
        for (var block = 0; block < compiled.Blocks.Length; block++)
            foreach (var declaration in compiled.Blocks[block].Declarations)
                entries.Add(Entry(declaration, compiled.Tree.Text.BlockStart(block), language));
        return entries.ToImmutable();
    }

    private static OutlineEntry Entry(Declaration declaration, int blockStart, MessageLanguage language)
    {
        ImmutableArray<OutlineEntry> children = declaration switch
        {
            AssessedDeclaration assessed => [.. assessed.Clauses.Select(c => Entry(c, blockStart, language))],
            Category category => [.. category.Categories.Select(c => Entry(c, blockStart, language))],
            _ => [],
        };
        return new(declaration, NameOf(declaration), DetailOf(declaration, language), DeclarationSpan.Of(declaration).Shift(blockStart), declaration.Name.Shift(blockStart), children);
    }

    /// <summary>The title of a declaration, or a clause's text; null where it has none.</summary>
    internal static string? TitleOf(Declaration declaration) => declaration switch
    {
        Control control => control.Title?.Corrected,
        Source source => source.Title?.Corrected,
        Category category => category.Title?.Corrected,
        Reference reference => reference.Title?.Corrected,
        Clause clause => clause.Text?.Corrected,
        Revision revision => revision.Summary?.Corrected,
        TableLayout { Sheets.IsEmpty: false } layout => string.Join(", ", layout.Sheets),
        _ => null,
    };

    private static string NameOf(Declaration declaration)
    {
        var id = declaration.Id.Length > 0 ? declaration.Id : declaration.Keyword.Of(declaration.Block.Text).ToString();
        return TitleOf(declaration) is { } text ? $"{id} {Ellipsis.Of(text, Ellipsis.OfLine)}" : id;
    }

    private static string? DetailOf(Declaration declaration, MessageLanguage language) => declaration switch
    {
        Control { Clauses.IsEmpty: false } control => CoverageOf(control, language),
        AssessedDeclaration { IsAssessed: true } row => StatusOf(row, language),
        _ => null,
    };

    private static string? CoverageOf(Control control, MessageLanguage language)
    {
        var coverage = Coverage.Of(control.Subtree.Where(static d => d.IsAssessed));
        return coverage.Assessed == 0
            ? null
            : StructureTexts.Covered.Format(language, [Number(coverage.Covered), Number(coverage.Assessed)]);
    }

    /// <summary>The status of a row's evidence, and whether a gap is accepted.</summary>
    internal static string StatusOf(AssessedDeclaration row, MessageLanguage language)
    {
        var status = EvidenceStatuses.Of(row.Status).Sentence.In(language);
        return row.AcceptsGap ? StructureTexts.Accepted.Format(language, [status]) : status;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
