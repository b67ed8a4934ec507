using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax;

namespace FiscDsl.TypedSyntax;

/// <summary>
/// Writes the language: a declaration's header, its fields in the order of the schema, what is nested in it, and comments in their
/// places. What is parsed is laid out anew by it, and what was made of a model is written for the first time.
/// </summary>
/// <param name="keywords">Which spelling to write; null leaves each as it is.</param>
/// <param name="newLine">The line break.</param>
/// <param name="comments">The comments of the block that was parsed; null for what was not.</param>
internal sealed class Printer(MessageLanguage? keywords, string newLine, Comments? comments = null)
{
    private readonly Comments _comments = comments ?? Comments.None;
    private readonly List<Stop> _stops = [];
    private readonly LineBuffer _lines = new(newLine, columns: 0);

    /// <summary>Columns that every line is indented by, whatever its level.</summary>
    public int Columns
    {
        init => _lines = new(newLine, value);
    }

    /// <summary>True where what has no title, no value or no reason yet is to be filled in, behind a blank, and a correction's sides that are empty or say the same.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>The places that are to be filled in, in order; none but in a template.</summary>
    public IReadOnlyList<Stop> Stops => _stops;

    /// <summary>Prose fields that are written as they stand, by the lines that they give.</summary>
    public IReadOnlyCollection<int> KeptAsTheyStand { get; init; } = [];

    /// <summary>For a declaration, what tells of a text that no line of its prose is to begin with; null where there is none such.</summary>
    public Func<DeclarationSyntax, Func<ReadOnlySpan<char>, bool>?> NoBeginning { get; init; } = static _ => null;

    /// <inheritdoc/>
    public override string ToString() => _lines.ToString();

    /// <summary>What was written, without its last line break.</summary>
    public string WithoutLastBreak() => _lines.ToString()[.._lines.End];

    /// <summary>What was written, for inserting it behind a line.</summary>
    public string BehindALine() => newLine + WithoutLastBreak();

    /// <summary>Writes a block. One that begins with indented lines may hold several declarations; they become blocks of their own.</summary>
    /// <param name="block">The block.</param>
    /// <param name="declarations">Its declarations, at least one.</param>
    /// <param name="isFirst">True for the first block of a file.</param>
    /// <param name="isLast">True for the last one.</param>
    public void Block(SyntaxBlock block, IReadOnlyList<DeclarationSyntax> declarations, bool isFirst, bool isLast)
    {
        Comments.WriteMargin(_lines, block, 0, declarations[0].Line, isFirst);
        Declaration(declarations[0], depth: 0);
        foreach (var next in declarations.Skip(1))
        {
            _lines.Blank();
            WriteComments(_comments.Above(next.Line), depth: 0);
            Declaration(next, depth: 0);
        }

        // Comments that belong to nothing here belong to the next block, which begins with them from now on.
        var trailing = _comments.Above(block.Lines.Length);
        if (trailing.Count > 0 || !isLast) _lines.Blank();
        if (trailing.Count > 0) Comments.WriteMargin(_lines, block, trailing[0], block.Lines.Length, isFirst: false);
    }

    /// <summary>Writes the comments on the margin of a block that has nothing else.</summary>
    public void CommentsOnly(SyntaxBlock block, bool isFirst) => Comments.WriteMargin(_lines, block, 0, block.Lines.Length, isFirst);

    /// <summary>Writes declarations, an empty line between them.</summary>
    public void Declarations(IEnumerable<DeclarationSyntax> declarations)
    {
        foreach (var declaration in declarations)
        {
            if (!_lines.IsEmpty) _lines.Blank();
            WriteComments(_comments.Above(declaration.Line), depth: 0);
            Declaration(declaration, depth: 0);
        }
    }

    /// <summary>Writes a declaration; fields that repeat stay in the order of the text.</summary>
    public void Declaration(DeclarationSyntax declaration, int depth)
    {
        Header(declaration.Header, depth);
        foreach (var rule in declaration.Rules)
        {
            WriteComments(_comments.Above(rule.Line), depth + 1);
            Rule(rule, depth + 1);
        }

        var noBeginning = NoBeginning(declaration);
        foreach (var field in declaration.Fields.OrderBy(f => declaration.Schema.Fields.IndexOf(f.Schema)))
        {
            WriteComments(_comments.Above(field.Line), depth + 1);
            Field(field, depth + 1, noBeginning);
        }

        foreach (var nested in declaration.Nested)
        {
            if (nested.Schema.Kind == DeclarationKind.Clause) _lines.Blank();
            WriteComments(_comments.Above(nested.Line), depth + 1);
            Declaration(nested, depth + 1);
        }

        WriteComments(_comments.AtEnd(declaration.Line), depth + 1);
    }

