using System.Text.RegularExpressions;

namespace FiscDsl.Tests.Repository;

/// <summary>A fenced block of a document.</summary>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">The lines between the fences.</param>
internal sealed record CodeBlock(string Language, string Text);

/// <summary>A document, taken apart as far as the tests need it.</summary>
internal sealed partial class Markdown
{
    private readonly string _prose;

    private Markdown(string text)
    {
        CodeBlocks = [.. Fence().Matches(text).Select(static f => new CodeBlock(f.Groups["language"].Value, f.Groups["text"].Value))];
        _prose = Fence().Replace(text, "");
    }

    public IReadOnlyList<CodeBlock> CodeBlocks { get; }

    /// <summary>The headings with their marks: <c>## Prose</c>.</summary>
    public IEnumerable<string> Headings => Heading().Matches(_prose).Select(static h => h.Value);

    /// <summary>The names that the headings have in links, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Headings.Select(static h => new string(
        [.. h.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-').Where(static c => char.IsLetterOrDigit(c) || c is '-' or '_')]));

    /// <summary>Where the links lead.</summary>
    public IEnumerable<string> Links => Link().Matches(_prose).Select(static l => l.Groups["target"].Value);

    /// <summary>The names in code style, outside code blocks.</summary>
    public IEnumerable<string> InlineCode => Inline().Matches(_prose).Select(static c => c.Groups["code"].Value);

    public static Markdown Read(string path) => new(RepositoryTree.Read(path));

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>[\s\S]*?)^```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Fence();

    [GeneratedRegex("^#{1,4} .+$", RegexOptions.Multiline, 10_000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Link();

    [GeneratedRegex("(?<!`)`(?<code>[^`\n]+)`(?!`)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Inline();
}
