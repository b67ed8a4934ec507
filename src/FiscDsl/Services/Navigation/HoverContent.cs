using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Comparison.Values;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;

namespace FiscDsl.Services.Navigation;

/// <summary>Says what there is to know of what stands at a place.</summary>
public sealed class HoverContent
{
    private const int MostCiting = 5;

    private readonly Compilation _compilation;
    private readonly MessageLanguage _language;
    private readonly ImmutableArray<ExplanationPart>.Builder _parts = ImmutableArray.CreateBuilder<ExplanationPart>();

    private HoverContent(Compilation compilation, MessageLanguage language)
    {
        _compilation = compilation;
        _language = language;
    }

    private Catalog Catalog => _compilation.Catalog;

    /// <summary>Explains what stands at a place; null where nothing does. Of a source and a category, one look at every control.</summary>
    public static Explanation? At(Cursor cursor, MessageLanguage language) =>
        Symbols.At(cursor) is { } site ? new(cursor.InFile(site.Span).Span, Of(cursor.Compilation, site.Symbol, language)) : null;

    /// <summary>Explains a symbol; never empty. Of a source and a category, one look at every control.</summary>
    public static ImmutableArray<ExplanationPart> Of(Compilation compilation, Symbol symbol, MessageLanguage language)
    {
        var explanations = new HoverContent(compilation, language);
        explanations.Add(symbol);
        return explanations._parts.ToImmutable();
    }

    private void Add(Symbol symbol)
    {
        switch (symbol)
        {
            case NamedSymbol named:
                AddNamed(named);
                break;
            case KeywordSymbol { Schema: var schema }:
                AddWord(schema.Spelling, schema.Documentation);
                break;
            case FieldSymbol { Schema: var schema }:
                AddField(schema);
                break;
            case ValueSymbol { Value: var value }:
                AddWord(value.Spelling, value.Documentation);
                break;
            case RuleSymbol { Rule: var rule }:
                AddRule(rule);
                break;
        }
    }

    private void AddNamed(NamedSymbol symbol)
    {
        switch (symbol.Declaration)
        {
            case Source source:
                AddSource(source);
                break;
            case Control control:
                AddControl(control);
                break;
            case Clause clause:
                AddClause(clause);
                break;
            case Category category:
                AddCategory(category);
                break;
            case Reference reference:
                Head(reference.Id, reference.Title);
                Text(ExplanationTexts.Controls, Number(Catalog.ControlsAsWritten.Length));
                break;
            case Revision revision:
                Head(revision.Id, revision.Summary);
                if (revision.Issued is { } date) Fact(FieldKind.Issued, revision, date.ToString());
                break;
            case TableLayout layout:
                _parts.Add(new(ExplanationKind.Heading, layout.Id));
                foreach (var field in LanguageSchema.Of(DeclarationKind.Layout).Fields.Where(static f => !f.Repeats))
                    if (FieldTexts.Of(layout, field, _language, _language) is { Length: > 0 } text) Fact(field.Kind, layout, text);
                Text(ExplanationTexts.Columns, Number(layout.Columns.Length), Number(layout.Left.Length));
                break;
            default:
                AddUnknown(symbol);
                break;
        }
    }

    private void AddUnknown(NamedSymbol symbol)
    {
        Head(symbol.Id, null);
        if (symbol.Kind == DeclarationKind.Control) Text(ExplanationTexts.OutsideCatalog);
        else Text(symbol.Candidates.Length > 1 ? ExplanationTexts.Ambiguous : ExplanationTexts.NotDeclared);
        foreach (var candidate in symbol.Candidates) Fact(candidate.Subject);
    }

    private void AddSource(Source source)
    {
        Head(source.Id, source.Title);
        if (source.Site(FieldKind.Url) is null) Fact(WorkbookTexts.NoAddress.In(_language));
        foreach (var url in source.Urls) _parts.Add(new(ExplanationKind.Address, url.Value));
        if (source.Access is { } access) Fact(FieldKind.Access, source, (access == SourceAccess.Nda ? Fields.NdaAccess : Fields.PublicAccess).Spelling.In(_language));
        if (source.Checked is { } date) Fact(FieldKind.Checked, source, date.ToString());
        var citing = CitationSite.Of(_compilation, [source.Id])[source.Id];
        if (citing.Count == 0)
        {
            Fact(StructureTexts.CitedByNone.In(_language));
            return;
        }

        var first = string.Join(ExplanationTexts.Separator.In(_language), citing.Take(MostCiting).Select(static c => c.Declaration.Subject));
        Fact(StructureTexts.CitedBy.Format(_language, [Number(citing.Count)]), citing.Count > MostCiting ? ExplanationTexts.AndMore.Format(_language, [first]) : first);
    }

