using System.Text;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Comparison;
using FiscDsl.Schema;
using FiscDsl.Tests.Repository;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Xunit;

namespace FiscDsl.Tests.Comparison;

/// <summary>The published schema of comparisons, what is written, and the code say the same.</summary>
public class ComparisonSchemaTests
{
    private const string Path = "grammar/comparison.schema.json";

    /// <summary>Changes that a reader of the schema would not expect.</summary>
    public static TheoryData<string, string?> Mutations => new()
    {
        { "formatVersion", "\"2.0\"" },
        { "old.hasErrors", null },
        { "new.commit", "\"HEAD\"" },
        { "summary.modality", null },
        { "summary.changes", "-1" },
        { "changes[0].class", "\"severity\"" },
        { "changes[0].classes", "[]" },
        { "changes[0].kind", "\"deleted\"" },
        { "changes[0].pieces[0].operation", "\"replaced\"" },
        { "changes[0].pieces[0].text", "\"\"" },
        { "changes[0].new.range", null },
        { "changes[0].title", "\"\"" },
    };

    public static TheoryData<string> Cases => [.. ComparisonCase.All.Keys];

    [Fact]
    public async Task The_next_edition_is_valid() => Assert.Empty((await Schema()).Validate(Json(NextEdition.Document(MessageLanguage.Ja))));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_case_is_valid(string name)
    {
        var comparison = ComparisonCase.Compare(ComparisonCase.All[name].Old, ComparisonCase.All[name].New);
        Assert.Empty((await Schema()).Validate(Json(new ComparisonDocument(comparison, new StateName("旧"), new StateName("新"), MessageLanguage.Ja))));
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task Anything_else_is_invalid(string place, string? value)
    {
        var root = JObject.Parse(Json(NextEdition.Document(MessageLanguage.Ja)));
        var dot = place.LastIndexOf('.');
        var owner = (JObject?)(dot < 0 ? root : root.SelectToken(place[..dot]));
        Assert.NotNull(owner);
        if (value is null) Assert.True(owner.Remove(place[(dot + 1)..]));
        else owner[place[(dot + 1)..]] = JToken.Parse(value);
        Assert.NotEmpty((await Schema()).Validate(root));
    }

    [Fact]
    public void Its_fixed_values_are_those_of_the_code()
    {
        var schema = JObject.Parse(RepositoryTree.Read(Path));
        Assert.Equal(ComparisonJson.SchemaId, schema["$id"]?.Value<string>());
        Assert.Equal([ComparisonJson.FormatVersion], Values(schema, "properties.formatVersion.enum"));
        Assert.Equal(ChangeClasses.All.Select(static c => c.Spelling.English), Values(schema, "definitions.class.enum"));
        Assert.Equal(ChangeClasses.All.Select(static c => c.Spelling.English).Prepend("changes"), Values(schema, "properties.summary.required"));
        Assert.Equal(Enum.GetValues<ChangeKind>().Select(ComparisonJson.NameOf), Values(schema, "definitions.change.properties.kind.enum"));
        Assert.Equal(
            LanguageSchema.Declarations.Select(static d => d.Spelling.English).Order(StringComparer.Ordinal),
            Values(schema, "definitions.change.properties.declaration.enum").Order(StringComparer.Ordinal));
    }

    private static string Json(ComparisonDocument document)
    {
        using var stream = new MemoryStream();
        ComparisonJson.Write(stream, document);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<JsonSchema> Schema() => await JsonSchema.FromJsonAsync(RepositoryTree.Read(Path), TestContext.Current.CancellationToken);

    private static IEnumerable<string> Values(JObject schema, string path) => schema.SelectToken(path)?.Values<string>().OfType<string>() ?? [];
}
