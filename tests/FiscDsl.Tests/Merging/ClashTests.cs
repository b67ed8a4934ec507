using FiscDsl.Merging;
using Xunit;

namespace FiscDsl.Tests.Merging;

/// <summary>What neither side's text shows, and the merged one would: a citation of what is gone, a name that two things have.</summary>
public class ClashTests
{
    private const string Origin = """
        category 運用基準

        category 設備基準
          category 𠮷の設備

        source 1 侵入テストの報告書
          url: https://example.com/1

        source 2 𠮷野の訓練の記録
          url: https://example.com/2

        control 運1 教育の態勢を整備すること。
          category: 運用基準

          clause (1)
            text: 教育の手順を定めて承認を得ること。
            responsibility: provider
            evidence: 1

          clause (2)
            text: 監査の結果を遅滞なく報告すること。
            responsibility: provider
            evidence: 1

        control 運2 契約の態勢を整備すること。
          category: 運用基準

          clause (1)
            text: 契約の条件を毎年見直すこと。
            responsibility: user
            evidence: n/a

        """;

    private const string Second = "source 2 𠮷野の訓練の記録\n  url: https://example.com/2\n\n";

    private static readonly string WithoutSecond = Origin.Replace(Second, "", StringComparison.Ordinal);

    private static readonly string CitingSecond = Edited("監査の結果を遅滞なく報告すること。\n    responsibility: provider\n    evidence: 1", "監査の結果を遅滞なく報告すること。\n    responsibility: provider\n    evidence: 1, 2 \"二\"");

    [Fact]
    public void A_source_that_is_gone_and_cited_anew_is_shown_with_the_citation()
    {
        var merged = Merged(WithoutSecond, CitingSecond, conflicts: 2);
        Assert.Contains($"<<<<<<< ours\n=======\n\n{Second.TrimEnd()}\n>>>>>>> theirs\n", merged, StringComparison.Ordinal);
        Assert.Contains("<<<<<<< ours\n    evidence: 1\n=======\n    evidence: 1, 2 \"二\"\n>>>>>>> theirs\n", merged, StringComparison.Ordinal);
    }

    [Fact]
    public void So_it_is_where_another_has_taken_its_number()
    {
        var renumbered = WithoutSecond.Replace("source 1", "source 2", StringComparison.Ordinal).Replace("evidence: 1", "evidence: 2", StringComparison.Ordinal);
        Assert.Contains("evidence: 2, 2 \"二\"\n>>>>>>> theirs\n", Merged(renumbered, CitingSecond, conflicts: 2), StringComparison.Ordinal);
    }

