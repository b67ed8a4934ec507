using System.CommandLine;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Comparing;
using FiscDsl.Cli.Output;
using FiscDsl.Comparison;
using FiscDsl.Files.Git;

namespace FiscDsl.Cli.Commands;

/// <summary>
/// <c>fisc git check-merge</c>: looks whether citations still lead to the documents that the sides of a merge cited. A file that one side
/// alone has changed git takes as it is, without asking a merge driver.
/// </summary>
internal sealed class MergeCheckCommand(CommandContext context)
{
    private readonly Messages _messages = context.Messages;

    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var messages = context.Messages;
        var sides = new Argument<string[]>("REV") { Arity = new ArgumentArity(0, 8), HelpName = "[REV…]", Description = messages.MergedSidesHelp };
        return new Verb("check-merge", messages.MergeCheckDescription, [sides], [], result => new MergeCheckCommand(context).Run(result.GetValue(sides) ?? []))
        {
            Note = messages.MergeCheckNote, Examples = messages.MergeCheckExamples,
        };
    }

    /// <summary>Compares the work tree with what was merged.</summary>
    /// <param name="revisions">The sides; none for those of the merge at hand, or else of <c>HEAD</c>.</param>
    /// <returns>1 where a citation leads to a document that no side cites there.</returns>
    /// <exception cref="CommandException">It is not known what was merged, or a state cannot be read.</exception>
    public int Run(IReadOnlyList<string> revisions)
    {
        var (merged, sides) = ProgressReport.Run(context, progress =>
        {
            progress.Begin(WorkStage.Reading);
            var loader = new StateLoader(context, progress);
            var now = loader.Load(new(".", IsPath: true), null);
            return (now, SidesOf(revisions).Select(r => Side(loader, r, now)).ToList());
        });
        foreach (var state in sides.Prepend(merged))
            if (CatalogComparison.IsFaulty(state.Compilation)) context.Error.WriteLine(_messages.ComparedWithErrors(state.Name.In(_messages.Language)));
        var turned = TurnedCitation.In(merged.Compilation.Catalog, sides.Select(static s => s.Compilation.Catalog));
        foreach (var citation in turned) context.Output.WriteLine(Line(merged, citation));
        if (turned.IsEmpty) context.Output.WriteLine(_messages.NoTurnedCitation);
        return turned.IsEmpty ? ExitCode.Success : ExitCode.Findings;
    }

    private ComparedState Side(StateLoader loader, string revision, ComparedState now)
    {
        try
        {
            return loader.Load(new StateWord(revision, IsPath: false), ".", now);
        }
        catch (GitFaultException fault)
        {
            throw new CommandException(fault.Text.In(_messages.Language));
        }
    }

    private IReadOnlyList<string> SidesOf(IReadOnlyList<string> revisions)
    {
        if (revisions.Count > 1) return revisions;
        if (revisions.Count == 1) throw new CommandException(_messages.NameBothSides);
        try
        {
            var repository = GitRepository.At(".");
            var sides = repository.MergedCommits();
            return sides.Count > 1 ? sides : throw new CommandException(_messages.NameBothSides);
        }
        catch (GitFaultException fault)
        {
            throw new CommandException(fault.Text.In(_messages.Language));
        }
    }

    private string Line(ComparedState merged, TurnedCitation turned)
    {
        var (file, span) = merged.Compilation.Locate(turned.Row.At(turned.Citation.IdSpan));
        var compiled = merged.Compilation.Files[file];
        var place = $"{CommandContext.Display(merged.Layout.FileAt(compiled.File.Path))}:{compiled.Tree.Text.PositionOf(span.Start).Line + 1}";
        return VisibleText.Of($"{place}: {_messages.TurnedCitation(turned.Row.Subject, turned.Citation.Source, turned.Document.Title?.Corrected ?? "", [.. turned.Missing.Select(static s => (s.Id, s.Title?.Corrected ?? ""))])}");
    }
}
