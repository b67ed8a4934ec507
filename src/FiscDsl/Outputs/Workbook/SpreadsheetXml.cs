namespace FiscDsl.Outputs.Workbook;

/// <summary>The names that parts are written with.</summary>
internal static class SpreadsheetXml
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string RelationshipPrefix = "r";
    public const string RelationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}
