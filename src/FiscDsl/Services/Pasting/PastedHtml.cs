using System.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Services.Pasting;

/// <summary>A paragraph, or a line of one, as HTML has it.</summary>
/// <param name="BeginsParagraph">True where an element that is a paragraph begins, an item of a list or a heading among them.</param>
/// <param name="IsItem">True where the plain text may have a number or a bullet before it that is not in <paramref name="Text"/>.</param>
/// <param name="Text">Its characters without blanks and without the number or bullet that Word has put before it.</param>
/// <param name="Deleted">For each of them whether a change that is tracked deletes it, or it is hidden.</param>
internal sealed record HtmlLine(bool BeginsParagraph, bool IsItem, string Text, bool[] Deleted);

/// <summary>What HTML on the clipboard tells of the plain text beside it: where paragraphs begin, what is deleted, and what is no text.</summary>
internal sealed class PastedHtml
{
    // What is nested deeper tells nothing more.
    private const int MaxDepth = 500;

    private readonly List<HtmlLine> _lines = [];
    private readonly StringBuilder _text = new();
    private readonly List<bool> _deleted = [];
    private readonly Stack<(string Name, bool IsDeleted, bool IsIgnored, bool IsRaised)> _open = new();
    private bool _beginsParagraph, _isItem;

    private PastedHtml()
    {
    }

    /// <summary>The lines with text, in order.</summary>
    public IReadOnlyList<HtmlLine> Lines => _lines;

    /// <summary>Pictures, without those that stand for an object.</summary>
    public int Pictures { get; private set; }

    /// <summary>Objects of other programs.</summary>
    public int Objects { get; private set; }

    /// <summary>Stretches of superscript text.</summary>
    public int Superscripts { get; private set; }

    /// <summary>Reads HTML; what is malformed tells less.</summary>
    public static PastedHtml Read(string html)
    {
        var fragment = HtmlTokens.Fragment(html);
        var read = new PastedHtml();
        foreach (var token in HtmlTokens.Of(fragment))
        {
            if (token.Name.Length == 0) read.AddText(token.Text);
            else if (token.IsEnd) read.Close(token.Name);
            else read.Open(token);
        }

        read.EndLine(beginsParagraph: false);
        // In a comment, for Word alone; a picture shows it to others.
        read.Objects += Count(fragment, "<o:OLEObject");
        read.Pictures = Math.Max(0, read.Pictures - read.Objects);
        return read;
    }

    /// <summary>Text as it is compared: what a program writes as a blank, or not at all, is another's choice.</summary>
    public static bool IsCompared(string text, int at) =>
        !char.IsWhiteSpace(text[at]) && !UnusualCharacters.IsSpace(text[at]) && !UnusualCharacters.IsInvisible(text[at]) && text[at] != '\uFFFC';

    private static bool BeginsLine(string name) => name is "div" or "br" or "tr" or "td" or "th" or "table" or "pre" or "dt" or "dd" || BeginsParagraph(name);

    private static bool BeginsParagraph(string name) => name is "p" or "li" or "blockquote" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    private static bool IsVoid(string name) => name is "br" or "img" or "hr" or "meta" or "link" or "col" or "input" or "wbr" or "embed";

    private static int Count(string text, string mark)
    {
        var count = 0;
        for (var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(mark, at + mark.Length, StringComparison.OrdinalIgnoreCase)) count++;
        return count;
    }

    private void Open(HtmlToken token)
    {
        if (BeginsLine(token.Name)) EndLine(BeginsParagraph(token.Name));
        if (token.Name is "img") Pictures++;
        else if (token.Name is "object" or "embed" or "svg" or "canvas" or "video" or "audio") Objects++;
        if (token.Name is "li") _isItem = true;
        if (IsVoid(token.Name) || token.Text.EndsWith('/') || _open.Count == MaxDepth) return;
        var around = _open.TryPeek(out var top) ? top : default;
        var written = token.Text.Replace(" ", "", StringComparison.Ordinal);
        _open.Push((
            token.Name,
            around.IsDeleted || token.Name == "del" || written.Contains("class=msodel", StringComparison.Ordinal) || written.Contains("mso-hide:all", StringComparison.Ordinal),
            around.IsIgnored || written.Contains("mso-list:ignore", StringComparison.Ordinal),
            around.IsRaised || token.Name == "sup" || written.Contains("vertical-align:super", StringComparison.Ordinal)));
        if (!around.IsRaised && _open.Peek().IsRaised) Superscripts++;
    }

    private void Close(string name)
    {
        if (BeginsLine(name)) EndLine(beginsParagraph: false);
        if (!_open.Any(o => o.Name == name)) return;
        while (_open.Pop().Name != name)
        {
        }
    }

    private void AddText(string text)
    {
        var around = _open.TryPeek(out var top) ? top : default;
        _isItem |= around.IsIgnored;
        if (around.IsIgnored) return;
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsCompared(text, at)) continue;
            _text.Append(text[at]);
            _deleted.Add(around.IsDeleted);
        }
    }

    private void EndLine(bool beginsParagraph)
    {
        if (_text.Length > 0) _lines.Add(new(_beginsParagraph, _isItem, _text.ToString(), [.. _deleted]));
        // What begins one goes on to, where nothing was between: <li><p>.
        else beginsParagraph |= _beginsParagraph;
        _isItem &= _text.Length == 0;
        _text.Clear();
        _deleted.Clear();
        _beginsParagraph = beginsParagraph;
    }
}
