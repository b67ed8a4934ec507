using FiscDsl.Syntax;
using FiscDsl.Syntax.Names;
using FiscDsl.Syntax.Values;
using FiscDsl.Text;

namespace FiscDsl.TypedSyntax;

/// <summary>The element of a list before a cursor, as far as it has been typed.</summary>
/// <param name="Start">Where it begins: behind blanks, but never behind the cursor.</param>
/// <param name="Separator">Offset of the separator before it; null for the first of the list.</param>
/// <param name="OpenMark">Offset of a quotation mark in it that is not closed before the cursor; null where none is open.</param>
internal readonly record struct TypedElement(int Start, int? Separator, int? OpenMark)
{
    /// <summary>The element that a cursor stands in.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the list begins.</param>
    /// <param name="cursor">The cursor.</param>
    /// <param name="hasQuotations">True where separators between quotation marks are none.</param>
    public static TypedElement Before(string text, int start, int cursor, bool hasQuotations)
    {
        int? separator = null;
        int? open = null;
        for (var at = start; at < cursor && open is null; at++)
        {
            if (IsSeparator(text[at])) separator = at;
            if (!hasQuotations || !QuotationMarks.Opens(text[at])) continue;
            if (QuotationMarks.Closing(text, at, cursor) is { } close) at = close;
            else open = at;
        }

        var element = separator + 1 ?? start;
        while (element < cursor && Blank.Is(text[element])) element++;
        return new(element, separator, open);
    }

    /// <summary>The id that the element begins with, up to a cursor; empty where it begins with none.</summary>
    public TextSpan Id(string text, int cursor) => new(Start, IdGrammar.Scan(text.AsSpan(Start, cursor - Start)));

    /// <summary>True for what stands between the elements of a list.</summary>
    public static bool IsSeparator(char c) => ListGrammar.Separators.Contains(c, StringComparison.Ordinal);
}
