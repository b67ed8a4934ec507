using System.Collections.Immutable;

namespace FiscDsl.Text;

/// <summary>The edits that turn one text into another, line by line, so that an editor keeps its cursor, folds and marks.</summary>
internal static class LineDiff
{
    public static ImmutableArray<TextEdit> Edits(string before, string after)
    {
        var old = new TextBlock(before);
        var now = new TextBlock(after);
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        int i = 0, j = 0;
        foreach (var (a, b) in CommonSubsequence.Of(Lines(old), Lines(now), StringComparer.Ordinal).Append((old.LineCount, now.LineCount)))
        {
            if (a > i || b > j)
            {
                var span = TextSpan.FromBounds(old.LineStart(i), old.LineStart(a));
                edits.Add(new TextEdit(span, after[now.LineStart(j)..now.LineStart(b)]));
            }

            (i, j) = (a + 1, b + 1);
        }

        return edits.ToImmutable();
    }

    private static List<string> Lines(TextBlock text) =>
        [.. Enumerable.Range(0, text.LineCount).Select(i => text.Text[text.LineStart(i)..text.LineStart(i + 1)])];
}
