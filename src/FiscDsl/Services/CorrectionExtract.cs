using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services;

/// <summary>Makes a correction of a misprint that somebody has selected, so that the print stays as it is.</summary>
public static class CorrectionExtract
{
    private static readonly LocalizedText Title = new("誤植として訂正に書き出す", "Extract a misprint as a correction");

    /// <summary>
    /// Adds a correction whose two sides are the selected text, for the author to change the second. What is selected
    /// grows until the declaration's prose holds it once. Null where no text of one line is selected, or it cannot be quoted.
    /// </summary>
    public static OfferedAction? Of(Compilation compilation, int file, TextSpan selection)
    {
        if (Find(compilation, file, selection) is not { } found) return null;
        var edit = BlockFixes.Insert(found.Declaration, SyntaxFactory.Field(Fields.Correction, new FieldValue.Correction(found.Printed, found.Printed, null)), out var stops);
        return new(Title, ActionKind.Extract, [edit with { Span = edit.Span.Shift(found.BlockStart) }]) { Stops = [.. stops.Select(static s => new SnippetStop(s.Offset, s.Length, []))] };
    }

    /// <summary>What a correction of a selected text would correct; null where none can be extracted.</summary>
    public static string? Printed(Compilation compilation, int file, TextSpan selection) => Find(compilation, file, selection)?.Printed;

    /// <summary>Adds a correction of a selected text. Null where none can be extracted, or the corrected text is as printed or cannot be quoted.</summary>
    /// <param name="compilation">The catalog.</param>
    /// <param name="file">Index of the file in <see cref="Compilation.Files"/>.</param>
    /// <param name="selection">The stretch of the file.</param>
    /// <param name="corrected">What should stand in the place of <see cref="Printed"/>; empty to delete it.</param>
    /// <param name="reason">Why; null or empty for no reason.</param>
    public static TextEdit? Of(Compilation compilation, int file, TextSpan selection, string corrected, string? reason)
    {
        if (Find(compilation, file, selection) is not { } found || corrected == found.Printed || corrected.AsSpan().ContainsAny('\r', '\n') || QuotationMarks.QuoteInCorners(corrected) is null) return null;
        var edit = BlockFixes.Insert(found.Declaration, SyntaxFactory.Field(Fields.Correction, new FieldValue.Correction(found.Printed, corrected, string.IsNullOrWhiteSpace(reason) ? null : reason.ReplaceLineEndings(" ").Trim())), out _);
        return edit with { Span = edit.Span.Shift(found.BlockStart), NewText = edit.NewText.TrimEnd() };
    }

    private static (Declaration Declaration, string Printed, int BlockStart)? Find(Compilation compilation, int file, TextSpan selection)
    {
        if (selection.IsEmpty || Cursor.At(compilation, file, selection.Start) is not { Declaration: { } declaration } cursor) return null;
        var span = selection.Shift(-cursor.BlockStart);
        if (span.End > declaration.Block.Text.Length || LanguageSchema.Of(declaration.Kind).Field(FieldKind.Correction) is null) return null;
        if (declaration.Texts.FirstOrDefault(t => t.Span.Start <= span.Start && span.End <= t.Span.End) is not { } text) return null;
        if (Unique(declaration, text.Span, span) is not { } unique) return null;
        var printed = unique.Of(declaration.Block.Text).ToString();
        return QuotationMarks.QuoteInCorners(printed) is null ? null : (declaration, printed, cursor.BlockStart);
    }

    private static TextSpan? Unique(Declaration declaration, TextSpan text, TextSpan span)
    {
        var block = declaration.Block;
        var line = block.Lines[block.Source.LineOf(span.Start)];
        var bounds = TextSpan.FromBounds(Math.Max(text.Start, line.ContentStart), Math.Min(text.End, line.ContentEnd));
        if (span.Start < bounds.Start || span.End > bounds.End) return null;
        for (var grown = span; ; grown = Grow(block.Text, grown, bounds))
        {
            var printed = grown.Of(block.Text).ToString();
            switch (declaration.Texts.Sum(t => Count(t.Printed, printed)))
            {
                case 1:
                    return grown;
                case 0:
                    return null;
            }

            if (grown == bounds) return null;
        }
    }

    // To the left first: what precedes a misprint in Japanese tells it apart as well as what follows.
    private static TextSpan Grow(string text, TextSpan span, TextSpan bounds)
    {
        if (span.Start > bounds.Start)
            return TextSpan.FromBounds(span.Start - (char.IsLowSurrogate(text[span.Start - 1]) && span.Start - 1 > bounds.Start ? 2 : 1), span.End);
        return TextSpan.FromBounds(span.Start, span.End + (char.IsHighSurrogate(text[span.End]) && span.End + 1 < bounds.End ? 2 : 1));
    }

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }
}
