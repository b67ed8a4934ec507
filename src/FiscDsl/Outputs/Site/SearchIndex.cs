using System.Text;
using FiscDsl.Model;
using FiscDsl.Outputs.Json;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs.Site;

/// <summary>
/// What the search of the site reads: a script that is loaded as others are, since a page that is opened from disk can fetch
/// nothing. Each control and clause is an array: address, path, title of the control, category, who is responsible, status,
/// whether it is open, sources, text.
/// </summary>
internal sealed class SearchIndex(SiteContext site)
{
    /// <summary>Where it stands in the folder.</summary>
    public const string Path = "search.js";

    private readonly StringBuilder _script = new();
    private readonly JsonTextEscape _escape = new();

    /// <summary>The script.</summary>
    public Page Write()
    {
        _script.Append("\"use strict\";\nvar fiscIndex = [\n");
        foreach (var control in site.Catalog.Controls)
        {
            var category = site.Catalog.CategoryOf(control)?.Subject ?? "";
            foreach (var declaration in control.Subtree)
            {
                _script.Append('[');
                Add(SiteContext.Address(SiteContext.PathOf(control), SiteContext.AnchorOf(declaration)));
                Add(declaration.Subject);
                Add(declaration is Control ? ReferenceColumn.Titled(control, site.AsPrinted) : control.Title?.Text(site.AsPrinted) ?? "");
                Add(category);
                Add(declaration.IsAssessed ? PartyOf(declaration) : "");
                Add(declaration.IsAssessed ? EvidenceStatuses.Of(declaration.Status).Name : "");
                _script.Append(declaration.IsGap ? "1," : "0,");
                _script.Append('[');
                foreach (var source in (declaration.Evidence?.Citations ?? []).Select(static c => c.Source).Distinct(StringComparer.Ordinal)) Add(source);
                _script.Append("],");
                Add(TextOf(declaration));
                _script.Append("],\n");
            }
        }

        return Page.Of(Path, _script.Append("];\n").ToString());
    }

    // What was printed is found, too, and so is what is cited and noted.
    private string TextOf(AssessedDeclaration declaration) => string.Join('\n',
    [
        .. declaration.Texts.Where(static t => t.Field != Schema.FieldKind.Title && !t.IsNothing).Select(t => t.Text(site.AsPrinted)), .. site.AsPrinted ? [] : declaration.Corrections.Select(static c => c.Printed),
        .. declaration.Notes.Select(n => n.Text(site.AsPrinted)), EvidenceText.OfCitations(declaration.Evidence), string.Join(' ', declaration.Codes),
    ]).Trim('\n');

    private static string PartyOf(AssessedDeclaration row) => row.Parties switch
    {
        Parties.Undecided => "undecided",
        Parties.Nobody => "nobody",
        Parties.User => "user",
        _ => row.Responsibility is { User: true } ? "both" : "provider",
    };

    private void Add(string text) => _script.Append(Encoding.UTF8.GetString(_escape.Quote(FiscDsl.Text.Visible.Of(text)))).Append(',');
}
