using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Model;

/// <summary>
/// Makes syntax that stands in no text, for the printer to write: of a declaration, or of a field and what it is to say. Its spans
/// are those of a text that has the names and the prose alone; every word of the language is the printer's.
/// </summary>
internal sealed class SyntaxFactory
{
    private const int NoLine = -1;

    private readonly StringBuilder _text = new();

    private SyntaxFactory()
    {
    }

    /// <summary>A declaration with its fields and all that is nested in it. Comments, and what could not be read, are no part of a model.</summary>
    public static DeclarationSyntax From(Declaration declaration)
    {
        var schema = LanguageSchema.Of(declaration.Kind);
        return new(
            Header(schema, declaration.Id, declaration.Site(FieldKind.Title) is null ? declaration.Title?.Printed : null),
            [.. schema.Fields.SelectMany(field => FieldValue.Of(declaration, field).Select(value => Field(field, value)))],
            [.. (declaration as Policy)?.Rules.Select(Rule) ?? []],
            [.. declaration.Children.Select(From)]);
    }

    /// <summary>A header.</summary>
    /// <param name="schema">Which declaration.</param>
    /// <param name="id">The id or label; empty where it has none, or none is known yet.</param>
    /// <param name="title">The title; null where it has none.</param>
    public static HeaderSyntax Header(DeclarationSchema schema, string id, string? title)
    {
        var factory = new SyntaxFactory();
        var (name, rest) = (factory.Add(id), factory.Add(title));
        return new(factory.Text, schema, NoLine, default, name, rest);
    }

    /// <summary>A field.</summary>
    /// <param name="schema">Which field.</param>
    /// <param name="value">What it says; null for one without a value.</param>
    public static FieldSyntax Field(FieldSchema schema, FieldValue? value)
    {
        var factory = new SyntaxFactory();
        var syntax = value is null ? null : factory.Value(schema, value);
        return new(factory.Text, schema, NoLine, default, syntax, null);
    }

    /// <summary>A field with a text that is to stay on its line, however long it is.</summary>
    public static FieldSyntax OnOneLine(FieldSchema schema, string text) => new(text, schema, NoLine, default, new LineSyntax(new(0, text.Length)), null);

    /// <summary>A line of a policy.</summary>
    public static PolicyLineSyntax Rule(PolicyLine line)
    {
        var factory = new SyntaxFactory();
        var name = factory.Add(line.Rule.Name);
        var limit = line.LimitMonths is { } months ? new LimitSyntax(factory.Add(months.ToString(CultureInfo.InvariantCulture)), months, IsJapanese: false) : (LimitSyntax?)null;
        ImmutableArray<QuotedSyntax> wordings = [.. line.Wordings.Select(w => factory.Quoted(QuotationMarks.QuoteInCorners(w) ?? QuotationMarks.Quote(w)))];
        var value = new PolicyValueSyntax(factory.Whole, new(default, LanguageSchema.Severities[(int)line.Severity]), limit, wordings, []);
        return new(factory.Text, NoLine, new(name, null, default), line.Rule, value, null);
    }

    private string Text => _text.ToString();

    private TextSpan Whole => new(0, _text.Length);

