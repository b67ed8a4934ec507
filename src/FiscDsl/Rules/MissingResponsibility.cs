using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>Rows that do not say who is responsible. An empty control is reported as such and not for what it would need besides.</summary>
internal sealed class MissingResponsibility() : AssessmentRule(CompletenessDiagnostics.MissingResponsibility)
{
    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (!declaration.IsAssessed || declaration.Site(FieldKind.Responsibility) is not null || EmptyControl.Is(declaration)) return;
        if (!UnreadLines.Any(declaration)) context.Report(Descriptor, declaration, declaration.Name, [Mends.AddField(declaration, FieldKind.Responsibility)], declaration.Subject);
    }
}
