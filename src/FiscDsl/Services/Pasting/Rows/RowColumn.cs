using System.Collections.Immutable;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;

namespace FiscDsl.Services.Pasting.Rows;

/// <summary>A column of what was copied.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Heading">Its heading, the lowest one; null where none was copied.</param>
/// <param name="Samples">What its first cells say, on one line each.</param>
/// <param name="Role">What it gives; null for nothing that is read, or as long as nobody knows.</param>
/// <param name="IsSettled">False where a person has to say what it gives.</param>
public sealed record RowColumn(int Index, string? Heading, ImmutableArray<string> Samples, ColumnRole? Role, bool IsSettled)
{
    /// <summary>Its letters, as a sheet that began with it would have them.</summary>
    public string Letters => CellReference.Column(Index);

    /// <summary>What a column may be said to give, in the order in which people are asked.</summary>
    public static ImmutableArray<ColumnRoleRow> Roles { get; } =
    [
        .. new[]
        {
            ColumnRole.Text, ColumnRole.Label, ColumnRole.ProviderResponsibility, ColumnRole.UserResponsibility, ColumnRole.Responsibility, ColumnRole.Evidence, ColumnRole.Information, ColumnRole.Finding,
            ColumnRole.UserAction, ColumnRole.Note, ColumnRole.Code, ColumnRole.Control, ColumnRole.Category, ColumnRole.Subcategory, ColumnRole.Title, ColumnRole.Intent,
        }.Select(ColumnRoles.Of),
    ];

    /// <summary>True for what a row says of its control, which stands above the clauses already.</summary>
    internal bool IsOfControl => Role is ColumnRole.Control or ColumnRole.Category or ColumnRole.Subcategory or ColumnRole.Title or ColumnRole.Intent;
}
