using Xunit;
using static FiscDsl.Cli.Tests.Git.SplitCatalog;

namespace FiscDsl.Cli.Tests.Git;

/// <summary>One side numbers the sources anew, which stand in another file, and the other cites one by its old number.</summary>
public class RenumberedElsewhereTests
{
    /// <summary>A document in front of all, every citation brought along, and one clause said otherwise.</summary>
    private const string Renumbering = "前の報告書";

    private static readonly string Renumbered = Edited(Clauses, ("evidence: 2", "evidence: 3"), ("evidence: 1", "evidence: 2"));

    private static readonly string Citing = Edited(Clauses, ("responsibility: user\n    evidence: n/a 利用者側対応事項", "responsibility: provider\n    evidence: 1 \"𠮷\""));

    private static readonly string Both = Edited(Renumbered, ("responsibility: user\n    evidence: n/a 利用者側対応事項", "responsibility: provider\n    evidence: 2 \"𠮷\""));

    [Theory]
    [InlineData("git merge -q --no-edit topic")]
    [InlineData("git cherry-pick topic")]
    [InlineData("git checkout -q topic && git rebase -q main")]
    [InlineData("git checkout -q topic && git merge -q --no-edit main")]
    [InlineData("git checkout -q topic && git cherry-pick main")]
    [InlineData("git checkout -q main^ && git read-tree -u --reset topic && git stash -q && git checkout -q main && git stash pop")]
    [InlineData("git rm -q --cached -r . && git reset -q --hard && git worktree add -q ../$(basename $PWD)-二 topic && cd ../$(basename $PWD)-二 && git merge -q --no-edit main && cp 運用/運113.fisc \"$OLDPWD\"/運用/ && cd \"$OLDPWD\" && git worktree remove --force ../$(basename $PWD)-二")]
    public async Task The_new_citation_follows(string line)
    {
        using var repository = await Diverged();
        await repository.Do(line);
        Assert.Equal(Both, repository.Read(Control));
    }

    [Fact]
    public async Task What_is_reverted_follows_too()
    {
        using var repository = await Create();
        repository.Write(Control, Citing);
        await repository.Commit("引用");
        await Renumber(repository, Both);
        await repository.Do("git revert --no-edit HEAD~1");
        Assert.Equal(Renumbered, repository.Read(Control));
    }

    [Fact]
    public async Task Line_breaks_of_the_file_stay_and_are_no_reason_not_to_know_it()
    {
        using var repository = await Create(hasCarriageReturns: true);
        await repository.Do("git checkout -qb topic");
        repository.Write(Control, Citing.Replace("\n", "\r\n", StringComparison.Ordinal));
        await repository.Commit();
        await repository.Do("git checkout -q main");
        await Renumber(repository, Renumbered.Replace("\n", "\r\n", StringComparison.Ordinal));
        await repository.Do("git merge -q --no-edit topic");
        Assert.Equal(Both.Replace("\n", "\r\n", StringComparison.Ordinal), repository.Read(Control));
    }

    [Fact]
    public async Task A_renamed_file_is_known_by_what_it_was()
    {
        using var repository = await Diverged();
        await repository.Do("git checkout -q topic && git mv 運用/運113.fisc 運用/𠮷113.fisc && git commit -qm 改名 && git checkout -q main && git merge -q --no-edit topic");
        Assert.Equal(Both, repository.Read("運用/𠮷113.fisc"));
    }

