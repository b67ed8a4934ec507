using System.Text.RegularExpressions;
using System.Text;
using FiscDsl.Outputs;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>
/// What the printed reference is compiled to, whole: a change of the outputs shows as a diff of what readers get. The
/// workbook's parts are its own characters; only line breaks and indentation between tags are added.
/// </summary>
public partial class ExampleSnapshotTests
{
    [Fact]
    public async Task Json() => await Verifier.Verify(WithoutVersion(Encoding.UTF8.GetString(JsonOutputTests.Bytes(ExampleCatalog.Of("aws-fisc"), asPrinted: false))), "json");

    [Fact]
    public async Task Workbook() => await Verifier.Verify(WorkbookFile.Of(ExampleCatalog.Of("aws-fisc")).Parts()
        .GroupBy(static part => IsPackaging(part.Name) ? "package" : Path.GetFileNameWithoutExtension(part.Name), StringComparer.Ordinal)
        .Select(static parts => new Target("txt", string.Concat(parts.Select(static part => $"== {part.Name}\n{InLines(WithoutVersion(part.Text))}")), parts.Key)));

    /// <summary>True for what holds the parts together: short, and seldom changed.</summary>
    private static bool IsPackaging(string part) => part.EndsWith(".rels", StringComparison.Ordinal) || !part.StartsWith("xl/", StringComparison.Ordinal);

    /// <summary>The tool's version is not the outputs' business, and every release changes it.</summary>
    private static string WithoutVersion(string text) => text
        .Replace($"FiscDsl {ToolVersion.Current}", "FiscDsl", StringComparison.Ordinal).Replace($"\"toolVersion\": \"{ToolVersion.Current}\"", "\"toolVersion\": \"…\"", StringComparison.Ordinal);

    /// <summary>One tag a line, and one cell of a sheet a line, however many tags are in it.</summary>
    private static string InLines(string xml)
    {
        var text = new StringBuilder(xml.Length * 2);
        var depth = 0;
        foreach (var line in BetweenTags().Replace(xml, static m => m.Length == 0 ? "\n" : m.Value).Split('\n'))
        {
            var closes = line.StartsWith("</", StringComparison.Ordinal) ? 1 : 0;
            // A line of prose inside a cell has no tag before it and stays as it is.
            text.Append(' ', line.StartsWith('<') ? 2 * (depth - closes) : 0).Append(line).Append('\n');
            depth += Opening().Count(line) - Closing().Count(line);
        }

        return text.ToString();
    }

    /// <summary>The places between two tags outside of cells' texts, which match as a whole.</summary>
    [GeneratedRegex("<is>.*?</is>|(?<=>)(?=<)(?!</c>)", RegexOptions.Singleline)]
    private static partial Regex BetweenTags();

    [GeneratedRegex("<[^/?]")]
    private static partial Regex Opening();

    [GeneratedRegex("</|/>")]
    private static partial Regex Closing();
}
