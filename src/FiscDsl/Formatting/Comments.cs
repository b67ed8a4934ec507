using FiscDsl.Syntax;

namespace FiscDsl.Formatting;

/// <summary>
/// Which declaration or field a comment belongs to: the next line that is indented as much or more, else the end of
/// what it is indented into.
/// </summary>
internal static class Comments
{
    /// <summary>Indices of the comment lines directly above a content line that belong to it.</summary>
    public static List<int> Above(SyntaxBlock block, int line)
    {
        var first = line;
        while (first > 0 && block.Lines[first - 1].Kind != LineKind.Content) first--;
        var comments = InRange(block, first, line);
        var own = comments.FindIndex(c => block.Lines[c].Indent <= block.Lines[line].Indent);
        return own < 0 ? [] : comments[own..];
    }

    /// <summary>Indices of the comment lines behind the last content line of a declaration or field that belong to its end.</summary>
    public static List<int> AtEnd(SyntaxBlock block, int line)
    {
        var end = block.Lines[line].SubtreeEnd;
        var last = LastContent(block, line);
        var comments = InRange(block, last + 1, end);
        var next = end < block.Lines.Length ? block.Lines[end].Indent : -1;
        var leading = comments.FindIndex(c => block.Lines[c].Indent <= next);
        if (leading >= 0) comments.RemoveRange(leading, comments.Count - leading);
        return comments.FindAll(c => Owner(block, last, block.Lines[c].Indent) == line);
    }

    /// <summary>Index of the last content line of a subtree.</summary>
    public static int LastContent(SyntaxBlock block, int line)
    {
        var last = block.Lines[line].SubtreeEnd - 1;
        while (block.Lines[last].Kind != LineKind.Content) last--;
        return last;
    }

    /// <summary>Writes comments on the margin, keeping one blank line where the author left any.</summary>
    public static void WriteMargin(LineBuffer lines, SyntaxBlock block, int first, int end, bool isFirst)
    {
        var pendingBlank = false;
        var written = false;
        for (var at = first; at < end; at++)
        {
            var line = block.Lines[at];
            if (line.Kind == LineKind.Comment)
            {
                if (pendingBlank && written) lines.Blank();
                lines.Line(0, line.Content.Of(block.Text).ToString());
                written = true;
                pendingBlank = false;
            }
            else if (line.Kind == LineKind.Blank)
            {
                pendingBlank = true;
            }
        }

        // A remark on the whole file stands apart from the declaration that follows.
        if (pendingBlank && written && isFirst && end < block.Lines.Length) lines.Blank();
    }

    private static List<int> InRange(SyntaxBlock block, int first, int end)
    {
        var comments = new List<int>();
        for (var at = first; at < end; at++)
            if (block.Lines[at].Kind == LineKind.Comment) comments.Add(at);
        return comments;
    }

    /// <summary>The nearest content line at or above <paramref name="line"/> that is indented less; -1 where there is none.</summary>
    private static int Owner(SyntaxBlock block, int line, int indent)
    {
        for (var at = line; at >= 0; at--)
        {
            if (block.Lines[at].Kind == LineKind.Content && block.Lines[at].Indent < indent) return at;
        }

        return -1;
    }
}
