using System.Text.RegularExpressions;
using FiscDsl.Tests.Repository;

namespace FiscDsl.Tests.Documents;

/// <summary>What the tests of all projects quote, read from their source: some of them try the programs and are in other assemblies.</summary>
internal static partial class QuotedStatements
{
    /// <summary>The sentences with the file of the test.</summary>
    public static IReadOnlyList<(string Path, string Sentence)> All { get; } =
        [.. RepositoryTree.Files(["tests"], "Tests.cs").SelectMany(static path => In(RepositoryTree.Read(path)).Select(sentence => (path, sentence)))];

    /// <summary>The sentences in a file that stand on a test: an attribute behind <c>[Fact]</c>, <c>[Theory]</c> or <c>[Property]</c>.</summary>
    private static IEnumerable<string> In(string source) =>
        Test().Matches(source).SelectMany(static test => Attribute().Matches(test.Value)).Select(static a => a.Groups["raw"] is { Success: true, Value: var raw } ? raw : a.Groups["plain"].Value);

    [GeneratedRegex(@"^    \[(Fact|Theory|Property)\b(?s:.*?)^    public ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Test();

    [GeneratedRegex("""^    \[Statement\((\"{3}(?<raw>.*)\"{3}|"(?<plain>[^"\\]*)")\)\]""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Attribute();
}
