using System.Collections.Immutable;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Model;

/// <summary>Who may read a source.</summary>
public enum SourceAccess
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Those who have signed a non-disclosure agreement.</summary>
    Nda,
}

/// <summary>A value with its place in the block.</summary>
public readonly record struct Located<T>(T Value, TextSpan Span);

/// <summary>A document that is cited as evidence.</summary>
public sealed class Source : Declaration
{
    /// <inheritdoc/>
    public override DeclarationKind Kind => DeclarationKind.Source;

    /// <summary>The addresses.</summary>
    public required ImmutableArray<Located<string>> Urls { get; init; }

    /// <summary>Who may read it; null where it is not given.</summary>
    public required SourceAccess? Access { get; init; }

    /// <summary>When it was last looked at; null where it is not given.</summary>
    public required PartialDate? Checked { get; init; }

    /// <summary>True where it was last looked at after a date, whichever days of their months the two are; false where either is not given.</summary>
    public bool IsCheckedAfter(PartialDate? date) => Checked is { } looked && date?.IsSurelyBefore(looked) == true;
}
