using Xunit;
using static FiscDsl.Cli.Tests.Git.SplitCatalog;

namespace FiscDsl.Cli.Tests.Git;

/// <summary>Every command of git that merges calls the driver, and each gives the same.</summary>
public class MergingCommandTests
{
    private const string First = "  clause (1)\n    text: 𠮷田の承認を得ること。\n    responsibility: user\n    evidence: n/a\n\n";

    /// <summary>A clause in front, so that the others are numbered anew.</summary>
    private static readonly string Inserted = Edited(Clauses, ("clause (3)", "clause (4)"), ("clause (2)", "clause (3)"), ("  clause (1)\n", First + "  clause (2)\n"));

    private static readonly (string, string) Party = ("整備し、訓練を行うこと。\n    responsibility: provider", "整備し、訓練を行うこと。\n    responsibility: provider, user");

    /// <summary>The commands; each brings what <c>topic</c> has onto what <c>main</c> has.</summary>
    public static TheoryData<string> Commands =>
    [
        "git merge -q --no-edit topic",
        "git cherry-pick topic",
        "git checkout -q topic && git rebase -q main",
        "git checkout -q topic && GIT_SEQUENCE_EDITOR=true git rebase -q -i --exec true main",
        "git checkout -q main^ && git read-tree -u --reset topic && git stash -q && git checkout -q main && git stash pop",
        // What the commit on undo takes back is what topic has.
        "git checkout -q -B undo topic && git read-tree -u --reset topic^ && git commit -qm 戻す && git checkout -q main && git revert --no-edit undo",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_party_stays_with_its_clause_where_another_comes_in_front(string command)
    {
        foreach (var (ours, theirs, newLine) in new[] { (Inserted, Edited(Clauses, Party), "\n"), (Edited(Clauses, Party), Inserted, "\r\n") })
        {
            using var repository = await Diverged(ours, theirs, newLine);
            await repository.Do(command);
            Assert.Equal(Edited(Inserted, Party).ReplaceLineEndings(newLine), repository.Read(Control));
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task One_sentence_changed_twice_is_shown_whole_from_both_sides(string command)
    {
        using var repository = await Diverged(Edited(Clauses, ("年一回", "年二回")), Edited(Clauses, ("年一回", "毎月")), "\n");
        Assert.Equal(1, (await repository.Run(command)).ExitCode);
        var lines = repository.Read(Control).Split('\n');
        Assert.Contains("      𠮷野の評価を年二回行うこと。", lines);
        Assert.Contains("      𠮷野の評価を毎月行うこと。", lines);
        Assert.Contains("merge-conflict", (await repository.Fisc("check")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_clause_that_was_taken_away_stays_away(string command)
    {
        var without = Edited(Clauses, ("  clause (1)\n    text: 𠮷野の評価を年一回行うこと。\n    responsibility: provider\n    evidence: 1\n\n", ""), ("clause (2)", "clause (1)"), ("clause (3)", "clause (2)"));
        foreach (var (ours, theirs) in new[] { (without, Edited(Clauses, Party)), (Edited(Clauses, Party), without) })
        {
            using var repository = await Diverged(ours, theirs, "\n");
            await repository.Do(command);
            Assert.Equal(Edited(without, Party), repository.Read(Control));
        }
    }

    private static async Task<DrivenRepository> Diverged(string ours, string theirs, string newLine)
    {
        var repository = await Create(hasCarriageReturns: newLine == "\r\n");
        await repository.Do("git checkout -qb topic");
        repository.Write(Control, theirs.ReplaceLineEndings(newLine));
        await repository.Commit();
        await repository.Do("git checkout -q main");
        repository.Write(Control, ours.ReplaceLineEndings(newLine));
        await repository.Commit();
        return repository;
    }
}
