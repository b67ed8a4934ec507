using System.Collections.Immutable;
using FiscDsl.Schema;

namespace FiscDsl.Model;

/// <summary>A 大項目, or a 中項目 nested in one.</summary>
public sealed class Category : Declaration
{
    /// <summary>What stands between the ids of a path.</summary>
    internal const string PathSeparator = " / ";

    /// <inheritdoc/>
    public override DeclarationKind Kind => DeclarationKind.Category;

    /// <summary>The categories nested in it.</summary>
    public required ImmutableArray<Category> Categories { get; init; }

    /// <summary>The category it is nested in; null for a 大項目.</summary>
    public Category? Parent { get; internal set; }

    /// <inheritdoc/>
    public override Declaration? Container => Parent;

    /// <inheritdoc/>
    public override ImmutableArray<Declaration> Children => ImmutableArray<Declaration>.CastUp(Categories);

    /// <inheritdoc/>
    public override IEnumerable<Declaration> SelfAndNested() => Categories.Prepend(this);

    /// <summary>The title, or the id where there is none.</summary>
    public string Heading(bool asPrinted) => Title?.Text(asPrinted) ?? Id;

    /// <summary>The ids from the 大項目 down to this category.</summary>
    public ImmutableArray<string> Path => Parent is null ? [Id] : [.. Parent.Path, Id];

    /// <inheritdoc/>
    public override string Subject => string.Join(PathSeparator, Path);
}
