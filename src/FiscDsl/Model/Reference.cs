using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Model;

/// <summary>What a catalog is.</summary>
public sealed class Reference : Declaration
{
    /// <inheritdoc/>
    public override DeclarationKind Kind => DeclarationKind.Reference;

    /// <summary>The version.</summary>
    public required string? Version { get; init; }

    /// <summary>The date of issue.</summary>
    public required PartialDate? Issued { get; init; }

    /// <summary>The standard that is covered.</summary>
    public required string? Standard { get; init; }

    /// <summary>The cloud provider's name.</summary>
    public required string? Provider { get; init; }

    /// <summary>Who made the reference.</summary>
    public required ImmutableArray<string> Publishers { get; init; }

    /// <summary>The language of the prose: <c>ja</c> or <c>en</c>; null where it is not given.</summary>
    public required string? Language { get; init; }

    /// <summary>The language of what is published: that of the prose; Japanese, as the printed reference, where it is not given.</summary>
    public MessageLanguage OutputLanguage => Language == "en" ? MessageLanguage.En : MessageLanguage.Ja;

    /// <summary>Which spelling the formatter writes; null where each stays as written.</summary>
    public required MessageLanguage? Keywords { get; init; }

    /// <summary>The preface and the legend.</summary>
    public TextValue? Preface => TextOf(FieldKind.Preface);
}
