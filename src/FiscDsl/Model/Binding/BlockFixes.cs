using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax.Prose;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Model.Binding;

/// <summary>Mends that need the lines around the finding.</summary>
internal static class BlockFixes
{
    public static CodeFix Indent(SyntaxLine line, int columns) => new(
        new("字下げを揃える", "Align the indentation"), [new(line.Indentation, new string(' ', columns))]);

    /// <summary>Adds a field to a declaration, behind those that come before it in the schema. Its value is for a person to write.</summary>
    public static CodeFix AddField(Declaration declaration, FieldKind kind) =>
        AddField(declaration.Block, declaration.Line, LanguageSchema.Of(declaration.Kind), declaration.Fields, kind);

    /// <summary>Adds a field below a header, behind those of its fields that come before it in the schema.</summary>
    public static CodeFix AddField(SyntaxBlock block, int header, DeclarationSchema schema, IEnumerable<FieldSite> sites, FieldKind kind) =>
        AddField(block, header, schema, sites, SyntaxFactory.Field(schema.Fields[OrderOf(schema, kind)], null));

    /// <summary>Adds a field that is begun, for a person to finish.</summary>
    public static CodeFix AddField(SyntaxBlock block, int header, DeclarationSchema schema, IEnumerable<FieldSite> sites, FieldSyntax field)
    {
        var name = field.Schema.Spelling.In(LanguageOf(block, header));
        var written = Written(block, header, field, out var stops);
        return new(new($"「{name}:」を加える", $"Add '{name}:'"), [new(new(PlaceFor(block, header, schema, sites, field.Schema.Kind), 0), written)]) { ValueAt = stops[0].Offset };
    }

    /// <summary>Inserts a field in a declaration, behind those that come before it in the schema; what it has no value or reason for is a person's to write.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="field">The field.</param>
    /// <param name="stops">What is to be written, in the edit's text.</param>
    public static TextEdit Insert(Declaration declaration, FieldSyntax field, out IReadOnlyList<Stop> stops) => new(
        new(PlaceFor(declaration, field.Schema.Kind), 0), Written(declaration.Block, declaration.Line, field, out stops));

    /// <summary>Where a field of a declaration is inserted.</summary>
    public static int PlaceFor(Declaration declaration, FieldKind kind) => PlaceFor(declaration.Block, declaration.Line, LanguageSchema.Of(declaration.Kind), declaration.Fields, kind);

    /// <summary>A field on lines of its own, as they are inserted behind another line of a declaration.</summary>
    public static string Written(SyntaxBlock block, int header, FieldSyntax field) => Written(block, header, field, out _);

    private static string Written(SyntaxBlock block, int header, FieldSyntax field, out IReadOnlyList<Stop> stops)
    {
        var newLine = NewLine(block, header);
        var printer = new Printer(LanguageOf(block, header), newLine) { Columns = MemberColumns(block, header), IsTemplate = true };
        printer.Field(field, depth: 0);
        stops = [.. printer.Stops.Select(s => s with { Offset = s.Offset + newLine.Length })];
        return printer.BehindALine();
    }

    /// <summary>The language of a declaration's keyword, for what is added to it.</summary>
    public static MessageLanguage LanguageOf(SyntaxBlock block, int header)
    {
        var keyword = LineHead.Read(block.Text, block.Lines[header].Content).Name.Of(block.Text);
        return LanguageSchema.Declaration(keyword) is { } schema && keyword.SequenceEqual(schema.Spelling.Japanese) ? MessageLanguage.Ja : MessageLanguage.En;
    }

    private static int PlaceFor(SyntaxBlock block, int header, DeclarationSchema schema, IEnumerable<FieldSite> sites, FieldKind kind)
    {
        var order = OrderOf(schema, kind);
        var at = header;
        foreach (var site in sites)
            if (OrderOf(schema, site.Kind) < order) at = LastLine(block, block.Source.LineOf(site.Name.Start));
        return block.Lines[at].ContentEnd;
    }

    /// <summary>Joins a line of prose with the one above as a soft line break does, so that nobody takes it for the beginning of something; null below what is no text.</summary>
    public static CodeFix? Join(SyntaxBlock block, int line)
    {
        if (line == 0 || block.Lines[line - 1] is not { Kind: LineKind.Content } before) return null;
        var space = SoftBreak.LeavesSpace(before.Content.Of(block.Text), block.Lines[line].Content.Of(block.Text)) ? " " : "";
        return new(new("上の行につなぐ", "Join it with the line above"), [new(TextSpan.FromBounds(before.ContentEnd, block.Lines[line].ContentStart), space)]);
    }

    /// <summary>The line break of the block: that of a line, or of the one before where the file ends with it.</summary>
    public static string NewLine(SyntaxBlock block, int line)
    {
        var at = block.Lines[line > 0 && block.Lines[line].End == block.Text.Length ? line - 1 : line];
        return at.End - 2 >= at.ContentEnd && block.Text[at.End - 2] == '\r' ? "\r\n" : "\n";
    }

    /// <summary>Columns that a declaration's members are indented by: those of its first one, else two more than its header.</summary>
    public static int MemberColumns(SyntaxBlock block, int header)
    {
        var member = block.NextContent(header + 1, block.Lines[header].SubtreeEnd);
        return member < block.Lines[header].SubtreeEnd ? block.Lines[member].Indent : block.Lines[header].Indent + LineBuffer.Indentation;
    }

    /// <summary>The last line that belongs to a field: deeper lines, <c>#</c> in prose among them, but not the blank lines behind it.</summary>
    private static int LastLine(SyntaxBlock block, int field)
    {
        var last = block.Lines[field].SubtreeEnd - 1;
        while (last > field && (block.Lines[last].Kind == LineKind.Blank || block.Lines[last].Indent <= block.Lines[field].Indent)) last--;
        return last;
    }

    private static int OrderOf(DeclarationSchema schema, FieldKind kind)
    {
        for (var i = 0; i < schema.Fields.Length; i++)
            if (schema.Fields[i].Kind == kind) return i;
        return schema.Fields.Length - 1;
    }
}
