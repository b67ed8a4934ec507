using FiscDsl.Syntax.Prose;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.TypedSyntax;

/// <summary>
/// Where the comments of a block without syntax errors belong: to the next line; those that are indented deeper than it to the
/// end of the innermost declaration, field or item that ends before it and that they are indented into. Behind a comment that
/// belongs to the next line all do, so that their order stays. Every comment has one place. Linear.
/// </summary>
internal sealed class Comments
{
    private readonly SyntaxBlock _block;
    private readonly HashSet<int> _owners = [];
    private readonly HashSet<int> _prose = [];
    private readonly Dictionary<int, List<int>> _above = [];
    private readonly Dictionary<int, List<int>> _atEnd = [];

    private Comments(SyntaxBlock block) => _block = block;

    /// <summary>The comments of a block.</summary>
    public static Comments Of(SyntaxBlock block, IEnumerable<DeclarationSyntax> declarations)
    {
        var comments = new Comments(block);
        foreach (var declaration in declarations.SelectMany(static d => d.SelfAndNested()))
        {
            comments._owners.Add(declaration.Line);
            foreach (var member in DeclarationSyntax.Members(block, declaration.Line)) comments._owners.Add(member);
            foreach (var field in declaration.Fields) comments.AddField(field);
        }

        comments.Place(0, block.Lines.Length);
        return comments;
    }

    /// <summary>The comments of a field alone.</summary>
    public static Comments OfField(SyntaxBlock block, int line, FieldSyntax? field)
    {
        var comments = new Comments(block);
        comments._owners.Add(line);
        if (field is not null) comments.AddField(field);
        comments.Place(line, block.Lines[line].SubtreeEnd);
        return comments;
    }

    /// <summary>Comments for what stands in no text.</summary>
    /// <param name="block">The comments, one a line.</param>
    /// <param name="owners">For each, the line that what it belongs to says it has, and whether it stands at the end of that.</param>
    public static Comments Made(SyntaxBlock block, IEnumerable<(int Line, bool IsAtEnd)> owners)
    {
        var comments = new Comments(block);
        foreach (var (index, (line, isAtEnd)) in owners.Index()) Add(isAtEnd ? comments._atEnd : comments._above, line, index);
        return comments;
    }

    /// <summary>Indices of all comments, in order; <c>#1</c> in prose is none.</summary>
    public IEnumerable<int> Lines => Enumerable.Range(0, _block.Lines.Length).Where(i => _block.Lines[i].Kind == LineKind.Comment && !_prose.Contains(i));

    /// <summary>Indices of the comments that belong to a line of the block; those that belong to none follow its last line.</summary>
    public IReadOnlyList<int> Above(int line) => _above.GetValueOrDefault(line) ?? [];

    /// <summary>Indices of the comments that belong to the end of a declaration, field or item.</summary>
    public IReadOnlyList<int> AtEnd(int line) => _atEnd.GetValueOrDefault(line) ?? [];

    /// <summary>Those of what stands in no text.</summary>
    public static Comments None { get; } = new(SyntaxBlock.Parse(new TextBlock("")));

    /// <summary>Indices of the comments in a prose field, each with the line of its text that it belongs to.</summary>
    public IEnumerable<(int Comment, int Text)> Within(FieldSyntax prose) => prose.Line < 0 ? [] : ProseLines.Indices(_block, prose.Line).SelectMany(t => Above(t).Select(c => (Comment: c, Text: t)));

    /// <summary>A comment as it is written.</summary>
    public string TextOf(int comment) => _block.Lines[comment].Content.Of(_block.Text).ToString();

    /// <summary>True for a comment wherever it stands; <c>#1</c> is one at a field's own depth alone.</summary>
    public bool IsPlain(int comment) => ProseComment.Is(_block.Lines[comment].Content.Of(_block.Text));

    /// <summary>Where the text of a line begins.</summary>
    public int ContentStart(int line) => _block.Lines[line].ContentStart;

    /// <summary>The lines of a prose field to the character, with the comments in it and at its end.</summary>
    public string WholeLines(FieldSyntax prose) => _block.Text[_block.Lines[prose.Line].Start.._block.Lines[ProseLines.Indices(_block, prose.Line).Concat(AtEnd(prose.Line)).Max()].End];

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

    private void AddField(FieldSyntax field)
    {
        if (field.Value is ProseSyntax) _prose.UnionWith(ProseLines.Indices(_block, field.Line));
        else if (field.Value is ItemsSyntax items) _owners.UnionWith(items.Items.Select(static i => i.Line));
    }

    private void Place(int start, int end)
    {
        var open = new Stack<int>();
        var comments = new List<int>();
        for (var at = start; at <= end; at++)
        {
            if (at == end || _block.Lines[at].Kind == LineKind.Content || _prose.Contains(at))
            {
                Place(comments, open, at);
                if (_owners.Contains(at)) open.Push(at);
            }
            else if (_block.Lines[at].Kind == LineKind.Comment)
            {
                comments.Add(at);
            }
        }
    }

    private void Place(List<int> comments, Stack<int> open, int next)
    {
        var nextIndent = next < _block.Lines.Length ? _block.Lines[next].Indent : -1;
        var own = 0;
        while (open.TryPeek(out var owner) && _block.Lines[owner].SubtreeEnd <= next)
        {
            for (; own < comments.Count && Indent(comments[own]) > nextIndent && Indent(comments[own]) > Indent(owner); own++) Add(_atEnd, owner, comments[own]);
            open.Pop();
        }

        foreach (var comment in comments[own..]) Add(_above, next, comment);
        comments.Clear();
    }

    private int Indent(int line) => _block.Lines[line].Indent;

    private static void Add(Dictionary<int, List<int>> places, int line, int comment)
    {
        if (places.TryGetValue(line, out var known)) known.Add(comment);
        else places.Add(line, [comment]);
    }
}
