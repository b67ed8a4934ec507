using System.Text;
using System.Text.Json;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Outputs;

public class JsonOutputTests
{
    [Fact]
    [Statement("What is absent is left out, but for the `responsibility` of a clause and of an assessed control, which is `null`, and the lists `categories`, `sources`, `controls`, `rows`, `publishers`, `urls`, `citedBy`, `codes`, `clauses` and, of a row, `citations`, which are empty.")]
    public void Members_stand_in_the_published_order_and_absent_values_are_left_out()
    {
        using var json = Parse(SampleCatalog.Catalog);
        var root = json.RootElement;
        Assert.Equal(["$schema", "formatVersion", "toolVersion", "text", "reference", "categories", "sources", "controls", "rows", "coverage"], Names(root));
        Assert.Equal(["id", "title", "version", "issued", "standard", "provider", "publishers", "preface", "note", "accepted"], Names(root.GetProperty("reference")));
        Assert.Equal(["id", "title", "categories", "note"], Names(root.GetProperty("categories")[0]));
        Assert.Equal(["id", "title", "categories"], Names(root.GetProperty("categories")[1]));
        Assert.Equal(["id", "title", "urls", "access", "citedBy", "corrections"], Names(root.GetProperty("sources")[0]));
        Assert.Equal(["id", "title", "urls", "access", "checked", "citedBy", "note"], Names(root.GetProperty("sources")[1]));
        Assert.Equal(["id", "title", "category", "codes", "intent", "note", "clauses"], Names(Control("運113", json)));
        Assert.Equal(["id", "title", "category", "codes", "responsibility", "evidence", "information", "finding", "clauses"], Names(Control("技43", json)));
        Assert.Equal(["id", "label", "codes", "text", "responsibility", "evidence", "information", "finding", "corrections", "clauses"], Names(Clause("運113/1", json)));
        Assert.Equal(["id", "label", "codes", "text", "responsibility", "evidence", "information", "inherited", "nothing", "mentions", "clauses"], Names(Clause("運113/2/(1)", json)));
        Assert.Equal(["id", "label", "codes", "text", "responsibility", "evidence", "information", "inherited", "accepted", "clauses"], Names(Clause("運113/2/(2)", json)));
    }

    [Fact]
    [Statement("`evidence` stands in what is assessed.")]
    public void A_clause_that_is_not_assessed_has_no_evidence_and_shows_only_what_it_gives()
    {
        using var json = Parse(SampleCatalog.Catalog);
        Assert.Equal(["id", "label", "codes", "text", "responsibility", "information", "mentions", "clauses"], Names(Clause("運113/2", json)));
        Assert.Equal(JsonValueKind.Null, Clause("運113/2", json).GetProperty("responsibility").ValueKind);
        Assert.Equal(["id", "label", "codes", "text", "responsibility", "clauses"], Names(Clause("運113/2/-1", json)));
        Assert.Equal(["技43", "運89"], Strings(Clause("運113/2", json).GetProperty("mentions")));
    }

    [Fact]
    [Statement("Its `status` is `cited`, `none`, `notApplicable` or `missing`; a `reason` stands beside the middle two where one is given.")]
    [Statement("""`"gap": "open"` or `"accepted"` stands in the `evidence` of a row that is [open](#open-and-settled).""")]
    [Statement("`coverage` counts what is assessed: each row once, by its status, and the open ones.")]
    public void Evidence_has_its_status_its_citations_and_its_reason()
    {
        using var json = Parse(SampleCatalog.Catalog);
        Assert.Equal("""{"status":"cited","citations":[{"source":"1"},{"source":"5","locator":"サードパーティの利用"},{"source":"5","locator":"審査"}]}""", Evidence("運113/1"));
        Assert.Equal("""{"status":"none","reason":"公開情報なし","gap":"accepted"}""", Evidence("運113/2/(2)"));
        Assert.Equal("""{"status":"missing","gap":"open"}""", Evidence("運113/2/(3)～(4)"));
        Assert.Equal("""{"status":"notApplicable","reason":"利用者側対応事項"}""", Evidence("運113/2/(5)"));
        Assert.Equal("""{"status":"none","gap":"open"}""", Evidence("運113/3"));
        Assert.Equal("""{"assessed":7,"cited":3,"none":2,"notApplicable":1,"missing":1,"gaps":3,"acceptedGaps":1}""", Compact(json.RootElement.GetProperty("coverage")));

        string Evidence(string path) => Compact(Clause(path, json).GetProperty("evidence"));
    }

