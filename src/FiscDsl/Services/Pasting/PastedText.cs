using System.Text;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Services.Pasting;

/// <summary>
/// The characters of pasted text. What has a mend that needs no thought is mended: what nobody sees, radicals, marks apart
/// from their letters, other spaces, the tab behind the number of an item. What is no text is left out and counted. Anything else stays, for the
/// rules to find.
/// </summary>
internal sealed class PastedText
{
    private const char Object = '\uFFFC';
    private const char SoftHyphen = '\u00AD';

    /// <summary>Objects that stood in the text.</summary>
    public int Objects { get; private set; }

    /// <summary>Control characters that were left out.</summary>
    public int Controls { get; private set; }

    /// <summary>The lines of a text, whatever ends them: line breaks, Word's own and Unicode's, the end of a page. A separator of paragraphs leaves a blank line.</summary>
    public static string[] Lines(string text) => text.Replace("\u2029", "\n\n", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n', '\v');

    /// <summary>True where most lines have tabs in them, as the rows of a table have. One behind the number or bullet of an item is Word's.</summary>
    public static bool IsTable(IEnumerable<string> lines)
    {
        var (all, tabbed) = (0, 0);
        foreach (var line in lines)
        {
            var text = line.AsSpan().Trim(" \t\u3000");
            if (text.IsEmpty) continue;
            all++;
            if (text[ItemLength(text)..].TrimStart(" \t\u3000").Contains('\t')) tabbed++;
        }

        return tabbed * 2 > all;
    }

    /// <summary>A line with its characters mended, blanks at its ends kept.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isParted">True where a soft hyphen parts its last word: the next line goes on with it.</param>
    public string Mend(string line, out bool isParted)
    {
        isParted = line.AsSpan().TrimEnd(" \t\u3000").EndsWith([SoftHyphen]);
        var text = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length;)
        {
            var unusual = UnusualCharacters.At(line, at, out var length);
            var codePoint = CodePoints.At(line, at, out _);
            if (codePoint == Object)
            {
                Objects++;
            }
            else if (unusual == UnusualCharacter.Space)
            {
                text.Append(' ');
            }
            else if (unusual == UnusualCharacter.Radical)
            {
                text.Append(char.ConvertFromUtf32(Radicals.IdeographOf(codePoint)));
            }
            else if (unusual == UnusualCharacter.Private)
            {
                // One whose look is a matter of its font stays for the rule to find.
                if (UnusualCharacters.MeantBy(codePoint) is { } meant) text.Append(meant);
                else text.Append(line, at, length);
            }
            else if (codePoint != '\t' && codePoint < 0xA0 && char.IsControl((char)codePoint))
            {
                Controls++;
            }
            else if (unusual != UnusualCharacter.Invisible)
            {
                text.Append(line, at, length);
            }

            at += length;
        }

        return WithoutTab(Composed(text.ToString()));
    }

    private static string Composed(string text)
    {
        if (PlainText.IsPlain(text)) return text;
        var result = new StringBuilder(text.Length);
        var kept = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (UnusualCharacters.At(text, at, out _) != UnusualCharacter.Decomposed) continue;
            var (start, composed) = UnusualCharacters.Cluster(text, at, out var end);
            if (start < kept) continue;
            result.Append(text, kept, start - kept).Append(composed);
            kept = end;
        }

        return result.Append(text, kept, text.Length - kept).ToString();
    }

    // The gap behind the number of an item in Word.
    private static string WithoutTab(string text)
    {
        var begin = text.Length - text.AsSpan().TrimStart(" \t\u3000").Length;
        var item = begin + ItemLength(text.AsSpan(begin));
        if (item == begin) return text;
        var end = item;
        while (end < text.Length && Blank.Is(text[end])) end++;
        return text.AsSpan(item, end - item).Contains('\t') ? string.Concat(text.AsSpan(0, item), " ", text.AsSpan(end)) : text;
    }

    private static int ItemLength(ReadOnlySpan<char> line) =>
        Enumerators.Length(line) is > 0 and var length ? length
        : Enumerators.Mark(line) != '\0' || (!line.IsEmpty && UnusualCharacters.MeantBy(line[0]) is not null) ? 1 : 0;
}
