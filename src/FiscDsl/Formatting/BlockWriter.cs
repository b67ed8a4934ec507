using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Binding;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Syntax;

namespace FiscDsl.Formatting;

/// <summary>
/// Writes one block: comments, header, fields in schema order, nested declarations, comments at the end. A block that
/// begins with indented lines may hold several declarations; they become blocks of their own.
/// </summary>
internal sealed class BlockWriter
{
    private readonly SyntaxBlock _block;
    private readonly ImmutableArray<Declaration> _declarations;
    private readonly MessageLanguage? _keywords;
    private readonly Policy? _policy;
    private readonly LineBuffer _lines;
    private readonly Comments _comments;
    private readonly FieldWriter _fields;

    public BlockWriter(BoundBlock block, MessageLanguage? keywords, Policy? policy, string newLine, IReadOnlyCollection<int> unsettled)
    {
        _block = block.Block;
        _declarations = block.Declarations;
        _keywords = keywords;
        _policy = policy;
        _lines = new LineBuffer(newLine);
        _comments = Comments.Of(_block, _declarations);
        _fields = new FieldWriter(_block, _comments, _lines, keywords, unsettled);
    }

    /// <summary>Writes the block.</summary>
    /// <param name="isFirst">True for the first block of a file.</param>
    /// <param name="isLast">True for the last one.</param>
    public void TopLevel(bool isFirst, bool isLast)
    {
        Comments.WriteMargin(_lines, _block, 0, _declarations[0].Line, isFirst);
        Declaration(_declarations[0], depth: 0);
        foreach (var next in _declarations[1..])
        {
            _lines.Blank();
            WriteComments(_comments.Above(next.Line), depth: 0);
            Declaration(next, depth: 0);
        }

        // Comments that belong to nothing here belong to the next block, which begins with them from now on.
        var trailing = _comments.Above(_block.Lines.Length);
        if (trailing.Count > 0 || !isLast) _lines.Blank();
        if (trailing.Count > 0) Comments.WriteMargin(_lines, _block, trailing[0], _block.Lines.Length, isFirst: false);
    }

    public override string ToString() => _lines.ToString();

    private void Declaration(Declaration declaration, int depth)
    {
        _lines.Line(depth, Header(declaration));
        if (declaration.Kind == DeclarationKind.Policy) Members(declaration, depth, static (_, _) => 0);
        else Members(declaration, depth, FieldRank);
        foreach (var nested in Nested(declaration))
        {
            if (nested.Kind == DeclarationKind.Clause) _lines.Blank();
            WriteComments(_comments.Above(nested.Line), depth + 1);
            Declaration(nested, depth + 1);
        }

        WriteComments(_comments.AtEnd(declaration.Line), depth + 1);
    }

    /// <summary>The fields of a declaration, in the order of the table; those that repeat in the order of the text.</summary>
    private void Members(Declaration declaration, int depth, Func<DeclarationSchema, string, int> rank)
    {
        var schema = LanguageSchema.Of(declaration.Kind);
        var nested = Nested(declaration).Select(static n => n.Line).ToHashSet();
        var members = new List<(int Rank, int Line)>();
        var end = _block.Lines[declaration.Line].SubtreeEnd;
        for (var at = _block.NextContent(declaration.Line + 1, end); at < end; at = _block.NextContent(_block.Lines[at].SubtreeEnd, end))
        {
            if (nested.Contains(at)) continue;
            var name = LineHead.Read(_block.Text, _block.Lines[at].Content).Name.Of(_block.Text).ToString();
            members.Add((rank(schema, name), at));
        }

        var isNoBeginning = SwallowedLines.NoBeginning(declaration, _policy);
        foreach (var (_, line) in members.OrderBy(static m => m.Rank))
        {
            WriteComments(_comments.Above(line), depth + 1);
            _fields.Write(schema, line, depth + 1, isNoBeginning);
        }
    }

    private static int FieldRank(DeclarationSchema schema, string name) =>
        schema.Field(name) is { } field ? schema.Fields.IndexOf(field) : schema.Fields.Length;

    /// <summary>The declarations nested in one, without those nested in them.</summary>
    internal static IEnumerable<Declaration> Nested(Declaration declaration) => declaration switch
    {
        AssessedDeclaration assessed => assessed.Clauses,
        Category category => category.Categories,
        _ => [],
    };

    private string Header(Declaration declaration)
    {
        var schema = LanguageSchema.Of(declaration.Kind);
        var written = declaration.Keyword.Of(_block.Text).ToString();
        var keyword = _keywords is { } language ? schema.Spelling.In(language) : written;
        if (schema.Header == HeaderShape.None) return keyword;
        var name = schema.Header == HeaderShape.Label ? LabelGrammar.Normalize(declaration.Name.Of(_block.Text)) : IdGrammar.Normalize(declaration.Name.Of(_block.Text));
        var title = Title(declaration);
        return title is null ? $"{keyword} {name}" : $"{keyword} {name} {title.Printed}";
    }

    private static TextValue? Title(Declaration declaration) => declaration switch
    {
        Category category => category.TitleText,
        Source source => source.Title,
        Control control => control.Title,
        _ => null,
    };

    private void WriteComments(IReadOnlyList<int> comments, int depth)
    {
        foreach (var comment in comments) _lines.Line(depth, _block.Lines[comment].Content.Of(_block.Text).ToString());
    }
}
