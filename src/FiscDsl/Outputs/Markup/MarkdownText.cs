using System.Text;
using FiscDsl.Text;

namespace FiscDsl.Outputs.Markup;

/// <summary>
/// Text of a catalog in Markdown as GitHub reads it (the GitHub Flavored Markdown spec, and "Autolinked references and
/// URLs" of its documentation), where it means nothing but itself: no markup, and none of the names, numbers and addresses
/// that are made links without any. What would be one is parted by a zero-width space (U+200B), of which a text has none:
/// it is shown as <c>&lt;U+200B&gt;</c>. Nothing is escaped that reads as it is, so that Japanese prose stays prose.
/// </summary>
internal sealed class MarkdownText
{
    private const string Part = "&#8203;";

    /// <summary>Digits of an abbreviated commit; any run of as many may name one.</summary>
    private const int CommitLength = 7;

    private readonly string _text;
    private readonly Dialect _dialect;
    private readonly StringBuilder _written;
    private int _hexStart;
    private int _hexEnd;

    private enum Dialect
    {
        GitHub,
        Link,
        Html,
        Editor,
    }

    private MarkdownText(string text, Dialect dialect)
    {
        _text = Visible.Of(text).Replace('\t', ' ');
        _dialect = dialect;
        _written = new StringBuilder(text.Length + 16);
    }

    /// <summary>Text behind other text on a line: of a paragraph, a heading, a cell of a table, between tags.</summary>
    public static string Inline(string text) => new MarkdownText(text, Dialect.GitHub).Write(isLineStart: false);

    /// <summary>Text of a link, in which nothing is made a link once more.</summary>
    public static string InLink(string text) => new MarkdownText(text, Dialect.Link).Write(isLineStart: false);

    /// <summary>Text at the start of a line, where a dash or a number would begin a list.</summary>
    public static string Line(string text) => new MarkdownText(text, Dialect.GitHub).Write(isLineStart: true);

    /// <summary>A text of several paragraphs: a paragraph stays one, and an item of prose a line.</summary>
    public static string Paragraphs(string text) =>
        string.Join("\n\n", text.Split("\n\n").Select(static p => string.Join("\\\n", p.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Line))));

    /// <summary>Text in HTML without blank lines, which Markdown leaves alone; links are made there all the same.</summary>
    public static string InHtml(string text) => new MarkdownText(text, Dialect.Html).Write(isLineStart: false);

    /// <summary>Text of one or several lines in what an editor shows: it has no HTML, and knows nothing of names and numbers.</summary>
    public static string InEditor(string text) => string.Join("  \n", text.Split('\n').Select(static line => new MarkdownText(line, Dialect.Editor).Write(isLineStart: true)));

    private string Write(bool isLineStart)
    {
        var marker = isLineStart ? MarkerLength() : 0;
        for (var at = 0; at < _text.Length; at++)
        {
            if (IsPartedAt(at)) _written.Append(Part);
            var c = _text[at];
            if (_dialect == Dialect.Html) Html(c);
            else if (at == 0 && isLineStart && c == ' ') _written.Append("&#32;");
            else Markdown(c, at, isMarker: marker > 0 && at == marker - 1);
        }

        return _written.ToString();
    }

    private void Html(char c)
    {
        // How GitHub has a dollar sign that opens no formula.
        if (c == '$') _written.Append("<span>&#36;</span>");
        else HtmlText.Append(_written, c);
    }

    private void Markdown(char c, int at, bool isMarker)
    {
        switch (c)
        {
            case '\n':
                _written.Append("<br>");
                break;
            case '$':
                _written.Append(_dialect == Dialect.Editor ? "\\$" : "<span>&#36;</span>");
                break;
            case '&' when at + 1 < _text.Length && (_text[at + 1] == '#' || char.IsAsciiLetter(_text[at + 1])):
            case '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '~' or '|':
                _written.Append('\\').Append(c);
                break;
            default:
                if (isMarker) _written.Append('\\');
                _written.Append(c);
                break;
        }
    }

    /// <summary>The length of what would begin a block, to its last character; 0 for nothing. What is escaped anyway is not looked for.</summary>
    private int MarkerLength()
    {
        var digits = _text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits > 0) return _text[digits] is '.' or ')' ? digits + 1 : 0;
        return _text.Length > 0 && _text[0] is '#' or '+' or '-' or '=' or '>' or ':' ? 1 : 0;
    }

    /// <summary>True where the text before a place and behind it would be a link, a name that is called, or a picture.</summary>
    private bool IsPartedAt(int at) => at > 0 && _dialect != Dialect.Link && !char.IsWhiteSpace(_text[at]) && (_text[at - 1] switch
    {
        '@' => true,
        ':' when EndsScheme(at - 1) => true,
        _ when _text[at] == '.' && EndsWith(at, "www") => true,
        _ when _dialect == Dialect.Editor => false,
        '#' => char.IsDigit(_text[at]),
        '-' => char.IsDigit(_text[at]) && EndsWith(at - 1, "GH"),
        ':' => IsEmoji(at),
        _ => IsInCommit(at),
    });

    private bool EndsWith(int end, string word) => end >= word.Length && _text.AsSpan(end - word.Length, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool EndsScheme(int colon) =>
        (_text.AsSpan(colon + 1).StartsWith("//", StringComparison.Ordinal) && colon > 0 && char.IsAsciiLetterOrDigit(_text[colon - 1]))
        || EndsWith(colon, "mailto") || EndsWith(colon, "xmpp") || EndsWith(colon, "tel");

    // What stands behind the text may be a colon of ours.
    private bool IsEmoji(int start)
    {
        var at = start;
        while (at < _text.Length && (char.IsAsciiLetterOrDigit(_text[at]) || _text[at] is '_' or '+' or '-')) at++;
        return at > start && (at == _text.Length || _text[at] == ':');
    }

    /// <summary>A commit's name is parted before it is long enough to be one.</summary>
    private bool IsInCommit(int at)
    {
        if (at >= _hexEnd)
        {
            _hexStart = _hexEnd = at;
            while (_hexStart > 0 && char.IsAsciiHexDigit(_text[_hexStart - 1])) _hexStart--;
            while (_hexEnd < _text.Length && char.IsAsciiHexDigit(_text[_hexEnd])) _hexEnd++;
            if (_hexEnd == at) _hexEnd++;
        }

        return _hexEnd - _hexStart >= CommitLength && at > _hexStart && char.IsAsciiHexDigit(_text[at]) && (at - _hexStart) % (CommitLength - 1) == 0;
    }
}
