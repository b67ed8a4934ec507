using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;

namespace FiscDsl.Rules;

/// <summary>Shows declarations and their texts to the rules that look at their kind and that the policy does not switch off.</summary>
internal sealed class RuleRunner
{
    private readonly DeclarationRule[] _declarationRules;
    private readonly AssessmentRule[] _assessmentRules;
    private readonly SourceRule[] _sourceRules;
    private readonly TextRule[] _textRules;
    private readonly MentionRule[] _mentionRules;
    private readonly BlockRule[] _blockRules;
    private readonly CatalogRule[] _catalogRules;
    private readonly HashSet<DiagnosticDescriptor> _ofCatalog;

    public RuleRunner(SymbolTable symbols)
    {
        Symbols = symbols;
        var rules = RuleTable.All.Where(r => r.Reports.Any(d => symbols.SeverityOf(d) != DiagnosticSeverity.Off)).ToList();
        _declarationRules = [.. rules.OfType<DeclarationRule>()];
        _assessmentRules = [.. rules.OfType<AssessmentRule>()];
        _sourceRules = [.. rules.OfType<SourceRule>()];
        _textRules = [.. rules.OfType<TextRule>()];
        _mentionRules = [.. rules.OfType<MentionRule>()];
        _blockRules = [.. rules.OfType<BlockRule>()];
        _catalogRules = [.. rules.OfType<CatalogRule>()];
        _ofCatalog = [.. _catalogRules.SelectMany(static r => r.Reports)];
    }

    /// <summary>What a declaration sees of its catalog, the policy among it.</summary>
    public SymbolTable Symbols { get; }

    /// <summary>What rules on single declarations find in a block, with what the block says of itself.</summary>
    public BlockFindings Of(BoundBlock block)
    {
        var context = new RuleContext(Symbols);
        foreach (var rule in _blockRules) rule.Check(block, context);
        List<Declaration>? open = null;
        foreach (var declaration in block.Declarations.SelectMany(static d => d.SelfAndNested()))
        {
            Visit(declaration, context);
            if (declaration.Acceptances.IsEmpty) continue;
            if (IsOpen(declaration)) (open ??= []).Add(declaration);
            else UnusedAcceptances.Report(declaration, context);
        }

        AddOwn(block, context.Findings);
        return new BlockFindings(BlockFindings.InOrder(context.Findings), open is null ? [] : [.. open], open is null ? [] : [.. context.Used]);
    }

    /// <summary>What takes the whole catalog to find.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="blocks">The findings of all its blocks.</param>
    public IReadOnlyList<Diagnostic> OfCatalog(Catalog catalog, IEnumerable<BlockFindings> blocks)
    {
        var context = new RuleContext(Symbols);
        foreach (var rule in _catalogRules) rule.Check(catalog, context);
        foreach (var block in blocks)
        {
            if (block.OpenAcceptances.IsEmpty) continue;
            context.Used.UnionWith(block.Used);
            foreach (var declaration in block.OpenAcceptances) UnusedAcceptances.Report(declaration, context);
        }

        return context.Findings;
    }

    /// <summary>True where an acceptance may silence what only the whole catalog shows.</summary>
    private bool IsOpen(Declaration declaration)
    {
        foreach (var acceptance in declaration.Acceptances)
            if (acceptance.Rule is { } rule && _ofCatalog.Contains(rule)) return true;
        return false;
    }

    // U+3000 that may begin a paragraph is not to be replaced before somebody has said what it is: one finding says both ways.
    private static void AddOwn(BoundBlock block, List<Diagnostic> findings)
    {
        var setOff = block.Diagnostics.IsEmpty ? [] : findings.Where(static f => f.Descriptor == TextDiagnostics.ParagraphIndentation).Select(static f => f.Location.Span).ToHashSet();
        findings.AddRange(setOff.Count == 0 ? block.Diagnostics : block.Diagnostics.Where(d => (d.Descriptor != SyntaxDiagnostics.FullwidthIndentation && d.Descriptor != SyntaxDiagnostics.TabIndentation) || !setOff.Contains(d.Location.Span)));
    }

    private void Visit(Declaration declaration, RuleContext context)
    {
        foreach (var rule in _declarationRules) rule.Check(declaration, context);
        if (declaration is AssessedDeclaration assessed)
        {
            foreach (var rule in _assessmentRules) rule.Check(assessed, context);
        }
        else if (declaration is Source source)
        {
            foreach (var rule in _sourceRules) rule.Check(source, context);
        }

        foreach (var text in declaration.Texts)
        {
            foreach (var rule in _textRules) rule.Check(text, declaration, context);
            foreach (var mention in MentionSite.In(text))
                foreach (var rule in _mentionRules) rule.Check(mention, declaration, context);
        }
    }
}
