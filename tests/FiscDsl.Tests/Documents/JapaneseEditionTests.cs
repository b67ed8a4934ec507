using System.Text.RegularExpressions;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Tests.Repository;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>grammar/language.ja.md names in Japanese what has a Japanese name, and says as much as the English edition.</summary>
public partial class JapaneseEditionTests
{
    private static readonly IReadOnlyList<string> Sentences = [.. DocumentSentences.Of(RepositoryTree.Read("grammar/language.ja.md")).SelectMany(static s => End().Split(s))];

    [Fact]
    public void A_rule_has_its_japanese_name_before_the_english_one() => Offences.None(
        from sentence in Sentences
        from code in Code().Matches(sentence)
        let rule = DiagnosticTable.Find(code.Groups["code"].Value)
        where rule is not null && rule.Name == code.Groups["code"].Value && !Named(rule).Any(name => sentence[..code.Index].EndsWith(name, StringComparison.Ordinal)) && !IsMember(sentence)
        select $"{rule.Name} is {rule.JapaneseName}: {sentence}");

    [Fact]
    public void Keywords_fields_and_fixed_values_are_spelled_in_japanese()
    {
        var english = LanguageSchema.Declarations.SelectMany(static d => d.Fields.SelectMany(static f => f.FixedValues.Select(static v => v.Spelling).Prepend(f.Spelling)).Prepend(d.Spelling)).Select(static s => s.English).ToHashSet(StringComparer.Ordinal);
        Offences.None(
            from sentence in Sentences
            from code in Code().Matches(sentence)
            where english.Contains(code.Groups["code"].Value.Split(':', ' ')[0]) && !IsMember(sentence)
            select $"{code.Value}: {sentence}");
    }

    [Fact]
    public void Both_editions_have_the_same_items_and_paragraphs()
    {
        var (en, ja) = (Shape("grammar/language.md"), Shape("grammar/language.ja.md"));
        Assert.Equal(en.Select(static s => s.Items), ja.Select(static s => s.Items));
        Offences.None(en.Zip(ja).Where(static s => s.First.Paragraphs != s.Second.Paragraphs).Select(static s => $"{s.First} {s.Second}"));
    }

    // JSON has English names in every edition.
    private static bool IsMember(string sentence) => Members().IsMatch(sentence);

    private static string[] Named(DiagnosticDescriptor rule) => [rule.JapaneseName + " `", rule.JapaneseName + "（`", $"「{rule.JapaneseName}」（`"];

    private static IEnumerable<(string Heading, int Items, int Paragraphs)> Shape(string path)
    {
        var prose = Generated().Replace(RepositoryTree.Read(path), "");
        return Section().Split(prose).Skip(1).Select(static s => (
            s.Split('\n')[0], Item().Count(s), Markdig.Markdown.Parse(s[s.IndexOf('\n', StringComparison.Ordinal)..]).OfType<Markdig.Syntax.ParagraphBlock>().Count()));
    }

    // In code a full stop ends nothing: as many marks stand behind it as close.
    [GeneratedRegex("(?<=。)(?=[^`]*(`[^`]*`[^`]*)*$)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex End();

    [GeneratedRegex("(?<=`)(?<code>[a-z][a-z/: -]*)(?=`)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Code();

    [GeneratedRegex("JSON|`(status|coverage|text|evidence|reference|accepted|responsibility|formatVersion)`|\"gap\"|`\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Members();

    [GeneratedRegex(@"<!-- generated: \S+ -->[\s\S]*?<!-- end generated -->|^```[\s\S]*?^```$", RegexOptions.Multiline, 10_000)]
    private static partial Regex Generated();

    [GeneratedRegex("^#+ ", RegexOptions.Multiline, 10_000)]
    private static partial Regex Section();

    [GeneratedRegex(@"^(- |\d\. )", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Item();
}
