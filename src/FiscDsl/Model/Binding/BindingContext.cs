using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Model.Binding;

/// <summary>The block that is being bound and the findings so far.</summary>
internal sealed class BindingContext(SyntaxBlock block)
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>(0);
    private readonly FindingBudget _budget = new();

    public SyntaxBlock Block { get; } = block;

    public string Text => Block.Text;

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <summary>True where one more error would not be kept.</summary>
    public bool HasManyErrors => _budget.HasManyErrors;

    /// <summary>True where prose stands that is no value of a field.</summary>
    public bool HasStray { get; set; }

    public string Of(TextSpan span) => span.Of(Text).ToString();

    /// <summary>The beginning of a stretch.</summary>
    public string Shortened(TextSpan span) => span.Length <= 30 ? Of(span) : Of(span with { Length = 29 }) + "…";

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<string> arguments) =>
        Add(new Diagnostic(descriptor, new(Block, span), Diagnostic.Shorten(arguments)));

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, CodeFix? fix, params ReadOnlySpan<string> arguments) =>
        Add(new Diagnostic(descriptor, new(Block, span), Diagnostic.Shorten(arguments)) { Fixes = fix is null ? [] : [fix] });

    public void Add(Diagnostic diagnostic)
    {
        if (_budget.Take(diagnostic.Severity)) _diagnostics.Add(diagnostic);
    }

    /// <summary>Reports full-width forms in a stretch where the language wants ASCII, one finding a run.</summary>
    public void ReportFullWidth(TextSpan span)
    {
        for (var at = span.Start; at < span.End; at++)
        {
            if (FullWidth.Fold(Text[at]) == Text[at]) continue;
            var end = at + 1;
            while (end < span.End && FullWidth.Fold(Text[end]) != Text[end]) end++;
            ReportFullWidth(TextSpan.FromBounds(at, end), FullWidth.Fold(Text.AsSpan(at, end - at)));
            at = end;
        }
    }

    /// <summary>Reports quotation marks that are not <c>"</c>.</summary>
    public void ReportMarks(QuotedSyntax quoted)
    {
        if (Text[quoted.Span.Start] is '「') return;
        foreach (var at in (ReadOnlySpan<int>)[quoted.Span.Start, quoted.Span.End - 1])
            if (Text[at] != '"') ReportFullWidth(new TextSpan(at, 1), "\"");
    }

    /// <summary>Reports separators of a list that are not <c>,</c>.</summary>
    public void ReportSeparators(ImmutableArray<TextSpan> separators)
    {
        foreach (var separator in separators)
            if (Text[separator.Start] != ',') ReportFullWidth(separator, ",");
    }

    /// <summary>Reports a form that is understood but not canonical.</summary>
    public void ReportFullWidth(TextSpan span, string canonical) =>
        Report(SyntaxDiagnostics.FullwidthCharacter, span, CodeFix.Replace(span, canonical) with { KeepsMeaning = true }, Of(span), canonical);
}
