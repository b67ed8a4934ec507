using FiscDsl.Diagnostics;
using Xunit;

namespace FiscDsl.Tests.Cases;

/// <summary>Invariant 5: every rule has a case that shows it firing, with its words, and one that shows it silent.</summary>
public sealed class CaseCoverageTests
{
    public static TheoryData<string, string> Rules
    {
        get
        {
            var data = new TheoryData<string, string>();
            // A million rows are no text to keep or to compile again and again: TooManyRowsTests. A baseline is no catalog text: BaselineTests.
            foreach (var rule in DiagnosticTable.All.Remove(LimitDiagnostics.TooManyRows).RemoveRange(BaselineDiagnostics.All)) data.Add(rule.Code, rule.Name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_has_a_firing_and_a_silent_case(string code, string name)
    {
        var cases = Assert.Contains($"{code}.{name}", CaseCorpus.ByFile);
        var firing = cases.Where(c => c.Files.Any(f => f.Expected.Any(e => e.Code == code))).ToList();
        Assert.NotEmpty(firing);
        Assert.NotEmpty(cases.Except(firing));
        Assert.Contains(firing[0].Files.SelectMany(static f => f.Expected), e => e.Code == code && e.Message is not null);
    }

    [Fact]
    public void Every_case_file_is_about_a_rule() =>
        Assert.All(CaseCorpus.ByFile.Keys, static file => Assert.NotNull(DiagnosticTable.Find(CaseCorpus.CodeOf(file))));

    [Fact]
    public void Titles_tell_the_cases_of_a_file_apart() =>
        Assert.All(CaseCorpus.ByFile.Values, static cases => Assert.Equal(cases.Count, cases.Select(static c => c.Title).Distinct(StringComparer.Ordinal).Count()));
}
