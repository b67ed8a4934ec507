using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>What stands at the foot of each page: what the reference is called, its version and date of issue, the sheet, and the page.</summary>
/// <param name="Text">The text with its codes (ISO/IEC 29500-1, 18.3.1.55 oddFooter).</param>
internal sealed record PageFooter(string Text)
{
    /// <summary>The widest that a part may be, in digits: Excel calls a workbook damaged whose footer has more than 255 characters with its codes.</summary>
    private const int WidestTitle = 72, WidestEdition = 20;

    private const string Font = $"&\"{Stylesheets.FontName},Regular\"&9 ";

    /// <summary>The footer of what is named by its sheets alone.</summary>
    public static PageFooter Plain { get; } = new($"&L{Font}&A&R{Font}&P / &N");

    /// <summary>The footer of a reference.</summary>
    public static PageFooter Of(Reference reference, bool asPrinted)
    {
        var language = reference.OutputLanguage;
        var title = reference.Title?.Text(asPrinted) ?? reference.Id;
        var edition = WorkbookTexts.Edition.Format(language, [Part(reference.Version ?? "", WidestEdition), Part(reference.Issued?.ToString() ?? "", WidestEdition)]);
        return new($"&L{Font}{Part(asPrinted ? WorkbookTexts.TitleAsPrinted.Format(language, [title]) : title, WidestTitle)}{edition}&R{Font}&A　&P / &N");
    }

    // An ampersand begins a code, and two are one.
    private static string Part(string text, int widest)
    {
        text = text.ReplaceLineEndings(" ");
        if (TextMetrics.Width(text) > widest)
        {
            var end = text.Length;
            while (TextMetrics.Width(text.AsSpan(0, end)) > widest - 2) end--;
            text = string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
        }

        return CellTextEscape.Escape(text).Replace("&", "&&", StringComparison.Ordinal);
    }
}
