using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Import;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Review.Foreign;

/// <summary>A table of somebody else's, read by a layout: the declarations that it gives, with the cells that give them.</summary>
internal sealed class ForeignTable
{
    private readonly TableLayout _layout;
    private readonly Dictionary<Declaration, ImportedDeclaration> _said = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TableGrid, LayoutColumns?> _columns = [];

    private ForeignTable(LocalizedText file, TableLayout layout, ImportedTable table, Compilation compilation)
    {
        (File, _layout, Table, Compilation) = (file, layout, table, compilation);
        var controls = compilation.Catalog.ControlsAsWritten.ToDictionary(static c => c.Id, StringComparer.Ordinal);
        Controls = [.. table.Controls.Select(c => controls[c.Id])];
        foreach (var (control, compiled) in table.Controls.Zip(Controls)) Add(control, compiled);
        foreach (var (category, compiled) in table.Categories.Zip(compilation.Catalog.Categories)) Add(category, compiled);
        foreach (var (source, compiled) in table.Sources.Zip(compilation.Catalog.Sources)) Add(source, compiled);
    }

    /// <summary>The file, as an address of what is said of no cell.</summary>
    public LocalizedText File { get; }

    /// <summary>The controls in the order of the table.</summary>
    public ImmutableArray<Control> Controls { get; }

    /// <summary>What was read.</summary>
    public ImportedTable Table { get; }

    /// <summary>It as a catalog, compiled.</summary>
    public Compilation Compilation { get; }

    /// <summary>Reads a table.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layout">How.</param>
    /// <param name="today">The catalog that it belongs to; its reference stands in for that of the table, which has none.</param>
    /// <exception cref="TableFaultException">A cell, or what the cells give together, is not good enough to be imported: of all such cells.</exception>
    public static ForeignTable Read(TableFile file, TableLayout layout, Compilation today)
    {
        var table = RowReader.Read(file, layout);
        if (table.HasErrors) throw Unreadable([.. table.Remarks.Where(static r => r.Severity == DiagnosticSeverity.Error).Select(static r => new LocalizedText(r.In(MessageLanguage.Ja), r.In(MessageLanguage.En)))]);
        var reference = today.Catalog.Reference ?? throw new ArgumentException("The catalog has no reference.", nameof(today));
        var catalog = ImportedCatalog.Create(table, reference.Block.Text.ReplaceLineEndings("\n"), "", reference.Keywords ?? MessageLanguage.En);
        var errors = catalog.Compilation.Diagnostics.Where(f => f.Diagnostic.Severity == DiagnosticSeverity.Error && f.File != FileDiagnostic.NoFile && catalog.Compilation.Files[f.File].File.Path != ImportedCatalog.ReferenceFile).ToList();
        if (errors.Count > 0) throw Unreadable([.. errors.Select(f => new LocalizedText(Finding(f, MessageLanguage.Ja), Finding(f, MessageLanguage.En)))]);
        if (catalog.Altered is [var altered, ..]) throw Unreadable([ForeignTexts.Altered(altered)]);
        return new(new($"「{file.Name}」", $"'{file.Name}'"), layout, table, catalog.Compilation);

        TableFaultException Unreadable(ImmutableArray<LocalizedText> cells) => new(ForeignTexts.Unreadable(file.Name, layout.Id)) { Details = cells };

        string Finding(FileDiagnostic finding, MessageLanguage language)
        {
            var place = catalog.PlaceOf(finding.Diagnostic)?.Address.In(language) ?? finding.Diagnostic.Subject ?? "";
            return $"{place}: {finding.Diagnostic.Descriptor.Code}: {finding.Diagnostic.Message(language)}";
        }
    }

    /// <summary>What the table says of a declaration.</summary>
    public ImportedDeclaration SaidOf(Declaration declaration) => _said[declaration];

    /// <summary>True where the table has a column for a field, so that an empty cell says something.</summary>
    public bool Holds(FieldKind field) => field switch
    {
        // Without a column, the rows that part the table may say it.
        FieldKind.Category => Has(ColumnRole.Category) || Table.Rows.Sections > 0,
        _ => RolesOf(field).Any(Has),
    };

    /// <summary>What the notes of columns begin with.</summary>
    public ImmutableArray<string> Leads => [.. _layout.Columns.Select(static c => c.Lead).OfType<string>().Select(static l => StatementReader.Led(l, ""))];

