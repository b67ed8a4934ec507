using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FiscDsl.Schema;
using FiscDsl.Tests.Repository;
using Xunit;

namespace FiscDsl.Tests.Grammar;

/// <summary>
/// Holds what editors read without a server to the schema: the TextMate grammar, templates, and where lines are indented.
/// <c>FISC_UPDATE=1</c> writes it, but never under CI.
/// </summary>
public class EditorFileTests
{
    private const string GrammarPath = "grammar/fisc.tmLanguage.json";
    private const string TemplatesPath = "editor/vscode/templates/fisc.json";
    private const string ConfigurationPath = "editor/vscode/language-configuration.json";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    [Fact]
    public void The_TextMate_grammar_is_that_of_the_schema() => Holds(GrammarPath, TextMateGrammar.Document());

    [Fact]
    public void Nothing_is_contributed_that_appears_in_prose_and_in_values()
    {
        var contributes = JsonNode.Parse(RepositoryTree.Read("editor/vscode/package.json"))?["contributes"]?.AsObject();
        Assert.NotNull(contributes);
        Assert.False(contributes.ContainsKey("snippets"));
    }

    [Fact]
    public void Templates_are_those_of_the_schema() => Holds(TemplatesPath, EditorSnippets.Document());

    [Fact]
    public void Lines_are_indented_behind_declarations_and_fields_of_several_lines()
    {
        var configuration = JsonNode.Parse(RepositoryTree.Read(ConfigurationPath))?.AsObject() ?? [];
        configuration["indentationRules"] = new JsonObject { ["increaseIndentPattern"] = IncreaseIndent(), ["decreaseIndentPattern"] = "(?!)" };
        Holds(ConfigurationPath, configuration);
    }

    [Fact]
    public void Every_word_of_the_schema_is_coloured_where_it_may_stand()
    {
        var patterns = TextMateGrammar.Document()["patterns"]!.AsArray().Select(static p => new Regex((string)(p!["match"] ?? p["begin"])!, RegexOptions.None, TimeSpan.FromSeconds(10))).ToList();
        foreach (var declaration in LanguageSchema.Declarations)
        {
            foreach (var spelling in new[] { declaration.Spelling.English, declaration.Spelling.Japanese })
            {
                var line = declaration.Header == HeaderShape.None ? spelling : $"{spelling}　運113";
                Assert.True(patterns.Exists(p => p.Match(line) is { Success: true } m && m.Groups.Values.Any(g => g.Value == spelling)), line);
                foreach (var field in declaration.Fields.SelectMany(static f => new[] { f.Spelling.English, f.Spelling.Japanese }))
                    Assert.True(patterns.Exists(p => p.Match($"  {field}：𠮷") is { Success: true } m && m.Groups[2].Value == field), field);
            }
        }
    }

    private static string IncreaseIndent()
    {
        var keywords = LanguageSchema.Declarations.Select(static d => d.Spelling);
        var fields = LanguageSchema.Declarations.SelectMany(static d => d.Fields)
            .Where(static f => f.Value is ValueKind.Prose or ValueKind.LineList or ValueKind.UrlList).Select(static f => f.Spelling);
        return $@"^\s*(?:(?:{Words(keywords)})(?:\s+[^\s:：].*)?|(?:{Words(fields)})\s*[:：]\s*)$";
    }

    private static string Words(IEnumerable<Spelling> spellings) => string.Join('|', spellings.SelectMany(static s => new[] { s.English, s.Japanese }).Distinct(StringComparer.Ordinal));

    private static void Holds(string path, JsonObject content)
    {
        var text = content.ToJsonString(Layout) + "\n";
        if (Environment.GetEnvironmentVariable("FISC_UPDATE") == "1" && Environment.GetEnvironmentVariable("CI") is null or "") File.WriteAllText(Path.Combine(RepositoryTree.Root, path), text);
        else Assert.Equal(text, RepositoryTree.Read(path));
    }
}
