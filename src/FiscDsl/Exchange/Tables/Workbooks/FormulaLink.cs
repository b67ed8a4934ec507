using System.Text;

namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>The address of a link that is a formula: <c>HYPERLINK("https://…", "…")</c>.</summary>
internal static class FormulaLink
{
    private const string Start = "HYPERLINK(\"";

    /// <summary>The address; null where the formula is none, or calculates the address.</summary>
    public static string? Of(string formula)
    {
        if (!formula.StartsWith(Start, StringComparison.OrdinalIgnoreCase)) return null;
        var address = new StringBuilder();
        for (var at = Start.Length; at < formula.Length; at++)
        {
            if (formula[at] != '"') address.Append(formula[at]);
            else if (at + 1 < formula.Length && formula[at + 1] == '"') address.Append(formula[at++]);
            else return formula.AsSpan(at + 1).TrimStart() is [',' or ')', ..] && address.Length > 0 ? address.ToString() : null;
        }

        return null;
    }
}
