using System.Collections.Immutable;
using System.CommandLine;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Comparing;
using FiscDsl.Cli.Output;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Review;
using FiscDsl.Outputs.Comparison;
using FiscDsl.Schema;

namespace FiscDsl.Cli.Commands;

/// <summary><c>fisc diff</c>: compares two states of a catalog by meaning.</summary>
internal sealed class DiffCommand(CommandContext context)
{
    /// <summary>The name that stands for every class.</summary>
    public const string AnyClass = "any";

    /// <summary>The name that stands for what is left to decide, of whatever class; <see cref="AnyClass"/> does not include it.</summary>
    public const string Unconfirmed = "unconfirmed";

    private readonly Messages _messages = context.Messages;

    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var messages = context.Messages;
        var words = new Argument<string[]>("OLD NEW PATH") { Arity = new ArgumentArity(0, 4), HelpName = "[OLD] [NEW] [PATH]", Description = messages.DiffStatesHelp };
        var format = new Choice("--format", ComparisonTarget.Formats, messages.DiffFormatHelp);
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Description = messages.DiffOutputHelp };
        var table = new Choice("--table", [.. ComparisonTableStyle.All.Select(static s => s.Name)], messages.DiffTableHelp);
        var failOn = new Option<string>("--fail-on") { HelpName = "CLASS,…", Description = messages.FailOnHelp };
        return new Verb("diff", messages.DiffDescription, [words], [format.Option, output, table.Option, failOn], result => new DiffCommand(context).Run(
            result.GetValue(words) ?? [],
            new ComparisonTarget(format.Of(result, messages), result.GetValue(output), result.GetValue<string>(LanguageChoice.Option) is null ? null : messages.Language)
            {
                Table = result.GetValue(table.Option) is null ? null : ComparisonTableStyle.All.First(s => s.Name == table.Of(result, messages)),
            },
            result.GetValue(failOn)))
        {
            Note = messages.DiffNote, Examples = messages.DiffExamples,
        };
    }

    /// <summary>Compares two states.</summary>
    /// <param name="words">What to compare: <see cref="ComparedWords.Read"/>.</param>
    /// <param name="target">How to print, and where to.</param>
    /// <param name="failOn">Classes whose changes make the exit code 1, separated by commas; null for none.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">The states cannot be read, or the result not written.</exception>
    public int Run(IReadOnlyList<string> words, ComparisonTarget target, string? failOn)
    {
        var (classes, failsOnUnconfirmed) = ClassesOf(failOn);
        target.Check(context);
        var read = ComparedWords.Read(words, context);
        var (old, now, comparison, remarks) = ProgressReport.Run(context, progress =>
        {
            progress.Begin(WorkStage.Reading);
            var loader = new StateLoader(context, progress);
            var (before, after) = loader.Load(read);
            progress.Begin(WorkStage.Checking);
            return (before, after, CatalogComparison.Of(before.Compilation, after.Compilation), loader.Remarks);
        });
        foreach (var state in new[] { old, now })
            if (CatalogComparison.IsFaulty(state.Compilation)) context.Error.WriteLine(_messages.ComparedWithErrors(state.Name.In(_messages.Language)));
        target.Write(context, comparison, old, now);
        new ReturnRemarksText(context, context.Error, new Palette(context.Terminal.ColorsError)).Print(remarks);
        // A change that is not shown is not to be taken for none.
        if (remarks.Any(static r => r.Kind == ReturnRemarkKind.Conflict)) return ExitCode.Findings;
        // Where nothing was, nothing has been turned round.
        return !comparison.IsFirst && comparison.Changes.Any(c => c.Classes.Any(classes.Contains) || (failsOnUnconfirmed && c.IsUnconfirmed)) ? ExitCode.Findings : ExitCode.Success;
    }

    private (ImmutableHashSet<ChangeClass> Classes, bool FailsOnUnconfirmed) ClassesOf(string? names)
    {
        if (names is null) return ([], false);
        var failsOnUnconfirmed = false;
        var classes = ImmutableHashSet.CreateBuilder<ChangeClass>();
        foreach (var name in names.Split([',', '、', '，'], StringSplitOptions.TrimEntries))
        {
            if (name.Equals(AnyClass, StringComparison.OrdinalIgnoreCase)) classes.UnionWith(Enum.GetValues<ChangeClass>());
            else if (name.Equals(Unconfirmed, StringComparison.OrdinalIgnoreCase)) failsOnUnconfirmed = true;
            else classes.Add(ChangeClasses.Find(name) ?? throw new CommandException(_messages.InvalidChoice("--fail-on", name, KnownClasses())));
        }

        return (classes.ToImmutable(), failsOnUnconfirmed);
    }

    private string KnownClasses() => string.Join(
        _messages.Language == MessageLanguage.Ja ? "、" : ", ", ChangeClasses.All.Select(c => c.Spelling.In(_messages.Language)).Append(AnyClass).Append(Unconfirmed));
}
