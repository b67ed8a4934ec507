using System.Text;
using FiscDsl.Model;
using FiscDsl.Outputs.Json;
using FiscDsl.Outputs;
using FiscDsl.Tests.Repository;
using NJsonSchema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>The published schema, the outputs and the code say the same.</summary>
public class CatalogSchemaTests
{
    private const string Path = "grammar/catalog.schema.json";

    public static TheoryData<string> Catalogs => new("見本", "見本（印刷のまま）", "改版履歴", "例", "最小");

    /// <summary>Changes that a reader of the schema would not expect: where in the JSON, and what stands there instead.</summary>
    public static TheoryData<string, string?> Mutations => new()
    {
        { "formatVersion", "\"2.0\"" },
        { "text", null },
        { "text", "\"訂正後\"" },
        { "$schema", "\"https://example.com\"" },
        { "toolVersion", null },
        { "rows", null },
        { "rows[0].id", "113" },
        { "rows[0].parentText", null },
        { "rows[0].codes", "[]" },
        { "rows[0].finding", "\"\"" },
        { "rows[0].provider", "\"○\"" },
        { "rows[0].status", "null" },
        { "rows[0].gap", "\"closed\"" },
        { "rows[0].citations[0].access", null },
        { "rows[0].citations[0].source", "1" },
        { "rows[0].extra", "null" },
        { "coverage", null },
        { "coverage.missing", "-1" },
        { "coverage.cited", "\"3\"" },
        { "reference.issued", "\"2016/11/10\"" },
        { "reference.language", "\"fr\"" },
        { "reference.publishers", "\"SCSK\"" },
        { "reference.extra", "1" },
        { "categories[0].categories[0].categories", "[]" },
        { "sources[0].access", "\"公開\"" },
        { "sources[0].urls", "null" },
        { "sources[0].urls[0]", "\"ftp://example.com\"" },
        { "controls[0].category", "[]" },
        { "controls[0].clauses[0].responsibility", null },
        { "controls[0].clauses[0].responsibility", "{\"provider\":true}" },
        { "controls[0].clauses[0].evidence", "{\"status\":\"cited\",\"citations\":[]}" },
        { "controls[0].clauses[0].evidence", "{\"status\":\"missing\",\"citations\":[{\"source\":\"1\"}]}" },
        { "controls[0].clauses[0].evidence.status", "\"unknown\"" },
        { "controls[0].clauses[0].evidence.citations[0].source", null },
        { "controls[0].clauses[0].mentions", "[]" },
        { "controls[0].clauses[0].corrections[0].field", "\"evidence\"" },
        { "controls[0].clauses[1].clauses[0].inherited", "{}" },
        { "controls[0].clauses[1].clauses[0].inherited.text", "\"運113\"" },
        { "controls[0].clauses[1].clauses[1].accepted[0].reason", null },
        { "controls[0].clauses[1].clauses[1].label", "1" },
    };

