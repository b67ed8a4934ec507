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
    public void Place(List<StatementBuilder> controls, ImportReport report)
    {
        foreach (var (cell, view) in _views)
        {
            var owners = view.Targets.GroupBy(static t => Owner(t)).SelectMany(owner => Raised(owner.Key, [.. owner], view.Field)).ToList();
            if (CategoryOf(owners, view.Field, controls) is { } category) owners = [category];
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

    private static IEnumerable<StatementBuilder> Raised(StatementBuilder control, HashSet<StatementBuilder> targets, FieldKind field)
    {
        if (targets.Contains(control)) return [control];
        return control.Nested.Count > 1 && control.Nested.TrueForAll(c => targets.Contains(c) && !c.Has(field)) ? [control] : targets;
    }

    // All controls of the category, and nothing else said of them.
    private static StatementBuilder? CategoryOf(List<StatementBuilder> owners, FieldKind field, List<StatementBuilder> controls)
    {
        if (owners.Count < 2 || owners.Exists(o => o.Category is null || o.Has(field) || o.Nested.Exists(n => n.Has(field)))) return null;
        for (var at = owners[0].Category?.Category; at is not null; at = at.Parent)
            if (at.Controls == owners.Count && owners.Count < controls.Count + 1 && owners.TrueForAll(o => IsBelow(o, at)) && !at.Has(field)) return at;
        return null;
    }

    private static bool IsBelow(StatementBuilder control, StatementBuilder category)
    {
        for (var at = control.Category?.Category; at is not null; at = at.Parent)
            if (at == category) return true;
        return false;
    }
}
