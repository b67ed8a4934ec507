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

/// <summary>Where a baseline is written to.</summary>
/// <param name="Path">The file.</param>
/// <param name="IsDefault">True where the user has named none: what stands there may then be anybody's.</param>
internal sealed record BaselineTarget(string Path, bool IsDefault)
{
    /// <summary>The file that is written where none is named.</summary>
    public static readonly BaselineTarget Default = new(BaselineFiles.DefaultName, IsDefault: true);
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
        return Read(full, static path => File.ReadAllBytes(path));
    }

    private BaselineFile Read(string full, Func<string, byte[]> read)
    {
        try
        {
            var text = SourceText.From(read(full));
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
    public void Protect(BaselineTarget target)
    {
        var full = Path.GetFullPath(target.Path);
        if (target.IsDefault && RegularFile.KindOf(full) is var kind and (FileKind.Link or FileKind.Other)) throw WriteFault.Of(new FileKindException(kind, full), full, _messages);
        if (Directory.Exists(full)) throw new CommandException(_messages.CannotWrite(CommandContext.Display(full), _messages.IsADirectory));
        if (Before(full) is null && File.Exists(RealPath.Of(full) ?? full) && !DirectOutput.Is(full)) throw new CommandException(_messages.WouldOverwrite(CommandContext.Display(full)));
    }

    /// <summary>Writes a baseline of all findings of catalogs that it may hold; entries of other catalogs in it stay.</summary>
    /// <returns>The baseline.</returns>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public BaselineFile Write(BaselineTarget target, IReadOnlyList<CheckedCatalog> catalogs, DiagnosticSeverity lowest)
    {
        var full = Path.GetFullPath(target.Path);
        var references = catalogs.Select(static c => c.Compilation.Catalog.Reference?.Id ?? "").ToHashSet(StringComparer.Ordinal);
        var keys = catalogs.SelectMany(c => c.Findings.Where(f => f.Diagnostic.Severity >= lowest && FindingKey.IsAcceptable(f.Diagnostic)).Select(c.Keys.Of)).ToList();
        var baseline = Baseline.Of(keys);
        if (Before(full) is { } before) baseline = before.Baseline.With(references, baseline);
        var text = BaselineText.Write(baseline);
        try
        {
            using var transaction = new FileTransaction();
            (target.IsDefault ? transaction.Create(full, Environment.CurrentDirectory) : transaction.Create(full)).Write(Encoding.UTF8.GetBytes(text));
            transaction.Commit();
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw WriteFault.Of(exception, full, _messages);
        }

        context.Error.WriteLine(_messages.BaselineWritten(CommandContext.Display(full), keys.Count));
        return new(full, SourceText.From(text), BaselineText.Read(text));
    }

    // What is there is read to an end only where it has one. A link that the user has named leads where he means it to.
    private BaselineFile? Before(string full)
    {
        if (DirectOutput.Is(full) || !File.Exists(full)) return null;
        try
        {
            return Read(RealPath.Of(full) ?? full, static path => RegularFile.ReadAllBytes(path, Path.GetDirectoryName(path) ?? path));
        }
        catch (CommandException)
        {
            return null;
        }
    }
}
