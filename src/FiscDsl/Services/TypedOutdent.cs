using FiscDsl.Diagnostics;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Services;

/// <summary>A line at the end of prose that goes, while it is typed, where a field or a declaration of its name belongs.</summary>
/// <param name="Column">How deep that is.</param>
/// <param name="Begun">The kind of the value that is still to come; null where there is none.</param>
internal sealed record TypedOutdent(int Column, ValueKind? Begun)
{
    /// <summary>A line that is a field's name and, directly behind it, the colon; null for any other, and where the field is given already.</summary>
    public static TypedOutdent? OfName(Cursor cursor)
    {
        if (End(cursor) is not { } end || cursor.Declaration is not { } declaration) return null;
        if (SwallowedLines.At(declaration, cursor.Line) is not { Field: { } field, Target: { } target, Slip: null } line) return null;
        if (line.Word.End + 1 != cursor.Block.Block.Lines[cursor.Line].ContentEnd || (!field.Repeats && target.Site(field.Kind) is not null)) return null;
        return end.Column(target) is { } column ? new(column, field.Value) : null;
    }

    /// <summary>A finished line whose finding has a mend that does no more than take it out of the prose.</summary>
    public static TypedOutdent? OfLine(Cursor cursor)
    {
        if (End(cursor) is null) return null;
        var line = cursor.Block.Block.Lines[cursor.Line];
        foreach (var found in cursor.Compilation.DiagnosticsIn(cursor.File, cursor.InFile(line.Content).Span))
        {
            if (found.Diagnostic.Descriptor != TextDiagnostics.FieldInProse || found.Span.Start != cursor.BlockStart + line.ContentStart) continue;
            if (found.Diagnostic.Fixes is not [{ Edits: [var edit] }] || edit.Span != line.Indentation) return null;
            var isHeader = LineHead.Read(cursor.Block.Block.Text, line.Content).Colon is null;
            return new(edit.NewText.Length, isHeader ? ValueKind.Prose : null);
        }

        return null;
    }

    /// <summary>The edit.</summary>
    public TextEdit Edit(Cursor cursor) => new(cursor.InFile(cursor.Block.Block.Lines[cursor.Line].Indentation).Span, new string(' ', Column));

    private static ProseEnd? End(Cursor cursor)
    {
        if (cursor.Declaration is not { } declaration || TypingFormat.FieldOf(cursor) is not { Schema.Value: ValueKind.Prose } field) return null;
        if (declaration.IsSettled(TextDiagnostics.FieldInProse, cursor.Compilation.Catalog.Policy)) return null;
        return ProseEnd.At(declaration, cursor.Block.Block.Source.LineOf(field.Site.Name.Start), cursor.Line);
    }
}
