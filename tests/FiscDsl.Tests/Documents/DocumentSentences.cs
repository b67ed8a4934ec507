using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace FiscDsl.Tests.Documents;

/// <summary>The sentences of a document's paragraphs and list items, each in one line: code blocks and what is generated are none.</summary>
internal static partial class DocumentSentences
{
    public static IReadOnlyList<string> Of(string markdown)
    {
        var prose = Generated().Replace(markdown, "");
        return [.. Markdig.Markdown.Parse(prose).Descendants<ParagraphBlock>().Where(static p => p.Parent is not TableCell).SelectMany(p => Split(Space().Replace(prose.Substring(p.Span.Start, p.Span.Length), " ")))];
    }

    private static IEnumerable<string> Split(string paragraph)
    {
        // A full stop in code or in Japanese quotation marks ends nothing.
        var masked = Quoted().Replace(paragraph, static q => new string('x', q.Length));
        var start = 0;
        foreach (Match end in End().Matches(masked))
        {
            yield return paragraph[start..(end.Index + end.Length)];
            start = end.Index + end.Length + 1;
        }

        yield return paragraph[start..];
    }

    [GeneratedRegex(@"<!-- generated: \S+ -->[\s\S]*?<!-- end generated -->", RegexOptions.None, 10_000)]
    private static partial Regex Generated();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.None, 10_000)]
    private static partial Regex Space();

    [GeneratedRegex("`[^`]*`|「[^」]*」|“[^”]*”", RegexOptions.None, 10_000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[.!?](\*\*|\))*(?= [A-Z*x\[])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex End();
}
