using System.Reflection;
using System.Text.RegularExpressions;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs;
using FiscDsl.Tests.Repository;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>The words of what is published: each in both languages, and none outside of the tables of words.</summary>
public partial class OutputTextTests
{
    private static readonly string[] Layers = ["FiscDsl.Outputs", "FiscDsl.Comparison"];

    [Fact]
    public void A_text_has_both_languages_with_the_same_placeholders()
    {
        var texts = typeof(WorkbookOutput).Assembly.GetTypes()
            .Where(static t => Layers.Any(layer => t.Namespace?.StartsWith(layer, StringComparison.Ordinal) == true)).SelectMany(TextsOf).ToList();
        Assert.InRange(texts.Count, 100, 1_000);
        foreach (var (name, text) in texts)
        {
            Assert.True(text.Ja.Length > 0 && text.En.Length > 0, name);
            Assert.False(Japanese().IsMatch(text.En), $"{name}: {text.En}");
            Assert.True(Placeholders(text.Ja).SequenceEqual(Placeholders(text.En)), name);
        }
    }

    [Fact]
    public void Words_stand_in_tables_of_both_languages()
    {
        var offences = RepositoryTree.Files(["src/FiscDsl/Outputs"], ".cs").Where(static path => !path.EndsWith("Texts.cs", StringComparison.Ordinal)).SelectMany(static path =>
        {
            var lines = RepositoryTree.Lines(path);
            return lines.Select((line, i) => (Path: path, Number: i + 1, Line: Comment().Replace(line, ""), Above: i > 0 ? lines[i - 1] : ""));
        }).Where(static l => Japanese().IsMatch(l.Line) && !l.Line.Contains(nameof(LocalizedText), StringComparison.Ordinal) && !l.Above.Contains(nameof(LocalizedText), StringComparison.Ordinal));
        Assert.Empty(offences.Select(static o => $"{o.Path}:{o.Number}: {o.Line.Trim()}"));
    }

    private static IEnumerable<(string Name, LocalizedText Text)> TextsOf(Type type) => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(static f => f.FieldType == typeof(LocalizedText)).Select(f => ($"{type.Name}.{f.Name}", Assert.IsType<LocalizedText>(f.GetValue(null))));

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(static m => m.Value).Distinct().Order();

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();
}
