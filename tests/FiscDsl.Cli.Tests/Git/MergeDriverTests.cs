using Xunit;

namespace FiscDsl.Cli.Tests.Git;

/// <summary>What <c>git merge</c> makes of a catalog that two people have changed.</summary>
public class MergeDriverTests
{
    private const string Name = "運113.fisc";

    private const string Origin = """
        # サイバー攻撃
        control 運113 サイバー攻撃対応態勢を整備すること。
          category: 運用基準

          clause 1
            text:
              外部の第三者による𠮷野の評価を年一回行うこと。
              評価の結果を経営層に報告すること。
              記録を保存すること。
            responsibility: provider
            evidence: 1 "侵入テスト"

          # 項2の注
          clause 2
            text: 連絡体制を整備すること。
            responsibility: user
            evidence: n/a 利用者側対応事項

        """;

    [Fact]
    public async Task Neighbouring_sentences_fields_and_citations_of_both_are_kept()
    {
        using var repository = await Repository();
        var result = await repository.Merge(
            Name,
            Edited(Origin, ("年一回", "年二回"), ("evidence: 1 \"侵入テスト\"", "evidence: 1 \"侵入テスト\", 5"), ("# 項2の注", "# 項2の注意")),
            Edited(Origin, ("報告すること", "毎年報告すること"), ("evidence: 1 \"侵入テスト\"", "evidence: 1 \"侵入テスト\", 7 「監査、報告」"), ("responsibility: user", "responsibility: provider, user")));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            Edited(
                Origin, ("年一回", "年二回"), ("報告すること", "毎年報告すること"), ("evidence: 1 \"侵入テスト\"", "evidence: 1 \"侵入テスト\", 5, 7 「監査、報告」"),
                ("# 項2の注", "# 項2の注意"), ("responsibility: user", "responsibility: provider, user")),
            repository.Read(Name));
    }

    [Fact]
    [Statement("A merge takes what both sides have said of different columns.")]
    public async Task Columns_of_a_layout_that_either_side_has_changed_are_kept()
    {
        const string Layout = """
            取込様式 対応表
              見出し行: 3-4
              列: 「基準番号」 → 基準
              列: 「大項目」 → 分類
              列: 「𠮷の備考」 → 注記
              印: ○ → はい
              引き継ぎ: 基準
              除外: 「GUID」, L

            """;
        using var repository = await Repository(Layout);
        var result = await repository.Merge(
            Name,
            Edited(Layout, ("→ 注記", "→ 該当情報"), ("除外: 「GUID」, L", "除外: 「GUID」, L, M"), ("引き継ぎ: 基準", "引き継ぎ: 基準, 分類")),
            Edited(Layout, ("  列: 「大項目」 → 分類\n", "  列: 「大項目」 → 分類\n  列: 「中項目」 → 中項目\n"), ("印: ○", "印: ○, ◯"), ("除外: 「GUID」, L", "除外: K, 「GUID」, L")));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            Edited(
                Layout, ("→ 注記", "→ 該当情報"), ("  列: 「大項目」 → 分類\n", "  列: 「大項目」 → 分類\n  列: 「中項目」 → 中項目\n"), ("印: ○", "印: ○, ◯"),
                ("除外: 「GUID」, L", "除外: K, 「GUID」, L, M"), ("引き継ぎ: 基準", "引き継ぎ: 基準, 分類")),
            repository.Read(Name));

        using var other = await Repository(Layout);
        result = await other.Merge(Name, Edited(Layout, ("「大項目」 → 分類", "「大項目」 → 名称")), Edited(Layout, ("「大項目」 → 分類", "「大項目」 → 考え方")));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("列: 「大項目」 → 名称\n", other.Read(Name), StringComparison.Ordinal);
        Assert.Contains("列: 「大項目」 → 考え方\n", other.Read(Name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clauses_of_both_stand_in_the_order_of_their_labels()
    {
        using var repository = await Repository();
        const string Third = "\n  clause 3\n    text: 三つ目。\n    responsibility: user\n    evidence: n/a\n";
        const string Fourth = "\n  # 四つ目の注\n  clause 4\n    text: 四つ目。\n    responsibility: user\n    evidence: n/a\n";
        Assert.Equal(0, (await repository.Merge(Name, Origin + Fourth, Origin + Third)).ExitCode);
        Assert.Equal(Origin + Third + Fourth, repository.Read(Name));
    }

    [Fact]
    public async Task One_sentence_changed_twice_is_shown_whole_from_both_sides()
    {
        using var repository = await Repository();
        var result = await repository.Merge(Name, Edited(Origin, ("年一回", "年二回"), ("記録を", "記録を五年")), Edited(Origin, ("年一回", "年三回")));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("運113.fisc: 競合 1 か所", result.Error, StringComparison.Ordinal);
        Assert.Contains("""
                text:
            <<<<<<< ours
                  外部の第三者による𠮷野の評価を年二回行うこと。
            =======
                  外部の第三者による𠮷野の評価を年三回行うこと。
            >>>>>>> theirs
                  評価の結果を経営層に報告すること。
                  記録を五年保存すること。
            """, repository.Read(Name), StringComparison.Ordinal);
        Assert.Contains("merge-conflict", (await FiscProcess.Run(repository.Path, "check")).Output, StringComparison.Ordinal);
        Assert.Equal($"UU {Name}\n", await repository.Do("git -c core.quotePath=false status --short"));
    }

    [Fact]
    public async Task The_base_is_shown_where_git_is_told_to()
    {
        using var repository = await Repository();
        await repository.Do("git config merge.conflictStyle diff3");
        await repository.Merge(Name, Edited(Origin, ("responsibility: user", "responsibility: none")), Edited(Origin, ("responsibility: user", "responsibility: provider, user")));
        Assert.Contains("""
            <<<<<<< ours
                responsibility: none
            ||||||| base
                responsibility: user
            =======
                responsibility: provider, user
            >>>>>>> theirs
            """, repository.Read(Name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clause_taken_away_is_a_conflict_only_where_the_other_has_changed_it()
    {
        var without = Origin[..Origin.IndexOf("\n  # 項2の注", StringComparison.Ordinal)];
        using (var repository = await Repository())
        {
            Assert.Equal(0, (await repository.Merge(Name, without, Edited(Origin, ("年一回", "年二回")))).ExitCode);
            Assert.Equal(Edited(without, ("年一回", "年二回")), repository.Read(Name));
        }

        using (var repository = await Repository())
        {
            Assert.Equal(1, (await repository.Merge(Name, without, Edited(Origin, ("連絡体制", "𠮷田の連絡体制")))).ExitCode);
            Assert.EndsWith("<<<<<<< ours\n=======\n\n  # 項2の注\n  clause 2\n    text: 𠮷田の連絡体制を整備すること。\n    responsibility: user\n    evidence: n/a 利用者側対応事項\n>>>>>>> theirs\n", repository.Read(Name), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_renamed_control_takes_the_changes_of_the_other_side()
    {
        using var repository = await Repository();
        Assert.Equal(0, (await repository.Merge(Name, Edited(Origin, ("control 運113", "control 運113-1")), Edited(Origin, ("年一回", "年二回")))).ExitCode);
        Assert.Equal(Edited(Origin, ("control 運113", "control 運113-1"), ("年一回", "年二回")), repository.Read(Name));
    }

    [Fact]
    public async Task Layout_never_conflicts_and_line_breaks_stay_those_of_the_file()
    {
        using var repository = await Repository(Origin.Replace("\n", "\r\n", StringComparison.Ordinal), "*.fisc -text\n");
        var unformatted = Edited(Origin, ("行うこと。\n      評価の", "行うこと。評価の"), ("text: 連絡", "text： 連絡")).Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(0, (await repository.Merge(Name, unformatted, Edited(Origin, ("年一回", "年二回"), ("連絡体制", "𠮷田の連絡体制")).Replace("\n", "\r\n", StringComparison.Ordinal))).ExitCode);
        Assert.Equal(Edited(Origin, ("年一回", "年二回"), ("連絡体制", "𠮷田の連絡体制")).Replace("\n", "\r\n", StringComparison.Ordinal), repository.Read(Name));
    }

    [Fact]
    public async Task Two_controls_that_were_added_under_one_id_conflict_as_a_whole()
    {
        using var repository = await Repository();
        Assert.Equal(1, (await repository.Merge("運114.fisc", "control 運114 甲\n  category: 運用基準\n", "control 運114 乙\n  category: 運用基準\n\n  clause 1\n    text: 乙の項。\n")).ExitCode);
        Assert.Equal("<<<<<<< ours\ncontrol 運114 甲\n  category: 運用基準\n=======\ncontrol 運114 乙\n  category: 運用基準\n\n  clause 1\n    text: 乙の項。\n>>>>>>> theirs\n", repository.Read("運114.fisc"));
    }

    [Fact]
    public async Task With_syntax_errors_git_merges_by_lines()
    {
        using var repository = await Repository();
        var result = await repository.Merge(Name, Edited(Origin, ("年一回", "年二回"), ("responsibility: user", "responsibilty: user")), Edited(Origin, ("記録を", "記録を五年")));
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("運113.fisc: 構文のエラーがあるため、行ごとにマージした", result.Error, StringComparison.Ordinal);
        Assert.Equal(Edited(Origin, ("年一回", "年二回"), ("responsibility: user", "responsibilty: user"), ("記録を", "記録を五年")), repository.Read(Name));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_merged_by_lines_too()
    {
        using var repository = await Repository();
        File.WriteAllBytes(repository[Name], [.. System.Text.Encoding.UTF8.GetBytes(Origin), 0x89, 0x5E, (byte)'\n']);
        await repository.Commit();
        await repository.Do("git checkout -qb 二 && sed -i s/年一回/年二回/ 運113.fisc && git commit -qam 改訂 && git checkout -q main && sed -i s/記録を/記録を五年/ 運113.fisc && git commit -qam 改訂");
        Assert.Equal(0, (await repository.Run("git merge 二")).ExitCode);
        Assert.Equal([0x89, 0x5E, (byte)'\n'], File.ReadAllBytes(repository[Name])[^3..]);
        Assert.Contains("年二回", repository.Read(Name), StringComparison.Ordinal);
        Assert.Contains("記録を五年", repository.Read(Name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebase_and_cherry_pick_merge_the_same_way()
    {
        using var repository = await Repository();
        await repository.Do("git checkout -qb topic && sed -i s/年一回/年二回/ 運113.fisc && git commit -qam 改訂 && git checkout -q main && sed -i s/報告すること/毎年報告すること/ 運113.fisc && git commit -qam 改訂");
        await repository.Do("git cherry-pick topic");
        Assert.Equal(Edited(Origin, ("年一回", "年二回"), ("報告すること", "毎年報告すること")), repository.Read(Name));
        await repository.Do("git reset -q --hard HEAD~1 && git checkout -q topic && git rebase -q main");
        Assert.Equal(Edited(Origin, ("年一回", "年二回"), ("報告すること", "毎年報告すること")), repository.Read(Name));
    }

    [Fact]
    public async Task A_side_that_cannot_be_read_stops_git_and_costs_nothing()
    {
        using var repository = await Repository();
        var result = await repository.Run("fisc merge-file 運113.fisc 運113.fisc ない.fisc 運113.fisc");
        Assert.Equal((129, "fisc: 「運113.fisc」をマージできない: ファイルが見つからない\n"), (result.ExitCode, result.Error));
        Assert.Equal(Origin, repository.Read(Name));
    }

    private static async Task<DrivenRepository> Repository(string text = Origin, string attributes = "")
    {
        var repository = await DrivenRepository.Create(installs: false);
        if (attributes.Length > 0) repository.Write(".gitattributes", attributes);
        await repository.Do("fisc git install");
        repository.Write("見本.fisc", Fixtures.Reference);
        repository.Write(Name, text);
        await repository.Commit();
        return repository;
    }

    private static string Edited(string text, params (string Old, string New)[] edits)
    {
        foreach (var (old, now) in edits)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, now, StringComparison.Ordinal);
        }

        return text;
    }
}
