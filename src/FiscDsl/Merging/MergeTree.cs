using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Merging;

/// <summary>The items of a file.</summary>
/// <param name="Items">The declarations on the margin, in the order of the text.</param>
/// <param name="Tail">The blank lines and comments at the end.</param>
/// <param name="Broken">Items that hold syntax errors: what belongs to what is not known in them.</param>
internal sealed record MergeTree(List<MergeItem> Items, List<string> Tail, HashSet<MergeItem> Broken)
{
    /// <summary>The tree of no text.</summary>
    public static MergeTree Empty { get; } = new([], [], []);

    /// <summary>What others can name: sources and controls.</summary>
    public IEnumerable<MergeItem> Named => Items.Where(static i => i.Declaration is Source or Control);

    /// <summary>True where it has the headers of another tree, so that nothing has another name.</summary>
    public bool HasNamesOf(MergeTree other) => Named.Select(static i => i.Head(0)).SequenceEqual(other.Named.Select(static i => i.Head(0)), StringComparer.Ordinal);

    /// <summary>Takes a file apart; null for one with a merge conflict in it.</summary>
    public static MergeTree? Of(CompiledFile file)
    {
        if (file.Tree.Text.Fault is not null || file.Blocks.Any(static b => b.Block.Lines.Any(static l => l.Kind == LineKind.ConflictMarker))) return null;
        var tree = new MergeTree([], [], []);
        foreach (var block in file.Blocks)
        {
            var lines = block.Block.Lines;
            var declarations = block.Declarations.ToDictionary(static d => d.Line);
            var isBroken = block.Diagnostics.Any(IsSyntaxError);
            var end = 0;
            for (var at = block.Block.NextContent(0, lines.Length); at < lines.Length; at = block.Block.NextContent(lines[at].SubtreeEnd, lines.Length))
            {
                var declaration = declarations.GetValueOrDefault(at);
                var item = new MergeItem(block.Block, at, declaration, declaration is null ? null : LanguageSchema.Of(declaration.Kind));
                for (; end < at; end++) tree.Tail.Add(MergeItem.LineAt(block.Block, end));
                Divide(tree.Tail, lines[at].Indent, tree.Items.LastOrDefault(), item);
                tree.Items.Add(item);
                if (isBroken) tree.Broken.Add(item);
                end = item.End;
            }

            for (; end < lines.Length; end++) tree.Tail.Add(MergeItem.LineAt(block.Block, end));
        }

        return tree;
    }

    /// <summary>The fields and nested declarations of a declaration.</summary>
    public static List<MergeItem> ChildrenOf(SyntaxBlock block, int line, Declaration declaration)
    {
        var schema = LanguageSchema.Of(declaration.Kind);
        var nested = declaration.Children.ToDictionary(static d => d.Line);
        var children = new List<MergeItem>();
        var between = new List<string>();
        var (at, end) = (line + 1, block.Lines[line].SubtreeEnd);
        for (var next = block.NextContent(at, end); next < end; next = block.NextContent(block.Lines[next].SubtreeEnd, end))
        {
            for (; at < next; at++) between.Add(MergeItem.LineAt(block, at));
            var inner = nested.GetValueOrDefault(next);
            var item = new MergeItem(block, next, inner, inner is null ? schema : LanguageSchema.Of(inner.Kind));
            Divide(between, block.Lines[next].Indent, children.LastOrDefault(), item);
            children.Add(item);
            at = item.End;
        }

        return children;
    }

    /// <summary>Index behind the last line of a field: of its text, of comments in it, and of those that are indented into it behind it.</summary>
    public static int EndOfField(SyntaxBlock block, int line, DeclarationSchema? owner)
    {
        var last = Comments.LastContent(block, line);
        if (owner is null) return last + 1;
        if (owner.Field(LineHead.Read(block.Text, block.Lines[line].Content).Name.Of(block.Text)) is { Value: ValueKind.Prose })
            foreach (var text in ProseLines.Indices(block, line)) last = Math.Max(last, text);
        for (var at = last + 1; at < block.Lines[line].SubtreeEnd && block.Lines[at] is var next && (next.Kind != LineKind.Comment || next.Indent > block.Lines[line].Indent); at++)
            if (next.Kind == LineKind.Comment) last = at;
        return last + 1;
    }

    /// <summary>Index behind the last line of a declaration's last field.</summary>
    public static int EndOfDeclaration(SyntaxBlock block, int line, Declaration declaration)
    {
        while (true)
        {
            var (last, end) = (-1, block.Lines[line].SubtreeEnd);
            for (var at = block.NextContent(line + 1, end); at < end; at = block.NextContent(block.Lines[at].SubtreeEnd, end)) last = at;
            if (last < 0) return line + 1;
            var inner = declaration.Children.FirstOrDefault(d => d.Line == last);
            if (inner is null) return EndOfField(block, last, LanguageSchema.Of(declaration.Kind));
            (line, declaration) = (last, inner);
        }
    }

    /// <summary>Of the lines between two items, comments that are indented deeper than the second, and all before them, belong to the first.</summary>
    private static void Divide(List<string> between, int indent, MergeItem? before, MergeItem after)
    {
        var own = 0;
        for (var i = 0; i < between.Count && before is not null; i++)
            if (between[i].AsSpan().Trim() is { IsEmpty: false } && Indent(between[i]) > indent) own = i + 1;
        before?.Tail.AddRange(between.Take(own));
        after.Lead.AddRange(between.Skip(own));
        between.Clear();
    }

    private static int Indent(string line) => SyntaxBlock.Parse(new Text.TextBlock(line)).Lines[0].Indent;

    /// <summary>True for what keeps a declaration from being taken apart; one that lacks a field can be, all the same.</summary>
    public static bool IsSyntaxError(Diagnostic finding) =>
        finding.Severity == DiagnosticSeverity.Error && finding.Descriptor.Group == DiagnosticGroup.Syntax && finding.Descriptor != SyntaxDiagnostics.MissingField;
}
