using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Binding;
using FiscDsl.Model.Linking;
using FiscDsl.Model;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Formatting;

/// <summary>What formatting a file comes to.</summary>
/// <param name="Edits">Edits in offsets of the file, in order, none touching another; empty for a file that is formatted.</param>
public sealed record FormatResult(ImmutableArray<TextEdit> Edits)
{
    /// <summary>
    /// Offsets of lines that formatting would have changed the meaning of, one for each stretch between two margins that stays as
    /// it is for it: a fault of the tool.
    /// </summary>
    public ImmutableArray<int> Refused { get; init; } = [];

    /// <summary>
    /// Lines in prose of which nobody has said yet how they are meant, the first of each field: the field stays as it is until somebody
    /// has mended the line, or has said that it is prose.
    /// </summary>
    public ImmutableArray<UnsettledLine> Unsettled { get; init; } = [];

    /// <summary>How many declarations stay as they are because of syntax errors in them.</summary>
    public int BrokenDeclarations { get; init; }

    /// <summary>True where the file stays as it is because of a merge conflict in it.</summary>
    public bool HasConflict { get; init; }
}

/// <summary>
/// Writes files in the one layout of the language. The layout is a function of what the text says, so how an author
/// broke lines never shows in a diff. A declaration with a syntax error is left as it is and the others are formatted,
/// but not in a file with a merge conflict: laid out anew, its two sides would no longer match those of the versions. The last
/// line of a file gets its line break in any case.
/// </summary>
public static class Formatter
{
    /// <summary>Formats a file.</summary>
    /// <param name="file">The file; one whose bytes are not sound text is left as it is.</param>
    /// <param name="keywords">Which spelling to write, from the catalog's reference; null leaves each as it is.</param>
    /// <param name="policy">The catalog's policy; it may say that what begins as a field does is prose.</param>
    public static FormatResult Format(CompiledFile file, MessageLanguage? keywords, Policy? policy = null) =>
        Format(file, keywords, policy, new TextSpan(0, file.Tree.Text.Length));

    /// <summary>Formats the declarations on the margin that a stretch of a file touches: the layout of a part depends on the whole of its declaration.</summary>
    /// <param name="file">The file; one whose bytes are not sound text is left as it is.</param>
    /// <param name="keywords">Which spelling to write, from the catalog's reference; null leaves each as it is.</param>
    /// <param name="policy">The catalog's policy; it may say that what begins as a field does is prose.</param>
    /// <param name="range">Offsets in the file; one that ends where a declaration begins does not touch that.</param>
    public static FormatResult Format(CompiledFile file, MessageLanguage? keywords, Policy? policy, TextSpan range)
    {
        var text = file.Tree.Text;
        if (text.Fault is not null) return new([]);
        if (file.Blocks.Any(static b => Has(b, LineKind.ConflictMarker))) return new([]) { HasConflict = true };
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var refused = ImmutableArray.CreateBuilder<int>();
        var unsettled = ImmutableArray.CreateBuilder<UnsettledLine>();
        var newLine = text.NewLine;
        var broken = 0;
        for (var i = 0; i < file.Blocks.Length; i++)
        {
            var isLast = i == file.Blocks.Length - 1;
            var start = text.BlockStart(i);
            if (start + text.Blocks[i].Text.Length <= range.Start && !isLast || start >= range.End && start > range.Start) continue;
            var block = file.Blocks[i];
            var formatted = FormatBlock(block, keywords, policy, newLine, isFirst: i == 0, isLast, out var left);
            if (formatted is null && left.Count == 0) broken++;
            unsettled.AddRange(left.Values.OrderBy(static l => l.Line).Select(l => new UnsettledLine(start + block.Block.Lines[l.Line].ContentStart, l.Rule)));
            if (formatted is not null && formatted != block.Block.Text && FormatCheck.FirstChange(block, formatted) is { } line)
            {
                refused.Add(start + block.Block.Lines[line].ContentStart);
                formatted = null;
            }

            formatted ??= isLast ? Ended(block.Block, newLine) : block.Block.Text;
            if (formatted == block.Block.Text) continue;
            foreach (var edit in LineDiff.Edits(block.Block.Text, formatted))
                edits.Add(edit with { Span = edit.Span.Shift(start) });
        }

        return new(edits.ToImmutable()) { Refused = refused.ToImmutable(), Unsettled = unsettled.ToImmutable(), BrokenDeclarations = broken };
    }

    /// <summary>A block's text in the canonical layout, and the fields that stay as they are, each with the line that is the reason; null for a block that must be left as it is.</summary>
    private static string? FormatBlock(BoundBlock block, MessageLanguage? keywords, Policy? policy, string newLine, bool isFirst, bool isLast, out Dictionary<int, (int Line, DiagnosticDescriptor Rule)> unsettled)
    {
        unsettled = [];
        if (block.Diagnostics.Any(static d => d.Severity == DiagnosticSeverity.Error && d.Descriptor.Group == DiagnosticGroup.Syntax)) return null;
        if (block.Declarations.IsEmpty) return Has(block, LineKind.Content) ? null : CommentsOnly(block.Block, newLine, isFirst);
        var canStay = true;
        foreach (var declaration in block.Declarations.SelectMany(static d => d.SelfAndNested()))
        {
            foreach (var (field, first, rule) in UnsettledFields.In(declaration, policy))
            {
                unsettled.TryAdd(field, (first, rule));
                canStay &= block.Block.Lines[field].Indent == (declaration.Depth() + 1) * LineBuffer.Indentation;
            }
        }

        // Where what is around the field would move, the field would have to move with it.
        if (!canStay) return null;
        var declarations = block.Declarations.SelectMany(static d => d.SelfAndNested()).ToDictionary(static d => d.Line);
        var syntax = block.Syntax();
        var printer = new Printer(keywords, newLine, Comments.Of(block.Block, syntax))
        {
            KeptAsTheyStand = unsettled.Keys, NoBeginning = printed => SwallowedLines.NoBeginning(declarations[printed.Line], policy),
        };
        printer.Block(block.Block, syntax, isFirst, isLast);
        return printer.ToString();
    }

    private static string Ended(SyntaxBlock block, string newLine) =>
        LineBreaks.ContentEnd(block.Text, block.Lines[^1].Start, block.Text.Length) == block.Text.Length ? block.Text + newLine : block.Text;

    private static bool Has(BoundBlock block, LineKind kind) => block.Block.Lines.Any(l => l.Kind == kind);

    private static string CommentsOnly(SyntaxBlock block, string newLine, bool isFirst)
    {
        var printer = new Printer(keywords: null, newLine);
        printer.CommentsOnly(block, isFirst);
        return printer.ToString();
    }
}
