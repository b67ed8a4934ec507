using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Model.Binding;

/// <summary>
/// What a block says by itself: its declarations and the findings that need nothing but the block. A function of the
/// block alone, so it is made once for a block and kept while the block lives.
/// </summary>
public sealed class BoundBlock
{
    private BoundBlock(SyntaxBlock block, ImmutableArray<Declaration> declarations, ImmutableArray<Diagnostic> diagnostics)
    {
        Block = block;
        Declarations = declarations;
        Diagnostics = diagnostics;
    }

    /// <summary>The block.</summary>
    public SyntaxBlock Block { get; }

    /// <summary>The declarations on its margin; one, but for a block that begins with indented lines.</summary>
    public ImmutableArray<Declaration> Declarations { get; }

    /// <summary>Findings of syntax and of names within the block.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Its declarations as written, read anew.</summary>
    internal IReadOnlyList<DeclarationSyntax> Syntax() => [.. Declarations.Select(d => DeclarationSyntax.Read(Block, d.Line, LanguageSchema.Of(d.Kind)))];

    /// <summary>Binds a block. Never throws.</summary>
    public static BoundBlock Bind(SyntaxBlock block)
    {
        var bound = Bind(block, [], out var hasStray);
        if (!hasStray || StrayLines.Of(block) is not { Count: > 0 } stray) return bound;
        return Bind(block.WithStray(stray.SelectMany(static r => r.Lines)), stray, out _);
    }

    private static BoundBlock Bind(SyntaxBlock block, List<StrayRun> stray, out bool hasStray)
    {
        var context = new BindingContext(block);
        LexicalChecks.Run(context);
        foreach (var run in stray) StrayLines.Report(context, run);
        var declarations = ImmutableArray.CreateBuilder<Declaration>(1);
        var binder = new DeclarationBinder(context);
        for (var line = block.NextContent(0, block.Lines.Length); line < block.Lines.Length; line = block.NextContent(block.Lines[line].SubtreeEnd, block.Lines.Length))
        {
            if (binder.TopLevel(line) is { } declaration) declarations.Add(declaration);
        }

        hasStray = context.HasStray;
        return new BoundBlock(block, declarations.ToImmutable(), SubjectFinder.Fill(block, declarations, context.Diagnostics));
    }
}
