using System.Collections.Immutable;
using System.Text;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook.Review;

/// <summary>The hidden sheet with the exported state: a row that says what it is, then the text, a stretch a row.</summary>
internal sealed class StateSheet(Catalog catalog, Reference reference, ImmutableArray<ReferenceColumn> columns) : Sheet
{
    private const double Height = 15;

    private readonly Lazy<ImmutableArray<SheetRow>> _rows = new(() =>
    {
        var text = ExportedState.TextOf(catalog);
        string[] facts = [ExportedState.Mark, ExportedState.Layout, reference.Id, reference.Version ?? "", ExportedState.DigestOf(new MemoryStream(Encoding.UTF8.GetBytes(text))), ExportedState.DigestOf(catalog, columns)];
        return [RowOf(facts), .. ExportedState.Stretches(text).Select(static s => RowOf(s))];
    });

    public override string Name => ExportedState.SheetName;

    public override SheetView View { get; } = new() { TabColor = "FF7F7F7F" };

    public override ImmutableArray<double> ColumnWidths { get; } = [12, 12, 12, 12, 12, 12];

    public override int? RowCount => _rows.Value.Length;

    public override bool IsHidden => true;

    public override bool IsRepetition => true;

    public override string ColumnName(int column) => Name;

    public override IEnumerable<SheetRow> Rows() => _rows.Value;

    private static SheetRow RowOf(params ReadOnlySpan<string> texts) => new([.. texts.ToArray().Select(static t => new Cell(t, CellStyle.Plain))]) { Height = Height };
}
