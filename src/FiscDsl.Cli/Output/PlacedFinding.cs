using FiscDsl.Baselines;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Cli.Output;

/// <summary>A finding and the file it stands in, which need be none of a catalog's.</summary>
/// <param name="Found">The finding; one about no file is <see cref="FileDiagnostic.NoFile"/>.</param>
/// <param name="Path">The full path of the file; the catalog's root for a finding about no file.</param>
/// <param name="Text">The text of the file; empty for a finding about no file.</param>
/// <param name="Catalog">The catalog; null for a finding about a baseline.</param>
internal sealed record PlacedFinding(FileDiagnostic Found, string Path, SourceText Text, CheckedCatalog? Catalog)
{
    /// <summary>The finding.</summary>
    public Diagnostic Diagnostic => Found.Diagnostic;

    /// <summary>The message, with the words of the language as its catalog spells them.</summary>
    public string Message(MessageLanguage language) => Diagnostic.Message(language, Catalog?.Compilation.Catalog.Reference?.Keywords);

    /// <summary>Offsets in the text.</summary>
    public TextSpan Span => Found.Span;

    /// <summary>False for a finding about no file.</summary>
    public bool HasPlace => Found.File != FileDiagnostic.NoFile;

    /// <summary>The first character in the file.</summary>
    public LinePosition Start => Text.PositionOf(Span.Start);

    /// <summary>The place behind the last character in the file.</summary>
    public LinePosition End => Text.PositionOf(Span.End);

    /// <summary>What it is about.</summary>
    public FindingKey Key => Catalog?.Keys.Of(Found) ?? new FindingKey("", Diagnostic.Descriptor.Name, Diagnostic.Subject ?? "", Diagnostic.Arguments[0]);

    /// <summary>The places that explain it, each with what there is to see.</summary>
    public IEnumerable<(PlacedFinding There, LocalizedText Message)> Related =>
        Catalog is null ? [] : Diagnostic.Related.Select(related =>
        {
            var (file, span) = Catalog.Compilation.Locate(related.Location);
            return (Catalog.Place(new FileDiagnostic(Diagnostic, file, span)), related.Message);
        });

    /// <summary>The edits of a mend, as offsets of the file.</summary>
    public IEnumerable<TextEdit> EditsOf(CodeFix fix)
    {
        var block = Span.Start - Diagnostic.Location.Span.Start;
        return fix.Edits.Select(edit => edit with { Span = edit.Span.Shift(block) });
    }
}