    [Fact]
    [Statement("""Inherited texts, and a `-` that is inherited, are marked by where they come from: `"inherited": { "finding": "運113/3" }`.""")]
    [Statement("""`"nothing": ["finding"]` lists what is said not to be, with `-`.""")]
    public void What_is_inherited_says_from_where_and_a_dash_stops_it()
    {
        using var json = Parse(SampleCatalog.WithControls("""
            control 運1 題
              category: 運用
              finding: 全体の確認。
              clause 1
                text: 一。
                information: 一の情報。
                responsibility: provider
                clause (1)
                  text: 一の一。
                  responsibility: provider
                clause (2)
                  text: 一の二。
                  responsibility: provider
                  finding: -
            """));
        Assert.Equal("全体の確認。", Control("運1", json).GetProperty("finding").GetString());
        Assert.Equal("""{"finding":"運1"}""", Compact(Clause("運1/1", json).GetProperty("inherited")));
        Assert.Equal("""{"information":"運1/1","finding":"運1"}""", Compact(Clause("運1/1/(1)", json).GetProperty("inherited")));
        Assert.Equal("""{"information":"運1/1"}""", Compact(Clause("運1/1/(2)", json).GetProperty("inherited")));
        Assert.False(Clause("運1/1/(2)", json).TryGetProperty("finding", out _));
        Assert.Equal(["finding"], Strings(Clause("運1/1/(2)", json).GetProperty("nothing")));
        Assert.False(Clause("運1/1/(1)", json).TryGetProperty("nothing", out _));
    }

    [Fact]
    public void What_a_category_says_of_a_control_is_mentioned_there()
    {
        using var json = Parse(SampleCatalog.Compile([new("catalog.fisc", SourceText.From("""
            reference r
              title: 題
              version: 1
              issued: 2016-11-10
              standard: 基準
              provider: 事業者
            category 委託
              finding: 【運1】を𠮷が確認した。
            control 運1 題
              category: 委託
              responsibility: provider
            """))]));
        Assert.Equal(["運1"], Strings(json.RootElement.GetProperty("categories")[0].GetProperty("mentions")));
    }

    [Fact]
    public void A_dash_above_says_so_of_the_rows_below_it_and_from_where()
    {
        using var json = Parse(SampleCatalog.WithControls("""
            control 運1 𠮷
              category: 運用
              information: －
              clause 1
                text: 一。
                responsibility: provider
            """));
        Assert.Equal(["information"], Strings(Control("運1", json).GetProperty("nothing")));
        Assert.Equal(["information"], Strings(Clause("運1/1", json).GetProperty("nothing")));
        Assert.Equal("""{"information":"運1"}""", Compact(Clause("運1/1", json).GetProperty("inherited")));
    }

    [Fact]
    public void Sources_come_in_natural_order_and_name_who_cites_them_once()
    {
        using var json = Parse(SampleCatalog.Catalog);
        var sources = json.RootElement.GetProperty("sources").EnumerateArray().ToList();
        Assert.Equal(["1", "5", "10"], sources.Select(static s => s.GetProperty("id").GetString()));
        Assert.Equal(["運113/1", "運113/2/(1)"], Strings(sources[0].GetProperty("citedBy")));
        Assert.Equal(["運113/1", "技43"], Strings(sources[1].GetProperty("citedBy")));
        Assert.Empty(sources[2].GetProperty("citedBy").EnumerateArray());
    }

