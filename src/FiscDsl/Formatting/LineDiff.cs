using System.Collections.Immutable;
using FiscDsl.Text;

namespace FiscDsl.Formatting;

/// <summary>The edits that turn one text into another, line by line, so that an editor keeps its cursor, folds and marks.</summary>
internal static class LineDiff
{
    /// <summary>Cells of the table above which the differing middle becomes one edit: 16 MB of it.</summary>
    private const long MaxCells = 4_000_000;

    public static ImmutableArray<TextEdit> Edits(string before, string after)
    {
        var old = new TextBlock(before);
        var @new = new TextBlock(after);
        var prefix = 0;
        while (prefix < old.LineCount && prefix < @new.LineCount && Line(old, prefix).SequenceEqual(Line(@new, prefix))) prefix++;
        int oldEnd = old.LineCount, newEnd = @new.LineCount;
        while (oldEnd > prefix && newEnd > prefix && Line(old, oldEnd - 1).SequenceEqual(Line(@new, newEnd - 1)))
        {
            oldEnd--;
            newEnd--;
        }

        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        int i = prefix, j = prefix;
        foreach (var (a, b) in Common(old, prefix, oldEnd, @new, prefix, newEnd).Append((oldEnd, newEnd)))
        {
            if (a > i || b > j)
            {
                var span = TextSpan.FromBounds(old.LineStart(i), old.LineStart(a));
                edits.Add(new TextEdit(span, after[@new.LineStart(j)..@new.LineStart(b)]));
            }

            (i, j) = (a + 1, b + 1);
        }

        return edits.ToImmutable();
    }

    /// <summary>A longest common subsequence of lines, as pairs of their indices.</summary>
    private static List<(int Old, int New)> Common(TextBlock old, int oldStart, int oldEnd, TextBlock @new, int newStart, int newEnd)
    {
        int rows = oldEnd - oldStart, columns = newEnd - newStart;
        var pairs = new List<(int, int)>();
        if ((long)rows * columns > MaxCells) return pairs;
        var length = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
            for (var j = columns - 1; j >= 0; j--)
                length[i, j] = Line(old, oldStart + i).SequenceEqual(Line(@new, newStart + j)) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (Line(old, oldStart + i).SequenceEqual(Line(@new, newStart + j))) pairs.Add((oldStart + i++, newStart + j++));
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }

        return pairs;
    }

    private static ReadOnlySpan<char> Line(TextBlock text, int line) => text.Text.AsSpan(text.LineStart(line), text.LineStart(line + 1) - text.LineStart(line));
}
