using Xunit;

namespace FiscDsl.Tests.Comparison;

/// <summary>What is said of two texts, for every class of change.</summary>
public class ComparisonCaseTests
{
    public static TheoryData<string> Names => [.. ComparisonCase.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_texts_have_these_changes(string name)
    {
        var (_, old, now, expected) = ComparisonCase.All[name];
        Assert.Equal(expected, string.Join('\n', ComparisonCase.Compare(old, now).Changes.Select(ComparisonCase.Line)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_compared_with_itself_has_none(string name) =>
        Assert.Empty(ComparisonCase.Compare(ComparisonCase.All[name].New, ComparisonCase.All[name].New).Changes);
}
