using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Rules;

/// <summary>
/// Ids and labels with full-width letters, digits or marks, where they are declared and where a citation or a category
/// names them. Prose keeps its own: it is quoted from print.
/// </summary>
internal sealed class FullwidthId() : DeclarationRule(TextDiagnostics.FullwidthId)
{
    // A run is joined by ～, which is full-width itself.
    private const char RunMark = '～';

    public override void Check(Declaration declaration, RuleContext context)
    {
        if (declaration.Kind == DeclarationKind.Clause && Dash.IsAlone(declaration.Name.Of(declaration.Block.Text))) CheckNothing(declaration, context);
        else if (declaration.Id.Length > 0) Check(declaration, declaration.Name, context);
        if (declaration is not AssessedDeclaration assessed) return;
        foreach (var citation in assessed.Evidence?.Citations ?? []) Check(declaration, citation.IdSpan, context);
        if (declaration is Control && declaration.Site(FieldKind.Category) is { } category && FullWidth.Any(category.Value.Of(declaration.Block.Text)))
            CheckPath(declaration, category, context);
    }

    private void CheckPath(Declaration declaration, FieldSite category, RuleContext context)
    {
        if (declaration.Syntax(category)?.Value is not CategoryPathSyntax { IsSound: true } path) return;
        foreach (var id in path.Ids.Elements) Check(declaration, id.Span, context);
    }

    private void CheckNothing(Declaration declaration, RuleContext context)
    {
        var written = declaration.Name.Of(declaration.Block.Text);
        if (!written.SequenceEqual(LanguageSchema.Nothing))
            context.Report(Descriptor, declaration, declaration.Name, [CodeFix.Replace(declaration.Name, LanguageSchema.Nothing) with { KeepsMeaning = true }], written.ToString(), LanguageSchema.Nothing);
    }

    private void Check(Declaration declaration, TextSpan span, RuleContext context)
    {
        var written = span.Of(declaration.Block.Text);
        if (!FullWidth.Any(written)) return;
        var canonical = FullWidth.Fold(written).Replace('~', RunMark).Replace('〜', RunMark);
        if (written.SequenceEqual(canonical)) return;
        context.Report(Descriptor, declaration, span, [CodeFix.Replace(span, canonical) with { KeepsMeaning = true }], written.ToString(), canonical);
    }
}
