using FiscDsl.Model;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Pasting.Rows;

/// <summary>A place between the clauses of a control, or behind its fields.</summary>
/// <param name="Cursor">Where the cursor is.</param>
/// <param name="Chain">The control, and the clauses in each other down to the one in which the cursor stands.</param>
internal sealed record RowsPlace(Cursor Cursor, IReadOnlyList<AssessedDeclaration> Chain)
{
    private SyntaxBlock Block => Cursor.Block.Block;

    /// <summary>The control.</summary>
    public Control Control => (Control)Chain[0];

    /// <summary>The place of a selection; null outside of all controls.</summary>
    public static RowsPlace? At(Compilation compilation, int file, TextSpan selection)
    {
        if (Cursor.At(compilation, file, selection.Start) is not { Declaration: AssessedDeclaration declaration } cursor) return null;
        var chain = new List<AssessedDeclaration>();
        for (var at = declaration; at is not null; at = at.Parent) chain.Insert(0, at);
        return chain[0] is Control ? new(cursor, chain) : null;
    }

    /// <summary>True where the cursor is in the text of a prose field, which the plain paste would go on with.</summary>
    public bool IsInProse(TextSpan selection) =>
        PastePlace.At(Cursor, selection) is { } text && (!IsBlank(Cursor.Line) || Cursor.BlockOffset - Block.Lines[Cursor.Line].Start > Block.Lines[text.Line].Indent);

    /// <summary>
    /// What the clauses become nested in: the innermost one whose clauses are numbered as they are; else what the clause at the
    /// cursor is nested in.
    /// </summary>
    /// <param name="label">The first label of what is pasted; null for none.</param>
    /// <param name="isOfControl">True where they are named from the control down.</param>
    public AssessedDeclaration ParentFor(string? label, bool isOfControl)
    {
        if (isOfControl || Chain.Count == 1) return Control;
        if (label is not null && LabelGrammar.Number(label)?.Style is { } style)
            for (var i = Chain.Count - 1; i >= 0; i--)
                if (Chain[i].Clauses.Any(c => LabelGrammar.Number(c.Id)?.Style == style) && (i < Chain.Count - 1 || IsBehindFields(Chain[i]))) return Chain[i];
        return Chain[^2];
    }

    /// <summary>What of the block makes place for clauses, and whether what stands behind has to be set off by a blank line.</summary>
    /// <param name="parent">What they are nested in.</param>
    public (TextSpan Replaced, bool NeedsBlank) Between(AssessedDeclaration parent)
    {
        var depth = Chain.Index().First(c => c.Item == parent).Index;
        var line = depth + 1 < Chain.Count ? Comments.LastContent(Block, Chain[depth + 1].Line) : LastOfFields(parent);
        // Comments that stand deeper behind the last line are of what stands there.
        var end = depth + 1 < Chain.Count ? Block.Lines[Chain[depth + 1].Line].SubtreeEnd : Block.Lines[parent.Line].SubtreeEnd;
        while (line + 1 < end && Block.Lines[line + 1].Kind == LineKind.Comment && Block.Lines[line + 1].Indent > Block.Lines[parent.Line].Indent + LineBuffer.Indentation) line++;
        var start = LineBreaks.ContentEnd(Block.Text, Block.Lines[line].Start, Block.Lines[line].End);
        // The blank lines up to the cursor were made for what is pasted.
        var last = line;
        while (last + 1 <= Cursor.Line && last + 1 < Block.Lines.Length && IsBlank(last + 1)) last++;
        var stop = last == line ? start : LineBreaks.ContentEnd(Block.Text, Block.Lines[last].Start, Block.Lines[last].End);
        return (TextSpan.FromBounds(start, stop), last + 1 < Block.Lines.Length && !IsBlank(last + 1));
    }

    /// <summary>The line break of the file.</summary>
    public string NewLine => Cursor.Text.NewLine;

    private bool IsBlank(int line) => Block.Lines[line].Kind == LineKind.Blank;

    private int LastOfFields(AssessedDeclaration parent) =>
        parent.Fields.Select(f => Block.Source.LineOf(f.Name.Start)).Append(parent.Line).Max() is var last && last == parent.Line ? last : Comments.LastContent(Block, last);

    private bool IsBehindFields(AssessedDeclaration declaration) => Cursor.Line > LastOfFields(declaration);
}
