using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Controls without a title.</summary>
internal sealed class MissingTitle() : AssessmentRule(CompletenessDiagnostics.MissingTitle)
{
    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (declaration is Control { Title: null, Id.Length: > 0 }) context.Report(Descriptor, declaration, declaration.Name, declaration.Id);
    }
}