    [Fact]
    public void And_where_its_number_was_given_to_another_document()
    {
        var other = Edited(Second, "source 2 復旧の手順書\n  url: https://example.com/復旧\n\n");
        Assert.Contains("<<<<<<< ours\n    evidence: 1\n=======\n    evidence: 1, 2 \"二\"\n>>>>>>> theirs\n", Merged(other, CitingSecond, conflicts: 1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_is_gone_is_none_of_the_others_business_else()
    {
        var merged = Merged(WithoutSecond, Edited("毎年見直す", "毎月見直す"), conflicts: 0);
        Assert.Equal(WithoutSecond.Replace("毎年見直す", "毎月見直す", StringComparison.Ordinal), merged);
    }

    [Fact]
    public void A_control_that_is_gone_and_mentioned_anew_is_shown()
    {
        var without = Origin[..Origin.IndexOf("\ncontrol 運2", StringComparison.Ordinal)];
        var merged = Merged(without, Edited("定めて承認を得ること。", "【運2】により定めて承認を得ること。"), conflicts: 2);
        Assert.Contains("<<<<<<< ours\n    text: 教育の手順を定めて承認を得ること。\n=======\n    text: 教育の手順を【運2】により定めて承認を得ること。\n>>>>>>> theirs\n", merged, StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_that_is_gone_and_has_a_control_anew_is_shown()
    {
        var added = Origin + "\ncontrol 設1 電源の態勢を整備すること。\n  category: 設備基準 / 𠮷の設備\n";
        Assert.Contains("<<<<<<< ours\n=======\n\ncontrol 設1 電源の態勢を整備すること。\n  category: 設備基準 / 𠮷の設備\n>>>>>>> theirs\n", Merged(Edited("category 設備基準\n  category 𠮷の設備\n\n", ""), added, conflicts: 1), StringComparison.Ordinal);
        added = added.Replace("設備基準 / 𠮷の設備\n", "設備基準\n", StringComparison.Ordinal);
        Assert.Contains("<<<<<<< ours\n=======\n\ncategory 設備基準\n  category 𠮷の設備\n>>>>>>> theirs\n", Merged(Edited("category 設備基準\n  category 𠮷の設備\n\n", ""), added, conflicts: 2), StringComparison.Ordinal);
        Merged(Edited("  category 𠮷の設備\n", ""), added, conflicts: 0);
    }

    [Fact]
    public void Two_documents_that_have_come_to_one_number_are_shown_with_what_cites_them()
    {
        var ours = Edited(Second, $"{Second}source 3 復旧の手順書\n  url: https://example.com/a\n\n").Replace("契約の条件を毎年見直すこと。\n    responsibility: user\n    evidence: n/a", "契約の条件を毎年見直すこと。\n    responsibility: provider\n    evidence: 3", StringComparison.Ordinal);
        var theirs = Edited("source 1 侵入", "source 3 監査の意見書\n  url: https://example.com/b\n\nsource 1 侵入").Replace("承認を得ること。\n    responsibility: provider\n    evidence: 1", "承認を得ること。\n    responsibility: provider\n    evidence: 1, 3", StringComparison.Ordinal);
        var merged = Merged(ours, theirs, conflicts: 3);
        Assert.Contains("source 3 復旧の手順書", merged, StringComparison.Ordinal);
        Assert.Contains("source 3 監査の意見書", merged, StringComparison.Ordinal);
        Assert.Contains("<<<<<<< ours\n    evidence: 1\n=======\n    evidence: 1, 3\n>>>>>>> theirs\n", merged, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_controls_that_were_both_given_one_number_are_a_conflict()
    {
        var merged = Merged(Edited("control 運1", "control 運9"), Edited("control 運2", "control 運9"), conflicts: 2);
        Assert.Contains("control 運9 教育", merged, StringComparison.Ordinal);
        Assert.Contains("control 運9 契約", merged, StringComparison.Ordinal);
    }

    [Fact]
    public void A_citation_that_one_side_has_put_elsewhere_and_the_other_taken_away_does_not_come_back()
    {
        const string Two = "evidence: 1, 2";
        var origin = Origin.Replace("evidence: 1", Two, StringComparison.Ordinal);
        var result = CatalogMerge.Merge(origin.Replace(Two, "evidence: 1", StringComparison.Ordinal), origin, origin.Replace(Two, "evidence: 2, 1", StringComparison.Ordinal), new("ours", "theirs"));
        Assert.True(result is { Conflicts: > 0 } || result?.Text.Contains("evidence: 2, 1", StringComparison.Ordinal) == false);
    }

    [Fact]
    public void A_citation_that_both_have_added_stands_once()
    {
        var ours = Edited("evidence: 1\n\n  clause (2)", "evidence: 2\n\n  clause (2)");
        var theirs = Edited("evidence: 1\n\n  clause (2)", "evidence: 1, 2\n\n  clause (2)");
        Assert.Contains("evidence: 2\n\n  clause (2)", Merged(ours, theirs, conflicts: 0), StringComparison.Ordinal);
    }

    private static string Edited(string old, string now)
    {
        Assert.Contains(old, Origin, StringComparison.Ordinal);
        return Origin.Replace(old, now, StringComparison.Ordinal);
    }

    private static string Merged(string ours, string theirs, int conflicts)
    {
        var result = CatalogMerge.Merge(ours, Origin, theirs, new("ours", "theirs"));
        Assert.NotNull(result);
        Assert.True(result.Conflicts == conflicts, result.Text);
        return result.Text;
    }
}
