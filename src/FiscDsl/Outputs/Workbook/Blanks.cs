using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>How a cell looks in which nothing is written: what is owed and what is not, as <see cref="Standing"/> has it, look different.</summary>
internal static class Blanks
{
    /// <summary>A mark of who is responsible: somebody has to decide.</summary>
    public static CellStyle OfParty(AssessedDeclaration row) => row.Parties == Parties.Undecided ? CellStyle.Owed : CellStyle.Body;

    /// <summary>The evidence.</summary>
    public static CellStyle OfEvidence(AssessedDeclaration row) => row.Standing.IsGap ? CellStyle.Owed : CellStyle.NotOwed;

    /// <summary>Information and findings. A row without responsibility owes that first: nobody knows what else.</summary>
    public static CellStyle OfText(AssessedDeclaration row) =>
        row.IsOwedByProvider ? CellStyle.Owed : row.Parties == Parties.Undecided ? CellStyle.Body : CellStyle.NotOwed;
}
