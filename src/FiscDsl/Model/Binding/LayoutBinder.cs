using System.Collections.Immutable;
using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Model.Binding;

/// <summary>Binds the fields of a layout.</summary>
internal sealed class LayoutBinder(BindingContext context)
{
    private const string ExpectedColumn = "「…」 → control 基準, J → note 注記";
    private const string ExpectedColumns = "「…」, J";
    private const string ExpectedLead = "note 注記 「…」";
    private const string ExpectedMark = "○, ◯ → yes はい";
    private const string ExpectedRows = "3, 3-4";

    /// <summary>Rows; null where they are none.</summary>
    public RowRange? Rows(FieldSchema field, RowsSyntax read)
    {
        if (read.Rows is not { } rows)
        {
            context.Report(SyntaxDiagnostics.InvalidValue, read.Span, context.Of(read.Span), field.Spelling.English, ExpectedRows);
            return null;
        }

        if (!Ascii.IsValid(read.Span.Of(context.Text))) context.ReportFullWidth(read.Span, rows.ToString());
        return rows;
    }

    /// <summary>A column and what it gives.</summary>
    public void Column(FieldSchema field, ColumnSyntax read, BoundLayout layout)
    {
        if (read.Sides is not { } sides)
        {
            layout.HasUnread = true;
            var arrow = ValueReader.ArrowIn(context.Text, read.Span);
            context.Report(SyntaxDiagnostics.InvalidValue, read.Span, arrow is { } at ? Named(field, read.Span, TextSpan.FromBounds(read.Span.Start, at.Start)) : null, context.Of(read.Span), field.Spelling.English, ExpectedColumn);
            return;
        }

        ReportForms(sides.Name);
        if (sides.Role.Value is not { } word)
        {
            layout.HasUnread = true;
            ReportWord(field, sides.Role.Span, ColumnRoles.Values);
            return;
        }

        context.ReportFullWidth(sides.Role.Span);
        if (sides.Row is not { } row)
        {
            layout.HasUnread = true;
            ReportWord(field, sides.Party?.Span ?? sides.Role.Span, word == ColumnRoles.Of(ColumnRole.Responsibility).Value ? ColumnRoles.Parties : []);
            return;
        }

        if (sides.Party is { } party) context.ReportFullWidth(TextSpan.FromBounds(sides.Role.Span.End, party.Span.End));
        if (sides.Lead is { } lead && row.Role != ColumnRole.Note)
        {
            context.Report(SyntaxDiagnostics.InvalidValue, lead.Span, CodeFix.Delete(TextSpan.FromBounds(sides.Party?.Span.End ?? sides.Role.Span.End, lead.Span.End), context.Of(lead.Span)), context.Of(lead.Span), field.Spelling.English, ExpectedLead);
            return;
        }

        if (sides.Lead is { } name) context.ReportMarks(name);
        if (IsNamedTwice(sides.Name, layout))
        {
            layout.HasUnread = true;
            return;
        }

        if (layout.Columns.Find(c => !row.Repeats && ColumnRoles.Of(c.Role).Clashes(row)) is { } first)
        {
            var span = TextSpan.FromBounds(sides.Role.Span.Start, sides.Party?.Span.End ?? sides.Role.Span.End);
            Add(NameDiagnostics.DuplicateRole, span, first.Span, row.Spelling.English);
            return;
        }

        layout.Columns.Add(new(NameOf(sides.Name), row.Role, sides.Lead is { } led ? context.Of(led.Content) : null, sides.Name.Span));
    }

