using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Model.Binding;

/// <summary>
/// Lines of prose where a field or a declaration should stand, as a pasted paragraph leaves them but for its first. They end nothing: what
/// is behind them is read as though they were not there. Looked for only in a block that has been found to have one.
/// </summary>
internal sealed class StrayLines
{
    private readonly SyntaxBlock _block;

    // What is open, the deepest last.
    private readonly List<Opened> _open = [];

    private StrayLines(SyntaxBlock block) => _block = block;

    /// <summary>The lines in runs, in order.</summary>
    public List<StrayRun> Runs { get; } = [];

    /// <summary>A line that others may be nested in: a declaration, a field, or (with neither) what is not known.</summary>
    private readonly record struct Opened(int Indent, int Line, DeclarationSchema? Declared, FieldSchema? Field);

    /// <summary>Finds them. Linear, but for the logarithm of the depth.</summary>
    public static List<StrayRun> Of(SyntaxBlock block)
    {
        var lines = new StrayLines(block);
        for (var at = block.NextContent(0, block.Lines.Length); at < block.Lines.Length; at = block.NextContent(at + 1, block.Lines.Length)) lines.Take(at);
        return lines.Runs;
    }

    /// <summary>Reports a run, with a mend that makes it part of the prose or list above it.</summary>
    /// <param name="context">The block without the lines.</param>
    /// <param name="run">The run.</param>
    public static void Report(BindingContext context, StrayRun run)
    {
        var lines = context.Block.Lines;
        var first = lines[run.Lines[0]].Content;
        if (run.IsField)
        {
            var word = LineHead.ReadSlipped(context.Text, first).Name;
            var indent = run.Owner < 0 ? null : BlockFixes.Indent(lines[run.Lines[0]], BlockFixes.MemberColumns(context.Block, run.Owner));
            context.Report(SyntaxDiagnostics.UnindentedField, word, indent, context.Of(word), DeclarationBinder.FieldOwners(word.Of(context.Text)));
            return;
        }

        var fix = Column(context.Block, run) is { } column
            ? new CodeFix(new("上の欄の続きにする", "Make it part of the field above"), [.. run.Lines.Select(l => new TextEdit(lines[l].Indentation, new string(' ', column)))])
            : null;
        context.Report(SyntaxDiagnostics.StrayText, TextSpan.FromBounds(first.Start, lines[run.Lines[^1]].ContentEnd), fix, context.Shortened(first));
    }

    private static int? Column(SyntaxBlock block, StrayRun run)
    {
        if (run.Field is not { } field) return null;
        var isList = field.Value is ValueKind.LineList or ValueKind.UrlList;
        if (isList && (!LineHead.Read(block.Text, block.Lines[run.FieldLine].Content).Rest.IsEmpty || run.Lines.Exists(l => !IsItem(block, l)))) return null;
        if (!isList && field.Value != ValueKind.Prose) return null;
        var below = block.NextContent(run.FieldLine + 1, block.Lines[run.FieldLine].SubtreeEnd);
        return below < block.Lines[run.FieldLine].SubtreeEnd ? block.Lines[below].Indent : block.Lines[run.FieldLine].Indent + 2;
    }

    private static bool IsItem(SyntaxBlock block, int line) =>
        block.Lines[line].Content is { Length: > 1 } content && block.Text[content.Start] == '-' && Blank.Is(block.Text[content.Start + 1]);

    private void Take(int line)
    {
        var indent = _block.Lines[line].Indent;
        var parent = Holder(indent);
        // In a field, all is its value.
        if (parent >= 0 && _open[parent].Declared is null) return;
        var content = _block.Lines[line].Content;
        var head = LineHead.Read(_block.Text, content);
        var word = head.Name.Of(_block.Text);
        var around = parent < 0 ? null : _open[parent].Declared;
        var field = around?.Member(word, head.Colon is not null);
        var declared = field is null ? LanguageSchema.Declaration(word) : null;
        if (around is null && _open.Count > 0 && MarginProse.IsField(content.Of(_block.Text)))
        {
            Runs.Add(new([line], null, -1) { IsField = true, Owner = _open.FindLast(o => o.Declared?.Field(LineHead.ReadSlipped(_block.Text, content).Name.Of(_block.Text)) is not null) is { Declared: not null } owner ? owner.Line : -1 });
            return;
        }

        if (field is null && declared is null && (around is null ? IsOnMargin(content, word) : IsAmongMembers(line, head, around)))
        {
            Add(line);
            return;
        }

        if (declared is not null && (around is null ? !declared.IsTopLevel : around.Nested != declared.Kind)) declared = null;
        _open.RemoveRange(parent + 1, _open.Count - parent - 1);
        _open.Add(new(indent, line, declared, field));
    }

    private bool IsOnMargin(TextSpan content, ReadOnlySpan<char> word) =>
        _open.Count > 0 && MarginProse.Is(content.Of(_block.Text)) && DeclarationBinder.NearestTopLevel(word) is null && !DeclarationBinder.HasId(word);

    private bool IsAmongMembers(int line, LineHead head, DeclarationSchema around)
    {
        if (around.Kind == DeclarationKind.Policy || !DeclarationBinder.IsStray(_block.Text, head, _block.Lines[line].Content, around)) return false;
        // Lines below one that is beside a field are its own, but where they may go on with the prose above.
        var next = _block.NextContent(line + 1, _block.Lines.Length);
        return _open[^1].Field is { Value: ValueKind.Prose } || next == _block.Lines.Length || _block.Lines[next].Indent <= _block.Lines[line].Indent || _open[^1].Indent > _block.Lines[line].Indent;
    }

    private void Add(int line)
    {
        var above = _open[^1];
        if (Runs is [.., { IsField: false } run] && run.FieldLine == above.Line && IsBlankBetween(run.Lines[^1], line)) run.Lines.Add(line);
        else Runs.Add(new([line], above.Field, above.Line));
    }

    private bool IsBlankBetween(int first, int line)
    {
        for (var at = first + 1; at < line; at++)
            if (_block.Lines[at].Kind != LineKind.Blank) return false;
        return true;
    }

    /// <summary>Index of the deepest that is open and indented less; -1 for none.</summary>
    private int Holder(int indent)
    {
        var (low, high) = (0, _open.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_open[middle].Indent < indent) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}

/// <summary>Lines of prose one below the other where none should stand.</summary>
/// <param name="Lines">Their indices, blank ones between them left out.</param>
/// <param name="Field">The field above; null where something else is.</param>
/// <param name="FieldLine">Index of the line that is above and open.</param>
internal sealed record StrayRun(List<int> Lines, FieldSchema? Field, int FieldLine)
{
    /// <summary>True for a line on the margin that is a field but for its indentation.</summary>
    public bool IsField { get; init; }

    /// <summary>Index of the line of the innermost declaration that is open and may have the field; -1 for none.</summary>
    public int Owner { get; init; } = -1;
}
