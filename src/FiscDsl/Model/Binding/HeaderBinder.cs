using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Syntax.Prose;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Model.Binding;

/// <summary>What stands behind a declaration's keyword.</summary>
/// <param name="Name">The id or label; the keyword where there is none.</param>
/// <param name="Id">The id or label, normalized; empty where there is none.</param>
/// <param name="Title">The title; null where there is none.</param>
internal readonly record struct BoundHeader(TextSpan Name, string Id, TextValue? Title);

/// <summary>Binds headers: the keyword, then the id or label, then the title to the end of the line.</summary>
internal static class HeaderBinder
{
    public static BoundHeader Bind(BindingContext context, int line, LineHead head, DeclarationSchema schema)
    {
        var text = context.Text;
        if (schema.Header == HeaderShape.None)
        {
            if (!head.Rest.IsEmpty) context.Report(SyntaxDiagnostics.UnexpectedHeaderText, head.Rest, CodeFix.Delete(head.Rest, context.Of(head.Rest)), schema.Spelling.English, context.Of(head.Rest));
            return new(head.Name, "", null);
        }

        if (head.Rest.IsEmpty)
        {
            context.Report(SyntaxDiagnostics.MissingId, head.Name, context.Of(head.Name));
            return new(head.Name, schema.Header == HeaderShape.Label ? LanguageSchema.Nothing : "", null);
        }

        if (head.Colon is null) ReportBlanks(context, TextSpan.FromBounds(head.Name.End, head.Rest.Start));
        var header = HeaderSyntax.Read(text, line, head, schema);
        return schema.Header == HeaderShape.Label ? Label(context, header) : Id(context, header);
    }

    /// <summary>Reports required fields that are absent. A control's title and a clause's text are the rules' affair.</summary>
    public static void ReportMissingFields(BindingContext context, int line, DeclarationSchema schema, BoundHeader header, BoundFields fields)
    {
        foreach (var field in schema.Fields)
        {
            if (field.IsRequired && fields.Site(field.Kind) is null)
                context.Report(SyntaxDiagnostics.MissingField, header.Name, BlockFixes.AddField(context.Block, line, schema, fields.Sites, field.Kind), field.Spelling.English, Subject(schema, header));
        }

        if (schema.Kind == DeclarationKind.Source && header.Title is null && header.Id.Length > 0)
            context.Report(SyntaxDiagnostics.MissingField, header.Name, "title", Subject(schema, header));
    }

    private static string Subject(DeclarationSchema schema, BoundHeader header) =>
        header.Id.Length > 0 ? $"{schema.Spelling.English} {header.Id}" : schema.Spelling.English;

    private static BoundHeader Id(BindingContext context, HeaderSyntax header)
    {
        var (text, schema, name, rest, id) = (context.Text, header.Schema, header.Name, header.Rest, header.Id);
        if (!header.IsSound)
        {
            var valid = IdGrammar.Scan(name.Of(text));
            var offending = char.IsHighSurrogate(text[name.Start + valid]) && name.Length > valid + 1 ? text.Substring(name.Start + valid, 2) : text[name.Start + valid].ToString();
            context.Report(SyntaxDiagnostics.InvalidId, name, context.Of(name), offending);
        }
        else if (schema.Kind == DeclarationKind.Source && ValueReader.IsDisposition(name.Of(text)))
        {
            context.Report(SyntaxDiagnostics.ReservedId, name, context.Of(name));
        }

        if (rest.IsEmpty) return new(name, id, null);
        ReportBlanks(context, TextSpan.FromBounds(name.End, rest.Start));
        if (header.Title is not null) return new(name, id, new TextValue(FieldKind.Title, ProseValue.Verbatim(text, rest), rest, context.Block.Source));
        context.Report(SyntaxDiagnostics.UnexpectedHeaderText, rest, CodeFix.Delete(rest, context.Of(rest)), schema.Spelling.English, context.Of(rest));
        return new(name, id, null);
    }

    private static BoundHeader Label(BindingContext context, HeaderSyntax header)
    {
        var (line, label, rest) = (header.Line, header.Name, header.Rest);
        if (!header.IsSound) context.Report(SyntaxDiagnostics.InvalidId, label, context.Of(label), context.Text[label.Start].ToString());
        else if (!rest.IsEmpty)
        {
            var field = Fields.Text.Spelling.In(BlockFixes.LanguageOf(context.Block, line));
            var moved = BlockFixes.Written(context.Block, line, SyntaxFactory.OnOneLine(Fields.Text, context.Of(rest)));
            context.Report(SyntaxDiagnostics.TextAfterLabel, rest, new CodeFix(
                new($"「{field}:」に移す", $"Move to '{field}:'"), [new(TextSpan.FromBounds(label.End, rest.End), moved)]), context.Of(label), context.Of(rest));
        }

        return new(label, header.Id, null);
    }

    private static void ReportBlanks(BindingContext context, TextSpan gap)
    {
        if (gap.Of(context.Text).Contains('\u3000')) context.ReportFullWidth(gap, " ");
    }
}
