namespace FiscDsl.Services.Pasting.Rows;

/// <summary>The plain text of rows as spreadsheets copy it: a tab between cells, and quotation marks around a cell that has line breaks or tabs.</summary>
internal static class CopiedText
{
    /// <summary>The cells of each row.</summary>
    public static List<List<string>> Cells(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            row.Add(Cell(text, at, out var end));
            at = end;
            if (at < text.Length && text[at] == '\t')
            {
                at++;
                if (at < text.Length) continue;
                row.Add("");
            }

            rows.Add(row);
            row = [];
            if (at < text.Length) at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        }

        return rows;
    }

    // A quotation mark encloses a cell only where another one ends it: Excel puts none around 他"の.
    private static string Cell(string text, int start, out int end)
    {
        if (start < text.Length && text[start] == '"' && ClosingOf(text, start + 1) is { } closing && IsEnd(text, closing + 1))
        {
            end = closing + 1;
            return text[(start + 1)..closing].Replace("\"\"", "\"", StringComparison.Ordinal).ReplaceLineEndings("\n");
        }

        end = start;
        while (!IsEnd(text, end)) end++;
        return text[start..end];
    }

    private static int? ClosingOf(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] != '"') continue;
            if (at + 1 == text.Length || text[at + 1] != '"') return at;
            at++;
        }

        return null;
    }

    private static bool IsEnd(string text, int at) => at >= text.Length || text[at] is '\t' or '\r' or '\n';
}
