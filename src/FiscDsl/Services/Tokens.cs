using System.Collections.Immutable;
using FiscDsl.Model.Binding;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Syntax.Prose;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services;

/// <summary>
/// The tokens of a block, in order, none overlapping another. Prose itself has none, so that a theme leaves it as it is;
/// what it mentions has.
/// </summary>
public sealed class Tokens
{
    private readonly BoundBlock _block;
    private readonly List<Token> _found = [];

    private Tokens(BoundBlock block) => _block = block;

    private string Text => _block.Block.Text;

    /// <summary>The tokens that the block alone decides.</summary>
    public static ImmutableArray<Token> Of(BoundBlock block)
    {
        var tokens = new Tokens(block);
        foreach (var declaration in block.Declarations)
            foreach (var nested in declaration.SelfAndNested()) tokens.AddDeclaration(nested);
        tokens.AddComments();
        return Ordered(tokens._found);
    }

    /// <summary>The ids in brackets that its prose holds on one line each; whether one is a mention is the catalog's to say (<see cref="Mentions.IsMention"/>).</summary>
    public static ImmutableArray<(string Id, Token Token)> BracketedIds(BoundBlock block)
    {
        if (!block.Block.Text.Contains(MentionGrammar.Opening, StringComparison.Ordinal)) return [];
        var found = ImmutableArray.CreateBuilder<(string, Token)>();
        foreach (var text in block.Declarations.SelectMany(static d => d.SelfAndNested()).SelectMany(static d => d.Texts))
        {
            foreach (var site in MentionSite.In(text))
            {
                var span = site.BlockSpan;
                if (!span.IsEmpty && block.Block.Source.LineOf(span.Start) == block.Block.Source.LineOf(span.End)) found.Add((site.Id, new(TokenKind.Control, span, IsDeclaration: false)));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Tokens by place; of two that overlap, the first stays.</summary>
    public static ImmutableArray<Token> Ordered(IEnumerable<Token> tokens)
    {
        var ordered = ImmutableArray.CreateBuilder<Token>();
        foreach (var token in tokens.OrderBy(static t => t.Span.Start))
            if (!token.Span.IsEmpty && (ordered.Count == 0 || ordered[^1].Span.End <= token.Span.Start)) ordered.Add(token);
        return ordered.ToImmutable();
    }

    private void AddDeclaration(Declaration declaration)
    {
        Add(TokenKind.Keyword, declaration.Keyword);
        if (declaration.Name != declaration.Keyword) Add(KindOf(declaration), declaration.Name, isDeclaration: true);
        foreach (var field in declaration.Fields)
        {
            Add(TokenKind.Field, field.Name);
            if (LanguageSchema.Of(declaration.Kind).Field(field.Kind) is not { Value: ValueKind.Prose or ValueKind.Line }) AddValue(declaration.Syntax(field)?.Value);
        }

        if (declaration is Policy policy) AddPolicy(policy);
    }

    private static TokenKind KindOf(Declaration declaration) => declaration.Kind switch
    {
        DeclarationKind.Reference or DeclarationKind.Layout => TokenKind.Reference,
        DeclarationKind.Revision => TokenKind.Number,
        DeclarationKind.Category => TokenKind.Category,
        DeclarationKind.Source => TokenKind.Source,
        DeclarationKind.Control => TokenKind.Control,
        _ => TokenKind.Clause,
    };

    private void AddValue(ValueSyntax? value)
    {
        switch (value)
        {
            case DateSyntax:
                Add(TokenKind.Number, value.Span);
                break;
            case CodesSyntax codes:
                foreach (var code in codes.Codes.Elements) Add(TokenKind.Number, code.Span);
                break;
            case ChoiceSyntax:
                Add(TokenKind.Value, value.Span);
                break;
            case PartiesSyntax parties:
                AddWords(parties.Nobody is { } nobody ? [nobody] : parties.Parties);
                break;
            case EvidenceSyntax evidence:
                AddEvidence(evidence);
                break;
            case CategoryPathSyntax { IsSound: true } path:
                foreach (var id in path.Ids.Elements) Add(TokenKind.Category, id.Span);
                break;
            case AcceptanceSyntax acceptance:
                Add(TokenKind.Rule, acceptance.Name);
                break;
            case CorrectionSyntax { Sides: { } sides }:
                Add(TokenKind.Quotation, sides.Printed.Span);
                Add(TokenKind.Quotation, sides.Corrected.Span);
                break;
            case RowsSyntax:
                Add(TokenKind.Number, value.Span);
                break;
            case ColumnSyntax { Sides: { } column }:
                AddColumn(column.Name);
                AddWords([column.Role, .. column.Party is { } behind ? new[] { behind } : []]);
                if (column.Lead is { } lead) Add(TokenKind.Quotation, lead.Span);
                break;
            case MarkSyntax { Sides: { } mark }:
                foreach (var element in mark.Marks.Elements)
                    if (element.Value is not null) Add(TokenKind.Quotation, element.Span);
                AddWords(mark.Meanings);
                break;
            case RolesSyntax roles:
                AddWords(roles.Roles);
                break;
            case ColumnsSyntax columns:
                foreach (var element in columns.Columns.Elements)
                    if (element.Value is { } name) AddColumn(name);
                break;
        }
    }

    private void AddWords(ImmutableArray<FixedWord> words)
    {
        foreach (var word in words)
            if (word.Value is not null) Add(TokenKind.Value, word.Span);
    }

    private void AddColumn(ColumnNameSyntax name)
    {
        if (name.Letters is { } letters) Add(TokenKind.Number, letters);
        foreach (var heading in name.Headings) Add(TokenKind.Quotation, heading.Span);
    }

    private void AddEvidence(EvidenceSyntax evidence)
    {
        if (evidence.Disposition is { } word) Add(TokenKind.Value, word.Span);
        foreach (var citation in evidence.Sound)
        {
            Add(TokenKind.Source, citation.Id);
            if (citation.Locator is { } locator) Add(TokenKind.Quotation, locator.Span);
        }
    }

    private void AddPolicy(Policy policy)
    {
        foreach (var rule in policy.Rules)
        {
            Add(TokenKind.Rule, rule.Span);
            if (PolicyLineSyntax.Read(_block.Block, _block.Block.Source.LineOf(rule.Span.Start)).Value is not { } value) continue;
            Add(TokenKind.Value, value.Severity.Span);
            foreach (var wording in value.Wordings) Add(TokenKind.Quotation, wording.Span);
        }
    }

    private void AddComments()
    {
        var prose = ProseThatLooksLikeComments();
        for (var line = 0; line < _block.Block.Lines.Length; line++)
            if (_block.Block.Lines[line].Kind == LineKind.Comment && !prose.Contains(line)) Add(TokenKind.Comment, _block.Block.Lines[line].Content);
    }

    /// <summary>Lines of prose that begin with <c>#</c> without a blank behind it.</summary>
    private HashSet<int> ProseThatLooksLikeComments()
    {
        var found = new HashSet<int>();
        var lines = _block.Block.Lines;
        foreach (var text in _block.Declarations.SelectMany(static d => d.SelfAndNested()).SelectMany(static d => d.Texts))
            for (var line = _block.Block.Source.LineOf(text.Span.Start); line < lines.Length && lines[line].ContentStart < text.Span.End; line++)
                if (lines[line].Kind == LineKind.Comment && !ProseComment.Is(lines[line].Content.Of(Text))) found.Add(line);
        return found;
    }

    private void Add(TokenKind kind, TextSpan span, bool isDeclaration = false) => _found.Add(new(kind, span, isDeclaration));
}
