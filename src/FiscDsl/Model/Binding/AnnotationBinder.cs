using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Model.Binding;

/// <summary>Binds categories' paths, acceptances and corrections.</summary>
internal sealed class AnnotationBinder(BindingContext context)
{
    public ImmutableArray<string> CategoryPath(FieldSchema field, CategoryPathSyntax path)
    {
        foreach (var separator in path.Ids.Separators)
            if (context.Text[separator.Start] == '／') context.ReportFullWidth(separator);
        if (path.IsSound && path.Ids.Elements.Length <= LanguageSchema.MaxCategoryDepth)
            return [.. path.Ids.Elements.Select(id => IdGrammar.Normalize(id.Span.Of(context.Text)))];
        context.Report(SyntaxDiagnostics.InvalidValue, path.Span, context.Of(path.Span), field.Spelling.English, "大項目 / 中項目");
        return [];
    }

    public Acceptance? Acceptance(FieldSyntax field, AcceptanceSyntax read)
    {
        var rule = PolicyBinder.Configurable(context, read.Name, read.Rule);
        if (rule is not null) context.ReportFullWidth(read.Name);
        if (read.Reason.IsEmpty)
        {
            context.Report(SyntaxDiagnostics.InvalidValue, read.Span, context.Of(read.Span), field.Schema.Spelling.English, $"{context.Of(read.Name)} 理由 (reason)");
            return null;
        }

        var whole = context.Block.Lines[field.Line];
        return new Acceptance(rule, context.Of(read.Reason), read.Name, TextSpan.FromBounds(whole.Start, whole.End));
    }

    public Correction? Correction(FieldSchema field, CorrectionSyntax read)
    {
        if (read.Sides is not { } sides)
        {
            context.Report(SyntaxDiagnostics.InvalidValue, read.Span, context.Of(read.Span), field.Spelling.English, "「…」→「…」");
            return null;
        }

        context.ReportMarks(sides.Printed);
        context.ReportMarks(sides.Corrected);
        return new Correction(context.Of(sides.Printed.Content), context.Of(sides.Corrected.Content), read.Reason.IsEmpty ? null : context.Of(read.Reason), sides.Printed.Span);
    }
}