    /// <summary>The cell that gives a field, or where it would stand; the first of the declaration's where nothing tells.</summary>
    public LocalizedText AddressOf(Declaration declaration, FieldKind field) => AddressOf(declaration, RolesOf(field));

    /// <summary>The cell that gives a control its number, or a clause its text.</summary>
    public LocalizedText AddressOf(AssessedDeclaration declaration) => AddressOf(declaration, declaration is Control ? [ColumnRole.Control] : RolesOf(FieldKind.Text));

    /// <summary>
    /// The empty cell of the text of the first row that says something of a control or clause, or of one below it, and has no text: an
    /// import takes what it says for what the row above, or the control, says. Null where there is none.
    /// </summary>
    public LocalizedText? EmptyTextOf(AssessedDeclaration declaration)
    {
        foreach (var row in SaidOf(declaration).Rows)
        {
            if (ColumnsOf(row.Grid) is not { } columns || columns.First(ColumnRole.Text) is not { } text || !columns.Read.Any(c => IsOfClause(c.Role) && IsSaid(row, c))) continue;
            if (!columns.Read.Any(c => c.Role is ColumnRole.Text or ColumnRole.Label && (IsSaid(row, c) || row.MergeAt(c.Index) is not null))) return row.AddressOf(text.Index);
        }

        return null;

        bool IsSaid(TableRow row, ReadColumn column) => row.At(column.Index) is { } cell && ImportReport.IsFilled(cell) && _layout.MeaningOf(cell.Text.Trim(), column.Role) != MarkMeaning.Blank;
    }

    private static bool IsOfClause(ColumnRole role) => role is ColumnRole.Responsibility or ColumnRole.ProviderResponsibility or ColumnRole.UserResponsibility or ColumnRole.Information or ColumnRole.UserAction or ColumnRole.Finding or ColumnRole.Evidence or ColumnRole.Note;

    private LocalizedText AddressOf(Declaration declaration, ImmutableArray<ColumnRole> roles)
    {
        var rows = SaidOf(declaration).Rows;
        if (rows.IsEmpty) rows = [.. SaidOf(declaration).SelfAndNested().SelectMany(static d => d.Rows).Take(1)];
        if (rows.IsEmpty) return File;
        foreach (var row in rows)
            if (ColumnsOf(row.Grid)?.Read.FirstOrDefault(c => roles.Contains(c.Role) && row.At(c.Index) is not null) is { } filled) return row.AddressOf(filled.Index);
        return rows[0].AddressOf(ColumnsOf(rows[0].Grid) is { } columns ? (columns.Read.FirstOrDefault(c => roles.Contains(c.Role)) ?? columns.Read[0]).Index : 0);
    }

    private static ImmutableArray<ColumnRole> RolesOf(FieldKind field) => field switch
    {
        FieldKind.Title => [ColumnRole.Title],
        FieldKind.Category => [ColumnRole.Subcategory, ColumnRole.Category],
        FieldKind.Intent => [ColumnRole.Intent],
        FieldKind.Code => [ColumnRole.Code],
        FieldKind.Text => [ColumnRole.Text],
        FieldKind.Responsibility => [ColumnRole.Responsibility, ColumnRole.ProviderResponsibility, ColumnRole.UserResponsibility],
        FieldKind.Information => [ColumnRole.Information],
        FieldKind.UserAction => [ColumnRole.UserAction],
        FieldKind.Finding => [ColumnRole.Finding],
        FieldKind.Evidence or FieldKind.Url => [ColumnRole.Evidence],
        FieldKind.Note => [ColumnRole.Note],
        _ => [],
    };

    private bool Has(ColumnRole role) => _layout.Columns.Any(c => c.Role == role);

    private LayoutColumns? ColumnsOf(TableGrid grid)
    {
        if (!_columns.TryGetValue(grid, out var columns)) _columns.Add(grid, columns = LayoutColumns.Of(grid, _layout, new ImportReport()));
        return columns;
    }

    private void Add(ImportedDeclaration said, Declaration compiled)
    {
        _said.Add(compiled, said);
        foreach (var (nested, child) in said.Nested.Zip(compiled.Children)) Add(nested, child);
    }
}