    [Theory]
    [Statement("It validates against [catalog.schema.json](catalog.schema.json).")]
    [MemberData(nameof(Catalogs))]
    public async Task Outputs_are_valid(string catalog)
    {
        var json = catalog switch
        {
            "見本" => Json(SampleCatalog.Catalog),
            "見本（印刷のまま）" => Encoding.UTF8.GetString(JsonOutputTests.Bytes(SampleCatalog.Catalog, asPrinted: true)),
            "改版履歴" => Json(SampleCatalog.WithRevisions),
            "例" => Json(ExampleCatalog.Of("aws-fisc")),
            _ => Json(ExampleCatalog.Of("minimal")),
        };
        Assert.Empty((await Schema()).Validate(json));
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task Anything_else_is_invalid(string place, string? value)
    {
        var root = JObject.Parse(Json(SampleCatalog.Catalog));
        var dot = place.LastIndexOf('.');
        var owner = dot < 0 ? root : root.SelectToken(place[..dot]);
        var name = place[(dot + 1)..];
        Assert.NotNull(owner);
        if (value is null) Assert.True(((JObject)owner).Remove(name));
        else if (name.EndsWith(']')) root.SelectToken(place)?.Replace(JToken.Parse(value));
        else owner[name] = JToken.Parse(value);
        Assert.NotEmpty((await Schema()).Validate(root));
    }

    [Fact]
    public void It_is_the_schema_that_outputs_name()
    {
        var schema = JObject.Parse(RepositoryTree.Read(Path));
        Assert.Equal(JsonOutput.SchemaId, schema["$id"]?.Value<string>());
        Assert.Equal([JsonOutput.SchemaId], Values(schema, "properties.$schema.enum"));
        Assert.Equal([JsonOutput.FormatVersion], Values(schema, "properties.formatVersion.enum"));
    }

    [Fact]
    public void Its_fixed_values_are_those_of_the_code()
    {
        var schema = JObject.Parse(RepositoryTree.Read(Path));
        var statuses = Values(schema, "definitions.evidence.oneOf[0].properties.status.enum").Concat(Values(schema, "definitions.evidence.oneOf[1].properties.status.enum"));
        Assert.Equal(Enum.GetNames<EvidenceStatus>().Order(), statuses.Select(Pascal).Order());
        Assert.Equal(Enum.GetNames<EvidenceStatus>().Order(), Values(schema, "definitions.row.properties.status.enum").Select(Pascal).Order());
        Assert.Equal(Enum.GetNames<SourceAccess>(), Values(schema, "definitions.source.properties.access.enum").Select(Pascal));
        var reference = FiscDsl.Schema.LanguageSchema.Of(FiscDsl.Schema.DeclarationKind.Reference);
        Assert.Equal(reference.Field("language")?.FixedValues.Select(static v => v.Spelling.English), Values(schema, "definitions.reference.properties.language.enum"));
        var prose = FiscDsl.Schema.LanguageSchema.Declarations.SelectMany(static d => d.Fields).Where(static f => f.Value == FiscDsl.Schema.ValueKind.Prose).Select(JsonMembers.NameOf);
        Assert.Equal(prose.Append("title").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), Values(schema, "definitions.corrections.items.properties.field.enum").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_keeps_to_what_every_validator_understands()
    {
        var keywords = JObject.Parse(RepositoryTree.Read(Path)).DescendantsAndSelf().OfType<JProperty>().Select(static p => p.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(keywords.Intersect(["const", "if", "then", "else", "prefixItems", "propertyNames", "unevaluatedProperties", "$defs"], StringComparer.Ordinal));
    }

    [Theory]
    [Statement("What is absent is left out, but for the `responsibility` of a clause and of an assessed control, which is `null`, and the lists `categories`, `sources`, `controls`, `rows`, `publishers`, `urls`, `citedBy`, `codes`, `clauses` and, of a row, `citations`, which are empty.")]
    [InlineData("grammar/language.md", "which is `null`, and the lists ", ", which are empty")]
    [InlineData("grammar/language.ja.md", "は `null` に、並びの ", "は空になる")]
    public void The_lists_that_may_be_empty_are_those_that_the_reference_names(string path, string before, string after)
    {
        var schema = JObject.Parse(RepositoryTree.Read(Path));
        var owners = ((JObject?)schema["definitions"])?.Properties().Select(static p => (JObject)p.Value).Prepend(schema) ?? [];
        var empty = owners.SelectMany(owner => (owner["required"]?.Values<string>() ?? []).Where(name => MayBeEmpty(schema, owner["properties"]?[name ?? ""])));
        var document = RepositoryTree.Read(path);
        var start = document.IndexOf(before, StringComparison.Ordinal) + before.Length;
        var named = document[start..document.IndexOf(after, start, StringComparison.Ordinal)].Split('`').Where(static (_, i) => i % 2 == 1);
        Assert.Equal(empty.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static bool MayBeEmpty(JObject schema, JToken? member)
    {
        var list = (string?)member?["$ref"] is { } name ? schema.SelectToken(name[2..].Replace('/', '.')) : member;
        return (string?)(list?["type"] as JValue) == "array" && (int?)list["minItems"] is null or 0;
    }

    private static async Task<JsonSchema> Schema() => await JsonSchema.FromJsonAsync(RepositoryTree.Read(Path), TestContext.Current.CancellationToken);

    private static string Json(Catalog catalog) => Encoding.UTF8.GetString(JsonOutputTests.Bytes(catalog, asPrinted: false));

    private static IEnumerable<string> Values(JObject schema, string path) => schema.SelectToken(path)?.Values<string>().OfType<string>() ?? [];

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