    /// <summary>Writes a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="depth">How many levels it is indented.</param>
    /// <param name="noBeginning">True for what no line of prose is to begin with; null where there is none such.</param>
    public void Field(FieldSyntax field, int depth, Func<ReadOnlySpan<char>, bool>? noBeginning = null)
    {
        if (KeptAsTheyStand.Contains(field.Line))
        {
            _lines.AsItStands(_comments.WholeLines(field));
            return;
        }

        var name = keywords is { } language || field.Head.Name.IsEmpty ? field.Schema.Spelling.In(keywords ?? MessageLanguage.En) : field.Head.Name.Of(field.Text).ToString();
        switch (field.Value)
        {
            case ProseSyntax prose:
                new ProsePrinter(_comments, _lines, noBeginning).Print(field, prose, name, depth);
                break;
            case ItemsSyntax items:
                Items(field, items, name, depth);
                break;
            default:
                // A comment indented below a value of one line has nothing to stand before: it goes above the field.
                WriteComments(_comments.AtEnd(field.Line), depth);
                var printer = new ValuePrinter(field.Text, keywords) { IsTemplate = IsTemplate };
                var printed = field.Value is { } value ? printer.Print(value) : "";
                _lines.Line(depth, $"{name}: {printed}");
                if (IsTemplate) _stops.AddRange(printer.Stops.Select(s => new Stop(_lines.End - printed.Length + s.Start, s.Length, field.Schema)));
                if (field.Value is null or AcceptanceSyntax { Reason.IsEmpty: true } or CorrectionSyntax { Reason.IsEmpty: true }) AddStop(field.Schema);
                break;
        }
    }

    /// <summary>Writes a line of a policy.</summary>
    public void Rule(PolicyLineSyntax rule, int depth)
    {
        var values = new ValuePrinter(rule.Text, keywords);
        WriteComments(_comments.AtEnd(rule.Line), depth);
        _lines.Line(depth, $"{values.RuleName(rule.Head.Name, rule.Rule)}: {(rule.Value is { } value ? values.Severity(value) : rule.Head.Rest.Of(rule.Text).ToString())}");
    }

    private void Items(FieldSyntax field, ItemsSyntax list, string name, int depth)
    {
        var atEnd = _comments.AtEnd(field.Line);
        var isInline = list.Items is [{ Line: var line } only] && (line == field.Line || atEnd.Count + _comments.Above(only.Line).Count + _comments.AtEnd(only.Line).Count == 0);
        if (isInline)
        {
            WriteComments(atEnd, depth);
            _lines.Line(depth, $"{name}: {list.Items[0].Span.Of(field.Text)}");
            return;
        }

        _lines.Line(depth, $"{name}:");
        foreach (var item in list.Items)
        {
            WriteComments(_comments.Above(item.Line), depth + 1);
            WriteComments(_comments.AtEnd(item.Line), depth + 1);
            _lines.Line(depth + 1, $"{ItemMarker}{item.Span.Of(field.Text)}");
        }

        WriteComments(atEnd, depth + 1);
    }

    /// <summary>What stands before an item of a list that has an item a line.</summary>
    public const string ItemMarker = "- ";

    private void Header(HeaderSyntax header, int depth)
    {
        var isOpen = header.Name.IsEmpty || (header.Schema.Header == HeaderShape.IdAndTitle && header.Title is null);
        _lines.Line(depth, HeaderText(header) + (IsTemplate && isOpen && !header.Name.IsEmpty ? " " : ""));
        if (isOpen) AddStop(null);
    }

    private string HeaderText(HeaderSyntax header)
    {
        var keyword = keywords is { } language || header.Keyword.IsEmpty ? header.Schema.Spelling.In(keywords ?? MessageLanguage.En) : header.Keyword.Of(header.Text).ToString();
        var line = header.Schema.Header == HeaderShape.None ? keyword : $"{keyword} {(header.Keyword.IsEmpty ? header.Name.Of(header.Text) : header.Id)}";
        return header.Title is { } title ? $"{line} {title.Of(header.Text)}" : line;
    }

    private void AddStop(FieldSchema? field)
    {
        if (IsTemplate) _stops.Add(new(_lines.End, 0, field));
    }

    private void WriteComments(IReadOnlyList<int> written, int depth)
    {
        foreach (var comment in written) _lines.Line(depth, _comments.TextOf(comment));
    }
}

/// <summary>A place that is to be filled in.</summary>
/// <param name="Offset">Offset in what was printed.</param>
/// <param name="Length">How much of what was printed is to be changed; 0 where nothing stands there yet.</param>
/// <param name="Field">The field whose value it is, or is part of; null for a name or a title.</param>
internal readonly record struct Stop(int Offset, int Length, FieldSchema? Field);
