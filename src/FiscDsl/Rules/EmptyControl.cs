using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>Controls with neither clauses nor an assessment.</summary>
internal sealed class EmptyControl() : AssessmentRule(CompletenessDiagnostics.EmptyControl)
{
    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (Is(declaration) && !UnreadLines.Any(declaration)) context.Report(Descriptor, declaration, declaration.Name, declaration.Id);
    }

    /// <summary>True for such a control.</summary>
    internal static bool Is(AssessedDeclaration declaration) =>
        declaration is Control { Clauses.IsEmpty: true } && declaration.Site(FieldKind.Responsibility) is null && declaration.Site(FieldKind.Evidence) is null;
}
