using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Exchange.Review.Foreign;
using FiscDsl.Model;
using FiscDsl.Model.Linking;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Review;

/// <summary>How a workbook is taken back.</summary>
/// <param name="Ours">What today's text is called where both sides are shown.</param>
/// <param name="Theirs">What the workbook is called there.</param>
public sealed record ReturnOptions(string Ours, string Theirs)
{
    /// <summary>What today's text is called.</summary>
    public static LocalizedText TodaysText { get; } = new("今の本文", "today's text");

    /// <summary>True to remove clauses whose rows are gone.</summary>
    public bool DeletesMissing { get; init; }

    /// <summary>True to let the workbook have the last word where both have changed one thing: for showing what it says.</summary>
    public bool PrefersTheirs { get; init; }

    /// <summary>True to take whatever differs from today's text for a change, where it is not known what the workbook was made of.</summary>
    public bool IsTwoWay { get; init; }

    /// <summary>Layouts by which a table of somebody else's is read; null for those of the catalog, where the workbook is none of its own.</summary>
    public IReadOnlyList<TableLayout>? Layouts { get; init; }
}

/// <summary>What kind of thing is said of a returned workbook.</summary>
public enum ReturnRemarkKind
{
    /// <summary>A change that was not taken, for nobody but a person can.</summary>
    Conflict,

    /// <summary>A change that stands in the text beside what today's text says, between markers.</summary>
    Clash,

    /// <summary>Something that was left out.</summary>
    Left,

    /// <summary>Something that is good to know.</summary>
    Note,
}

/// <summary>Something said of a cell of a returned workbook.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Address">The cell.</param>
/// <param name="Text">What is said.</param>
public sealed record ReturnRemark(ReturnRemarkKind Kind, LocalizedText Address, LocalizedText Text);

/// <summary>A file of the catalog as it is with what a workbook says.</summary>
/// <param name="File">Index of the file in <see cref="Compilation.Files"/>.</param>
/// <param name="Text">Its text; where both sides have changed one thing, both stand in it between markers.</param>
/// <param name="Conflicts">How many such places there are.</param>
public sealed record ReturnedFile(int File, SourceText Text, int Conflicts)
{
    /// <summary>The lines, from 0, on which a place begins where both sides stand.</summary>
    public IEnumerable<int> ConflictLines => Conflicts == 0 ? [] : ConflictMarker.Beginnings(Text.ToString());

    /// <summary>The lines that differ from what the file says today.</summary>
    /// <param name="today">The file's text.</param>
    public ImmutableArray<TextEdit> EditsOf(SourceText today) => LineDiff.Edits(today.ToString(), Text.ToString());
}

/// <summary>A file that the catalog gets.</summary>
/// <param name="Path">Its path below the catalog's root, with <c>/</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record AddedFile(string Path, SourceText Text);

/// <summary>
/// A workbook that others have written into, merged with the text as it is today: each piece of a cell that is not as it
/// was exported is a change of the field that it shows, and is merged into that field alone, sentence by sentence.
/// Nothing else is touched. A table of somebody else's is read by a layout, and what it says otherwise than the text is
/// taken for a change. A function of the workbook, the catalog and the layout.
/// </summary>
public sealed class ReturnedWorkbook
{
    private ReturnedWorkbook(ImmutableArray<ReturnedFile> files, ImmutableArray<AddedFile> added, ImmutableArray<ReturnRemark> remarks, int cells)
    {
        (Files, Added) = (files, added);
        Remarks = remarks;
        ChangedCells = cells;
    }

    /// <summary>The files that change.</summary>
    public ImmutableArray<ReturnedFile> Files { get; }

    /// <summary>The files that are new, by their paths; none of a workbook that was made of the catalog.</summary>
    public ImmutableArray<AddedFile> Added { get; }

    /// <summary>What is said of cells, conflicts first, in the order of the workbook.</summary>
    public ImmutableArray<ReturnRemark> Remarks { get; }

    /// <summary>Cells that are not as they were exported.</summary>
    public int ChangedCells { get; }

    /// <summary>Rows that others have added and that are clauses or controls now.</summary>
    public int AddedRows { get; private init; }

    /// <summary>Notes and comments on cells of the table.</summary>
    public int Comments { get; private init; }

    /// <summary>True where a person has to decide: of changes that stand in the text, or of those that found no place in it.</summary>
    public bool HasConflicts => Files.Any(static f => f.Conflicts > 0) || Remarks.Any(static r => r.Kind == ReturnRemarkKind.Conflict);

    /// <summary>True for a file that a workbook can be merged with: its bytes are text, no conflict is left in it, and what belongs to what is known.</summary>
    public static bool IsMergeable(CompiledFile file) =>
        file.File.Text.Fault is null && !file.Tree.Blocks.Any(static b => b.Lines.Any(static l => l.Kind == LineKind.ConflictMarker)) && !file.Blocks.Any(static b => b.Diagnostics.Any(Merging.MergeTree.IsSyntaxError));

    /// <summary>The catalog's files as they are with what was taken.</summary>
    /// <param name="today">The catalog that the workbook was merged with.</param>
    public IEnumerable<CompiledFile> Merged(Compilation today)
    {
        var returned = Files.ToDictionary(static f => f.File);
        return today.Files.Select((file, index) => returned.TryGetValue(index, out var now) ? file.With(now.Text) : file).Concat(Added.Select(static a => CompiledFile.Create(new SourceFile(a.Path, a.Text))));
    }

    /// <summary>Merges a workbook with a catalog.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="today">The catalog as it is; it has a reference.</param>
    /// <param name="options">How.</param>
    /// <exception cref="TableFaultException">It is no workbook of this catalog and fits no layout, or what it was made of, or says, is not known.</exception>
    public static ReturnedWorkbook Take(TableFile file, Compilation today, ReturnOptions options)
    {
        if (options.Layouts is not null) return TakeForeign(file, today, options);
        var reading = new ReturnReading(file, today, options);
        try
        {
            reading.Read();
        }
        catch (TableFaultException fault) when (fault.IsForeign && !today.Catalog.Layouts.IsEmpty)
        {
            return TakeForeign(file, today, options);
        }

        return new(reading.Apply(), [], [.. reading.Remarks.OrderBy(static r => r.Kind)], reading.ChangedCells) { AddedRows = reading.AddedRows, Comments = reading.CommentCount };
    }

    private static ReturnedWorkbook TakeForeign(TableFile file, Compilation today, ReturnOptions options)
    {
        var reading = new ForeignReading(file, today, options);
        reading.Read();
        return new(reading.Edits.Apply(today), reading.Edits.Added, [.. reading.Remarks.OrderBy(static r => r.Kind)], reading.ChangedCells);
    }
}
