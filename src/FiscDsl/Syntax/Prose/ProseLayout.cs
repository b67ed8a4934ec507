using FiscDsl.Text.Unicode;

namespace FiscDsl.Syntax.Prose;

/// <summary>
/// The canonical lines of a prose value, a function of the value alone: one sentence a line, items and paragraphs on
/// lines of their own (grammar/language.md, "Prose"). Reading them gives the value again, so a line is broken only where
/// the reader joins without a trace.
/// </summary>
public static class ProseLayout
{
    /// <summary>The lines, without indentation; an empty one stands between paragraphs.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isNoBeginning">True for text that a line must not be made to begin with, as one that would look like a field; null where there is none such.</param>
    public static IReadOnlyList<string> Lines(string value, Func<ReadOnlySpan<char>, bool>? isNoBeginning = null)
    {
        var lines = new List<string>();
        for (var start = 0; start < value.Length;)
        {
            var length = value.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? value.Length : start + length;
            AddSentences(value.AsSpan(start, end - start), isNoBeginning, lines);
            start = end + 1;
        }

        return lines;
    }

    /// <summary>
    /// The value as it stands beside its field's colon: where it is one sentence or one item and takes no more than the
    /// given columns; else null.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="columnsAvailable">So many columns; full-width characters count two.</param>
    /// <param name="isNoBeginning">As for <see cref="Lines"/>.</param>
    public static string? Inline(string value, int columnsAvailable, Func<ReadOnlySpan<char>, bool>? isNoBeginning = null) =>
        !value.Contains('\n') && EastAsianWidth.Columns(value) <= columnsAvailable && Lines(value, isNoBeginning).Count <= 1 ? value : null;

    /// <summary>
    /// True where the first line must stand on the field's own line, however long it is, because on a line of its own it
    /// would be a comment.
    /// </summary>
    public static bool MustStartInline(string value) =>
        ProseComment.Is(value) || value.StartsWith("#\n", StringComparison.Ordinal);

    private static void AddSentences(ReadOnlySpan<char> outputLine, Func<ReadOnlySpan<char>, bool>? isNoBeginning, List<string> lines)
    {
        var start = 0;
        foreach (var next in Sentences.Breaks(outputLine))
        {
            var sentence = outputLine[start..next].TrimEnd(' ');
            if (!JoinsTo(outputLine[..(start + sentence.Length)], outputLine[(start + sentence.Length)..next], outputLine[next..])) continue;
            if (isNoBeginning?.Invoke(outputLine[next..]) == true) continue;
            lines.Add(sentence.ToString());
            start = next;
        }

        lines.Add(outputLine[start..].ToString());
    }

    // True where the reader puts exactly `between` for a line break here.
    private static bool JoinsTo(ReadOnlySpan<char> before, ReadOnlySpan<char> between, ReadOnlySpan<char> after)
    {
        if (Blank.Is(after[0]) || ProseComment.Is(after) || Enumerators.Length(after) > 0 || Enumerators.Mark(after) != '\0') return false;
        var joinsWithSpace = !Punctuation.EndsTerminated(before) && SoftBreak.LeavesSpace(before, after);
        return between.Length == (joinsWithSpace ? 1 : 0);
    }
}
