using System.Text;
using FiscDsl.Baselines;
using FiscDsl.Cli.Output;
using FiscDsl.Diagnostics;
using FiscDsl.Files;
using FiscDsl.Text;

namespace FiscDsl.Cli.Commands;

/// <summary>A baseline and the file it was read from.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Text">The text.</param>
/// <param name="Baseline">What it says.</param>
internal sealed record BaselineFile(string Path, SourceText Text, Baseline Baseline)
{
    /// <summary>The report on catalogs without what the baseline holds, and with what it holds in vain.</summary>
    public FindingsReport Report(IReadOnlyList<CheckedCatalog> catalogs, DiagnosticSeverity lowest)
    {
        var findings = new List<PlacedFinding>();
        foreach (var catalog in catalogs)
            findings.AddRange(Baseline.Unknown(catalog.Compilation.Catalog.Reference?.Id ?? "", catalog.Findings, catalog.Keys).Select(catalog.Place));
        var known = catalogs.Sum(static c => c.Findings.Length) - findings.Count;
        findings.AddRange(Baseline.Stale().Select(stale => new PlacedFinding(new FileDiagnostic(stale.Finding, 0, stale.Span), Path, Text, Catalog: null)));
        return new FindingsReport(catalogs, findings, known, lowest);
    }
}

/// <summary>Reads and writes baselines.</summary>
internal sealed class BaselineFiles(CommandContext context)
{
    /// <summary>The file that is written where none is named.</summary>
    public const string DefaultName = "fisc-baseline.json";

    private readonly Messages _messages = context.Messages;

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="CommandException">There is none, or it cannot be read.</exception>
    public BaselineFile Read(string path)
    {
        var full = Path.GetFullPath(path);
        if (!Path.Exists(full)) throw new CommandException(_messages.BaselineNotFound(path));
        try
        {
            var text = SourceText.From(File.ReadAllBytes(full));
            return new(full, text, BaselineText.Read(text.ToString()));
        }
        catch (BaselineFormatException exception)
        {
            throw new CommandException(_messages.NotABaseline(CommandContext.Display(full), exception.Line, exception.Reason.In(_messages.Language)));
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw new CommandException(_messages.CannotRead(CommandContext.Display(full), FaultReason.Of(exception, _messages.Language)));
        }
    }

    /// <summary>Refuses to put a baseline in the place of a file that is something else: a path may have been meant.</summary>
    /// <exception cref="CommandException">There is such a file.</exception>
    public void Protect(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) throw new CommandException(_messages.CannotWrite(CommandContext.Display(full), _messages.IsADirectory));
        if (Read(full, orNone: true) is null && File.Exists(full)) throw new CommandException(_messages.WouldOverwrite(CommandContext.Display(full)));
    }

    /// <summary>Writes a baseline of all findings of catalogs that it may hold; entries of other catalogs in it stay.</summary>
    /// <returns>The baseline.</returns>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public BaselineFile Write(string path, IReadOnlyList<CheckedCatalog> catalogs, DiagnosticSeverity lowest)
    {
        var full = Path.GetFullPath(path);
        var references = catalogs.Select(static c => c.Compilation.Catalog.Reference?.Id ?? "").ToHashSet(StringComparer.Ordinal);
        var keys = catalogs.SelectMany(c => c.Findings.Where(f => f.Diagnostic.Severity >= lowest && FindingKey.IsAcceptable(f.Diagnostic)).Select(c.Keys.Of)).ToList();
        var baseline = Baseline.Of(keys);
        if (Read(full, orNone: true) is { } before) baseline = before.Baseline.With(references, baseline);
        var text = BaselineText.Write(baseline);
        try
        {
            using var transaction = new FileTransaction();
            transaction.Create(full).Write(Encoding.UTF8.GetBytes(text));
            transaction.Commit();
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw new CommandException(_messages.CannotWrite(CommandContext.Display(full), FaultReason.Of(exception, _messages.Language)));
        }

        context.Error.WriteLine(_messages.BaselineWritten(CommandContext.Display(full), keys.Count));
        return new(full, SourceText.From(text), BaselineText.Read(text));
    }

    private BaselineFile? Read(string path, bool orNone)
    {
        try
        {
            return Read(path);
        }
        catch (CommandException) when (orNone)
        {
            return null;
        }
    }
}
