using FiscDsl.Cli.Output;
using FiscDsl.Cli.Output.Reports;
using FiscDsl.Diagnostics;
using FiscDsl.Files;

namespace FiscDsl.Cli.Commands;

/// <summary>The files that reports go to. They appear together or not at all.</summary>
internal sealed class ReportTargets
{
    private readonly CommandContext _context;
    private readonly List<(ReportFormat Format, string Path)> _targets = [];

    /// <summary>Reads what was asked for.</summary>
    /// <param name="context">What every command has at hand.</param>
    /// <param name="reports">Each <c>FORMAT=FILE</c>.</param>
    /// <exception cref="CommandException">One is no such thing, or two name one file.</exception>
    public ReportTargets(CommandContext context, IReadOnlyList<string> reports)
    {
        _context = context;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var report in reports)
        {
            var equals = report.IndexOf('=', StringComparison.Ordinal);
            var format = equals < 0 ? null : ReportFormat.All.FirstOrDefault(f => f.Name.Equals(report[..equals], StringComparison.OrdinalIgnoreCase));
            if (format is null || equals == report.Length - 1)
                throw new CommandException(context.Messages.InvalidReport(report, string.Join(context.Messages.Language == MessageLanguage.Ja ? "、" : ", ", ReportFormat.Names)));
            var path = Path.GetFullPath(report[(equals + 1)..]);
            if (!seen.Add(path)) throw new CommandException(context.Messages.SameReportTwice(CommandContext.Display(path)));
            _targets.Add((format, path));
        }
    }

    /// <summary>Writes a report to every file.</summary>
    /// <exception cref="CommandException">One cannot be written; none was.</exception>
    public void Write(FindingsReport report)
    {
        if (_targets.Count == 0) return;
        var at = _targets[0].Path;
        try
        {
            using var transaction = new FileTransaction();
            foreach (var (format, path) in _targets)
            {
                at = path;
                format.Write(transaction.Create(path), report, _context);
            }

            transaction.Commit();
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw WriteFault.Of(exception, at, _context.Messages);
        }
    }
}
