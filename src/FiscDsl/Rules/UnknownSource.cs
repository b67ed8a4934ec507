using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Citations of sources that are not declared.</summary>
internal sealed class UnknownSource() : AssessmentRule(NameDiagnostics.UnknownSource)
{
    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        foreach (var citation in declaration.Evidence?.Citations ?? [])
        {
            if (context.Symbols.Sources.ContainsKey(citation.Source)) continue;
            var near = context.Symbols.NearestSource(citation.Source);
            context.Report(Descriptor, declaration, citation.IdSpan, near is null ? [] : [CodeFix.Replace(citation.IdSpan, near)], citation.Source);
        }
    }
}