    /// <summary>Marks and what they mean.</summary>
    public void Mark(FieldSchema field, MarkSyntax read, BoundLayout layout)
    {
        if (read.Sides is not { } sides)
        {
            context.Report(SyntaxDiagnostics.InvalidValue, read.Span, context.Of(read.Span), field.Spelling.English, ExpectedMark);
            return;
        }

        context.ReportSeparators(sides.Marks.Separators);
        context.ReportSeparators(sides.Separators);
        foreach (var word in sides.Meanings)
        {
            if (word.Value is null) ReportWord(field, word.Span, MarkMeanings.Values);
            else context.ReportFullWidth(word.Span);
        }

        if (sides.Row is not { } meaning)
        {
            if (sides.Meanings is [var one, .., var last] && sides.Meanings.All(static w => w.Value is not null)) ReportWord(field, TextSpan.FromBounds(one.Span.Start, last.Span.End), MarkMeanings.Values);
            return;
        }

        var marks = ImmutableArray.CreateBuilder<string>(sides.Marks.Elements.Length);
        foreach (var element in sides.Marks.Elements)
        {
            if (element.Value is not { } mark)
            {
                context.Report(SyntaxDiagnostics.InvalidValue, element.Span, context.Of(element.Span), field.Spelling.English, ExpectedMark);
                continue;
            }

            if (mark.Quoted is { } quoted) context.ReportMarks(quoted);
            var text = context.Of(mark.Content);
            if (!IsGivenTwice(field, mark, text, meaning, marks, layout)) marks.Add(text);
        }

        if (marks.Count > 0) layout.Marks.Add(new(marks.ToImmutable(), meaning.Meaning, TextSpan.FromBounds(sides.Marks.Elements[0].Span.Start, sides.Marks.Elements[^1].Span.End)));
    }

    /// <summary>What a blank cell has from the row above.</summary>
    public void Carry(FieldSchema field, RolesSyntax read, BoundLayout layout)
    {
        context.ReportSeparators(read.Separators);
        foreach (var word in read.Roles)
        {
            if (word.Value is not { } value || ColumnRoles.Find(value, null) is not { } row)
            {
                ReportWord(field, word.Span, ColumnRoles.Carried);
                continue;
            }

            context.ReportFullWidth(word.Span);
            if (!row.IsCarried) context.Report(NameDiagnostics.UncarriedRole, word.Span, row.Spelling.English);
            else if (layout.Carried.Exists(c => c.Value == row.Role)) context.Report(SyntaxDiagnostics.DuplicateValue, word.Span, context.Of(word.Span), field.Spelling.English);
            else layout.Carried.Add(new(row.Role, word.Span));
        }
    }

    /// <summary>Columns that are deliberately not read.</summary>
    public void Leave(FieldSchema field, ColumnsSyntax read, BoundLayout layout)
    {
        context.ReportSeparators(read.Columns.Separators);
        foreach (var element in read.Columns.Elements)
        {
            if (element.Value is not { } name)
            {
                context.Report(SyntaxDiagnostics.InvalidValue, element.Span, Named(field, element.Span, element.Span), context.Of(element.Span), field.Spelling.English, ExpectedColumns);
                continue;
            }

            ReportForms(name);
            layout.LeftAsWritten.Add(name);
        }
    }

    /// <summary>What a layout as a whole lacks, or says against itself. To be asked before the layout is made.</summary>
    public void Complete(int line, DeclarationSchema schema, BoundHeader header, BoundFields fields)
    {
        var layout = fields.Layout;
        foreach (var name in layout.LeftAsWritten)
            if (!IsNamedTwice(name, layout)) layout.Left.Add(new(NameOf(name), name.Span));
        if (layout is { Headings: { } headings, Rows: { } rows } && rows.First <= headings.Last && fields.Site(FieldKind.Rows) is { } site)
            context.Report(SyntaxDiagnostics.InvalidValue, site.Value, context.Of(site.Value), LayoutFields.Rows.Spelling.English, new RowRange(headings.Last + 1, headings.Last + 2).ToString());
        if (layout.HasUnread) return;
        var roles = layout.Roles;
        if (!roles.Contains(ColumnRole.Control)) Missing(header.Name, ColumnRole.Control);
        if (layout.Columns.Find(static c => c.Role == ColumnRole.Subcategory) is { } subcategory && !roles.Contains(ColumnRole.Category)) Missing(subcategory.Span, ColumnRole.Category);
        foreach (var carried in layout.Carried)
            if (!roles.Contains(carried.Value) && carried.Value != ColumnRole.Control) Missing(carried.Span, carried.Value);

        void Missing(TextSpan span, ColumnRole role)
        {
            var column = SyntaxFactory.Field(LayoutFields.Column, new FieldValue.Column(new([""], null), role, null));
            context.Report(NameDiagnostics.MissingColumn, span, BlockFixes.AddField(context.Block, line, schema, fields.Sites, column), header.Id, ColumnRoles.Of(role).Spelling.English);
        }
    }

