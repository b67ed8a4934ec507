using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xunit;

namespace FiscDsl.Tests.Outputs.Markup;

/// <summary>
/// Markdown as a reader takes it that knows all of GitHub's: what a person sees, what else there is, and whether anything in
/// it would be made a link by GitHub, which looks through the text once more.
/// </summary>
internal sealed partial class RenderedMarkdown
{
    private static readonly MarkdownPipeline GitHub = Common.UseFootnotes().UseEmojiAndSmiley(enableSmileys: false).UseAlertBlocks().Build();

    private static readonly MarkdownPipeline Editor = Common.Build();

    private static MarkdownPipelineBuilder Common => new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseTaskLists().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseMathematics();

    private readonly StringBuilder _text = new();
    private readonly List<string> _markup = [];

    private RenderedMarkdown(string markdown, MarkdownPipeline pipeline)
    {
        foreach (var block in Markdown.Parse(markdown, pipeline)) Read(block);
    }

    /// <summary>What a person sees; zero-width spaces in it part what would be a link.</summary>
    public string Text => _text.ToString();

    /// <summary>Every block and inline element that is no plain text: its kind, of HTML its tag.</summary>
    public IReadOnlyList<string> Markup => _markup;

    /// <summary>Renders a text as on GitHub.</summary>
    public static RenderedMarkdown Of(string markdown) => new(markdown, GitHub);

    /// <summary>Renders a text as an editor does.</summary>
    public static RenderedMarkdown InEditor(string markdown) => new(markdown, Editor);

    /// <summary>What GitHub would link, call or draw although no markup says so (docs.github.com, "Autolinked references and URLs").</summary>
    public static IEnumerable<string> Live(string text) => Tokens().Matches(text).Select(static m => m.Value);

    /// <summary>Fails where there is anything but paragraphs of plain text and elements of some kinds.</summary>
    public void AssertOnly(params string[] kinds)
    {
        Assert.Empty(_markup.Except(kinds, StringComparer.Ordinal));
        Assert.Empty(Live(Text));
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Read(paragraph.Inline);
                break;
            case HeadingBlock heading:
                _markup.Add($"h{heading.Level}");
                Read(heading.Inline);
                break;
            case HtmlBlock html:
                Html(html.Lines.ToString());
                break;
            case LeafBlock leaf:
                _markup.Add(leaf.GetType().Name);
                Read(leaf.Inline);
                break;
            case ContainerBlock container:
                _markup.Add(container is Table ? "table" : container.GetType().Name);
                foreach (var child in container)
                {
                    if (child is TableRow row) foreach (var cell in row.OfType<TableCell>()) foreach (var part in cell) Read(part);
                    else if (child is ListItemBlock item) foreach (var part in item) Read(part);
                    else Read(child);
                }

                break;
        }

        _text.Append('\n');
    }

    private void Read(ContainerInline? inlines)
    {
        foreach (var inline in inlines ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal:
                    _text.Append(literal.Content.AsSpan());
                    break;
                case HtmlEntityInline entity:
                    _text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    _text.Append('\n');
                    break;
                case HtmlInline html:
                    Html(html.Tag);
                    break;
                case ContainerInline container:
                    _markup.Add(container is EmphasisInline { DelimiterChar: '*', DelimiterCount: 2 } ? "strong" : container.GetType().Name);
                    Read(container);
                    break;
                default:
                    _markup.Add(inline.GetType().Name);
                    break;
            }
        }
    }

    private void Html(string html)
    {
        foreach (Match match in Tags().Matches(html))
        {
            if (match.Groups["tag"].Success) Tag(match.Groups["tag"].Value);
            else _text.Append(WebUtility.HtmlDecode(match.Value));
        }
    }

    private void Tag(string tag)
    {
        if (tag == "<br>") _text.Append('\n');
        _markup.Add(tag);
    }

    [GeneratedRegex("(?<tag><[^>]*>)|[^<]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"@[A-Za-z0-9]|#\d|(?i:gh)-\d|[0-9A-Fa-f]{7}|[A-Za-z0-9]://|(?i:www)\.|(?i:mailto|xmpp):[A-Za-z0-9]|:[A-Za-z0-9_+-]+:", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tokens();
}
