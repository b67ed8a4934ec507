using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Tests.Repository;
using FiscDsl.Text;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>No text that compiles makes JSON that the published schema refuses.</summary>
public class CatalogSchemaPropertyTests
{
    private const int Catalogs = 2000;

    // What texts may be made of: what the language knows, what is blank or invisible, and what ends a word of it.
    private static readonly string[] Pieces =
    [
        "文", "𠮷", "か\u3099", "文。", " ", "\u3000", "\u00A0", "\u200B", "-", "－", "ー", "—", "−", "1", "none", "なし", "(", "）", "理由", ",", "、", ".", "#", "# ", ":", "：", "/", "→", "->", "【運1】", "【運８９】",
        "【O115】", "・", "※", "(1)", "missing-evidence", "公開文書", "NDA", "x", "_", "\"", "”",
    ];

    private static readonly string[] Prose = ["{v}", "{v}", "{v}\n      {v}", "\n      {v}\n\n      ・{v}", "-", "－", "ー"];

    // Several ways to write each field; {v} is a text.
    private static readonly (string Field, string[] Values)[] Shared =
        [("note", Prose), ("accept", ["missing-evidence {v}", "許容 {v}", "情報参照元未記入　{v}"]), ("correction", ["「{v}」→「{v}」{v}", "\"{v}\"->\"\"", "「題」→「」", "「文」→「𠮷」 {v}"])];

    private static readonly (string Field, string[] Values)[] Assessed =
    [
        ("code", ["{v}", "A1, A1", "A1、{v}", "－"]), ("responsibility", ["provider", "user", "provider, user", "none", "none {v}", "なし（{v}）", "ｕｓｅｒ"]),
        ("evidence", ["1 \"{v}\"", "1「{v}」, 5", "1 \"\"", "5 「\u3000」, 1", "1 \" \", 1", "none", "none {v}", "なし({v})", "n/a", "Ｎ／Ａ　{v}", "対象外 \"\"", "1, 1", "５ ”\u00A0”"]),
        ("information", Prose), ("finding", Prose), ("user-action", Prose),
    ];

    private static readonly (string Field, string[] Values)[] OfReference = [("publishers", ["{v}", "\n    - {v}\n    - {v}"]), ("preface", Prose), ("language", ["ja", "英語"]), ("keywords", ["ja"])];

    private static readonly (string Field, string[] Values)[] OfSource = [("access", ["public", "ＮＤＡ"]), ("checked", ["2026-01-31", "２０２６−０１−３１", "0001-01-01"])];

    [Fact]
    [Statement("It validates against [catalog.schema.json](catalog.schema.json).")]
    public async Task What_compiles_is_valid()
    {
        var schema = await JsonSchema.FromJsonAsync(RepositoryTree.Read("grammar/catalog.schema.json"), TestContext.Current.CancellationToken);
        var built = 0;
        foreach (var text in Generated.Sample(Catalogs))
        {
            var compilation = Compilation.Create([new SourceFile("a.fisc", SourceText.From(text))]);
            if (compilation.Diagnostics.Any(static d => d.Diagnostic.Severity == DiagnosticSeverity.Error)) continue;
            built++;
            foreach (var asPrinted in (bool[])[false, true])
            {
                var json = Encoding.UTF8.GetString(JsonOutputTests.Bytes(compilation.Catalog, asPrinted));
                Assert.True(schema.Validate(json) is { Count: 0 }, $"{text}\n{string.Join('\n', schema.Validate(json))}");
            }
        }

        Console.WriteLine($"  Schema: {Catalogs} catalogs, {built} of them compiled, all valid");
        Assert.InRange(built, Catalogs / 10, Catalogs);
    }

