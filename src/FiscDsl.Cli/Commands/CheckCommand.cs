using System.CommandLine;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Output;
using FiscDsl.Cli.Output.Reports;
using FiscDsl.Diagnostics;
using FiscDsl.Files;
using FiscDsl.Outputs;

namespace FiscDsl.Cli.Commands;

/// <summary>What <c>fisc check</c> is to do.</summary>
/// <param name="Format">The form of what goes to standard output; one of <see cref="ReportFormat.Names"/>.</param>
/// <param name="Severity">One of <see cref="CheckCommand.Severities"/>: the lowest shown.</param>
internal sealed record CheckOptions(string Format, string Severity)
{
    /// <summary>Reports that go to files, each as <c>FORMAT=FILE</c>.</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    /// <summary>The baseline to hold the findings to; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The baseline to write; null for none.</summary>
    public BaselineTarget? BaselineToWrite { get; init; }
}

/// <summary><c>fisc check</c>: lists what is wrong with catalogs on standard output, and in files.</summary>
internal sealed class CheckCommand(CommandContext context)
{
    /// <summary>The severities that can be asked for.</summary>
    public static readonly string[] Severities = ["error", "warning", "info", "hint"];

    /// <summary>The lowest severity shown where none is asked for.</summary>
    public const string DefaultSeverity = "info";

    private readonly Messages _messages = context.Messages;

    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var messages = context.Messages;
        var path = Verb.PathArgument(messages);
        var format = new Choice("--format", ReportFormat.Names, messages.CheckFormatHelp);
        var severity = new Choice("--severity", Severities, messages.SeverityHelp, DefaultSeverity);
        var reports = new Option<string[]>("--report") { HelpName = "FORMAT=FILE", Description = messages.ReportHelp };
        var baseline = new Option<string>("--baseline") { HelpName = "FILE", Description = messages.BaselineHelp };
        var write = new Option<string>("--write-baseline") { HelpName = "[FILE]", Arity = ArgumentArity.ZeroOrOne, Description = messages.WriteBaselineHelp };
        return new Verb("check", messages.CheckDescription, [path], [format.Option, severity.Option, reports, baseline, write], result =>
        {
            var isWritten = result.GetResult(write) is { Implicit: false };
            return new CheckCommand(context).Run(result.GetValue(path) ?? ".", new CheckOptions(format.Of(result, messages), severity.Of(result, messages))
            {
                Reports = result.GetValue(reports) ?? [],
                Baseline = isWritten ? null : result.GetValue(baseline),
                BaselineToWrite = !isWritten ? null : (result.GetValue(write) ?? result.GetValue(baseline)) is { } named ? new(named, IsDefault: false) : BaselineTarget.Default,
            });
        })
        {
            Note = messages.CheckNote, Examples = messages.CheckExamples,
        };
    }

    /// <summary>Checks the catalogs a path means.</summary>
    /// <param name="path">A directory or a file.</param>
    /// <param name="options">What to do.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">A file cannot be read or written, or is not what it should be.</exception>
    public int Run(string path, CheckOptions options)
    {
        var lowest = Array.Find(Enum.GetValues<DiagnosticSeverity>(), s => FindingsJson.Name(s) == options.Severity);
        var targets = new ReportTargets(context, options.Reports);
        var baselines = new BaselineFiles(context);
        var known = options.Baseline is null ? null : baselines.Read(options.Baseline);
        if (options.BaselineToWrite is { } target) baselines.Protect(target);
        var (loaded, catalogs) = ProgressReport.Run(context, progress => Check(context, path, new OutputOptions(), OutputFormat.Published, progress));
        StrayFiles.Report(context, loaded);
        if (options.BaselineToWrite is { } written) known = baselines.Write(written, catalogs, lowest);
        var report = known?.Report(catalogs, lowest) ?? FindingsReport.Of(catalogs, lowest);
        targets.Write(report);
        // People see colours and marks that fit their terminal.
        if (options.Format == ReportFormat.Text)
        {
            new FindingsText(context, context.Output, new Palette(context.Terminal.ColorsOutput)).Print(report);
        }
        else
        {
            context.Output.Flush();
            ReportFormat.Of(options.Format).Write(context.OutputStream, report, context);
        }

        return report.HasErrors ? ExitCode.Findings : ExitCode.Success;
    }

    /// <summary>Loads and checks the catalogs a path means.</summary>
    internal static (LoadedPath Loaded, IReadOnlyList<CheckedCatalog> Catalogs) Check(
        CommandContext context, string path, OutputOptions options, IReadOnlyList<OutputFormat> formats, ProgressReport progress)
    {
        progress.Begin(WorkStage.Reading);
        var loaded = context.Load(path, progress);
        progress.Begin(WorkStage.Checking);
        return (loaded, [.. loaded.Catalogs.Select(c => CheckedCatalog.Create(c, options, formats))]);
    }
}
