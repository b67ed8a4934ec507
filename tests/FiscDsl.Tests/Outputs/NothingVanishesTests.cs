using System.Text.Json;
using System.Text;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Schema;
using FiscDsl.Tests.Generators;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>Whatever is written is found in JSON and in the workbook, where <see cref="FieldPlace"/> says.</summary>
public class NothingVanishesTests(ITestOutputHelper output)
{
    private const int Catalogs = 150;

    [Fact]
    [Statement("Where each field is found, in the outputs of a catalog in Japanese:")]
    public void Every_field_of_the_language_has_a_place()
    {
        var fields = LanguageSchema.Declarations.Where(static d => d.Kind is not (DeclarationKind.Policy or DeclarationKind.Layout)).SelectMany(static d => d.Fields.Select(f => (d.Kind, (FieldKind?)f.Kind)));
        Assert.Empty(fields.Except(FieldPlace.All.Select(static p => (p.Declaration, p.Field))));
    }

    [Fact]
    [Statement("Where each field is found, in the outputs of a catalog in Japanese:")]
    [Statement("A party is a mark in the columns of the parties, and the reason why nobody is responsible stands with the notes.")]
    public void Every_value_of_a_random_catalog_is_in_both_outputs()
    {
        var (values, joined) = (0, 0);
        for (var seed = 0; seed < Catalogs; seed++)
        {
            var written = new TokenCatalog(seed);
            var catalog = SampleCatalog.Compile([new SourceFile("見本.fisc", SourceText.From(written.Text))]);
            var lost = Lost(written, catalog).ToList();
            Assert.True(lost.Count == 0, $"seed {seed}: {string.Join('\n', lost)}\n{written.Text}");
            values += written.Tokens.Count;
            joined += catalog.Controls.Sum(static c => c.Subtree.Count(static d => !d.IsAssessed && d.TextOf(FieldKind.Finding) is not null));
        }

        output.WriteLine($"{Catalogs} catalogs, {values} values, {joined} findings of clauses that are no row.");
        Assert.True(joined > Catalogs / 2);
    }

    private static IEnumerable<string> Lost(TokenCatalog written, Catalog catalog)
    {
        using var json = new MemoryStream();
        JsonOutput.Write(json, catalog, new OutputOptions());
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(json.ToArray()));
        var objects = new Dictionary<(DeclarationKind, string), JsonElement>();
        Collect(document.RootElement, objects);
        var sheets = WorkbookFile.Of(catalog).Sheets().ToDictionary(static s => s.Name, static s => s.Rows, StringComparer.Ordinal);
        foreach (var token in written.Tokens)
        {
            var place = FieldPlace.Of(token.Declaration, token.Field);
            if (place.Member is { } member && !(objects[(token.Declaration, token.Subject)].TryGetProperty(member, out var value) && Strings(value).Any(s => s.Contains(token.Value, StringComparison.Ordinal))))
                yield return $"{token} is not in {member} of the JSON";
            if (place.Sheet is { } sheet && !Cells(sheets[sheet], place.Heading).Any(c => c.Contains(token.Value, StringComparison.Ordinal)))
                yield return $"{token} is not in {place.Heading} of {sheet}";
        }
    }

    private static void Collect(JsonElement root, Dictionary<(DeclarationKind, string), JsonElement> objects)
    {
        var reference = root.GetProperty("reference");
        objects[(DeclarationKind.Reference, Id(reference))] = reference;
        foreach (var revision in reference.GetProperty("revisions").EnumerateArray()) objects[(DeclarationKind.Revision, revision.GetProperty("version").GetString() ?? "")] = revision;
        foreach (var category in root.GetProperty("categories").EnumerateArray())
        {
            objects[(DeclarationKind.Category, Id(category))] = category;
            foreach (var nested in category.GetProperty("categories").EnumerateArray()) objects[(DeclarationKind.Category, Id(nested))] = nested;
        }

        foreach (var source in root.GetProperty("sources").EnumerateArray()) objects[(DeclarationKind.Source, Id(source))] = source;
        foreach (var control in root.GetProperty("controls").EnumerateArray())
        {
            objects[(DeclarationKind.Control, Id(control))] = control;
            Clauses(control);
        }

        static string Id(JsonElement element) => element.GetProperty("id").GetString() ?? "";

        void Clauses(JsonElement parent)
        {
            foreach (var clause in parent.GetProperty("clauses").EnumerateArray())
            {
                objects[(DeclarationKind.Clause, Id(clause))] = clause;
                Clauses(clause);
            }
        }
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString() ?? ""],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static p => Strings(p.Value)),
        _ => [],
    };

    private static IEnumerable<string> Cells(IReadOnlyList<string[]> rows, string? heading)
    {
        if (heading is null) return rows.SelectMany(static r => r);
        var headings = heading.Split(" / ");
        var header = rows.Take(2).ToList();
        var columns = Enumerable.Range(0, rows.Max(static r => r.Length)).Where(c => header.Exists(r => c < r.Length && headings.Any(h => r[c] == h || (h[0] == 'の' && r[c].EndsWith(h, StringComparison.Ordinal))))).ToList();
        return rows.SelectMany(r => columns.Where(c => c < r.Length).Select(c => r[c]));
    }
}