    [Fact]
    public async Task A_document_that_one_side_has_taken_away_and_the_other_cites_is_a_conflict()
    {
        using var repository = await Create();
        await repository.Do("git checkout -qb topic");
        repository.Write(Control, Edited(Clauses, ("evidence: n/a 利用者側対応事項", "evidence: 1 \"𠮷\"")));
        await repository.Commit();
        await repository.Do("git checkout -q main");
        repository.Write("sources.fisc", Sources("訓練の記録"));
        repository.Write(Control, Edited(Clauses, ("evidence: 1", "evidence: none"), ("evidence: 2", "evidence: 1")));
        await repository.Commit();
        var result = await repository.Run("git merge topic");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("""
                responsibility: user
            <<<<<<< ours
                evidence: n/a 利用者側対応事項
            =======
                evidence: 1 "𠮷"
            >>>>>>> theirs
            """, repository.Read(Control), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_commits_cannot_be_known_git_stops_and_a_line_says_what_to_compare()
    {
        using var repository = await Create();
        repository.Write("甲", Renumbered);
        repository.Write("乙", Citing);
        var result = await repository.Run($"fisc merge-file {Control} 甲 乙 {Control}");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal($"{Control}: 両側のカタログの全体が分からないため、引用と【】の番号が同じものを指すかを確かめられない（情報源と基準の番号を、マージした両側で見比べる）\n", result.Error);
    }

    [Fact]
    public async Task Commits_that_have_the_file_and_differ_elsewhere_are_not_chosen_between()
    {
        using var repository = await Diverged();
        // Two commits have made the same of the file, and only one of them with the sources as they were.
        await repository.Do("git checkout -qb other main~1");
        repository.Write("sources.fisc", Sources("訓練の記録", "侵入テストの報告書"));
        repository.Write(Control, Citing);
        await repository.Commit("別");
        await repository.Do("git checkout -q main");
        var result = await repository.Run("git cherry-pick topic");
        // Since 2.44 git says which it picks.
        Assert.True(result.ExitCode == 0 ? repository.Read(Control) == Both : result.Error.Contains("見比べる", StringComparison.Ordinal), result.Error);
    }

    [Fact]
    public async Task A_file_that_git_takes_as_it_is_is_named_where_another_is_merged()
    {
        using var repository = await Diverged("運用/運114.fisc", "control 運114 𠮷の基準\n  category: 運用基準\n\n  clause (1)\n    text: 新しい項の本文である。\n    responsibility: provider\n    evidence: 2\n");
        var result = await repository.Run("git merge topic");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("運用/運114.fisc: 相手側が加えた引用 2 は、マージすると 3 になる", result.Error, StringComparison.Ordinal);
        Assert.Equal(Both, repository.Read(Control));
    }

    [Fact]
    public async Task What_no_driver_has_seen_is_found_behind_the_merge()
    {
        using var repository = await Create();
        await repository.Do("git checkout -qb topic");
        repository.Write("運用/運114.fisc", "control 運114 𠮷の基準\n  category: 運用基準\n\n  clause (1)\n    text: 新しい項の本文である。\n    responsibility: provider\n    evidence: 2\n");
        await repository.Commit();
        await repository.Do("git checkout -q main");
        await Renumber(repository, Renumbered);
        await repository.Do("git merge -q --no-edit topic");
        const string Found = "運用/運114.fisc:7: 運114/(1): 引用 2「侵入テストの報告書」は、どちらの側もここに引用していない（どちらかの側が引用していたのは 3「訓練の記録」）\n";
        var check = await repository.Fisc("git", "check-merge");
        Assert.Equal((1, Found), (check.ExitCode, check.Output));
        repository.Write("運用/運114.fisc", repository.Read("運用/運114.fisc").Replace("evidence: 2", "evidence: 3", StringComparison.Ordinal));
        check = await repository.Fisc("git", "check-merge");
        Assert.Equal((0, "どの引用も、マージ前のどちらかの側がそこに引用していた文書を指す\n"), (check.ExitCode, check.Output));
        await repository.Do("git checkout -qf topic && git rebase -q main~0^1");
        Assert.Equal(2, (await repository.Fisc("git", "check-merge")).ExitCode);
        await repository.Do("git checkout -q -B topic ORIG_HEAD && git rebase -q main^1");
        check = await repository.Fisc("git", "check-merge", "main^1", "ORIG_HEAD");
        Assert.Equal((1, Found), (check.ExitCode, check.Output));
    }

    private static async Task Renumber(DrivenRepository repository, string clauses)
    {
        repository.Write("sources.fisc", Sources(Renumbering, "侵入テストの報告書", "訓練の記録"));
        repository.Write(Control, clauses);
        await repository.Commit();
    }

    // On main the sources are numbered anew, on topic one is cited.
    private static async Task<DrivenRepository> Diverged(string? name = null, string text = "")
    {
        var repository = await Create();
        await repository.Do("git checkout -qb topic");
        repository.Write(Control, Citing);
        if (name is not null) repository.Write(name, text);
        await repository.Commit();
        await repository.Do("git checkout -q main");
        await Renumber(repository, Renumbered);
        return repository;
    }
}
