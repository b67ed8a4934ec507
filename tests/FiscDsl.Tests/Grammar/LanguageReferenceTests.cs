using FiscDsl.Diagnostics;
using FiscDsl.Formatting;
using FiscDsl.Tests.Outputs;
using FiscDsl.Tests.Repository;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Grammar;

/// <summary>
/// Holds grammar/language.md and its Japanese edition to the schema and the diagnostic table. <c>FISC_UPDATE=1</c>
/// rewrites the generated regions, but never under CI.
/// </summary>
public class LanguageReferenceTests
{
    private static readonly string[] Regions = ["declarations", "fields", "values", "fixed-values", "severities", "diagnostics", "wordings", "json", "columns", "limits", "standings", "places"];

    public static TheoryData<string, MessageLanguage> Editions => new()
    {
        { "grammar/language.md", MessageLanguage.En },
        { "grammar/language.ja.md", MessageLanguage.Ja },
    };

    [Theory]
    [Statement("Declarations, fields, values, their spellings and their one-line descriptions stand in one table of the code.")]
    [Statement("The tables on this page are written from it.")]
    [MemberData(nameof(Editions))]
    public void Tables_say_what_the_code_says(string path, MessageLanguage language)
    {
        var document = RepositoryTree.Read(path);
        Assert.Equal(Regions.Order(StringComparer.Ordinal), GeneratedRegions.Names(document).Order(StringComparer.Ordinal));
        var filled = GeneratedRegions.Fill(document, name => Content(name, language));
        if (MayUpdate()) File.WriteAllText(Path.Combine(RepositoryTree.Root, path), filled);
        else Assert.Equal(filled, document);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Examples_are_text_of_the_language(string path, MessageLanguage language)
    {
        var examples = Markdown.Read(path).CodeBlocks.Where(static c => c.Language == "fisc").ToList();
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            var file = new SourceFile("example.fisc", SourceText.From(example.Text));
            var broken = Compilation.Create([file]).Diagnostics.Where(static d => d.Diagnostic.Descriptor.Group == DiagnosticGroup.Syntax);
            Assert.Empty(broken.Select(d => $"{d.Diagnostic.Descriptor.Code} {d.Diagnostic.Message(language)}"));
        }
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_taste_compiles_without_a_warning_and_is_formatted(string path, MessageLanguage language)
    {
        var taste = Markdown.Read(path).CodeBlocks.First(static c => c.Language == "fisc");
        var compilation = Compilation.Create([new SourceFile("taste.fisc", SourceText.From(taste.Text))]);
        Assert.Empty(compilation.Diagnostics.Where(static d => d.Diagnostic.Severity >= DiagnosticSeverity.Warning).Select(d => d.Diagnostic.Message(language)));
        Assert.NotEmpty(compilation.Catalog.Rows);
        Assert.Empty(Formatter.Format(compilation.Files[0], keywords: null).Edits);
    }

    private static string Content(string region, MessageLanguage language)
    {
        var schema = new SchemaTables(language);
        return "\n" + region switch
        {
            "declarations" => schema.Declarations(),
            "fields" => schema.Fields(),
            "values" => schema.Values(),
            "fixed-values" => schema.FixedValues(),
            "severities" => schema.Severities(),
            "limits" => schema.Limits(),
            "json" => OutputExamples.Json(),
            "columns" => new OutputExamples(language).Columns(),
            "standings" => new StandingTable(language).ToString(),
            "places" => FieldPlace.Markdown(language),
            "wordings" => new DiagnosticTables(language).Wordings(),
            "diagnostics" => new DiagnosticTables(language).Diagnostics(),
            _ => throw new ArgumentOutOfRangeException(nameof(region), region, "No such region."),
        } + "\n";
    }

    private static bool MayUpdate() =>
        Environment.GetEnvironmentVariable("FISC_UPDATE") == "1" && Environment.GetEnvironmentVariable("CI") is null or "";
}
