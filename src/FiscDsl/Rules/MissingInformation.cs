using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>Rows the provider owes for which no information is given, here or above.</summary>
internal sealed class MissingInformation() : AssessmentRule(CompletenessDiagnostics.MissingInformation)
{
    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (!declaration.IsOwedByProvider || IsGiven(declaration, FieldKind.Information)) return;
        if (!UnreadLines.Any(declaration)) context.Report(Descriptor, declaration, declaration.Name, [Mends.AddField(declaration, FieldKind.Information)], declaration.Subject);
    }

    /// <summary>True where a field that clauses inherit is given here or above; <c>-</c> is given: somebody has said that there is none.</summary>
    internal static bool IsGiven(AssessedDeclaration declaration, FieldKind field)
    {
        for (AssessedDeclaration? at = declaration; at is not null; at = at.Parent)
            if (at.Site(field) is not null) return true;
        return false;
    }
}
