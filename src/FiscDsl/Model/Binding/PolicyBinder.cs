using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Model.Binding;

/// <summary>Binds the lines of a policy: <c>stale-source: warning, 24 months</c>.</summary>
internal static class PolicyBinder
{
    /// <summary>Each is looked for in every finding.</summary>
    private const int MostWordings = 100;

    private const string Expected = "error, warning, info, hint, off";

    public static void Line(BindingContext context, int line, BoundFields fields)
    {
        var read = PolicyLineSyntax.Read(context.Block, line);
        var head = read.Head;
        var name = context.Of(head.Name);
        if (read.Deeper is { } deeper) context.Report(SyntaxDiagnostics.UnexpectedIndentation, deeper, name);
        if (Configurable(context, head.Name, read.Rule) is not { } rule) return;
        context.ReportFullWidth(head.Name);
        if (head.Colon is null) context.Report(SyntaxDiagnostics.MissingColon, head.Name, CodeFix.Insert(head.Name.End, ":", ":"), name);
        else context.ReportFullWidth(head.Colon.Value);
        foreach (var other in fields.Rules)
        {
            if (other.Rule != rule) continue;
            context.Add(new Diagnostic(SyntaxDiagnostics.DuplicateField, new(context.Block, head.Name), [name])
            {
                Related = [new(new(context.Block, other.Span), FieldBinder.FirstOccurrence)],
            });
            return;
        }

        if (head.Rest.IsEmpty) context.Report(SyntaxDiagnostics.MissingValue, head.Name, name);
        else if (Value(context, read, rule) is { } value) fields.Add(value);
    }

    /// <summary>The rule a policy or an acceptance names; reports an unknown one and one that may not be changed.</summary>
    public static DiagnosticDescriptor? Configurable(BindingContext context, TextSpan span, DiagnosticDescriptor? rule)
    {
        if (rule is null)
        {
            var name = context.Of(span);
            var near = SpellingSuggestion.Of(name, DiagnosticTable.All.Where(static d => d.IsConfigurable).SelectMany(static d => new[] { d.Name, d.JapaneseName }));
            context.Report(NameDiagnostics.UnknownRule, span, near is null ? null : CodeFix.Replace(span, near), name);
            return null;
        }

        if (rule.IsConfigurable) return rule;
        context.Report(NameDiagnostics.FixedSeverity, span, rule.Name);
        return null;
    }

    private static PolicyLine? Value(BindingContext context, PolicyLineSyntax line, DiagnosticDescriptor rule)
    {
        var limitIsSound = line.Value?.Limit is not { } limit || (limit.Months is > 0 and <= 1200 && rule.DefaultLimitMonths is not null);
        if (line.Value is { Severity.Value: { } severity } read && limitIsSound && AreSound(context, rule, read.Wordings))
        {
            context.ReportSeparators(read.Separators);
            context.ReportFullWidth(read.Severity.Span);
            if (read.Limit is { } written) context.ReportFullWidth(written.Number);
            return new PolicyLine(rule, (DiagnosticSeverity)LanguageSchema.Severities.IndexOf(severity), read.Limit?.Months, line.Head.Name)
            {
                Wordings = Wordings(context, rule, read.Wordings),
            };
        }

        var more = rule.DefaultLimitMonths is not null ? " (, 24 months)" : rule.Wordings.IsEmpty ? "" : " (, 「…」)";
        context.Report(SyntaxDiagnostics.InvalidValue, line.Head.Rest, context.Of(line.Head.Rest), rule.Name, Expected + more);
        return null;
    }

    private static bool AreSound(BindingContext context, DiagnosticDescriptor rule, ImmutableArray<QuotedSyntax> wordings) =>
        wordings.Length <= MostWordings && wordings.All(w => !rule.Wordings.IsEmpty && Syntax.Wordings.KeyOf(context.Of(w.Content)).Length > 0);

    private static ImmutableArray<string> Wordings(BindingContext context, DiagnosticDescriptor rule, ImmutableArray<QuotedSyntax> quoted)
    {
        var added = ImmutableArray.CreateBuilder<string>(quoted.Length);
        var known = rule.Wordings.Select(Syntax.Wordings.KeyOf).ToHashSet(StringComparer.Ordinal);
        foreach (var wording in quoted)
        {
            context.ReportMarks(wording);
            var text = context.Of(wording.Content);
            if (!known.Add(Syntax.Wordings.KeyOf(text))) context.Report(SyntaxDiagnostics.DuplicateValue, wording.Span, text, rule.Name);
            else added.Add(text);
        }

        return added.DrainToImmutable();
    }
}
