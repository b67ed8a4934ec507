using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Import;

/// <summary>
/// What merged cells say of several rows: it goes to the control or the category above them where inheritance makes it hold for
/// the same rows, and for no others; else to each.
/// </summary>
internal sealed class SharedViews
{
    private readonly Dictionary<TableCell, (FieldKind Field, string Text, OrderedSet<StatementBuilder> Targets)> _views = [];

    /// <summary>Adds a row that a merged cell holds for.</summary>
    public void Add(TableCell cell, FieldKind field, string text, StatementBuilder target)
    {
        if (!_views.TryGetValue(cell, out var view)) _views.Add(cell, view = (field, text, []));
        view.Targets.Add(target);
    }

    /// <summary>Puts everything in its place, when all rows are read.</summary>
    /// <param name="report">Is told of it.</param>
    /// <param name="isPart">True where there are other rows of what stands above them, so that nothing holds for all.</param>
    public void Place(ImportReport report, bool isPart)
    {
        foreach (var (cell, view) in _views)
        {
            if (isPart)
            {
                foreach (var target in view.Targets) target.Add(view.Field, view.Text);
                continue;
            }

            var byControl = view.Targets.GroupBy(static t => Owner(t)).Select(static g => (Control: g.Key, Targets: g.ToHashSet())).ToList();
            var owners = CategoryOf(byControl, view.Field) is { } category ? [category] : byControl.SelectMany(c => IsWhole(c.Control, c.Targets, view.Field) ? [c.Control] : c.Targets.AsEnumerable()).ToList();
            if (owners is [var only] && view.Targets.Count > 1)
                report.Add(DiagnosticSeverity.Info, ImportTexts.Shared(only.Parent is null && only.Category is null ? ImportTexts.OfCategory : ImportTexts.OfControl), cell);
            foreach (var owner in owners) owner.Add(view.Field, view.Text);
        }
    }

    private static StatementBuilder Owner(StatementBuilder statement)
    {
        while (statement.Parent is { } parent) statement = parent;
        return statement;
    }

    // All that the control has, and nothing else said of it. A control with one clause says it there.
    private static bool IsWhole(StatementBuilder control, HashSet<StatementBuilder> targets, FieldKind field, bool withOne = false) =>
        targets.Contains(control) || (control.Nested.Count > (withOne ? 0 : 1) && control.Nested.TrueForAll(c => targets.Contains(c) && !c.Has(field)));

    // All controls of the category, and nothing else said of them.
    private static StatementBuilder? CategoryOf(List<(StatementBuilder Control, HashSet<StatementBuilder> Targets)> controls, FieldKind field)
    {
        if (controls.Count < 2 || !controls.TrueForAll(c => !c.Control.Has(field) && IsWhole(c.Control, c.Targets, field, withOne: true))) return null;
        for (var at = controls[0].Control.Category?.Category; at is not null; at = at.Parent)
            if (at.Controls == controls.Count && controls.TrueForAll(c => IsBelow(c.Control, at)) && !at.Has(field)) return at;
        return null;
    }

    private static bool IsBelow(StatementBuilder control, StatementBuilder category)
    {
        for (var at = control.Category?.Category; at is not null; at = at.Parent)
            if (at == category) return true;
        return false;
    }
}
