using FiscDsl.Cli.Output;
using FiscDsl.Comparison;
using FiscDsl.Exchange.Review;
using FiscDsl.Exchange.Tables;
using FiscDsl.Files;
using FiscDsl.Model;
using FiscDsl.Model.Linking;
using FiscDsl.Outputs.Comparison;

namespace FiscDsl.Cli.Commands;

/// <summary>What <c>fisc import --into</c> is to do.</summary>
/// <param name="Catalog">Where the catalog lies.</param>
internal sealed record ReturnRequest(string Catalog)
{
    /// <summary>A file with the layout by which a table of somebody else's is read; null for the catalog's own.</summary>
    public string? Layout { get; init; }

    /// <summary>True to write nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>True to remove clauses whose rows are gone.</summary>
    public bool DeletesMissing { get; init; }

    /// <summary>True to take whatever differs from today's text for a change.</summary>
    public bool IsTwoWay { get; init; }
}

/// <summary><c>fisc import FILE --into CATALOG</c>: takes a workbook back that others have written into, or the next version of a table by its layout.</summary>
internal sealed class ReturnCommand(CommandContext context)
{
    private readonly Messages _messages = context.Messages;

    /// <summary>Merges a workbook with a catalog.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="request">What to do.</param>
    /// <returns>0 where all of it was taken, 1 where something is left to decide.</returns>
    /// <exception cref="CommandException">The workbook or the catalog cannot be read, or the catalog not be written.</exception>
    public int Run(string file, ReturnRequest request)
    {
        var layouts = request.Layout is { } path ? new PlanReader(context).Read(path).Layouts : (IReadOnlyList<TableLayout>?)null;
        var (layout, today, taken, merged, comparison) = ProgressReport.Run(context, progress =>
        {
            progress.Begin(WorkStage.Reading);
            var (files, compilation) = Catalog(request.Catalog, progress);
            var table = TableFiles.Read(file, context);
            progress.Begin(WorkStage.Checking);
            var returned = Take(table, compilation, new(_messages.TodaysText, VisibleText.Of(Path.GetFileName(file))) { DeletesMissing = request.DeletesMissing, IsTwoWay = request.IsTwoWay, Layouts = layouts }, context);
            var now = Compilation.Create(returned.Merged(compilation), CommandContext.Display(files.Root), compilation);
            return (files, compilation, returned, now, CatalogComparison.Of(compilation, now));
        });
        if (!request.IsDryRun) Write(layout, today, taken);
        Report(file, taken, comparison);
        var paths = taken.Files.Select(f => CommandContext.Display(layout.FileAt(today.Files[f.File].File.Path))).ToList();
        foreach (var changed in paths) context.Output.WriteLine(request.IsDryRun ? _messages.WouldRewrite(changed) : _messages.Rewrote(changed));
        foreach (var added in taken.Added.Select(a => CommandContext.Display(layout.FileAt(a.Path)))) context.Output.WriteLine(request.IsDryRun ? _messages.WouldCreate(added) : _messages.Created(added));
        if (paths.Count == 0 && taken.Added.IsEmpty) context.Output.WriteLine(_messages.NothingToTake);
        if (taken.HasConflicts) return ExitCode.Findings;
        if (!merged.HasErrors || today.HasErrors) return ExitCode.Success;
        context.Output.WriteLine(_messages.TakenWithErrors(CommandContext.Display(layout.Root)));
        return ExitCode.Findings;
    }

    /// <summary>Merges a workbook with a catalog.</summary>
    /// <exception cref="CommandException">It is no workbook of this catalog, or what it was made of is not known.</exception>
    internal static ReturnedWorkbook Take(TableFile table, Compilation today, ReturnOptions options, CommandContext context)
    {
        try
        {
            return ReturnedWorkbook.Take(table, today, options);
        }
        catch (TableFaultException fault)
        {
            throw TableFiles.Refused(fault, context);
        }
    }

    private (CatalogFiles Layout, Compilation Compilation) Catalog(string path, ProgressReport progress)
    {
        var loaded = context.Load(path, progress);
        if (loaded.Catalogs is not [{ Layout.HasReference: true } only])
            throw new CommandException(loaded.Catalogs.Length > 1 ? _messages.SeveralCatalogs(CommandContext.Display(path)) : _messages.NoCatalogIn(CommandContext.Display(path), CommandContext.Display(path)), ExitCode.Findings);
        var compilation = Compilation.Create(only.Files, CommandContext.Display(only.Layout.Root));
        foreach (var file in compilation.Files)
        {
            var shown = CommandContext.Display(only.Layout.FileAt(file.File.Path));
            if (file.File.Fault is { } fault) throw new CommandException(_messages.CannotRead(shown, fault.Reason), ExitCode.Findings);
            if (!ReturnedWorkbook.IsMergeable(file)) throw new CommandException(_messages.NotToBeMerged(shown), ExitCode.Findings);
        }

        return (only.Layout, compilation);
    }

    private void Write(CatalogFiles layout, Compilation today, ReturnedWorkbook taken)
    {
        var path = layout.Root;
        try
        {
            using var transaction = new FileTransaction();
            foreach (var file in taken.Files)
            {
                var known = today.Files[file.File].File;
                path = layout.FileAt(known.Path);
                // What an editor has saved since is not to be overwritten.
                if (!CatalogFileReader.Read(path, layout.Root, _messages.Language, new KnownBlocks([today.Files[file.File]])).File.Text.Blocks.Select(static b => b.Text).SequenceEqual(known.Text.Blocks.Select(static b => b.Text), StringComparer.Ordinal)) throw new CommandException(_messages.NotTaken(CommandContext.Display(path), _messages.ChangedMeanwhile));
                var stream = transaction.Replace(path, layout.Root);
                if (file.Text.HasByteOrderMark) stream.Write("\uFEFF"u8);
                foreach (var block in file.Text.Blocks) stream.Write(TableFiles.Utf8.GetBytes(block.Text));
            }

            foreach (var file in taken.Added)
            {
                path = layout.FileAt(file.Path);
                if (Path.Exists(path)) throw new CommandException(_messages.NotTaken(CommandContext.Display(path), _messages.ExistsAlready), ExitCode.Findings);
                transaction.Write(path, layout.Root, TableFiles.Utf8.GetBytes(file.Text.ToString()));
            }

            transaction.Commit();
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw WriteFault.Of(exception, path, _messages);
        }
    }

    private void Report(string file, ReturnedWorkbook taken, CatalogComparison comparison)
    {
        var language = _messages.Language;
        var palette = new Palette(context.Terminal.ColorsOutput);
        if (comparison.Changes.Length > 0)
            new ComparisonText(context, context.Output, palette).Print(new ComparisonDocument(comparison, new StateName(_messages.TodaysText), new StateName(VisibleText.Of(Path.GetFileName(file))), language));
        context.Output.WriteLine(_messages.ReturnedSums(taken));
        foreach (var returned in taken.Files.Where(static f => f.Conflicts > 0))
            context.Output.WriteLine(palette.Strong(_messages.MergeConflicts(VisibleText.Of(comparison.Old.Files[returned.File].File.Path), returned.Conflicts)));
        new ReturnRemarksText(context, context.Output, palette).Print(taken.Remarks);
        if (!taken.Remarks.IsEmpty) context.Output.WriteLine();
    }
}
