namespace FiscDsl.Text;

/// <summary>One replacement in a text; an insertion where the span is empty.</summary>
public readonly record struct TextEdit(TextSpan Span, string NewText)
{
    /// <summary>Applies edits that do not overlap, in any order.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new System.Text.StringBuilder(text.Length + 64);
        var position = 0;
        foreach (var edit in edits.OrderBy(static e => e.Span.Start).ThenBy(static e => e.Span.End))
        {
            result.Append(text, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
