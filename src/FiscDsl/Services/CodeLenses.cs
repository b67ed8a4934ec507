using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Services;

/// <summary>A note above a declaration.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Span">The declaration's name, in the file.</param>
/// <param name="Targets">The places it speaks of, in the order of the catalog's files.</param>
public sealed record Lens(string Title, TextSpan Span, ImmutableArray<FileSpan> Targets);

/// <summary>Notes above sources (who cites them) and controls (rows that lack evidence).</summary>
public static class CodeLenses
{
    /// <summary>The notes of a file. Where it declares sources, one pass over the catalog's controls.</summary>
    /// <param name="compilation">The catalog.</param>
    /// <param name="file">Index of the file in <see cref="Compilation.Files"/>.</param>
    /// <param name="language">The language of the notes.</param>
    public static ImmutableArray<Lens> Of(Compilation compilation, int file, MessageLanguage language)
    {
        var compiled = compilation.Files[file];
        var citing = CitationSite.Of(compilation, compiled.Blocks.SelectMany(static b => b.Declarations).OfType<Source>().Select(static s => s.Id));
        var lenses = ImmutableArray.CreateBuilder<Lens>();
        for (var block = 0; block < compiled.Blocks.Length; block++)
        {
            var start = compiled.Tree.Text.BlockStart(block);
            foreach (var declaration in compiled.Blocks[block].Declarations)
            {
                var lens = declaration switch
                {
                    Source source => OfSource(source, citing[source.Id], start, language),
                    Control control => OfControl(control, file, start, language),
                    _ => null,
                };
                if (lens is not null) lenses.Add(lens);
            }
        }

        return lenses.ToImmutable();
    }

    private static Lens OfSource(Source source, List<CitationSite> citing, int start, MessageLanguage language) => new(
        citing.Count == 0 ? StructureTexts.CitedByNone.In(language) : StructureTexts.CitedBy.Format(language, [Number(citing.Count)]),
        source.Name.Shift(start), [.. citing.Select(static c => c.Span)]);

    private static Lens? OfControl(Control control, int file, int start, MessageLanguage language)
    {
        var gaps = control.Subtree.Where(static d => d.IsGap).ToList();
        return gaps.Count == 0
            ? null
            : new(StructureTexts.OpenGaps.Format(language, [Number(gaps.Count), Number(control.Subtree.Count(static d => d.IsAssessed))]), control.Name.Shift(start),
                [.. gaps.Select(g => new FileSpan(file, g.Name.Shift(start)))]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
