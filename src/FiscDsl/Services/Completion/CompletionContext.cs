using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Completion;

/// <summary>
/// A cursor and the lines that hold it. It goes by the indentation, as the language does, so that it is the same whether
/// the line is empty, half typed or finished.
/// </summary>
internal sealed class CompletionContext
{
    private CompletionContext(Compilation compilation, int file, SyntaxBlock? block, int start, int at, int line, TextSpan content)
    {
        Compilation = compilation;
        File = file;
        Block = block;
        Text = block?.Text ?? "";
        Start = start;
        At = at;
        Line = line;
        Content = content;
        Head = LineHead.Read(Text, content);
    }

    public Compilation Compilation { get; }

    public Catalog Catalog => Compilation.Catalog;

    /// <summary>Index of the file in <see cref="Compilation.Files"/>.</summary>
    public int File { get; }

    /// <summary>The block; null for the line behind the file's last line break.</summary>
    public SyntaxBlock? Block { get; }

    /// <summary>The block's characters; every offset here is one in them.</summary>
    public string Text { get; }

    /// <summary>Offset of the block in the file.</summary>
    public int Start { get; }

    /// <summary>The cursor.</summary>
    public int At { get; }

    /// <summary>Index of the line in the block.</summary>
    public int Line { get; }

    /// <summary>The line without the blanks at its ends; empty at the cursor for one that has nothing else.</summary>
    public TextSpan Content { get; }

    /// <summary>The line, cut into its first word, the colon and the rest.</summary>
    public LineHead Head { get; }

    /// <summary>The declaration that the line is nested in; null on the margin.</summary>
    public Declaration? Owner { get; private init; }

    /// <summary>The field of <see cref="Owner"/> that the line is nested in; null for a line of the declaration's own.</summary>
    public FieldSchema? Within { get; private init; }

    /// <summary>Index of the line that <see cref="Within"/> stands on.</summary>
    public int HolderLine { get; private init; }

    /// <summary>The field that the line itself gives; null where it gives none.</summary>
    public FieldSchema? Field => Owner is null ? null : LanguageSchema.Of(Owner.Kind).Member(Head.Name.Of(Text), Head.Colon is not null);

    /// <summary>The declaration that the line begins; null where it begins none.</summary>
    public DeclarationSchema? Declared =>
        LanguageSchema.Declaration(Head.Name.Of(Text)) is { } declared && (Owner is null ? declared.IsTopLevel : declared.Kind == LanguageSchema.Of(Owner.Kind).Nested) ? declared : null;

    /// <summary>Where the value behind the field's name begins: behind the blanks there, but never behind the cursor.</summary>
    public int ValueStart
    {
        get
        {
            var start = Head.Colon?.End ?? Head.Name.End;
            while (start < At && Blank.Is(Text[start])) start++;
            return start;
        }
    }

    /// <summary>The place at an offset of a file, which is clamped; null in a comment, and where no member of anything can stand.</summary>
    public static CompletionContext? Of(Compilation compilation, int file, int offset)
    {
        if (Cursor.At(compilation, file, offset) is not { } cursor || (cursor.Offset == cursor.Text.Length && cursor.Block.Block.Text[^1] is '\n' or '\r'))
        {
            var end = compilation.Files[file].Tree.Text.Length;
            return new CompletionContext(compilation, file, null, end, 0, 0, default);
        }

        var block = cursor.Block.Block;
        var line = block.Lines[cursor.Line];
        var at = cursor.BlockOffset;
        if (line.Kind == LineKind.ConflictMarker || (line.Kind != LineKind.Blank && at < line.ContentStart)) return null;
        var column = line.Indent;
        if (line.Kind == LineKind.Blank)
        {
            column = 0;
            foreach (var blank in block.Text.AsSpan(line.Start, at - line.Start)) column = Blank.NextColumn(column, blank);
        }

        if (Holders(cursor.Block, cursor.Line, column) is not { } holders) return null;
        // Behind comments on the margin that already belong to the next declaration.
        if (column > 0 && holders.Owner is null && cursor.BlockStart > 0) return null;
        if (line.Kind == LineKind.Comment && (holders.Within?.Value != ValueKind.Prose || ProseComment.Is(line.Content.Of(block.Text)))) return null;
        var content = line.Kind == LineKind.Blank ? new TextSpan(at, 0) : line.Content;
        return new CompletionContext(compilation, file, block, cursor.BlockStart, at, cursor.Line, content) { Owner = holders.Owner, Within = holders.Within, HolderLine = holders.Line };
    }

