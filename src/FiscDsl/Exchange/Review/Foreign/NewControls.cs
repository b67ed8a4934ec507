using FiscDsl.Exchange.Import;
using FiscDsl.Model;
using FiscDsl.Syntax;

namespace FiscDsl.Exchange.Review.Foreign;

/// <summary>Where new controls go: as an import would have them, into a file of their own beside the others of their category; in a catalog that keeps several in a file, behind the one above.</summary>
internal sealed class NewControls
{
    private readonly ForeignTable _table;
    private readonly Compilation _today;
    private readonly CategoryMatch _categories;
    private readonly Dictionary<Control, Control> _above, _below, _before;
    private readonly CatalogEdits _edits;
    private readonly Dictionary<SyntaxBlock, string> _own = new(ReferenceEqualityComparer.Instance);
    private readonly FileNames _names = new();

    public NewControls(ForeignTable table, Compilation today, StatementMatch match, CategoryMatch categories, CatalogEdits edits)
    {
        (_table, _today, _categories, _edits) = (table, today, categories, edits);
        _above = Nearest(table.Controls, match, static c => c.CategoryName);
        _below = Nearest(table.Controls.Reverse(), match, static c => c.CategoryName);
        _before = Nearest(table.Controls, match, static _ => "");
        foreach (var file in today.Files)
        {
            _names.Take(file.File.Path);
            if (file.Blocks.SelectMany(static b => b.Declarations).ToList() is [Control only]) _own.Add(only.Block, file.File.Path);
        }
    }

    /// <summary>Adds a control.</summary>
    /// <param name="said">As the table has it.</param>
    /// <param name="declaration">As the catalog has it.</param>
    public void Add(Control said, ImportedDeclaration declaration)
    {
        var neighbour = Neighbour(said);
        if (neighbour is not null && _own.TryGetValue(neighbour.Block, out var path)) _edits.AddToFile(_names.Beside(path, said.Id), declaration, _today);
        else if (neighbour is not null) _edits.Add(declaration, neighbour, "", _today);
        else _edits.Add(declaration, null, _names.Of(TopOf(said), said.Id), _today);
    }

    // The control above it in its category, else one below it; in a catalog without files for single controls, any above it, else the last.
    private Control? Neighbour(Control said) => _above.GetValueOrDefault(said) ?? _below.GetValueOrDefault(said) ?? (_own.Count == 0 ? _before.GetValueOrDefault(said) ?? _today.Catalog.ControlsAsWritten.LastOrDefault() : null);

    // What stands before each in an order, in its category and at all.
    private static Dictionary<Control, Control> Nearest(IEnumerable<Control> controls, StatementMatch match, Func<Control, string> groupOf)
    {
        var nearest = new Dictionary<Control, Control>(ReferenceEqualityComparer.Instance);
        var last = new Dictionary<string, Control>(StringComparer.Ordinal);
        foreach (var control in controls)
        {
            var group = groupOf(control);
            if (match.NowOf(control) is Control now) last[group] = now;
            else if (last.TryGetValue(group, out var known)) nearest.Add(control, known);
        }

        return nearest;
    }

    // The 大項目, as the catalog calls it.
    private string TopOf(Control said)
    {
        if (_table.Compilation.Catalog.CategoryOf(said) is not { } category) return "";
        while (category.Parent is { } parent) category = parent;
        return _categories.NowOf(category)?.Path[0] ?? _categories.PathOf(category)[0];
    }
}