    /// <summary>A keyword, a schema that has it, and a value that it refuses.</summary>
    public static TheoryData<string, string, string> Keywords => new()
    {
        { "type", """{"type":["object","null"]}""", "1" },
        { "$ref", """{"$ref":"#/definitions/a","definitions":{"a":{"type":"string"}}}""", "1" },
        { "additionalProperties", """{"type":"object","additionalProperties":false}""", """{"a":1}""" },
        { "properties", """{"type":"object","properties":{"a":{"type":"string"}}}""", """{"a":1}""" },
        { "items", """{"type":"array","items":{"type":"string"}}""", "[1]" },
        { "required", """{"type":"object","required":["a"]}""", "{}" },
        { "minLength", """{"type":"string","minLength":1}""", "\"\"" },
        { "enum", """{"type":"string","enum":["a"]}""", "\"b\"" },
        { "minItems", """{"type":"array","minItems":1}""", "[]" },
        { "maxItems", """{"type":"array","maxItems":1}""", "[1,2]" },
        { "uniqueItems", """{"type":"array","uniqueItems":true}""", "[1,1]" },
        { "minimum", """{"type":"integer","minimum":0}""", "-1" },
        { "pattern", """{"type":"string","pattern":"^a$"}""", "\"b\"" },
        { "format", """{"type":"string","format":"date"}""", "\"2026-13-01\"" },
        { "oneOf", """{"oneOf":[{"type":"string"},{"type":"object"}]}""", "1" },
        { "minProperties", """{"type":"object","minProperties":1}""", "{}" },
    };

    [Theory]
    [MemberData(nameof(Keywords))]
    public async Task The_validator_of_these_tests_knows_the_keyword(string keyword, string schema, string refused)
    {
        Assert.Contains($"\"{keyword}\"", schema, StringComparison.Ordinal);
        Assert.NotEmpty((await JsonSchema.FromJsonAsync(schema, TestContext.Current.CancellationToken)).Validate(refused));
    }

    [Fact]
    public void Every_keyword_of_the_schema_is_among_those()
    {
        var known = Keywords.Select(static row => row.Data.Item1).Concat(["$schema", "$id", "title", "description", "definitions"]);
        Assert.Empty(KeywordsOf(JObject.Parse(RepositoryTree.Read("grammar/catalog.schema.json"))).Except(known, StringComparer.Ordinal));
    }

    private static IEnumerable<string> KeywordsOf(JToken schema) => schema is not JObject known ? [] : known.Properties().SelectMany(static p => p switch
    {
        { Name: "properties" or "definitions", Value: JObject named } => named.Properties().SelectMany(static n => KeywordsOf(n.Value)).Append(p.Name),
        { Value: JArray array } => array.SelectMany(KeywordsOf).Append(p.Name),
        _ => KeywordsOf(p.Value).Append(p.Name),
    });

    private static Gen<string> Text => Gen.Choose(1, 3).SelectMany(static count => Gen.Elements(Pieces).ListOf(count)).Select(string.Concat);

    private static Gen<string> Generated =>
        from reference in Lines("  ", OfReference, Shared)
        from revision in Gen.Elements("", "revision 1.0\n  issued: 2026-01-31\n  summary: {v}\n")
        from source in Lines("  ", OfSource, Shared)
        from control in Lines("  ", [("intent", Prose)], Assessed, Shared)
        from clause in Lines("    ", [("text", Prose)], Assessed, Shared)
        from nested in Lines("      ", [("text", Prose)], Assessed, Shared)
        from labels in Gen.Elements("1", "-", "－", "(1)～(2)", "①")
        let text = $"reference r\n  title: {{v}}\n  version: 1.0\n  issued: 2026-01-31\n  standard: 基準\n  provider: {{v}}\n{reference}{revision}category 大 {{v}}\n  category 小\nsource 1 {{v}}\n  url: https://a.jp/\n{source}"
            + $"source 5 五\n  url: https://b.jp/\ncontrol 運1 題{{v}}\n  category: 小\n{control}  clause {labels}\n{clause}    clause (1)\n{nested}"
        let parts = text.Split("{v}")
        from texts in Text.ListOf(parts.Length)
        select string.Concat(parts.Zip(texts.SkipLast(1).Append(""), static (part, value) => part + value));

    /// <summary>Some of the fields, each once.</summary>
    private static Gen<string> Lines(string indentation, params (string Field, string[] Values)[][] fields) =>
        fields.SelectMany(static f => f).Aggregate(Gen.Constant(""), (lines, field) =>
            from before in lines
            from isGiven in Gen.Elements(false, true)
            from value in Gen.Elements(field.Values)
            select isGiven ? $"{before}{indentation}{field.Field}: {value.Replace("\n    ", "\n    " + indentation, StringComparison.Ordinal)}\n" : before);
}
