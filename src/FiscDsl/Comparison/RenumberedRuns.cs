using System.Globalization;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;

namespace FiscDsl.Comparison;

/// <summary>Neighbours that all count on by as much as before, one change: (1)～(30) → (2)～(31). What else of each has changed stands by itself.</summary>
internal static class RenumberedRuns
{
    /// <summary>Renumbered neighbours from which on they are one change.</summary>
    private const int Least = 3;

    /// <summary>The changes, each run at the place of its first.</summary>
    public static IEnumerable<Change> Folded(IReadOnlyList<Change> changes)
    {
        var runs = new Dictionary<Change, List<Change>>(ReferenceEqualityComparer.Instance);
        var last = new Dictionary<Declaration, Change>(ReferenceEqualityComparer.Instance);
        Change? lastOnMargin = null;
        foreach (var change in changes.Where(static c => c is { Kind: ChangeKind.Renamed, Field: null, Classes: [ChangeClass.Structure], Declaration: AssessedDeclaration }))
        {
            var before = change.Declaration.Container is { } parent ? last.GetValueOrDefault(parent) : lastOnMargin;
            if (before is not null && Follows(before, change)) runs[change] = runs.TryGetValue(before, out var run) ? run : runs[before] = [before];
            if (runs.TryGetValue(change, out var own)) own.Add(change);
            if (change.Declaration.Container is { } container) last[container] = change;
            else lastOnMargin = change;
        }

        return changes.Where(c => !runs.TryGetValue(c, out var run) || run.Count < Least || run[0] == c).Select(c => runs.TryGetValue(c, out var run) && run.Count >= Least ? One(run) : c);
    }

    private static Change One(List<Change> run) => run[0] with
    {
        Parts = [.. run.Select(static c => c.Declaration)],
        Text = DiffText.Of(Values.FieldComparison.Replaced(Range(run[0].Old, run[^1].Old), Range(run[0].New, run[^1].New))),
    };

    private static string Range(ChangeSite? first, ChangeSite? last) => $"{first?.Declaration.Subject}～{last?.Declaration.Id}";

    private static bool Follows(Change before, Change after) =>
        before.Old?.Declaration.Container == after.Old?.Declaration.Container && IsNext(before.Old?.Declaration, after.Old?.Declaration) && IsNext(before.New?.Declaration, after.New?.Declaration);

    private static bool IsNext(Declaration? before, Declaration? after) =>
        before is not null && after is not null && Number(before) is { } one && Number(after) is { } next && one.Style == next.Style && next.Value == one.Value + 1;

    /// <summary>The number of a label in its style, or that at the end of an id; null for one without.</summary>
    public static (string Style, int Value)? Number(Declaration declaration)
    {
        if (declaration is Clause) return LabelGrammar.Number(declaration.Id) is { } label ? (label.Style, label.Value) : null;
        var digits = declaration.Id.AsSpan().TrimEnd("0123456789").Length;
        return int.TryParse(declaration.Id.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (declaration.Id[..digits], number) : null;
    }
}
