using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Import;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Services.Pasting.Rows;

/// <summary>
/// Pastes rows that were copied from Excel or another table into a control, as whole clauses beside the one at the cursor. What a
/// column gives is known or asked, never guessed in silence; every cell is in the text or named.
/// </summary>
public sealed class RowsPaste
{
    private readonly RowsPlace _place;
    private readonly Catalog _catalog;
    private readonly RowColumns _columns;
    private readonly List<LocalizedText> _notes = [];

    private RowsPaste(RowsPlace place, Catalog catalog, RowColumns columns) => (_place, _catalog, _columns) = (place, catalog, columns);

    /// <summary>What is offered for a clipboard; null where it holds no rows, or is not pasted into a control.</summary>
    /// <param name="compilation">The catalog.</param>
    /// <param name="file">Index of the file in <see cref="Compilation.Files"/>.</param>
    /// <param name="selection">Where it is pasted; what is selected stays.</param>
    /// <param name="clipboard">What is pasted.</param>
    /// <param name="roles">What a person says that the columns of an earlier offer give, in their order, null for one that is not read; null where nobody has been asked.</param>
    public static PasteOffer? Offer(Compilation compilation, int file, TextSpan selection, Clipboard clipboard, IReadOnlyList<ColumnRole?>? roles)
    {
        if (RowsPlace.At(compilation, file, selection) is not { } place || CopiedTable.Of(clipboard) is not { } table) return null;
        if (table.Grid.Rows is [{ Cells.Length: 1 }]) return null;
        var columns = RowColumns.Of(table, place.Control, compilation.Catalog, roles);
        if (table.Grid.Rows[^1].Number <= columns.Headings.Last) return null;
        var paste = new RowsPaste(place, compilation.Catalog, columns);
        var edit = columns.AreSettled ? paste.Edit(table.Grid) : paste.Refuse(RowTexts.OpenColumns(string.Join(", ", columns.Columns.Where(static c => !c.IsSettled).Select(static c => ImportTexts.Number(c.Index + 1)))));
        if (edit is not null && !selection.IsEmpty) paste._notes.Add(RowTexts.SelectionStays);
        return new(PasteKind.Rows, columns.AreSettled ? RowTexts.AsClauses : RowTexts.AskColumns, edit, [.. paste._notes]) { IsPreferred = edit is not null && !place.IsInProse(selection), Columns = columns.Columns };
    }

    private TextEdit? Edit(TableGrid grid)
    {
        if (_columns.First(ColumnRole.Text) is null && _columns.First(ColumnRole.Label) is null) return Refuse(RowTexts.NoText);
        if (Twice() is { } twice) return Refuse(new(RowTexts.RoleTwice(twice.Spelling.Japanese).Ja, RowTexts.RoleTwice(twice.Spelling.English).En));
        var ids = RowIds.Of(grid, _columns.Headings, _columns.First(ColumnRole.Control)?.Index, _place.Control);
        if (ids.Names.Length > 1) return Refuse(RowTexts.SeveralControls(string.Join(", ", ids.Names)));
        var table = RowReader.ReadPart(ids.Grid, RowsLayout.Of(ids, _columns, _catalog));
        _notes.AddRange(RowsNotes.Remarks(table, static s => s == DiagnosticSeverity.Error));
        if (_notes.Count > 0) return null;
        if (table.Controls is not [var read]) return Refuse(table.Controls.IsEmpty ? RowTexts.NoClause : RowTexts.SeveralControls(string.Join(", ", table.Controls.Select(static c => c.Id))));
        if (read.Nested.IsEmpty && read.Fields.All(static f => f.Schema.Kind == FieldKind.Category)) return Refuse(RowTexts.NoClause);
        if (read.Fields.Any(static f => f.Schema.Kind != FieldKind.Category)) return Refuse(RowsNotes.Of(read.Rows.Except(read.Nested.SelectMany(static n => n.SelfAndNested()).SelectMany(static n => n.Rows)), RowTexts.RowsOfNoClause));
        if (_columns.How is { } how) _notes.Add(how);
        if (ids.Names is [var name] && name != _place.Control.Id) _notes.Add(RowTexts.OtherControl(name, _place.Control.Id));
        var unknown = new List<LocalizedText>();
        var evidence = _columns.Columns.Where(static c => c.Role == ColumnRole.Evidence).Select(static c => c.Index).ToList();
        read = RowSources.Of(table, _catalog).Resolve(read, (of, cited) => unknown.Add(RowsNotes.Of(of.Rows.SelectMany(r => evidence.Where(e => r.At(e) is not null).Select(e => new CellPlace(r, e))), cells => RowTexts.UnknownSource(cells, cited))));
        var parent = _place.ParentFor(read.Nested.Select(static n => n.Id).FirstOrDefault(static id => id != LanguageSchema.Nothing), ids.AreWithPaths);
        if (Kept(read.Nested, parent) is not { IsEmpty: false } kept) return null;
        if (RowsNotes.GoingOn(ids, _columns) is { } goesOn) _notes.Add(goesOn);
        _notes.AddRange(unknown);
        if (RowsNotes.Lent(kept, _columns) is { } lent) _notes.Add(lent);
        _notes.AddRange(RowsNotes.Left(table, ids, _columns, _place.Control, _catalog));
        _notes.AddRange(RowsNotes.Remarks(table, static s => s != DiagnosticSeverity.Error));
        return new ClauseInsertion(_place, parent, _catalog).Insert(kept, out var fault) ?? Refuse(fault);
    }

    // The clauses that are not there already.
    private ImmutableArray<ImportedDeclaration> Kept(ImmutableArray<ImportedDeclaration> clauses, AssessedDeclaration parent)
    {
        var labelled = clauses.Where(static c => c.Id != LanguageSchema.Nothing).ToList();
        if (labelled.GroupBy(static c => c.Id, StringComparer.Ordinal).Where(static g => g.Skip(1).Any()).Select(static g => g.Key).ToList() is { Count: > 0 } twice)
        {
            Refuse(RowTexts.TwiceAmongRows(string.Join(", ", twice)));
            return [];
        }

        var there = parent.Clauses.Select(static c => c.Id).ToHashSet(StringComparer.Ordinal);
        var known = labelled.FindAll(c => there.Contains(c.Id));
        if (known.Count == 0) return clauses;
        if (known.Count == clauses.Length) Refuse(RowTexts.AllThere(string.Join(", ", known.Select(static c => c.Id))));
        else _notes.Add(new(RowTexts.LeftThere(string.Join("、", known.Select(static c => Named(c).Ja))).Ja, RowTexts.LeftThere(string.Join(", ", known.Select(static c => Named(c).En))).En));
        return [.. clauses.Except(known)];
    }

    private static LocalizedText Named(ImportedDeclaration clause) =>
        RowTexts.Row(clause.Id, string.Join(", ", clause.SelfAndNested().SelectMany(static c => c.Rows).Select(static r => r.Line).Distinct().Order().Select(ImportTexts.Number)));

    private ColumnRoleRow? Twice()
    {
        var taken = new List<ColumnRoleRow>();
        foreach (var role in _columns.Columns.Select(static c => c.Role).OfType<ColumnRole>().Select(ColumnRoles.Of))
        {
            if (!role.Repeats && taken.Exists(role.Clashes)) return role;
            taken.Add(role);
        }

        return null;
    }

    private TextEdit? Refuse(LocalizedText reason)
    {
        _notes.Clear();
        _notes.Add(reason);
        return null;
    }
}
