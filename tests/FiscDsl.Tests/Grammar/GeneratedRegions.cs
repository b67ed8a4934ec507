using System.Text.RegularExpressions;

namespace FiscDsl.Tests.Grammar;

/// <summary>
/// The stretches of a document that are written from the code: from <c>&lt;!-- generated: fields --&gt;</c> to
/// <c>&lt;!-- end generated --&gt;</c>.
/// </summary>
internal static partial class GeneratedRegions
{
    /// <summary>The names of the regions, in order.</summary>
    public static IReadOnlyList<string> Names(string document) => [.. Region().Matches(document).Select(static r => r.Groups["name"].Value)];

    /// <summary>The document with every region filled.</summary>
    public static string Fill(string document, Func<string, string> content) =>
        Region().Replace(document, region => $"{region.Groups["begin"].Value}\n{content(region.Groups["name"].Value)}{region.Groups["end"].Value}");

    [GeneratedRegex(@"(?<begin><!-- generated: (?<name>[a-z-]+) -->)\n[\s\S]*?(?<end><!-- end generated -->)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Region();
}
