using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>Categories that a control names and that are not declared, or stand under several 大項目.</summary>
internal sealed class ControlCategory() : AssessmentRule(NameDiagnostics.UnknownCategory, NameDiagnostics.AmbiguousCategory)
{
    /// <summary>Categories to choose from that are named; a name may stand under any number of 大項目, and in any number of controls.</summary>
    private const int MostNamed = 10;

    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (declaration is not Control control || control.CategoryPath.IsEmpty || control.Site(FieldKind.Category) is not { } site) return;
        var found = context.Symbols.Categories.Candidates(control);
        if (found.Count == 1) return;
        if (found.Count == 0)
        {
            ImmutableArray<CodeFix> fixes = context.Symbols.NearestCategory(control.CategoryName) is { } near ? [CodeFix.Replace(site.Value, near)] : [];
            context.Report(NameDiagnostics.UnknownCategory, control, site.Value, fixes, control.CategoryName);
            return;
        }

        var named = found.Take(MostNamed).Select(static c => c.Subject).ToList();
        context.Report(
            NameDiagnostics.AmbiguousCategory, control, site.Value, [.. named.Select(subject => CodeFix.Replace(site.Value, subject))],
            control.CategoryName, string.Join(", ", found.Count > named.Count ? named.Append("…") : named));
    }
}
