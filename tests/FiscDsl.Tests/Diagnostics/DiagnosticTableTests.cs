using System.Text.RegularExpressions;
using FiscDsl.Diagnostics;
using Xunit;

namespace FiscDsl.Tests.Diagnostics;

/// <summary>The diagnostic table holds together: invariant 5.</summary>
public sealed partial class DiagnosticTableTests
{
    private const int MatchTimeout = 10_000;

    public static TheoryData<string> Codes => [.. DiagnosticTable.All.Select(static d => d.Code)];

    [Fact]
    public void Codes_and_names_are_unique_in_every_spelling()
    {
        var keys = DiagnosticTable.All.SelectMany(static d => new[] { d.Code, d.Name, d.JapaneseName }).ToList();
        Assert.Equal(keys.Count, keys.ToHashSet(StringComparer.OrdinalIgnoreCase).Count);
    }

    [Fact]
    public void Rows_are_ordered_by_code() =>
        Assert.Equal(string.Join(' ', DiagnosticTable.All.Select(static d => d.Code).Order(StringComparer.Ordinal)), string.Join(' ', DiagnosticTable.All.Select(static d => d.Code)));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_and_names_are_well_formed(string code)
    {
        var rule = Find(code);
        Assert.Matches("^FISC[1-9][0-9]{3}$", rule.Code);
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", rule.Name);
        Assert.DoesNotContain(rule.JapaneseName, static c => char.IsWhiteSpace(c));
        Assert.Contains(rule.JapaneseName, static c => c > '\u007F');
        Assert.True(Enum.IsDefined(rule.Group));
        Assert.NotEqual(DiagnosticSeverity.Off, rule.DefaultSeverity);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Rule_is_found_by_code_and_names_in_any_width(string code)
    {
        var rule = Find(code);
        Assert.Same(rule, DiagnosticTable.Find(rule.Name.ToUpperInvariant()));
        Assert.Same(rule, DiagnosticTable.Find(rule.JapaneseName));
        Assert.Same(rule, DiagnosticTable.Find(string.Concat(code.Select(static c => (char)(c + 0xFEE0)))));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Both_languages_have_the_same_placeholders(string code)
    {
        var (ja, en) = (Placeholders(Find(code).Message.Ja), Placeholders(Find(code).Message.En));
        Assert.Equal(ja, en);
        Assert.Equal(Enumerable.Range(0, ja.Count), ja);
    }

    [Theory]
    [Statement("Each has a code, a name, a default severity, a message in Japanese and English, an explanation with an example (`fisc explain missing-evidence`) and, where a mend is mechanical, a fix.")]
    [MemberData(nameof(Codes))]
    public void Texts_are_there_in_both_languages(string code)
    {
        var rule = Find(code);
        foreach (var text in (LocalizedText[])[rule.Message, rule.Explanation])
        {
            Assert.NotEmpty(text.Ja);
            Assert.NotEmpty(text.En);
            Assert.Contains(text.Ja, static c => c is >= 'ぁ' and <= 'ん');
            Assert.DoesNotContain(text.En, static c => c is >= 'ぁ' and <= 'ん');
            Assert.DoesNotContain('\n', text.Ja + text.En);
        }

        Assert.NotEmpty(rule.Example);
    }

    private static DiagnosticDescriptor Find(string code) => DiagnosticTable.Find(code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "unknown");

    private static List<int> Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(static m => m.ValueSpan[1] - '0').Distinct().Order()];

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.None, MatchTimeout)]
    private static partial Regex Placeholder();
}
