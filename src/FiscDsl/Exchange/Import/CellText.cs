using System.Text;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Import;

/// <summary>What had to be done to a cell's text for the language to hold it.</summary>
[Flags]
internal enum TextMends
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Lines were joined: the break stood in the middle of a sentence.</summary>
    Joined = 1,

    /// <summary>Control characters were left out.</summary>
    Controls = 2,

    /// <summary>A # at the start of a line, which would make a comment of it, became ＃.</summary>
    Comment = 4,

    /// <summary>There is U+FFFD, where a character was lost before.</summary>
    Replacement = 8,
}

/// <summary>The text of a cell as prose: its line breaks stay, as the starts of items and of paragraphs, unless they stand in the middle of a sentence.</summary>
internal static class CellText
{
    /// <summary>The text with LF, and without what no text may hold.</summary>
    public static string Clean(string text, ref TextMends mends)
    {
        var hasLone = false;
        for (var at = 0; at < text.Length && !hasLone; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            hasLone = !char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]);
            at++;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n').EnumerateRunes())
        {
            if (rune.Value is not ('\n' or '\t') && rune.Value is < 0x20 or (>= 0x7F and < 0xA0)) mends |= TextMends.Controls;
            else clean.Append(rune.ToString());
            if (rune.Value == 0xFFFD) mends |= TextMends.Replacement;
        }

        if (hasLone) mends |= TextMends.Replacement;
        return clean.ToString();
    }

    /// <summary>A text on one line: a title.</summary>
    public static string OnOneLine(string text, ref TextMends mends)
    {
        var lines = Lines(Clean(text, ref mends)).Where(static l => l.Length > 0).ToList();
        if (lines.Count > 1) mends |= TextMends.Joined;
        return Read(lines).Replace('\n', ' ');
    }

    /// <summary>Parts of a text, each a cell's, as the value of a prose field; empty where they say nothing.</summary>
    public static string Prose(IEnumerable<string> parts, ref TextMends mends)
    {
        var lines = new List<string>();
        foreach (var part in parts)
        {
            if (lines.Count > 0) lines.Add("");
            AddLines(Clean(part, ref mends), lines, ref mends);
        }

        return Read(lines);
    }

    private static void AddLines(string text, List<string> lines, ref TextMends mends)
    {
        var isFirst = true;
        foreach (var written in Lines(text))
        {
            var line = written;
            if (ProseComment.Is(line))
            {
                line = "＃" + line[1..];
                mends |= TextMends.Comment;
            }

            if (!isFirst && line.Length > 0 && lines[^1].Length > 0 && Enumerators.Length(line) == 0)
            {
                if (GoesOn(lines[^1], line)) mends |= TextMends.Joined;
                else if (!(Enumerators.Mark(line) is not '\0' and var mark && mark == Enumerators.Mark(lines[^1]))) lines.Add("");
            }

            lines.Add(line);
            isFirst = false;
        }
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(static l => Blank.Trim(l, new TextSpan(0, l.Length)).Of(l).ToString());

    // Words in kana that begin a sentence, where others go on with one.
    private static readonly string[] Beginnings = ["なお", "また", "ただし", "おって", "さらに", "したがって", "しかし", "その", "この", "それ", "これ", "ここ", "いずれ", "あらかじめ", "すべて", "まず", "ついては", "とくに", "もし"];

    // A line that ends in no sentence's end, before one that begins as no sentence does.
    private static bool GoesOn(string line, string next)
    {
        if (Enumerators.Mark(next) != '\0') return false;
        var last = line[^1];
        // A particle goes on; こと ends a line of a list.
        if (last is ',' or '、' or 'は' or 'が' or 'を' or 'に' or 'で' or 'へ' or 'も' || (last == 'と' && !line.EndsWith("こと", StringComparison.Ordinal))) return true;
        if (last is '。' or '！' or '？' or '.' or '!' or '?' or ':' or '：' or ';' or '；' || Brackets.IsCloser(last)) return false;
        if (Array.Exists(Beginnings, b => next.StartsWith(b, StringComparison.Ordinal))) return false;
        return next[0] is (>= 'ぁ' and <= 'ゖ') or (>= 'a' and <= 'z') or ',' or '、' or '。' or ')' or '）' or '」';
    }

    private static string Read(List<string> lines)
    {
        var text = new StringBuilder();
        var spans = new TextSpan[lines.Count];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = new(text.Length, lines[i].Length);
            text.Append(lines[i]).Append('\n');
        }

        return ProseReader.Read(text.ToString(), spans).Value;
    }
}
