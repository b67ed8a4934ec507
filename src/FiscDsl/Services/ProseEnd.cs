using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;

namespace FiscDsl.Services;

/// <summary>
/// The last line below a prose field, where an editor puts the cursor behind a sentence, and how deep what is meant for the declarations
/// around it belongs. Only there: in the midst of prose, what is below would become the value of what is taken out.
/// </summary>
internal sealed class ProseEnd
{
    private readonly Declaration _declaration;
    private readonly int _field;

    private ProseEnd(Declaration declaration, int field)
    {
        _declaration = declaration;
        _field = field;
    }

    /// <summary>The end of prose that a line is.</summary>
    /// <param name="declaration">The declaration that has the field.</param>
    /// <param name="field">Index of the field's line in the block.</param>
    /// <param name="line">Index of the line, which may be blank.</param>
    /// <returns>Null where prose goes on below, and where the field would be left empty.</returns>
    public static ProseEnd? At(Declaration declaration, int field, int line)
    {
        var block = declaration.Block;
        if (line <= field || line >= block.Lines[field].SubtreeEnd) return null;
        var hasText = !LineHead.Read(block.Text, block.Lines[field].Content).Rest.IsEmpty;
        for (var at = field + 1; at < block.Lines[field].SubtreeEnd; at++)
        {
            if (at == line || !IsText(block, field, at)) continue;
            if (at > line) return null;
            hasText = true;
        }

        return hasText ? new(declaration, field) : null;
    }

    /// <summary>The declarations around the prose that can take a line in, from the inside out, with the column of their members.</summary>
    public IEnumerable<(Declaration Owner, int Column)> Owners()
    {
        for (var owner = _declaration; owner is not null; owner = owner.Container)
            if (Column(owner) is { } column) yield return (owner, column);
    }

    /// <summary>The column of the members of a declaration around the prose; null where what is behind the prose is deeper and would no longer be what it is.</summary>
    public int? Column(Declaration owner)
    {
        var block = _declaration.Block;
        var column = owner == _declaration ? block.Lines[_field].Indent : BlockFixes.MemberColumns(block, owner.Line);
        var next = block.NextContent(block.Lines[_field].SubtreeEnd, block.Lines.Length);
        return next == block.Lines.Length || block.Lines[next].Indent <= column ? column : null;
    }

    private static bool IsText(SyntaxBlock block, int field, int line) => block.Lines[line] switch
    {
        { Kind: LineKind.Content } => true,
        { Kind: LineKind.Comment } comment => comment.Indent > block.Lines[field].Indent && !ProseComment.Is(comment.Content.Of(block.Text)),
        _ => false,
    };
}
