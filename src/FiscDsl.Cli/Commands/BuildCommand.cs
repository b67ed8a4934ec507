using System.CommandLine;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Output;
using FiscDsl.Diagnostics;
using FiscDsl.Files;
using FiscDsl.Model.Linking;
using FiscDsl.Outputs;

namespace FiscDsl.Cli.Commands;

/// <summary>
/// <c>fisc build</c>: compiles catalogs. What was written goes to standard output, findings go to standard error. The
/// outputs of all catalogs appear together or, with errors in any of them, not at all.
/// </summary>
internal sealed class BuildCommand(CommandContext context)
{
    private readonly Messages _messages = context.Messages;

    private sealed record Result(LoadedPath Loaded, IReadOnlyList<CheckedCatalog> Catalogs, IReadOnlyList<WrittenOutput>? Written);

    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var messages = context.Messages;
        var path = Verb.PathArgument(messages);
        var output = new Option<string>("--output", "-o") { HelpName = "DIR", Description = messages.OutputHelp };
        var formats = new Choice("--format", [.. OutputFormat.All.Select(static f => f.Name)], messages.BuildFormatHelp) { AllowsSeveral = true };
        var asPrinted = new Option<bool>("--as-printed") { Description = messages.AsPrintedHelp };
        return new Verb("build", messages.BuildDescription, [path], [output, formats.Option, asPrinted], result => new BuildCommand(context).Run(
            result.GetValue(path) ?? ".", result.GetValue(output), [.. formats.AllOf(result, [.. OutputFormat.Published.Select(static f => f.Name)], messages).Select(OutputFormat.Of).OfType<OutputFormat>()], result.GetValue(asPrinted)))
        {
            Note = messages.BuildNote, Examples = messages.BuildExamples,
        };
    }

    /// <summary>Compiles the catalogs a path means.</summary>
    /// <param name="path">A directory or a file.</param>
    /// <param name="output">Where to write, made where it is missing; null for the default.</param>
    /// <param name="formats">What to write.</param>
    /// <param name="asPrinted">True to leave corrections out.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">The path does not exist, or the outputs cannot be written, or a form has corrections in any case.</exception>
    public int Run(string path, string? output, IReadOnlyList<OutputFormat> formats, bool asPrinted)
    {
        if (asPrinted && formats.FirstOrDefault(static f => f.HasCorrections) is { } corrected) throw new CommandException(_messages.NotAsPrinted(corrected.Name));
        var directory = output is null ? OutputDirectory.Default(CatalogLayout.OutputDirectory) : OutputDirectory.Of(output);
        var options = new OutputOptions(asPrinted);
        var result = ProgressReport.Run(context, progress =>
        {
            var (loaded, catalogs) = CheckCommand.Check(context, path, options, formats, progress);
            if (catalogs.Any(static c => c.HasErrors)) return new Result(loaded, catalogs, null);
            progress.Begin(WorkStage.Writing);
            return new Result(loaded, catalogs, Write(catalogs, directory, formats, options, progress));
        });
        StrayFiles.Report(context, result.Loaded);
        StrayFiles.ReportLinks(context, result.Loaded);
        if (result.Written is null)
        {
            new FindingsText(context, context.Error, new Palette(context.Terminal.ColorsError)).Print(result.Catalogs, DiagnosticSeverity.Error);
            context.Error.WriteLine(_messages.NothingWritten);
            return ExitCode.Findings;
        }

        foreach (var written in result.Written) Report(written);
        foreach (var catalog in result.Catalogs) new CoverageSummary(context).Print(catalog);
        return ExitCode.Success;
    }

    private void Report(WrittenOutput written)
    {
        var path = CommandContext.Display(written.Path);
        if (written.Folder is not { } folder)
        {
            context.Output.WriteLine(_messages.Wrote(path, written.Length));
            return;
        }

        context.Output.WriteLine(_messages.WroteFolder(path, folder.Files, folder.Length, folder.Removed));
        if (folder.Left.Count > 0) context.Error.WriteLine(_messages.LeftInFolder(path, folder.Left));
    }

    private IReadOnlyList<WrittenOutput> Write(
        IReadOnlyList<CheckedCatalog> catalogs, OutputDirectory directory, IReadOnlyList<OutputFormat> formats, OutputOptions options, ProgressReport progress)
    {
        RefuseCollisions(catalogs);
        var outputs = catalogs.SelectMany(c => CatalogOutputs.Of(c.Compilation.Catalog, directory, formats, options)).ToList();
        try
        {
            return CatalogOutputs.Write(outputs, progress);
        }
        catch (OutputFaultException fault)
        {
            throw WriteFault.Of(fault, directory.Path, _messages);
        }
    }

    // File systems that ignore case would let one output overwrite the other.
    private void RefuseCollisions(IReadOnlyList<CheckedCatalog> catalogs)
    {
        var known = new Dictionary<string, CheckedCatalog>(StringComparer.OrdinalIgnoreCase);
        foreach (var catalog in catalogs)
        {
            var id = catalog.Compilation.Catalog.Reference?.Id ?? "";
            if (known.TryAdd(id, catalog)) continue;
            throw new CommandException(_messages.SameReferenceTwice(id, CommandContext.Display(known[id].Layout.Root), CommandContext.Display(catalog.Layout.Root)));
        }
    }
}
