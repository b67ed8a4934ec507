namespace FiscDsl.Outputs.Workbook;

/// <summary>What a link of a workbook may lead to.</summary>
internal static class HyperlinkTarget
{
    /// <summary>The most links that Excel holds in a sheet (Excel specifications and limits).</summary>
    public const int MostInSheet = 65_530;

    /// <summary>The longest address that Excel follows, in characters (Excel specifications and limits).</summary>
    private const int MaxLength = 2079;

    /// <summary>The address with what a URI cannot hold percent-encoded; null where it stays mere text.</summary>
    public static string? Of(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.AbsoluteUri.Length <= MaxLength ? uri.AbsoluteUri : null;
}
