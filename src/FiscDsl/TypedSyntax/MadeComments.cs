using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.TypedSyntax;

/// <summary>Comments for what was made and stands in no text: each has a line of its own to belong to, which a header or a field takes.</summary>
internal sealed class MadeComments
{
    // Below the lines of blocks, and below what says that there is none.
    private const int First = -2;

    private readonly List<(int Line, bool IsAtEnd, string Text)> _comments = [];
    private int _last = First + 1;

    /// <summary>Adds comments.</summary>
    /// <param name="above">What stands above the line, each with its <c># </c>.</param>
    /// <param name="atEnd">What stands at the end of what the line begins.</param>
    /// <returns>The line that they belong to.</returns>
    public int Add(IEnumerable<string> above, IEnumerable<string>? atEnd = null)
    {
        _last--;
        _comments.AddRange(above.Select(text => (_last, false, text)));
        if (atEnd is not null) _comments.AddRange(atEnd.Select(text => (_last, true, text)));
        return _last;
    }

    /// <summary>The comments as the printer takes them.</summary>
    public Comments ToComments() => Comments.Made(
        SyntaxBlock.Parse(new TextBlock(string.Concat(_comments.Select(static c => c.Text + "\n")))), _comments.Select(static c => (c.Line, c.IsAtEnd)));
}
