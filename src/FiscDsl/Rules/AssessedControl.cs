using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Binding;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>
/// Controls that state an assessment above labelled clauses, which makes one row of them all. A warning where a clause below says
/// something of its own, for then somebody meant rows of their own.
/// </summary>
internal sealed class AssessedControl() : AssessmentRule(CompletenessDiagnostics.AssessedControl, CompletenessDiagnostics.MixedAssessment)
{
    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (declaration is not Control { Clauses.IsEmpty: false } || (declaration.Responsibility is null && declaration.Evidence is null)) return;
        var below = declaration.SelfAndDescendants().OfType<Clause>().ToList();
        // Unlabelled clauses join their control's row whatever it says; only one that is assessed has a row of its own.
        var own = below.Find(below.TrueForAll(static c => c.IsUnlabelled) ? IsAssessed : SaysMore);
        if (own is null && below.TrueForAll(static c => c.IsUnlabelled)) return;
        ImmutableArray<CodeFix> fixes = Moved(declaration) is { } fix ? [fix] : [];
        if (own is null)
            context.Report(CompletenessDiagnostics.AssessedControl, declaration, declaration.Name, fixes, declaration.Subject);
        else
            context.Report(CompletenessDiagnostics.MixedAssessment, declaration, declaration.Name, fixes, [new(own.Location, SaysOwn)], declaration.Subject, own.Subject);
    }

    private static readonly LocalizedText SaysOwn = new("自分の評価、該当情報、確認内容がある項", "The clause with an assessment, information or finding of its own");

    private static bool IsAssessed(Clause clause) => clause.IsAssessed;

    private static bool SaysMore(Clause clause) => clause.Responsibility is not null || clause.Evidence is not null || LanguageSchema.Inherited.Any(f => clause.TextOf(f.Kind) is not null);

    /// <summary>Moves the assessment to the clauses that are rows where the control states none; null where all of them have one.</summary>
    private static CodeFix? Moved(AssessedDeclaration control)
    {
        var targets = new List<AssessedDeclaration>();
        foreach (var clause in control.Clauses) AddRows(clause, targets);
        if (targets.Count == 0) return null;
        var block = control.Block;
        FieldSite?[] sites = [control.Site(FieldKind.Responsibility), control.Site(FieldKind.Evidence)];
        var moved = sites.OfType<FieldSite>().Select(s => TextSpan.FromBounds(s.Name.Start, s.Value.End).Of(block.Text).ToString()).ToList();
        var lines = sites.OfType<FieldSite>().Select(s => block.Lines[block.Source.LineOf(s.Name.Start)]);
        return new(
            new("主体と情報参照元を下の項に移す", "Move responsibility and evidence to the clauses below"),
            [
                .. lines.Select(static l => new TextEdit(TextSpan.FromBounds(l.Start, l.End), "")).OrderBy(static e => e.Span.Start),
                .. targets.Select(clause =>
                {
                    var before = BlockFixes.NewLine(block, clause.Line) + new string(' ', BlockFixes.MemberColumns(block, clause.Line));
                    return new TextEdit(new(BlockFixes.PlaceFor(clause, FieldKind.Responsibility), 0), string.Concat(moved.Select(m => before + m)));
                }),
            ]);
    }

    /// <summary>The clauses that are rows where nothing above states an assessment, and that state none themselves.</summary>
    private static void AddRows(Clause clause, List<AssessedDeclaration> rows)
    {
        if (clause.Responsibility is not null || clause.Evidence is not null) return;
        if (!clause.IsUnlabelled && ClauseStructure.IsLeaf(clause))
        {
            rows.Add(clause);
            return;
        }

        foreach (var nested in clause.Clauses) AddRows(nested, rows);
    }
}
