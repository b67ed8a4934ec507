using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Services;

/// <summary>
/// What an editor does when a line is finished: the form of its keyword, and the indentation of the line that begins. The
/// line that is being written is never touched otherwise, so that nothing moves under a writer's hands, but for a field that is begun at the
/// end of prose: the prose would take it in.
/// </summary>
public static class TypingFormat
{
    private const int Step = 2;
    private const string Blanks = " \t\u3000";

    /// <summary>The edit behind a colon: a field's name at the end of prose goes where the fields of its declaration stand.</summary>
    /// <param name="compilation">The catalog.</param>
    /// <param name="file">Index of the file in <see cref="Compilation.Files"/>.</param>
    /// <param name="offset">The place behind the colon.</param>
    public static ImmutableArray<TextEdit> AfterColon(Compilation compilation, int file, int offset) =>
        Cursor.At(compilation, file, offset) is { } cursor && cursor.BlockOffset == cursor.Block.Block.Lines[cursor.Line].ContentEnd && TypedOutdent.OfName(cursor) is { } outdent
            ? [outdent.Edit(cursor)]
            : [];

    /// <summary>The edits behind a line break, in order, in offsets of the file.</summary>
    /// <param name="compilation">The catalog.</param>
    /// <param name="file">Index of the file in <see cref="Compilation.Files"/>.</param>
    /// <param name="offset">A place in the line that begins.</param>
    public static ImmutableArray<TextEdit> AfterLineBreak(Compilation compilation, int file, int offset)
    {
        var text = compilation.Files[file].Tree.Text;
        var line = text.PositionOf(offset).Line;
        if (line == 0 || text.Fault is not null) return [];
        var finished = text.OffsetOf(new LinePosition(line - 1, text.LineText(line - 1).Length));
        if (Cursor.At(compilation, file, finished) is not { } cursor || cursor.Block.Block.Lines[cursor.Line].Kind is not (LineKind.Content or LineKind.Stray)) return [];
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var begun = text.LineText(line);
        var indentation = begun.Length - begun.TrimStart(Blanks).Length;
        // An input method types no colon that an editor would tell of.
        var outdent = indentation == begun.Length ? TypedOutdent.OfName(cursor) ?? TypedOutdent.OfLine(cursor) : null;
        if (outdent is not null) edits.Add(outdent.Edit(cursor));
        edits.AddRange(Mended(compilation, cursor));
        var beginning = indentation < begun.Length ? BeginningOfRest(cursor) : outdent is { } moved ? Below(moved.Begun, moved.Column) : BeginningOf(cursor);
        if (beginning is not null && !begun[..indentation].SequenceEqual(beginning)) edits.Add(new(new(text.OffsetOf(new LinePosition(line, 0)), indentation), beginning));
        return edits.ToImmutable();
    }

    private static IEnumerable<TextEdit> Mended(Compilation compilation, Cursor cursor)
    {
        var line = cursor.InFile(cursor.Block.Block.Lines[cursor.Line].Content).Span;
        return compilation.DiagnosticsIn(cursor.File, line)
            .Where(f => f.Diagnostic.Descriptor == SyntaxDiagnostics.FullwidthCharacter && f.Span.Start >= line.Start && f.Span.End <= line.End)
            .Select(f => f.Diagnostic.Fixes[0].Edits[0]).Select(e => e with { Span = e.Span.Shift(cursor.BlockStart) });
    }

    /// <summary>What an empty line begins with; null where a writer knows best.</summary>
    private static string? BeginningOf(Cursor cursor)
    {
        var indent = cursor.Block.Block.Lines[cursor.Line].Indent;
        if (cursor.Declaration is not { } declaration) return null;
        if (cursor.Line == declaration.Line) return Spaces(indent + Step);
        return Below(FieldOf(cursor) is { } field && IsFieldLine(cursor, field.Site) && field.Site.Value.IsEmpty ? field.Schema.Value : null, indent);
    }

    /// <summary>What a line below one begins with that begins a field, or has its value already.</summary>
    private static string Below(ValueKind? begun, int indent) => begun switch
    {
        ValueKind.Prose => Spaces(indent + Step),
        ValueKind.LineList or ValueKind.UrlList => Spaces(indent + Step) + "- ",
        _ => Spaces(indent),
    };

    /// <summary>What the rest of a line that was divided begins with: prose goes on as prose, and anything else is left to the editor.</summary>
    private static string? BeginningOfRest(Cursor cursor)
    {
        if (FieldOf(cursor) is not { Schema.Value: ValueKind.Prose } field) return null;
        return Spaces(cursor.Block.Block.Lines[cursor.Line].Indent + (IsFieldLine(cursor, field.Site) ? Step : 0));
    }

    /// <summary>The field that a place stands in or behind; null above the first.</summary>
    internal static (FieldSite Site, FieldSchema Schema)? FieldOf(Cursor cursor)
    {
        if (cursor.Declaration is not { } declaration || cursor.Line == declaration.Line) return null;
        foreach (var site in declaration.Fields.Reverse())
            if (site.Name.Start <= cursor.BlockOffset) return LanguageSchema.Of(declaration.Kind).Field(site.Kind) is { } schema ? (site, schema) : null;
        return null;
    }

    private static bool IsFieldLine(Cursor cursor, FieldSite site) => cursor.Block.Block.Source.LineOf(site.Name.Start) == cursor.Line;

    private static string Spaces(int count) => new(' ', count);
}