    private void AddControl(Control control)
    {
        Head(control.Id, control.Title);
        if (Catalog.CategoryOf(control) is { } category) Fact(FieldKind.Category, control, Titles(category));
        AddCoverage([control]);
    }

    private void AddClause(Clause clause)
    {
        Head(clause.Path, clause.Text);
        if (clause.IsAssessed) Fact(Outline.StatusOf(clause, _language));
        else Fact((clause.Subtree.Any(static d => d.IsAssessed) ? ExplanationTexts.Heading : ExplanationTexts.PartOfRow).In(_language));
        if (InlayHints.Inherited(clause, Catalog.Symbols, _language) is { } inherited) Fact(inherited);
    }

    private void AddCategory(Category category)
    {
        Head(category.Subject, category.Title);
        var controls = Catalog.ControlsAsWritten.Where(c => Catalog.CategoryOf(c) is { } own && (own == category || own.Parent == category)).ToList();
        Fact(ExplanationTexts.Controls.Format(_language, [Number(controls.Count)]));
        AddCoverage(controls);
    }

    private void AddCoverage(IEnumerable<Control> controls)
    {
        var coverage = Coverage.Of(controls.SelectMany(static c => c.Subtree).Where(static d => d.IsAssessed));
        if (coverage.Assessed == 0) return;
        Fact(
            StructureTexts.Covered.Format(_language, [Number(coverage.Covered), Number(coverage.Assessed)]),
            string.Join(ExplanationTexts.Separator.In(_language), coverage.Counts.Select(c => $"{c.Status.Label.In(_language)} {Number(c.Count)}")));
    }

    private void AddField(FieldSchema field)
    {
        AddWord(field.Spelling, field.Documentation);
        if (field.IsRequired) Fact(ExplanationTexts.Required.In(_language));
        if (field.Repeats) Fact(ExplanationTexts.Repeats.In(_language));
        foreach (var value in field.FixedValues) Fact(Both(value.Spelling), value.Documentation.In(_language));
    }

    private void AddWord(Spelling spelling, LocalizedText documentation)
    {
        _parts.Add(new(ExplanationKind.Heading, Both(spelling)));
        Text(documentation);
    }

    private void AddRule(DiagnosticDescriptor rule)
    {
        _parts.Add(new(ExplanationKind.Heading, $"{rule.Code} {rule.Name} {rule.JapaneseName}"));
        Text(rule.Explanation);
        var (here, byDefault) = (NameOf(Catalog.Symbols.SeverityOf(rule)), NameOf(rule.DefaultSeverity));
        Fact(here == byDefault ? ExplanationTexts.Severity.Format(_language, [here]) : ExplanationTexts.ChangedSeverity.Format(_language, [here, byDefault]));
        if (rule.DefaultLimitMonths is not null) Fact(ExplanationTexts.Limit.Format(_language, [Number(Policy.LimitOf(Catalog.Policy, rule))]));
        if (!rule.Wordings.IsEmpty) Fact(ExplanationTexts.Wordings.Format(_language, [string.Join(_language == MessageLanguage.Ja ? "、" : ", ", rule.Wordings.Concat(Policy.WordingsOf(Catalog.Policy, rule)))]));
    }

    private string NameOf(DiagnosticSeverity severity) => LanguageSchema.Severities[(int)severity].Spelling.In(_language);

    private static string Titles(Category category) =>
        category.Parent is { } parent ? Titles(parent) + Category.PathSeparator + category.Heading(asPrinted: false) : category.Heading(asPrinted: false);

    private static string Both(Spelling spelling) => spelling.English == spelling.Japanese ? spelling.English : $"{spelling.English} {spelling.Japanese}";

    private void Head(string id, TextValue? title) =>
        _parts.Add(new(ExplanationKind.Heading, title is null ? id : $"{id} {Ellipsis.Of(title.Corrected, LongestTitle)}"));

    /// <summary>Longer than any title of the printed reference; a clause's text is cut.</summary>
    private const int LongestTitle = 120;

    private void Text(LocalizedText text, params ReadOnlySpan<string> arguments) => _parts.Add(new(ExplanationKind.Text, text.Format(_language, [.. arguments])));

    private void Fact(string text) => _parts.Add(new(ExplanationKind.Fact, text));

    private void Fact(string name, string value) => Fact(ExplanationTexts.Fact.Format(_language, [name, value]));

    private void Fact(FieldKind kind, Declaration declaration, string value)
    {
        if (LanguageSchema.Of(declaration.Kind).Field(kind) is { } field) Fact(field.Spelling.In(_language), value);
    }


    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
