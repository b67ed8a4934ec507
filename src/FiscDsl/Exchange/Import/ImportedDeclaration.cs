using System.Collections.Immutable;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Exchange.Import;

/// <summary>A field that a table gives.</summary>
/// <param name="Schema">Which field.</param>
/// <param name="Value">What it says.</param>
public sealed record ImportedField(FieldSchema Schema, FieldValue Value);

/// <summary>A declaration that a table gives, before it is text.</summary>
/// <param name="Schema">Which declaration.</param>
/// <param name="Id">Its id or label.</param>
/// <param name="Title">Its title; null where it has none.</param>
/// <param name="Fields">Its fields; of one that repeats, several.</param>
/// <param name="Nested">What is nested in it.</param>
public sealed record ImportedDeclaration(DeclarationSchema Schema, string Id, string? Title, ImmutableArray<ImportedField> Fields, ImmutableArray<ImportedDeclaration> Nested)
{
    /// <summary>Lines of comment that stand above it, each with its <c># </c>.</summary>
    public ImmutableArray<string> Comments { get; init; } = [];

    /// <summary>The rows that it was read from; none for what only follows from others.</summary>
    public ImmutableArray<TableRow> Rows { get; init; } = [];

    /// <summary>This declaration and those nested in it, in their order.</summary>
    public IEnumerable<ImportedDeclaration> SelfAndNested() => Nested.SelectMany(static n => n.SelfAndNested()).Prepend(this);

    /// <summary>The syntax to print, the comments being noted in a list by the lines that it takes.</summary>
    internal DeclarationSyntax ToSyntax(MadeComments comments) => new(
        SyntaxFactory.Header(Schema, Id, Title) with { Line = comments.Add(Comments) },
        [.. Fields.Select(static f => SyntaxFactory.Field(f.Schema, f.Value))],
        [],
        [.. Nested.Select(n => n.ToSyntax(comments))]);

    /// <summary>True for a declaration that says the same, with all that is nested in it.</summary>
    internal bool IsSaidBy(Declaration declaration)
    {
        if (Id != declaration.Id || Nested.Length != declaration.Children.Length || (Title is { } title && declaration.Title?.Printed != title)) return false;
        foreach (var field in Schema.Fields)
        {
            if (field.Kind == FieldKind.Title) continue;
            if (!Fields.Where(f => f.Schema == field).Select(static f => f.Value).SequenceEqual(FieldValue.Of(declaration, field))) return false;
        }

        return Nested.Zip(declaration.Children).All(static n => n.First.IsSaidBy(n.Second));
    }
}

/// <summary>What rows of a table say, before it is text.</summary>
/// <param name="Controls">The controls in the order of the table.</param>
/// <param name="Categories">The categories in the order of the table.</param>
/// <param name="Sources">The sources, numbered by their first appearance.</param>
/// <param name="Rows">Where the rows went.</param>
/// <param name="Cells">Where the cells went.</param>
/// <param name="Remarks">What is to be said of it, the most serious first.</param>
/// <param name="LeftOut">The cells that are not in it.</param>
public sealed record ImportedTable(
    ImmutableArray<ImportedDeclaration> Controls,
    ImmutableArray<ImportedDeclaration> Categories,
    ImmutableArray<ImportedDeclaration> Sources,
    RowCounts Rows,
    CellCounts Cells,
    ImmutableArray<ImportRemark> Remarks,
    ImmutableArray<LeftOutCells> LeftOut)
{
    /// <summary>True where it must not be written.</summary>
    public bool HasErrors => Remarks.Any(static r => r.Severity == Diagnostics.DiagnosticSeverity.Error);
}
