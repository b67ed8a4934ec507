using System.Collections.Immutable;
using System.Text;
using FiscDsl.Comparison;

namespace FiscDsl.Outputs.Comparison;

/// <summary>Text as HTML.</summary>
internal static class HtmlText
{
    /// <summary>Text between tags or in a quoted attribute.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '\n': escaped.Append("<br>"); break;
                // What HTML cannot hold; the text of a catalog has none without an error.
                case < ' ' or '\u007F': escaped.Append('\uFFFD'); break;
                default: escaped.Append(c); break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Pieces of two texts, with <c>del</c> and <c>ins</c>. White space that alone is gone or new is shown by ␣.</summary>
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