    [Fact]
    [Statement("`fisc build` writes `<reference id>.json`: UTF-8, LF, two-space indentation, Japanese as it is.")]
    public void Japanese_is_written_as_it_is_and_lines_end_in_lf()
    {
        var bytes = Bytes(SampleCatalog.WithText("𠮷野家　と\u3000葛\U000E0100と＜＆＞と'<&>+ と\u2028。"), asPrinted: false);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains("\"text\": \"𠮷野家　と\u3000葛\U000E0100と＜＆＞と'<&>+ と\\u2028。\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain("\\u", text.Replace("\\u2028", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.NotEqual(0xEF, bytes[0]);
    }

    [Fact]
    [Statement("`fisc build` writes `<reference id>.json`: UTF-8, LF, two-space indentation, Japanese as it is.")]
    public void The_layout_is_that_of_any_printer_with_two_spaces()
    {
        var text = Encoding.UTF8.GetString(Bytes(SampleCatalog.Catalog, asPrinted: false));
        using var json = JsonDocument.Parse(text);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" })) json.WriteTo(writer);
        var ascii = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal(ascii.Split('\n').Select(Shape), text.TrimEnd('\n').Split('\n').Select(Shape));

        static (int Indent, bool Separated) Shape(string line) => (line.Length - line.TrimStart(' ').Length, line.EndsWith(','));
    }

    [Fact]
    [Statement("""In prose a paragraph break is `\n\n` and the start of an item `\n`.""")]
    public void Quotation_marks_backslashes_and_line_breaks_are_escaped()
    {
        using var json = Parse(SampleCatalog.Catalog);
        Assert.Equal("=1+1 と _x0041_ と \"引用\" と \\\\ を含む。", Clause("運113/2/(2)", json).GetProperty("text").GetString());
        Assert.Equal("第三者による評価を行うこと。不正侵入については【技43】を参照のこと。\n\n段落を分ける。", Clause("運113/2/(1)", json).GetProperty("text").GetString());
    }

    [Fact]
    [Statement("""`"accepted": [ { "rule": "missing-evidence", "reason": "…" } ]` and `"corrections": [ { "field": "text", "printed": "…", "corrected": "…", "reason": "…" } ]` stand in what has them.""")]
    [Statement("`text` is `corrected`, or `printed` under `--as-printed`.")]
    public void Corrections_are_made_and_listed_and_as_printed_only_listed()
    {
        using var corrected = Parse(SampleCatalog.Catalog);
        using var printed = Parse(SampleCatalog.Catalog, asPrinted: true);
        Assert.Contains("よるシステム等", Clause("運113/1", corrected).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("特システム等", Clause("運113/1", printed).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("セキュリティの概要", corrected.RootElement.GetProperty("sources")[0].GetProperty("title").GetString());
        Assert.Equal("セキュリティの慨要", printed.RootElement.GetProperty("sources")[0].GetProperty("title").GetString());
        const string Listed = """[{"field":"text","printed":"特システム等","corrected":"よるシステム等","reason":"誤植"}]""";
        Assert.Equal(Listed, Compact(Clause("運113/1", corrected).GetProperty("corrections")));
        Assert.Equal(Listed, Compact(Clause("運113/1", printed).GetProperty("corrections")));
    }

    [Fact]
    [Statement("A correction that was not made has no `field`.")]
    public void A_correction_that_was_not_made_has_no_field()
    {
        using var json = Parse(SampleCatalog.WithControls("control 運1 題\n  category: 運用\n  clause 1\n    text: 目録。\n    correction: 「なし」→「あり」\n"));
        Assert.Equal("""[{"printed":"なし","corrected":"あり"}]""", Compact(Clause("運1/1", json).GetProperty("corrections")));
    }

    [Fact]
    [Statement("Several notes become paragraphs of one.")]
    public void Several_notes_are_paragraphs_of_one()
    {
        using var json = Parse(SampleCatalog.WithControls("control 運1 題\n  category: 運用\n  clause 1\n    text: 文。\n    note: 一つめ。\n    note: 二つめ。\n"));
        Assert.Equal("一つめ。\n\n二つめ。", Clause("運1/1", json).GetProperty("note").GetString());
    }

    [Fact]
    [Statement("`toolVersion` is the version of `fisc`.")]
    public void It_names_the_version_of_the_tool()
    {
        using var json = Parse(SampleCatalog.Catalog);
        Assert.Equal(ToolVersion.Current, json.RootElement.GetProperty("toolVersion").GetString());
    }

    internal static byte[] Bytes(Catalog catalog, bool asPrinted)
    {
        using var stream = new MemoryStream();
        JsonOutput.Write(stream, catalog, new OutputOptions(asPrinted));
        return stream.ToArray();
    }

    private static JsonDocument Parse(Catalog catalog, bool asPrinted = false) => JsonDocument.Parse(Bytes(catalog, asPrinted));

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(static p => p.Name);

    private static IEnumerable<string?> Strings(JsonElement array) => array.EnumerateArray().Select(static e => e.GetString());

    private static JsonElement Control(string id, JsonDocument json) => Find(id, json.RootElement.GetProperty("controls"), "");

    private static JsonElement Clause(string path, JsonDocument json) => Find(path, json.RootElement.GetProperty("controls"), "clauses");

    private static JsonElement Find(string id, JsonElement array, string below) =>
        All(array, below).Single(e => e.GetProperty("id").GetString() == id);

    private static IEnumerable<JsonElement> All(JsonElement array, string below) =>
        array.EnumerateArray().SelectMany(e => below.Length == 0 ? [e] : All(e.GetProperty(below), below).Prepend(e));

    internal static string Compact(JsonElement element)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) element.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
