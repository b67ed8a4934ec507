using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Model.Binding;

/// <summary>Binds lists, fixed values and evidence.</summary>
internal sealed class AssessmentBinder(BindingContext context)
{
    private const string ExpectedCitations = "5, 1 \"…\"";
    private const string ExpectedEvidence = ExpectedCitations + " / none / n/a";

    /// <summary>The sound words of a list; reports the others.</summary>
    public IEnumerable<TextSpan> Words(FieldSchema field, ListSyntax<WordSyntax> list)
    {
        context.ReportSeparators(list.Separators);
        var words = new List<TextSpan>(list.Elements.Length);
        foreach (var element in list.Elements)
        {
            if (element.Value is null) ReportElement(field, element.Span, "A38730001, A38730002");
            else words.Add(element.Span);
            if (element.Value is not null) context.ReportFullWidth(element.Span);
        }

        return words;
    }

    /// <summary>The fixed value of a field; reports a value that is none.</summary>
    public FixedValue? Choice(FieldSchema field, FixedWord word)
    {
        if (word.Value is null) ReportChoice(field, word.Span);
        else context.ReportFullWidth(word.Span);
        return word.Value;
    }

    /// <summary>Who is responsible; null where nothing of the value could be read.</summary>
    public Responsibility? Parties(FieldSchema field, PartiesSyntax read)
    {
        if (read.Nobody is { } nobody)
        {
            context.ReportFullWidth(nobody.Span);
            return new Responsibility(false, false) { Reason = read.Reason.IsEmpty ? null : context.Of(read.Reason) };
        }

        context.ReportSeparators(read.Separators);
        var parties = new HashSet<FixedValue>();
        foreach (var word in read.Parties)
        {
            if (word.Value is not { } party || party == Fields.NobodyParty)
            {
                ReportChoice(field, word.Span);
                continue;
            }

            context.ReportFullWidth(word.Span);
            if (!parties.Add(party)) ReportTwice(field, word.Span);
        }

        return parties.Count == 0 ? null : new(parties.Contains(Fields.ProviderParty), parties.Contains(Fields.UserParty));
    }

    /// <summary>The evidence; citations that could not be read are reported and left out.</summary>
    public Evidence Evidence(FieldSchema field, EvidenceSyntax read)
    {
        if (read.Disposition is { } word)
        {
            context.ReportFullWidth(word.Span);
            return new Evidence(EvidenceStatuses.Of(word.Value) ?? EvidenceStatus.Missing, [], read.Reason.IsEmpty ? null : context.Of(read.Reason));
        }

        var list = read.Citations;
        var citations = ImmutableArray.CreateBuilder<Citation>(list?.Elements.Length ?? 0);
        context.ReportSeparators(list?.Separators ?? []);
        var seen = new HashSet<(string Source, string? Locator)>();
        foreach (var element in list?.Elements ?? [])
        {
            if (element.Value is not { } citation)
            {
                ReportElement(field, element.Span, ValueReader.IsDisposition(element.Span.Of(context.Text)) ? ExpectedCitations : ExpectedEvidence);
                continue;
            }

            if (citation.Locator is { } locator) context.ReportMarks(locator);
            var bound = new Citation(IdGrammar.Normalize(citation.Id.Of(context.Text)), Place(citation), citation.Id);
            if (seen.Add((bound.Source, bound.Locator))) citations.Add(bound);
            else ReportTwice(field, element.Span);
        }

        return new Evidence(EvidenceStatus.Cited, citations.ToImmutable(), null);
    }

    private string? Place(CitationSyntax citation)
    {
        if (citation.Locator is not { } locator) return null;
        if (!locator.Content.Of(context.Text).IsWhiteSpace()) return context.Of(locator.Content);
        context.Report(SyntaxDiagnostics.EmptyLocator, locator.Span, CodeFix.Delete(TextSpan.FromBounds(citation.Id.End, locator.Span.End), context.Of(locator.Span)), context.Of(citation.Id));
        return null;
    }

    private void ReportElement(FieldSchema field, TextSpan span, string expected) =>
        context.Report(SyntaxDiagnostics.InvalidValue, span, context.Of(span), field.Spelling.English, expected);

    /// <summary>Reports a value that the field has already.</summary>
    public void ReportTwice(FieldSchema field, TextSpan span) =>
        context.Report(SyntaxDiagnostics.DuplicateValue, span, context.Of(span), field.Spelling.English);

    private void ReportChoice(FieldSchema field, TextSpan span)
    {
        var near = SpellingSuggestion.Of(span.Of(context.Text), field.FixedValues.SelectMany(static v => new[] { v.Spelling.English, v.Spelling.Japanese }));
        context.Report(SyntaxDiagnostics.InvalidValue, span, near is null ? null : CodeFix.Replace(span, near),
            context.Of(span), field.Spelling.English, Expected(field.FixedValues));
    }

    private static string Expected(ImmutableArray<FixedValue> values) => string.Join(", ", values.Select(static v => $"{v.Spelling.English} {v.Spelling.Japanese}"));
}