    private bool IsGivenTwice(FieldSchema field, MarkTextSyntax mark, string text, MarkMeaningRow meaning, IEnumerable<string> line, BoundLayout layout)
    {
        if (line.Contains(text, StringComparer.Ordinal) || layout.Marks.Exists(m => m.Meaning == meaning.Meaning && m.Marks.Contains(text, StringComparer.Ordinal)))
        {
            context.Report(SyntaxDiagnostics.DuplicateValue, mark.Span, context.Of(mark.Span), field.Spelling.English);
            return true;
        }

        if (layout.Marks.Find(m => m.Marks.Contains(text, StringComparer.Ordinal) && MarkMeanings.Of(m.Meaning).Meets(meaning)) is not { } first) return false;
        Add(NameDiagnostics.AmbiguousMark, mark.Span, first.Span, context.Of(mark.Span), MarkMeanings.Of(first.Meaning).Spelling.English, meaning.Spelling.English);
        return true;
    }

    private bool IsNamedTwice(ColumnNameSyntax name, BoundLayout layout)
    {
        if (layout.FirstOf(KeyOf(name), name.Span) is not { } first) return false;
        Add(NameDiagnostics.DuplicateColumn, name.Span, first, context.Of(name.Span));
        return true;
    }

    // As headings are compared with those of a table: whatever their blanks and width.
    private string KeyOf(ColumnNameSyntax name) => name.Letters is { } letters
        ? FullWidth.Fold(letters.Of(context.Text))
        : string.Join('\n', name.Headings.Select(h => Blank.Removed(FullWidth.Fold(PlainText.Of(context.Of(h.Content)))))) + '\n';

    private ColumnName NameOf(ColumnNameSyntax name) =>
        new([.. name.Headings.Select(h => context.Of(h.Content))], name.Letters is { } letters ? FullWidth.Fold(letters.Of(context.Text)) : null);

    private void ReportForms(ColumnNameSyntax name)
    {
        if (name.Letters is { } letters) context.ReportFullWidth(letters);
        foreach (var slash in name.Slashes) context.ReportFullWidth(slash);
        foreach (var heading in name.Headings) context.ReportMarks(heading);
    }

    /// <summary>Writes as a column's name what stands where one should: a heading without its marks, letters that are no capitals. Null where that is not all that is wrong.</summary>
    private CodeFix? Named(FieldSchema field, TextSpan value, TextSpan written)
    {
        var name = Blank.Trim(context.Text, written);
        var text = context.Of(name);
        if (name.IsEmpty || text.Any(QuotationMarks.IsMark)) return null;
        var meant = text.Length <= 2 && text.All(char.IsAsciiLetterLower) ? text.ToUpperInvariant() : QuotationMarks.QuoteInCorners(text) ?? text;
        var mended = context.Of(TextSpan.FromBounds(value.Start, name.Start)) + meant + context.Of(TextSpan.FromBounds(name.End, value.End));
        var isMended = ValueReader.Read(field, mended, new(0, mended.Length)) switch
        {
            ColumnSyntax column => column.Sides is not null,
            ColumnsSyntax columns => columns.Columns.Elements.All(static e => e.Value is not null),
            _ => false,
        };
        return isMended ? CodeFix.Replace(name, meant) : null;
    }

    private void ReportWord(FieldSchema field, TextSpan span, ImmutableArray<FixedValue> values)
    {
        var near = SpellingSuggestion.Of(span.Of(context.Text), values.SelectMany(static v => new[] { v.Spelling.English, v.Spelling.Japanese }));
        var expected = values.IsEmpty ? ExpectedColumn : string.Join(", ", values.Select(static v => $"{v.Spelling.English} {v.Spelling.Japanese}"));
        context.Report(SyntaxDiagnostics.InvalidValue, span, near is null ? null : CodeFix.Replace(span, near), context.Of(span), field.Spelling.English, expected);
    }

    private void Add(DiagnosticDescriptor rule, TextSpan span, TextSpan first, params ReadOnlySpan<string> arguments) =>
        context.Add(new Diagnostic(rule, new(context.Block, span), Diagnostic.Shorten(arguments)) { Related = [new(new(context.Block, first), FieldBinder.FirstOccurrence)] });
}
