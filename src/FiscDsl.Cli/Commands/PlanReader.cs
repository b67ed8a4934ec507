using FiscDsl.Cli.Output;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Import;
using FiscDsl.Files;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Cli.Commands;

/// <summary>Reads the file of <c>--layout</c>: how tables are read.</summary>
internal sealed class PlanReader(CommandContext context)
{
    private readonly Messages _messages = context.Messages;

    /// <summary>Reads a file.</summary>
    /// <exception cref="CommandException">It cannot be read, has errors, or has no layout.</exception>
    public ImportPlan Read(string path)
    {
        if (!File.Exists(path)) throw new CommandException(_messages.PathNotFound(path));
        var source = new SourceFile(path, ReadText(path));
        var plan = ImportPlan.Read(source);
        if (plan.Faults.Length > 0)
        {
            var findings = plan.Faults.Select(f => new PlacedFinding(new(f, 0, Shifted(plan, f)), Path.GetFullPath(path), source.Text, null)).ToList();
            new FindingsText(context, context.Error, new Palette(context.Terminal.ColorsError)).Print(new FindingsReport([], findings, null, DiagnosticSeverity.Error));
            throw new CommandException(_messages.NothingImported, ExitCode.Findings);
        }

        if (plan.Foreign is [var foreign, ..]) throw Refused(_messages.PlanHasMore(path, LanguageSchema.Of(foreign.Kind).Spelling.In(_messages.Language)));
        return plan.Layouts.IsEmpty ? throw Refused(_messages.PlanHasNoLayout(path)) : plan;
    }

    private SourceText ReadText(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return SourceText.Read(stream);
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw new CommandException(_messages.CannotRead(path, FaultReason.Of(exception, _messages.Language)));
        }
    }

    private static TextSpan Shifted(ImportPlan plan, Diagnostic finding)
    {
        var block = plan.File.Blocks.Index().First(b => b.Item.Block == finding.Location.Block).Index;
        return finding.Location.Span.Shift(plan.File.Tree.Text.BlockStart(block));
    }

    private static CommandException Refused(string message) => new(message, ExitCode.Findings);
}
