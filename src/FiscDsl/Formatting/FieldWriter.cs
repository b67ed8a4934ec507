using FiscDsl.Diagnostics;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Formatting;

/// <summary>Writes one field or policy line in the canonical layout.</summary>
/// <param name="block">The block it stands in.</param>
/// <param name="comments">The block's comments.</param>
/// <param name="lines">Where it is written.</param>
/// <param name="keywords">Which spelling to write; null leaves each as it is.</param>
/// <param name="unsettled">Prose fields that are written as they stand, by their lines.</param>
internal sealed class FieldWriter(SyntaxBlock block, Comments comments, LineBuffer lines, MessageLanguage? keywords, IReadOnlyCollection<int> unsettled)
{
    private readonly ValuePrinter _values = new(block.Text, keywords);

    /// <summary>Writes the field or policy line that stands in a line of the block.</summary>
    /// <param name="schema">The declaration's schema.</param>
    /// <param name="line">The line's index.</param>
    /// <param name="depth">How many levels the field is indented.</param>
    /// <param name="isNoBeginning">True for what no line of prose is to begin with; null where there is none such.</param>
    public void Write(DeclarationSchema schema, int line, int depth, Func<ReadOnlySpan<char>, bool>? isNoBeginning)
    {
        if (schema.Kind == DeclarationKind.Policy)
        {
            var rule = PolicyLineSyntax.Read(block, line);
            WriteComments(depth, comments.AtEnd(line));
            lines.Line(depth, $"{_values.RuleName(rule.Head.Name, rule.Rule)}: {(rule.Value is { } severity ? _values.Severity(severity) : rule.Head.Rest.Of(block.Text).ToString())}");
            return;
        }

        if (FieldSyntax.Read(block, line, schema) is not { } syntax) return;
        var (field, head) = (syntax.Schema, syntax.Head);
        if (unsettled.Contains(line))
        {
            var last = ProseLines.Indices(block, line).Concat(comments.AtEnd(line)).Max();
            lines.AsItStands(block.Text[block.Lines[line].Start..block.Lines[last].End]);
            return;
        }

        var name = keywords is { } language ? field.Spelling.In(language) : head.Name.Of(block.Text).ToString();
        switch (field.Value)
        {
            case ValueKind.Prose:
                new ProseWriter(block, comments, lines, isNoBeginning).Write(field, line, head, name, depth);
                break;
            case ValueKind.LineList or ValueKind.UrlList:
                WriteItems(line, head, name, depth);
                break;
            default:
                // A comment indented below a value of one line has nothing to stand before: it goes above the field.
                WriteComments(depth, comments.AtEnd(line));
                lines.Line(depth, $"{name}: {(syntax.Value is { } value ? _values.Print(value) : "")}");
                break;
        }
    }

    private void WriteItems(int line, LineHead head, string name, int depth)
    {
        var end = block.Lines[line].SubtreeEnd;
        var items = new List<int>();
        for (var at = block.NextContent(line + 1, end); at < end; at = block.NextContent(block.Lines[at].SubtreeEnd, end)) items.Add(at);
        var atEnd = comments.AtEnd(line);
        var hasComments = atEnd.Count > 0 || items.Any(i => comments.Above(i).Count > 0 || comments.AtEnd(i).Count > 0);
        if (!head.Rest.IsEmpty || (items.Count == 1 && !hasComments))
        {
            WriteComments(depth, atEnd);
            lines.Line(depth, $"{name}: {(head.Rest.IsEmpty ? Item(items[0]) : head.Rest.Of(block.Text).ToString())}");
            return;
        }

        lines.Line(depth, $"{name}:");
        foreach (var item in items)
        {
            WriteComments(depth + 1, comments.Above(item));
            WriteComments(depth + 1, comments.AtEnd(item));
            lines.Line(depth + 1, $"- {Item(item)}");
        }

        WriteComments(depth + 1, atEnd);
    }

    private string Item(int line)
    {
        var content = block.Lines[line].Content;
        return Blank.Trim(block.Text, TextSpan.FromBounds(content.Start + 1, content.End)).Of(block.Text).ToString();
    }

    private void WriteComments(int depth, IReadOnlyList<int> written)
    {
        foreach (var comment in written) lines.Line(depth, block.Lines[comment].Content.Of(block.Text).ToString());
    }
}
