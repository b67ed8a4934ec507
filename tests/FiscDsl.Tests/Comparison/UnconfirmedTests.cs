using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using Xunit;

namespace FiscDsl.Tests.Comparison;

/// <summary>What a change leaves to decide: whether what was confirmed still holds.</summary>
public class UnconfirmedTests
{
    private const string Catalog = """
        source 5 𠮷野家の報告書
          url: https://example.com/5
        control 運113 監査を行うこと。
          category: 運用
          finding: 報告書により確認した。
          clause 1
            text: 監査を年1回行うこと。
            responsibility: provider
            evidence: 5
          clause 2
            text: 記録を残すこと。
            responsibility: user

        """;

    [Theory]
    [InlineData("年1回", "年2回", true)]
    [InlineData("年1回行うこと。", "年1回行うことが望ましい。", true)]
    [InlineData("監査を年1回", "監査を、年一回", false)]
    [InlineData("記録を残すこと。", "記録を三年間残すこと。", true)]
    [InlineData("監査を行うこと。\n", "監査と点検を行うこと。\n", true)]
    [InlineData("https://example.com/5", "https://example.com/2026", true)]
    [InlineData("𠮷野家の報告書", "葛城の報告書", true)]
    [InlineData("    responsibility: user", "    responsibility: user\n    note: 𠮷の注記。", false)]
    [InlineData("    evidence: 5", "    evidence: none", false)]
    public void A_text_that_says_something_else_leaves_what_was_confirmed_behind(string old, string now, bool isLeft) =>
        Assert.Equal(isLeft, Changes(Catalog.Replace(old, now, StringComparison.Ordinal)).Any(static c => c.IsUnconfirmed));

    [Theory]
    [InlineData("報告書により確認した。", "新しい報告書により確認した。")]
    [InlineData("    evidence: 5", "    evidence: 5 「第2章」")]
    public void Where_it_was_confirmed_anew_nothing_is_left(string old, string now) => Assert.All(
        Changes(Catalog.Replace("年1回", "年2回", StringComparison.Ordinal).Replace(old, now, StringComparison.Ordinal)), static c => Assert.False(c.IsUnconfirmed));

    [Fact]
    public void A_row_of_which_nothing_was_confirmed_leaves_nothing()
    {
        var bare = Catalog.Replace("  finding: 報告書により確認した。\n", "", StringComparison.Ordinal);
        var changes = ComparisonCase.Compare(bare, bare.Replace("記録を残すこと。", "記録を三年間残すこと。", StringComparison.Ordinal)).Changes;
        Assert.False(Assert.Single(changes).IsUnconfirmed);
    }

    [Fact]
    public void The_row_says_so_and_who_is_responsible()
    {
        var change = Assert.Single(Changes(Catalog.Replace("年1回", "年2回", StringComparison.Ordinal)));
        Assert.Equal(("本文は変わったが、確認内容は前のまま", "主体: クラウド事業者 ○, 利用者 ×"), (ChangeTexts.LeftToDecide(change, MessageLanguage.Ja), ChangeTexts.Responsible(change, MessageLanguage.Ja)));
    }

    private static IReadOnlyList<Change> Changes(string now) => ComparisonCase.Compare(Catalog, now).Changes;
}
