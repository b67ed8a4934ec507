using System.CommandLine;
using System.Text;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Output;
using FiscDsl.Diagnostics;
using FiscDsl.Files;
using FiscDsl.Formatting;
using FiscDsl.Model.Linking;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Cli.Commands;

/// <summary>
/// <c>fisc format</c>: lays out the files at and below paths. The catalog around a file only says which keywords to
/// write, and whether what looks like a field in prose is one; no file outside the paths is touched, nor is one that cannot be read or has a merge conflict, nor a
/// declaration with syntax errors or one that would not say the same.
/// </summary>
internal sealed class FormatCommand(CommandContext context)
{
    private readonly Messages _messages = context.Messages;
    private readonly Dictionary<string, (MessageLanguage? Keywords, Policy? Policy)> _catalogs = new(StringComparer.Ordinal);
    private int _changed;
    private int _unchanged;
    private int _left;
    private int _broken;
    private bool _failed;
    private bool _hasUnsettled;

    /// <summary>What formatting a file comes to.</summary>
    /// <param name="Path">The full path.</param>
    /// <param name="File">The file.</param>
    /// <param name="Obstacle">Why it is left as it is; null for a file that can be formatted.</param>
    /// <param name="Result">The edits.</param>
    /// <param name="Directory">The directory that it was found below.</param>
    private sealed record FileLayout(string Path, CompiledFile File, string? Obstacle, FormatResult Result, string Directory);

    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var messages = context.Messages;
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.ZeroOrMore, Description = messages.FormatPathHelp };
        var check = new Option<bool>("--check") { Description = messages.FormatCheckHelp };
        return new Verb("format", messages.FormatDescription, [paths], [check], result => new FormatCommand(context).Run(
            result.GetValue(paths) is { Length: > 0 } given ? given : ["."], result.GetValue(check)))
        {
            Note = messages.FormatNote, Examples = messages.FormatExamples,
        };
    }

    /// <summary>Formats files.</summary>
    /// <param name="paths">Files, and directories below which all files are meant.</param>
    /// <param name="checkOnly">True to write nothing and to list what would change.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">A path does not exist.</exception>
    public int Run(IReadOnlyList<string> paths, bool checkOnly)
    {
        foreach (var layout in ProgressReport.Run(context, progress => LayOut(paths, progress))) Settle(layout, checkOnly);
        context.Error.WriteLine(checkOnly ? _messages.FormatCheckTotals(_changed, _unchanged, _left, _broken) : _messages.FormatTotals(_changed, _unchanged, _left, _broken));
        if (_failed) return ExitCode.Failure;
        return _left + _broken > 0 || _hasUnsettled || (checkOnly && _changed > 0) ? ExitCode.Findings : ExitCode.Success;
    }

    private List<FileLayout> LayOut(IReadOnlyList<string> paths, ProgressReport progress)
    {
        var loaded = paths.Select(p => context.Load(p, progress)).ToList();
        progress.Begin(WorkStage.Checking);
        var files = loaded.SelectMany(static p => p.Files.Select(f => (Path: f, Loaded: p))).DistinctBy(static f => f.Path, StringComparer.Ordinal).ToList();
        var layouts = new List<FileLayout>(files.Count);
        foreach (var (path, catalog) in files)
        {
            var file = catalog[path];
            var (keywords, policy) = SaidFor(path, catalog);
            var result = Formatter.Format(file, keywords, policy);
            layouts.Add(new(path, file, Obstacle(file, result), result, catalog.DirectoryOf(path)));
            progress.Report((double)layouts.Count / files.Count);
        }

        return layouts;
    }

    private void Settle(FileLayout layout, bool checkOnly)
    {
        var (path, file, obstacle, result, directory) = layout;
        if (result.BrokenDeclarations > 0)
        {
            _broken++;
            context.Error.WriteLine(_messages.LeftDeclarations(CommandContext.Display(path), result.BrokenDeclarations));
        }

        foreach (var refused in result.Refused)
        {
            _failed = true;
            context.Error.WriteLine(Messages.UsageError(_messages.UnsafeFormat(CommandContext.Display(path), file.Tree.Text.PositionOf(refused).Line + 1)));
        }

        foreach (var unsettled in result.Unsettled)
        {
            _hasUnsettled = true;
            var line = file.Tree.Text.PositionOf(unsettled.Offset).Line + 1;
            context.Error.WriteLine($"{CommandContext.Display(path)}:{line}: {UnsettledLine.Reasons[unsettled.Rule].In(_messages.Language)}");
        }

        if (obstacle is not null)
        {
            Leave(_messages.NotFormatted(CommandContext.Display(path), obstacle));
        }
        else if (result.Edits.IsEmpty)
        {
            _unchanged++;
        }
        else if (checkOnly)
        {
            _changed++;
            context.Output.WriteLine(CommandContext.Display(path));
        }
        else
        {
            Replace(path, directory, file, result);
        }
    }

    private string? Obstacle(CompiledFile file, FormatResult result)
    {
        if (file.File.Fault is { } fault) return fault.Reason;
        if (file.File.Text.Fault is { } encoding)
        {
            return encoding.Kind == EncodingFaultKind.InvalidUtf8
                ? SyntaxDiagnostics.InvalidUtf8.Message.Format(_messages.Language, [encoding.ByteOffset.ToString(System.Globalization.CultureInfo.InvariantCulture), encoding.Detail])
                : SyntaxDiagnostics.UnsupportedEncoding.Message.Format(_messages.Language, [encoding.Detail]);
        }

        return result.HasConflict ? _messages.HasConflict : null;
    }

    /// <summary>What the catalog around a file says of its layout.</summary>
    private (MessageLanguage? Keywords, Policy? Policy) SaidFor(string path, LoadedPath loaded)
    {
        if (loaded.Layout.RootOf(path) is not { } root) return default;
        if (_catalogs.TryGetValue(root, out var known)) return known;
        var declarations = loaded.Layout.Select(root)[0].Files.SelectMany(f => loaded[f].Blocks).SelectMany(static b => b.Declarations).ToList();
        return _catalogs[root] = (declarations.OfType<Reference>().FirstOrDefault()?.Keywords, declarations.OfType<Policy>().FirstOrDefault());
    }

    private void Replace(string path, string directory, CompiledFile file, FormatResult result)
    {
        var text = file.Tree.Text;
        var before = text.ToString();
        try
        {
            // What an editor has saved since is not to be overwritten.
            if (CatalogFileReader.Read(path, directory, _messages.Language).File.Text.ToString() != before)
            {
                Leave(_messages.NotFormatted(CommandContext.Display(path), _messages.ChangedMeanwhile));
                return;
            }

            using var transaction = new FileTransaction();
            var stream = transaction.Replace(path, directory);
            if (text.HasByteOrderMark) stream.Write("\uFEFF"u8);
            stream.Write(Encoding.UTF8.GetBytes(TextEdit.Apply(before, result.Edits)));
            transaction.Commit();
            _changed++;
            context.Output.WriteLine(_messages.Formatted(CommandContext.Display(path)));
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            _failed = true;
            Leave(Messages.UsageError(_messages.CannotWrite(CommandContext.Display(path), WriteFault.Reason(exception, path, _messages))));
        }
    }

    private void Leave(string message)
    {
        _left++;
        context.Error.WriteLine(message);
    }
}
