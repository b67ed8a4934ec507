using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax.Values;
using FiscDsl.Text;

namespace FiscDsl.Model.Binding;

/// <summary>Binds categories' paths, acceptances and corrections.</summary>
internal sealed class AnnotationBinder(BindingContext context)
{
    public ImmutableArray<string> CategoryPath(FieldSchema field, TextSpan value)
    {
        for (var at = value.Start; at < value.End; at++)
            if (context.Text[at] == '／') context.ReportFullWidth(new TextSpan(at, 1));
        if (CategoryPathGrammar.Read(context.Text, value) is { Count: <= LanguageSchema.MaxCategoryDepth } path)
            return [.. path.Select(id => IdGrammar.Normalize(id.Of(context.Text)))];
        context.Report(SyntaxDiagnostics.InvalidValue, value, context.Of(value), field.Spelling.English, "大項目 / 中項目");
        return [];
    }

    public Acceptance? Acceptance(FieldSchema field, int line, TextSpan value)
    {
        var read = AcceptanceGrammar.Read(context.Text, value);
        var rule = PolicyBinder.FindRule(context, read.Rule);
        if (rule is not null) context.ReportFullWidth(read.Rule);
        if (read.Reason.IsEmpty)
        {
            context.Report(SyntaxDiagnostics.InvalidValue, value, context.Of(value), field.Spelling.English, $"{context.Of(read.Rule)} 理由 (reason)");
            return null;
        }

        var whole = context.Block.Lines[line];
        return new Acceptance(rule, context.Of(read.Reason), read.Rule, TextSpan.FromBounds(whole.Start, whole.End));
    }

    public Correction? Correction(FieldSchema field, TextSpan value)
    {
        if (CorrectionGrammar.Read(context.Text, value) is not { } read)
        {
            context.Report(SyntaxDiagnostics.InvalidValue, value, context.Of(value), field.Spelling.English, "「…」→「…」");
            return null;
        }

        context.ReportMarks(read.Printed);
        context.ReportMarks(read.Corrected);
        return new Correction(context.Of(read.Printed.Content), context.Of(read.Corrected.Content), read.Reason.IsEmpty ? null : context.Of(read.Reason), read.Printed.Span);
    }
}
