using System.Text.RegularExpressions;
using FiscDsl.Text;

namespace FiscDsl.Comparison.Meaning;

/// <summary>
/// How far a definition holds: 以下この条及び第十四条において同じ, 次章において「甲」という. Where it holds elsewhere than before its reach is another, whatever
/// the words between are.
/// </summary>
internal static partial class DefinitionReach
{
    /// <summary>True where the definitions of two sentences hold in the same places, as far as both have some.</summary>
    /// <param name="old">A sentence as it is read: without blanks, in one width.</param>
    /// <param name="now">Another.</param>
    public static bool IsSame(string old, string now)
    {
        if (!MayDefine(old) || !MayDefine(now)) return true;
        List<string> before = Of(old), after = Of(now);
        if (before.Count != after.Count) return before.Count == 0 || after.Count == 0;
        return before.Zip(after).All(static pair => pair.First == pair.Second || SentenceMeaning.Differences(pair.First, pair.Second).IsEmpty);
    }

    private static bool MayDefine(string text) => text.Contains("同じ", StringComparison.Ordinal) || text.Contains("いう", StringComparison.Ordinal) || text.Contains("同様", StringComparison.Ordinal);

    private static List<string> Of(string text) => [.. Reach().Matches(text).Select(static m => FullWidth.Fold(m.Groups["places"].Value.TrimEnd('、')))];

    [GeneratedRegex(@"以下(?:、?単に)?(?<places>[^(（)）。「『]*?)(?:、|において|で|に?おける)*(?:同じ|同様|[「『][^」』]*[」』]と(?:総称|略称)?(?:いう|する))|(?<=[。(（、をい])(?<places>[^(（)）。「『、]*[章節条項号款目編部則表書程規準])において(?:同じ|[「『][^」』]*[」』]という)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reach();
}