    private ValueSyntax Value(FieldSchema schema, FieldValue value)
    {
        switch (value)
        {
            case FieldValue.Text { Printed: var printed }:
                var span = Add(printed);
                return schema.Value == ValueKind.Prose ? new ProseSyntax(span, [span], ProseValue.Verbatim(printed, span)) : new LineSyntax(span);
            case FieldValue.List { Items: var items } when schema.Value is ValueKind.LineList or ValueKind.UrlList:
                ImmutableArray<ItemSyntax> listed = [.. items.Select(i => new ItemSyntax(NoLine, Add(i), null, UrlFault.None, null))];
                return new ItemsSyntax(Whole, listed);
            case FieldValue.List { Items: var words }:
                var list = new ListSyntax<WordSyntax>([.. words.Select(Element)], []);
                return schema.Value == ValueKind.CodeList ? new CodesSyntax(Whole, list) : new CategoryPathSyntax(Whole, list);
            case FieldValue.Date { Printed: var date }:
                return new DateSyntax(default, date, DateForm.Canonical);
            case FieldValue.Choice { Value: var chosen }:
                return new ChoiceSyntax(new(default, chosen));
            case FieldValue.Parties { Responsibility: var responsibility }:
                return Parties(responsibility);
            case FieldValue.Evidence { Status: EvidenceStatus.Cited, Citations: var citations }:
                var cited = new ListSyntax<CitationSyntax>([.. citations.Select(c => Citation(c.Source, c.Locator))], []);
                return new EvidenceSyntax(Whole, null, default, cited);
            case FieldValue.Evidence { Reason: var reason } evidence:
                return new EvidenceSyntax(default, new(default, EvidenceStatuses.Of(evidence.Status).Word), Add(reason), null);
            case FieldValue.Acceptance acceptance:
                return new AcceptanceSyntax(default, Add(acceptance.Rule?.Name), acceptance.Rule, Add(acceptance.Reason));
            case FieldValue.Correction correction:
                var sides = new CorrectionSides(Corners(correction.Printed), Corners(correction.Replacement));
                return new CorrectionSyntax(default, sides, Add(correction.Reason));
            case FieldValue.Rows { Printed: var rows }:
                return new RowsSyntax(default, rows);
            case FieldValue.Column column:
                var role = ColumnRoles.Of(column.Role);
                return new ColumnSyntax(default, new(Column(column.Name), new(default, role.Value), role.Party is { } party ? new FixedWord(default, party) : null, column.Lead is { } lead ? Corners(lead) : null));
            case FieldValue.Mark { Marks: var marks, Meaning: var meaning }:
                return new MarkSyntax(default, new(new([.. marks.Select(Mark)], []), [.. MarkMeanings.Of(meaning).Values.Select(static v => new FixedWord(default, v))], []));
            case FieldValue.Roles { Items: var roles }:
                return new RolesSyntax(default, [.. roles.Select(static r => new FixedWord(default, ColumnRoles.Of(r).Value))], []);
            case FieldValue.Columns { Items: var columns }:
                return new ColumnsSyntax(default, new([.. columns.Select(c => Column(c) is var name ? new ElementSyntax<ColumnNameSyntax>(name, name.Span) : default)], []));
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "No syntax says it.");
        }
    }

    private PartiesSyntax Parties(Responsibility responsibility)
    {
        var parties = ImmutableArray.CreateBuilder<FixedWord>(2);
        if (responsibility.Provider) parties.Add(new(default, Fields.ProviderParty));
        if (responsibility.User) parties.Add(new(default, Fields.UserParty));
        var reason = Add(responsibility.Reason);
        return new(reason, parties.Count == 0 ? new FixedWord(default, Fields.NobodyParty) : null, reason, parties.DrainToImmutable(), []);
    }

    private ElementSyntax<CitationSyntax> Citation(string source, string? locator)
    {
        var id = Add(source);
        var quoted = locator is null ? (QuotedSyntax?)null : Quoted(QuotationMarks.Quote(locator));
        return new(new CitationSyntax(id, quoted), id);
    }

    private ElementSyntax<WordSyntax> Element(string word) => Add(word) is var span ? new(new WordSyntax(span), span) : default;

    private ColumnNameSyntax Column(ColumnName name) => name.Letters is { } letters
        ? new(Add(letters), [], [])
        : new(default, [.. name.Headings.Select(Corners)], []);

    private ElementSyntax<MarkTextSyntax> Mark(string mark)
    {
        var quoted = ValueReader.IsPlainMark(mark) ? (QuotedSyntax?)null : Corners(mark);
        var span = quoted?.Span ?? Add(mark);
        return new(new MarkTextSyntax(span, quoted), span);
    }

    private QuotedSyntax Corners(string text) => Quoted(QuotationMarks.QuoteInCorners(text) ?? QuotationMarks.Quote(text));

    private QuotedSyntax Quoted(string quotation)
    {
        var span = Add(quotation);
        return new(new(span.Start + 1, span.Length - 2), span);
    }

    private TextSpan Add(string? text)
    {
        var start = _text.Length;
        _text.Append(text);
        return new(start, _text.Length - start);
    }
}
