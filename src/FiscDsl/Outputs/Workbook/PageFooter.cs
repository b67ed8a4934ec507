using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>What stands at the foot of each page: what the reference is called, its version and date of issue, the sheet, and the page.</summary>
/// <param name="Text">The text with its codes (ISO/IEC 29500-1, 18.3.1.55 oddFooter).</param>
internal sealed record PageFooter(string Text)
{
    /// <summary>The most UTF-16 code units of a part: Excel calls a workbook damaged whose footer has more than 255 with its codes.</summary>
    private const int LongestTitle = 40, LongestEdition = 20;

    private const string Font = $"&\"{Stylesheets.FontName},Regular\"&8 ";

    /// <summary>The footer of what is named by its sheets alone.</summary>
    public static PageFooter Plain { get; } = new($"&L{Font}&A&R{Font}&P / &N");

    /// <summary>The footer of a reference.</summary>
    public static PageFooter Of(Reference reference, bool asPrinted)
    {
        var language = reference.OutputLanguage;
        var title = reference.Title?.Text(asPrinted) ?? reference.Id;
        var edition = WorkbookTexts.Edition.Format(language, [Part(reference.Version ?? "", LongestEdition), Part(reference.Issued?.ToString() ?? "", LongestEdition)]);
        return new($"&L{Font}{Part(asPrinted ? WorkbookTexts.TitleAsPrinted.Format(language, [title]) : title, LongestTitle)}{edition}&R{Font}&A　&P / &N");
    }

    // An ampersand begins a code, and two are one.
    private static string Part(string text, int longest)
    {
        text = text.ReplaceLineEndings(" ");
        if (text.Length > longest) text = string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1), "…");
        return CellTextEscape.Escape(text).Replace("&", "&&", StringComparison.Ordinal);
    }
}
