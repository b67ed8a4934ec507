using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Services.Navigation;

/// <summary>What a stretch of a catalog stands for.</summary>
public abstract record Symbol;

/// <summary>A name that the catalog declares, or could declare: a source, a control, a category, a clause, the reference.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Id">The normalized id or label.</param>
/// <param name="Declaration">The declaration that the name leads to; null for an unknown or ambiguous name.</param>
public sealed record NamedSymbol(DeclarationKind Kind, string Id, Declaration? Declaration) : Symbol
{
    /// <summary>The declarations that an ambiguous name may mean; empty for any other.</summary>
    public ImmutableArray<Declaration> Candidates { get; init; } = [];
}

/// <summary>The keyword of a declaration.</summary>
public sealed record KeywordSymbol(DeclarationSchema Schema) : Symbol;

/// <summary>The name of a field.</summary>
public sealed record FieldSymbol(FieldSchema Schema) : Symbol;

/// <summary>A fixed value: a party, a disposition, an access, a severity.</summary>
public sealed record ValueSymbol(FixedValue Value) : Symbol;

/// <summary>A rule's name in a policy or an acceptance.</summary>
public sealed record RuleSymbol(DiagnosticDescriptor Rule) : Symbol;

/// <summary>A symbol where it stands.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Span">Its name, in the block.</param>
public readonly record struct SymbolSite(Symbol Symbol, TextSpan Span);