    /// <summary>The same line, taken out of the field that it is nested in, as one of a declaration around it.</summary>
    public CompletionContext AsMemberOf(Declaration owner) => new(Compilation, File, Block, Start, At, Line, Content) { Owner = owner };

    /// <summary>The word where a value begins, at a start before the cursor or behind blanks at it.</summary>
    public Slot Slot(int start)
    {
        var from = Behind(start);
        var end = Math.Max(from, At);
        while (end < Content.End && !EndsWord(Text[end])) end++;
        return Slot(start, from, end);
    }

    /// <summary>All that a value has, from a start before the cursor or behind blanks at it.</summary>
    public Slot SlotToEnd(int start) => Slot(start, Behind(start), Content.End);

    private Slot Slot(int start, int from, int end) =>
        end <= from ? new(new TextSpan(At, 0), new TextSpan(At, 0)) : new(TextSpan.FromBounds(start, Math.Max(At, end)), TextSpan.FromBounds(from, end));

    // Where a value begins: at the start, or behind the blanks that the cursor stands before.
    private int Behind(int start)
    {
        while (start < Content.End && Blank.Is(Text[start])) start++;
        return start;
    }

    /// <summary>
    /// The word at the cursor, from a start before it to the next blank, separator or quotation mark; null where the cursor
    /// stands directly before a word, since nobody who stands there is typing one.
    /// </summary>
    public TextSpan? Word(int start)
    {
        var end = At;
        while (end < Content.End && !EndsWord(Text[end])) end++;
        return start == At && end > At ? null : TextSpan.FromBounds(start, end);
    }

    private static bool EndsWord(char c) => Blank.Is(c) || LineHead.IsColon(c) || TypedElement.IsSeparator(c) || QuotationMarks.Opens(c);

    /// <summary>The blank that a value lacks which begins directly behind a colon or a comma.</summary>
    public string Lead(int start) => start > 0 && !Blank.Is(Text[start - 1]) ? " " : "";

    /// <summary>The spelling that is inserted: the catalog's, else that of the line, its declaration, or what stands above.</summary>
    public MessageLanguage Spelling
    {
        get
        {
            if (Catalog.Reference?.Keywords is { } language) return language;
            if (At > Head.Name.End && Field is { } own) return Of(own.Spelling, Head.Name.Of(Text));
            return (Owner ?? Above() ?? Catalog.Reference ?? Catalog.Declarations.FirstOrDefault(d => !IsHeaderOf(d))) is { } declaration
                ? Of(LanguageSchema.Of(declaration.Kind).Spelling, declaration.Keyword.Of(declaration.Block.Text))
                : MessageLanguage.En;
        }
    }

    /// <summary>True where the line is a declaration's header.</summary>
    public bool IsHeaderOf(Declaration declaration) => declaration.Block == Block && declaration.Line == Line;

    /// <summary>The declarations on the margin above, the nearest first.</summary>
    public IEnumerable<Declaration> AllAbove()
    {
        var compiled = Compilation.Files[File];
        for (var block = compiled.Tree.Text.BlockOf(Start); block >= 0; block--)
            foreach (var declaration in compiled.Blocks[block].Declarations.Reverse())
                if (!IsHeaderOf(declaration)) yield return declaration;
    }

    private Declaration? Above() => AllAbove().FirstOrDefault();

    private static MessageLanguage Of(Spelling spelling, ReadOnlySpan<char> word) => word.SequenceEqual(spelling.English) ? MessageLanguage.En : MessageLanguage.Ja;

    /// <summary>What a line of a column is nested in; null where that is nothing of the language.</summary>
    private static (Declaration? Owner, FieldSchema? Within, int Line)? Holders(BoundBlock bound, int line, int column)
    {
        var block = bound.Block;
        var above = new Stack<int>();
        for (var at = line - 1; at >= 0 && column > 0; at--)
        {
            if (block.Lines[at].Kind != LineKind.Content || block.Lines[at].Indent >= column) continue;
            above.Push(at);
            column = block.Lines[at].Indent;
        }

        Declaration? owner = null;
        foreach (var at in above)
        {
            var head = LineHead.Read(block.Text, block.Lines[at].Content);
            if (owner is not null && LanguageSchema.Of(owner.Kind).Member(head.Name.Of(block.Text), head.Colon is not null) is { } field) return (owner, field, at);
            owner = bound.Declarations.SelectMany(static d => d.SelfAndNested()).FirstOrDefault(d => d.Line == at);
            if (owner is null) return null;
        }

        return (owner, null, -1);
    }
}
