using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Import;
using FiscDsl.Exchange.Tables;
using FiscDsl.Matching;

namespace FiscDsl.Exchange.Review.Foreign;

/// <summary>
/// Reads the next version of a table that a catalog was imported from, by its layout, and compares what it says with today's text:
/// declaration by declaration, field by field. It is two-way, for nobody knows what the text said when the table was last read.
/// </summary>
internal sealed class ForeignReading(TableFile file, Compilation today, ReturnOptions options)
{
    private readonly List<ReturnRemark> _remarks = [];
    private readonly HashSet<LocalizedText> _changed = [];

    /// <summary>What it makes of the catalog.</summary>
    public CatalogEdits Edits { get; } = new(options);

    /// <summary>What is said of cells.</summary>
    public IReadOnlyList<ReturnRemark> Remarks => _remarks;

    /// <summary>Cells that say something else than the text.</summary>
    public int ChangedCells => _changed.Count;

    /// <summary>Reads the table.</summary>
    /// <exception cref="TableFaultException">No layout fits, or cells cannot be read by it.</exception>
    public void Read()
    {
        var layout = LayoutChoice.Of(file, options.Layouts ?? today.Catalog.Layouts);
        var table = ForeignTable.Read(file, layout, today);
        Say(ReturnRemarkKind.Note, table.File, ForeignTexts.TwoWay(layout.Id));
        // Comments that are new are said of each below.
        foreach (var remark in table.Table.Remarks.Where(static r => r.Text != ImportTexts.CommentsTaken && r.Text != ImportTexts.LinksTaken)) Say(ReturnRemarkKind.Note, Address(remark.Places), remark.Text);
        foreach (var left in table.Table.LeftOut) Say(ReturnRemarkKind.Left, Address(left.Places), left.Reason);
        var pairs = new CatalogPairs(table.Compilation.Catalog, today.Catalog);
        var sources = new SourceMatch(table, today, Edits, Say);
        var categories = new CategoryMatch(table, today, pairs, Edits);
        var fields = new ForeignFields(table, sources, categories, Edits, today.Catalog, Say, a => _changed.Add(a));
        foreach (var category in table.Compilation.Catalog.AllCategories)
            if (categories.NowOf(category) is { } now) fields.Compare(category, now);
        var rows = new ForeignRows(table, today, new StatementMatch(table.Compilation.Catalog, today.Catalog, pairs), sources, categories, fields, Edits, Say, a => _changed.Add(a));
        rows.Compare();
        rows.Missing(options.DeletesMissing);
        foreach (var (said, now) in sources.Paired) fields.CompareSource(said, now);

        LocalizedText Address(ImmutableArray<CellPlace> places) => places.IsEmpty ? table.File : new(CellPlaces.Of(places, MessageLanguage.Ja), CellPlaces.Of(places, MessageLanguage.En));
    }

    private void Say(ReturnRemarkKind kind, LocalizedText address, LocalizedText text) => _remarks.Add(new(kind, address, text));
}
