using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax.Values;
using FiscDsl.Text;

namespace FiscDsl.Model.Binding;

/// <summary>Binds lists, fixed values and evidence.</summary>
internal sealed class AssessmentBinder(BindingContext context)
{
    private const string ExpectedCitations = "5, 1 \"…\"";
    private const string ExpectedEvidence = ExpectedCitations + " / none / n/a";

    /// <summary>The sound words of a list; reports the others.</summary>
    public IEnumerable<TextSpan> Words(FieldSchema field, TextSpan value)
    {
        var list = WordListGrammar.Read(context.Text, value);
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
    public FixedValue? Choice(FieldSchema field, TextSpan value)
    {
        var found = ChoiceReader.Find(field.FixedValues, value.Of(context.Text));
        if (found is null) ReportChoice(field, value);
        else context.ReportFullWidth(value);
        return found;
    }

    /// <summary>Who is responsible; null where nothing of the value could be read.</summary>
    public Responsibility? Parties(FieldSchema field, TextSpan value)
    {
        if (WordListGrammar.Nobody(context.Text, value) is { } nobody)
        {
            context.ReportFullWidth(nobody.Word);
            return new Responsibility(false, false) { Reason = nobody.Reason.IsEmpty ? null : context.Of(nobody.Reason) };
        }

        var list = WordListGrammar.Read(context.Text, value);
        context.ReportSeparators(list.Separators);
        var parties = new HashSet<FixedValue>();
        foreach (var element in list.Elements)
        {
            var party = ChoiceReader.Find(field.FixedValues, element.Span.Of(context.Text));
            if (party is null || party == Fields.NobodyParty)
            {
                ReportChoice(field, element.Span);
                continue;
            }

            context.ReportFullWidth(element.Span);
            if (!parties.Add(party)) ReportTwice(field, element.Span);
        }

        return parties.Count == 0 ? null : new(parties.Contains(Fields.ProviderParty), parties.Contains(Fields.UserParty));
    }

    /// <summary>The evidence; citations that could not be read are reported and left out.</summary>
    public Evidence Evidence(FieldSchema field, TextSpan value)
    {
        var text = context.Text;
        var read = EvidenceGrammar.Read(text, value);
        if (read.Disposition is { } word)
        {
            context.ReportFullWidth(word);
            var status = ChoiceReader.Find(field.FixedValues, word.Of(text)) == Fields.None ? EvidenceStatus.None : EvidenceStatus.NotApplicable;
            return new Evidence(status, [], read.Reason.IsEmpty ? null : context.Of(read.Reason));
        }

        var list = read.Citations;
        var citations = ImmutableArray.CreateBuilder<Citation>(list?.Elements.Length ?? 0);
        context.ReportSeparators(list?.Separators ?? []);
        var seen = new HashSet<(string Source, string? Locator)>();
        foreach (var element in list?.Elements ?? [])
        {
            if (element.Value is not { } citation)
            {
                ReportElement(field, element.Span, EvidenceGrammar.IsDisposition(element.Span.Of(text)) ? ExpectedCitations : ExpectedEvidence);
                continue;
            }

            if (citation.Locator is { } locator) context.ReportMarks(locator);
            var bound = new Citation(IdGrammar.Normalize(citation.Id.Of(text)), Place(citation), citation.Id);
            if (seen.Add((bound.Source, bound.Locator))) citations.Add(bound);
            else ReportTwice(field, element.Span);
        }

        return new Evidence(EvidenceStatus.Cited, citations.ToImmutable(), null);
    }

    private string? Place(CitationSyntax citation)
    {
        if (citation.Locator is not { } locator) return null;
        if (!locator.Content.Of(context.Text).IsWhiteSpace()) return context.Of(locator.Content);
        context.Report(SyntaxDiagnostics.EmptyLocator, locator.Span, Fixes.Delete(TextSpan.FromBounds(citation.Id.End, locator.Span.End), context.Of(locator.Span)), context.Of(citation.Id));
        return null;
    }

    private void ReportElement(FieldSchema field, TextSpan span, string expected) =>
        context.Report(SyntaxDiagnostics.InvalidValue, span, context.Of(span), field.Spelling.English, expected);

    /// <summary>Reports a value that the field has already.</summary>
    public void ReportTwice(FieldSchema field, TextSpan span) =>
        context.Report(SyntaxDiagnostics.DuplicateValue, span, context.Of(span), field.Spelling.English);

    private void ReportChoice(FieldSchema field, TextSpan span)
    {
        var near = Nearest.Of(span.Of(context.Text), field.FixedValues.SelectMany(static v => new[] { v.Spelling.English, v.Spelling.Japanese }));
        context.Report(SyntaxDiagnostics.InvalidValue, span, near is null ? null : Fixes.Replace(span, near),
            context.Of(span), field.Spelling.English, ChoiceReader.Expected(field.FixedValues));
    }
}
