using FiscDsl.Model;
using FiscDsl.Syntax;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Matching;

/// <summary>What a declaration says, by which it is found again under another name.</summary>
internal sealed class Content
{
    private readonly Lazy<Shingles> _shingles;

    private Content(string letters)
    {
        Letters = letters;
        _shingles = new(() => new Shingles(Letters));
    }

    /// <summary>Its text without white space.</summary>
    public string Letters { get; }

    /// <summary>The text as shingles.</summary>
    public Shingles Shingles => _shingles.Value;

    /// <summary>A clause's own text, or, where it has none, that of what is nested in it; all of a control, a source's title and addresses, the columns of a layout.</summary>
    public static Content Of(Declaration declaration) => new(Blank.Removed(PlainText.Of(declaration switch
    {
        Clause { Text: { } text } => text.Corrected,
        AssessedDeclaration assessed => string.Concat(assessed.SelfAndDescendants().Select(Own)),
        Source source => source.Title?.Corrected + string.Concat(source.Urls.Select(static u => u.Value)),
        Revision revision => revision.Summary?.Corrected ?? "",
        Category category => category.Title?.Corrected ?? category.Id,
        TableLayout layout => string.Concat(layout.Columns.SelectMany(static c => c.Name.Headings.Add(c.Name.Letters ?? "").Add($"{c.Role}"))),
        _ => "",
    })));

    /// <summary>What a control or clause says itself, what is nested in it aside.</summary>
    public static string Own(AssessedDeclaration declaration) => declaration is Control control
        ? control.Title?.Corrected + control.Intent?.Corrected
        : declaration.Quotation?.Corrected ?? "";
}
