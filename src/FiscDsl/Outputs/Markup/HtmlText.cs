using System.Collections.Immutable;
using System.Text;
using FiscDsl.Comparison;
using FiscDsl.Text;

namespace FiscDsl.Outputs.Markup;

/// <summary>Text in a page of HTML, where it means nothing but itself.</summary>
internal static class HtmlText
{
    /// <summary>Text between tags, or in an attribute between either kind of quotes.</summary>
    public static string Of(string text)
    {
        var shown = Visible.Of(text);
        var html = new StringBuilder(shown.Length + 16);
        foreach (var c in shown) Append(html, c);
        return html.ToString();
    }

    /// <summary>Appends a character that is shown already.</summary>
    public static void Append(StringBuilder html, char c)
    {
        switch (c)
        {
            case '&': html.Append("&amp;"); break;
            case '<': html.Append("&lt;"); break;
            case '>': html.Append("&gt;"); break;
            case '"': html.Append("&quot;"); break;
            case '\'': html.Append("&#39;"); break;
            case '\n': html.Append("<br>"); break;
            default: html.Append(c); break;
        }
    }

    /// <summary>Pieces of two texts, with <c>del</c> and <c>ins</c>. White space that alone is gone or new is shown by ␣.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <param name="escape">How text is written where they stand.</param>
    public static string Of(ImmutableArray<DiffPiece> pieces, Func<string, string> escape)
    {
        var html = new StringBuilder();
        foreach (var piece in pieces)
        {
            var text = piece.Operation != DiffOperation.Equal && piece.Text.AsSpan().IndexOfAnyExcept(" \u3000") < 0 ? new string('␣', piece.Text.Length) : escape(piece.Text);
            html.Append(piece.Operation switch
            {
                DiffOperation.Deleted => $"<del>{text}</del>",
                DiffOperation.Inserted => $"<ins>{text}</ins>",
                _ => text,
            });
        }

        return html.ToString();
    }
}
