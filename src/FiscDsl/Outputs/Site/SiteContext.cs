using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Data;
using FiscDsl.Outputs.Markup;

namespace FiscDsl.Outputs.Site;

/// <summary>What all pages of a site know.</summary>
/// <param name="Catalog">A catalog without errors.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="AsPrinted">True for the text without its corrections, with nothing to switch to.</param>
internal sealed record SiteContext(Catalog Catalog, Reference Reference, bool AsPrinted)
{
    /// <summary>The language of what is published.</summary>
    public MessageLanguage Language => Reference.OutputLanguage;

    /// <summary>The title of the reference.</summary>
    public string Title => Reference.Title?.Text(AsPrinted) ?? Reference.Id;

    /// <summary>True where the reader can choose between two texts.</summary>
    public bool HasCorrections { get; } = !AsPrinted && Catalog.Declarations.Any(static d => d.SelfAndNested().Any(static n => !n.Corrections.IsEmpty));

    /// <summary>What links to a declaration end with on its control's page.</summary>
    public static string? AnchorOf(AssessedDeclaration declaration) => RowColumns.ClauseOf(declaration);

    /// <summary>Where a control's page stands in the folder.</summary>
    public static string PathOf(Control control) => $"controls/{PageName.Of(control.Id)}.html";

    /// <summary>An address within the site, from its root, as an attribute has it.</summary>
    /// <param name="page">The page from the root.</param>
    /// <param name="anchor">What it leads to there; null for the page.</param>
    public static string Address(string page, string? anchor = null) =>
        string.Join('/', page.Split('/').Select(Uri.EscapeDataString)) + (anchor is null ? "" : "#" + Uri.EscapeDataString(anchor));

    /// <summary>What the site says, as text between tags.</summary>
    public string Say(LocalizedText text, params ReadOnlySpan<string> arguments) => HtmlText.Of(arguments.IsEmpty ? text.In(Language) : text.Format(Language, [.. arguments]));

    /// <summary>A number.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
