using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Values;
using FiscDsl.Text;

namespace FiscDsl.Model.Binding;

/// <summary>Binds the lines of a policy: <c>stale-source: warning, 24 months</c>.</summary>
internal static class PolicyBinder
{
    /// <summary>Each is looked for in every finding.</summary>
    private const int MostWordings = 100;

    private const string Expected = "error, warning, info, hint, off";

    public static void Line(BindingContext context, int line, BoundFields fields)
    {
        var content = context.Block.Lines[line];
        var head = LineHead.Read(context.Text, content.Content);
        var name = context.Of(head.Name);
        if (FieldBinder.DeeperLine(context, line) is { } deeper) context.Report(SyntaxDiagnostics.UnexpectedIndentation, deeper, name);
        if (FindRule(context, head.Name) is not { } rule) return;
        context.ReportFullWidth(head.Name);
        if (head.Colon is null) context.Report(SyntaxDiagnostics.MissingColon, head.Name, Fixes.Insert(head.Name.End, ":", ":"), name);
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
        else if (Value(context, head, rule) is { } value) fields.Add(value);
    }

    /// <summary>The rule a policy or an acceptance names; reports an unknown one and one that may not be changed.</summary>
    public static DiagnosticDescriptor? FindRule(BindingContext context, TextSpan span)
    {
        var name = context.Of(span);
        if (DiagnosticTable.Find(name) is not { } rule)
        {
            var near = Nearest.Of(name, DiagnosticTable.All.Where(static d => d.IsConfigurable).SelectMany(static d => new[] { d.Name, d.JapaneseName }));
            context.Report(NameDiagnostics.UnknownRule, span, near is null ? null : Fixes.Replace(span, near), name);
            return null;
        }

        if (rule.IsConfigurable) return rule;
        context.Report(NameDiagnostics.FixedSeverity, span, rule.Name);
        return null;
    }

    private static PolicyLine? Value(BindingContext context, LineHead head, DiagnosticDescriptor rule)
    {
        var text = context.Text;
        var read = PolicyGrammar.Read(text, head.Rest);
        var severity = read is null ? null : ChoiceReader.Find(LanguageSchema.Severities, read.Severity.Of(text));
        int? months = read?.Limit is { } limit && int.TryParse(FullWidth.Fold(limit.Of(text)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var limitIsSound = read?.Limit is null || (months is > 0 and <= 1200 && rule.DefaultLimitMonths is not null);
        var wordingsAreSound = read is null || (read.Wordings.Length <= MostWordings && read.Wordings.All(w => !rule.Wordings.IsEmpty && Syntax.Wordings.KeyOf(context.Of(w.Content)).Length > 0));
        if (read is not null && severity is not null && limitIsSound && wordingsAreSound)
        {
            context.ReportSeparators(read.Separators);
            context.ReportFullWidth(read.Severity);
            if (read.Limit is { } written) context.ReportFullWidth(written);
            return new PolicyLine(rule, (DiagnosticSeverity)LanguageSchema.Severities.IndexOf(severity), months, head.Name)
            {
                Wordings = Wordings(context, rule, read.Wordings),
            };
        }

        var more = rule.DefaultLimitMonths is not null ? " (, 24 months)" : rule.Wordings.IsEmpty ? "" : " (, 「…」)";
        context.Report(SyntaxDiagnostics.InvalidValue, head.Rest, context.Of(head.Rest), rule.Name, Expected + more);
        return null;
    }

    private static ImmutableArray<string> Wordings(BindingContext context, DiagnosticDescriptor rule, ImmutableArray<Quoted> quoted)
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
