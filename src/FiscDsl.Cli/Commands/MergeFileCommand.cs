using System.CommandLine;
using System.Globalization;
using System.Text;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Output;
using FiscDsl.Files;
using FiscDsl.Files.Git;
using FiscDsl.Merging;
using FiscDsl.Text;

namespace FiscDsl.Cli.Commands;

/// <summary>The files of a merge, as git gives them to a driver.</summary>
/// <param name="Origin">What both sides began with (<c>%O</c>).</param>
/// <param name="Ours">Our side, and where the result goes (<c>%A</c>).</param>
/// <param name="Theirs">The other side (<c>%B</c>).</param>
/// <param name="Path">The file in the repository (<c>%P</c>).</param>
internal sealed record MergeFiles(string Origin, string Ours, string Theirs, string Path);

/// <summary><c>fisc merge-file</c>: the merge driver (gitattributes(5), "Defining a custom merge driver").</summary>
internal sealed class MergeFileCommand(CommandContext context)
{
    /// <summary>What git takes for a driver that has failed, so that it stops and the file stays as it was: anything above 128.</summary>
    private const int Failure = 129;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Messages _messages = context.Messages;

    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var messages = context.Messages;
        Argument<string>[] files =
        [
            new("BASE") { Description = messages.MergeBaseHelp }, new("OURS") { Description = messages.MergeOursHelp },
            new("THEIRS") { Description = messages.MergeTheirsHelp }, new("PATH") { Description = messages.MergePathHelp },
        ];
        var ours = new Option<string>("--ours") { HelpName = "NAME", Description = messages.MergeOursNameHelp };
        var theirs = new Option<string>("--theirs") { HelpName = "NAME", Description = messages.MergeTheirsNameHelp };
        var size = new Option<string>("--marker-size") { HelpName = "N", Description = messages.MarkerSizeHelp };
        return new Verb("merge-file", messages.MergeFileDescription, files, [ours, theirs, size], result => new MergeFileCommand(context).Run(
            new MergeFiles(result.GetRequiredValue(files[0]), result.GetRequiredValue(files[1]), result.GetRequiredValue(files[2]), result.GetRequiredValue(files[3])),
            result.GetValue(ours), result.GetValue(theirs), result.GetValue(size)))
        {
            Note = messages.MergeFileNote, Examples = messages.MergeFileExamples,
            // What git starts, as 'git install' has told it, and hardly anybody else.
            Hidden = true,
        };
    }

    /// <summary>Merges a file.</summary>
    /// <param name="files">The files.</param>
    /// <param name="ours">What our side is called.</param>
    /// <param name="theirs">What the other side is called.</param>
    /// <param name="markerSize">Length of the markers.</param>
    /// <returns>0 for a clean merge, 1 for one with conflicts.</returns>
    public int Run(MergeFiles files, string? ours, string? theirs, string? markerSize)
    {
        var style = new ConflictStyle(Label(ours, "ours"), Label(theirs, "theirs"));
        if (int.TryParse(markerSize, CultureInfo.InvariantCulture, out var size) && size is > 0 and < 1000) style = style with { MarkerLength = size };
        try
        {
            return Merge(files, style, new(Given(ours), null, Given(theirs)));
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            context.Error.WriteLine(Messages.UsageError(_messages.CannotMerge(VisibleText.Of(files.Path), FaultReason.Of(exception, _messages.Language))));
            return Failure;
        }
        catch (GitFaultException fault)
        {
            context.Error.WriteLine(Messages.UsageError(_messages.CannotMerge(VisibleText.Of(files.Path), fault.Text.In(_messages.Language))));
            return Failure;
        }
    }

    private int Merge(MergeFiles files, ConflictStyle style, Sides<string?> names)
    {
        var contents = new Sides<string>(files.Ours, files.Origin, files.Theirs).Select(File.ReadAllBytes);
        if (contents.Select(Text) is not { Ours: { } ours, Origin: { } origin, Theirs: { } theirs }) return ByLines(files, style);
        if (CatalogMerge.OneSided(ours, origin, theirs) is { } text) return Written(files, new(text, 0));
        if (CatalogMerge.Of(ours, origin, theirs) is not { } merge) return ByLines(files, style);
        // Only where it matters: asking takes longer than merging.
        var others = merge.NamesOthers || merge.ChangesNames ? MergeStates.Around(new(files.Path, contents, names.Ours, names.Theirs), merge.ChangesNames) : [];
        if (merge.Result(style, others ?? []) is not { } result) return ByLines(files, style);
        if (result.Conflicts > 0 && ShowsBase() && merge.Result(style with { Base = "base" }, others ?? []) is { } withBase) result = withBase;
        var code = Written(files, result);
        if (others is not null || !merge.NamesOthers || IsOfSeveralBases(names)) return code;
        context.Error.WriteLine(_messages.MergedUnknowing(VisibleText.Of(files.Path)));
        return merge.BothNameOthers ? ExitCode.Findings : code;
    }

    private int Written(MergeFiles files, MergeResult result)
    {
        using var transaction = new FileTransaction();
        transaction.Replace(files.Ours).Write(Utf8.GetBytes(result.Text));
        transaction.Commit();
        if (result.Conflicts > 0) context.Error.WriteLine(_messages.MergeConflicts(VisibleText.Of(files.Path), result.Conflicts));
        foreach (var stray in result.Strays) context.Error.WriteLine(_messages.StrayName(stray));
        return result.Conflicts > 0 || result.Strays.Length > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    // What git makes of several bases is no side of anybody's, and is itself the base of what is said then.
    private static bool IsOfSeveralBases(Sides<string?> names) => names.Ours?.StartsWith("Temporary merge branch", StringComparison.Ordinal) == true;

    /// <summary>What git would have done without a driver.</summary>
    private int ByLines(MergeFiles files, ConflictStyle style)
    {
        context.Error.WriteLine(_messages.MergedByLines(VisibleText.Of(files.Path)));
        var size = style.MarkerLength.ToString(CultureInfo.InvariantCulture);
        var result = GitProcess.RunInherited(
            Environment.CurrentDirectory, "merge-file", $"--marker-size={size}", "-L", style.Ours, "-L", "base", "-L", style.Theirs, files.Ours, files.Origin, files.Theirs);
        if (result is { ExitCode: >= 0 and < 128 }) return Math.Min(result.ExitCode, ExitCode.Findings);
        context.Error.WriteLine(Messages.UsageError(result is null ? _messages.NoGit : _messages.GitRefused(VisibleText.Of(result.Error.Trim()))));
        return Failure;
    }

    private static bool ShowsBase() =>
        GitProcess.RunInherited(Environment.CurrentDirectory, "config", "--get", "merge.conflictStyle") is { ExitCode: 0, Output: var style } && style.TrimEnd('\n').EndsWith("diff3", StringComparison.Ordinal);

    // Bytes that are no text cannot be taken apart, and must not be written anew.
    private static string? Text(byte[] content)
    {
        var text = SourceText.From(content);
        return text.Fault is not null ? null : text.HasByteOrderMark ? "\uFEFF" + text : text.ToString();
    }

    // Git before 2.44 knows no names for the sides and gives the placeholder as it is.
    private static string? Given(string? name) => string.IsNullOrEmpty(name) || name[0] == '%' ? null : name;

    private static string Label(string? given, string otherwise) => Given(given) is { } name ? VisibleText.Of(name) : otherwise;
}
