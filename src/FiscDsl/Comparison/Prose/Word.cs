using FiscDsl.Comparison.Meaning;
using FiscDsl.Syntax;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison.Prose;

/// <summary>
/// Cuts Japanese text into words, near enough: runs of one script; but a number is a word of its own whatever it is
/// written in, and so is its unit (年|二|回), particles part from endings (行う|こと|が), words of opposite meaning from
/// what they are written together with (規定|以上), and every punctuation mark is one.
/// </summary>
internal static class Word
{
    private static readonly string[] Opposites =
        [.. Lexicon.Opposites.SelectMany(static o => new[] { o.One, o.Other }).Where(static w => w.Length > 1 && w[0] > '\u007F').OrderByDescending(static w => w.Length)];

    /// <summary>The words of a text; put together they are the text.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var start = 0;
        foreach (var end in Ends(text))
        {
            if (end <= start) continue;
            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }

    // Every place where a word ends, ascending; some of them twice.
    private static IEnumerable<int> Ends(string text)
    {
        var at = 0;
        foreach (var figure in Figures.Find(text))
        {
            foreach (var end in RunEnds(text, at, figure.Numeral.Start)) yield return end;
            yield return figure.Numeral.Start;
            yield return figure.Numeral.End;
            yield return at = figure.Unit.End;
        }

        foreach (var end in RunEnds(text, at, text.Length)) yield return end;
        yield return text.Length;
    }

    private static IEnumerable<int> RunEnds(string text, int start, int end)
    {
        var kind = ScriptKind.Blank;
        for (var at = start; at < end;)
        {
            // Marks and the selectors of variants belong to what they stand behind.
            if (at > start && CodePoints.At(text, at, out var length) is var codePoint && (UnusualCharacters.IsMark(codePoint) || UnusualCharacters.IsSelector(codePoint)))
            {
                at += length;
                continue;
            }

            var here = Script.Of(text, at);
            if (here != kind || here == ScriptKind.Symbol) yield return at;
            kind = here;
            if (Expressions.At(text, at, kind == ScriptKind.Hiragana ? Lexicon.Hiragana : Opposites) is { } word && at + word.Length <= end)
            {
                yield return at;
                yield return at += word.Length;
            }
            else
            {
                at += char.IsHighSurrogate(text[at]) && at + 1 < end ? 2 : 1;
            }
        }
    }
}
