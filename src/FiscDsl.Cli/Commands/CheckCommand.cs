using FiscDsl.Files;
using FiscDsl.Cli.Output;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs;

namespace FiscDsl.Cli.Commands;

/// <summary><c>fisc check</c>: lists what is wrong with catalogs on standard output.</summary>
internal sealed class CheckCommand(CommandContext context)
{
    /// <summary>The severities that can be asked for.</summary>
    public static readonly string[] Severities = ["error", "warning", "info", "hint"];

    /// <summary>The lowest severity shown where none is asked for.</summary>
    public const string DefaultSeverity = "info";

    /// <summary>Checks the catalogs a path means.</summary>
    /// <param name="path">A directory or a file.</param>
    /// <param name="asJson">True to print for programs.</param>
    /// <param name="severity">One of <see cref="Severities"/>: the lowest shown.</param>
    /// <returns>The exit code.</returns>
    public int Run(string path, bool asJson, string severity)
    {
        var lowest = Array.Find(Enum.GetValues<DiagnosticSeverity>(), s => FindingsJson.Name(s) == severity);
        var (loaded, catalogs) = ProgressReport.Run(context, progress => Check(context, path, new OutputOptions(AsPrinted: false), progress));
        StrayFiles.Report(context, loaded);
        if (asJson)
        {
            context.Output.Flush();
            FindingsJson.Write(context.OutputStream, catalogs, lowest, context.Messages.Language);
        }
        else
        {
            new FindingsText(context, context.Output, new Palette(context.Terminal.ColorsOutput)).Print(catalogs, lowest);
        }

        return catalogs.Any(static c => c.HasErrors) ? ExitCode.Findings : ExitCode.Success;
    }

    /// <summary>Loads and checks the catalogs a path means.</summary>
    internal static (LoadedPath Loaded, IReadOnlyList<CheckedCatalog> Catalogs) Check(CommandContext context, string path, OutputOptions? workbook, ProgressReport progress)
    {
        progress.Begin(WorkStage.Reading);
        var loaded = context.Load(path, progress);
        progress.Begin(WorkStage.Checking);
        return (loaded, [.. loaded.Catalogs.Select(c => CheckedCatalog.Create(c, workbook))]);
    }
}
