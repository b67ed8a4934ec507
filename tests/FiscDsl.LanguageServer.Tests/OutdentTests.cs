using System.Globalization;
using System.Text.Json.Nodes;
using FiscDsl.Schema;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>A field that is typed at the end of prose, where a line break leaves the cursor: it goes where it belongs, by the colon or by the next line break.</summary>
public sealed class OutdentTests(CompletionFixture fixture) : IClassFixture<CompletionFixture>
{
    private const string Clause = "control 運200 𠮷\n  category: 運用基準\n  clause 1\n    text:\n";
    private const string Prose = "      𠮷野家の文。\n";

    private static int _documents;

    /// <summary>Where prose stands: the text up to it; what is around it from the inside out, each with the column of its members and the fields it has.</summary>
    public static TheoryData<string, string> Places => new()
    {
        { "reference 𠮷\n  title: 題\n  preface:\n", "reference 2 title preface" },
        { "改版 1.0\n  改版内容：\n", "revision 2 summary" },
        { "category 運用\n  note:\n", "category 2" },
        { "category 運用\n  分類 委託\n    注記:\n", "category 4" },
        { "source 5 資料\n  url: https://example.com/\n  note:\n", "source 2 url" },
        { "control 運1 題\n  考え方：\n", "control 2 intent" },
        { Clause, "clause 4 text, control 2 category" },
        { "control 運1 題\n    clause 1\n       項 (1)\n         clause ①\n            finding:\n", "clause 12 finding, control 4" },
    };

    /// <summary>Lines that stay where they are, each with the cursor.</summary>
    public static TheoryData<string, string> Prosaic => new()
    {
        { "in the midst of prose", Clause + Prose + "      主体：┃\n      文が続く。\n" },
        { "before an item of it", Clause + Prose + "      主体：┃\n      #1 文が続く。\n" },
        { "before another paragraph", Clause + Prose + "      主体：┃\n\n      文が続く。\n" },
        { "where nothing else would be left", Clause + "      主体：┃\n" },
        { "before what is there", Clause + Prose + "      主体：┃利用者\n" },
        { "in a sentence", Clause + Prose + "      この主体：┃\n" },
        { "apart from the name", Clause + Prose + "      主体 ：┃\n" },
        { "no field of what is around", Clause + Prose + "      参照先：┃\n" },
        { "given already", Clause + Prose + "      主体：┃\n    responsibility: user\n" },
        { "given already below", Clause + Prose + "      内容：┃\n" },
        { "would take in what is behind", Clause + Prose + "      考え方：┃\n    responsibility: user\n" },
        { "accepted", Clause + Prose + "      主体：┃\n    accept: field-in-prose 印刷のとおり\n" },
        { "in a list", "source 7 𠮷\n  url:\n    - https://example.com/\n    note：┃\n" },
        { "in a comment", Clause + Prose + "      # 主体：┃\n" },
        { "a field where it belongs", Clause + Prose + "    主体:┃\n" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_colon_directly_behind_a_fields_name_outdents_it_and_through_an_input_method_the_next_line_break(string before, string around)
    {
        var owners = around.Split(", ").Select(static o => o.Split(' ')).Select(static o => (Schema: LanguageSchema.Declarations.First(d => d.Spelling.English == o[0]), Column: int.Parse(o[1], CultureInfo.InvariantCulture), Given: o[2..])).ToList();
        var (moved, stayed) = (0, 0);
        foreach (var field in LanguageSchema.Declarations.SelectMany(static d => d.Fields).DistinctBy(static f => f.Spelling))
        {
            var owner = owners.FirstOrDefault(o => o.Schema.Field(field.Kind) is not null);
            var isFree = owner.Schema is not null && (field.Repeats || !owner.Given.Contains(field.Spelling.English));
            var indentation = new string(' ', isFree ? owner.Column : 14);
            var below = !isFree ? "" : field.Value switch { ValueKind.Prose => indentation + "  ", ValueKind.LineList or ValueKind.UrlList => indentation + "  - ", _ => indentation };
            foreach (var typed in (string[])[field.Spelling.English + ":", field.Spelling.English + "：", field.Spelling.Japanese + ":", field.Spelling.Japanese + "："])
            {
                var start = $"{before}              𠮷野家の文。\n";
                Assert.Equal($"{start}{indentation}{typed}", await Typed($"{start}              {typed}┃", typed[^1..]));
                Assert.Equal($"{start}{indentation}{typed}\n{(isFree ? below : "              ")}", await Typed($"{start}              {typed}\n              ┃", "\n"));
                if (isFree) moved++;
                else stayed++;
            }
        }

        Assert.True(moved > 0 && stayed > 0);
    }

    [Theory]
    [MemberData(nameof(Prosaic))]
    public async Task Prose_is_left_alone(string what, string marked)
    {
        var text = marked.Replace("┃", "", StringComparison.Ordinal);
        Assert.Equal(text, await Typed(marked, "："));
        // The line above the one that begins is as it was.
        var broken = marked.Replace("┃", "\n      ┃", StringComparison.Ordinal);
        var line = text.Split('\n')[marked[..marked.IndexOf('┃', StringComparison.Ordinal)].Count(static c => c == '\n')];
        if (!line.EndsWith("利用者", StringComparison.Ordinal)) Assert.True((await Typed(broken, "\n")).Split('\n').Contains(line), what);
    }

    [Theory]
    [InlineData("      主体：利用者", "    主体：利用者\n    ")]
    [InlineData("      情報参照元：5 \"全体\"", "    情報参照元：5 \"全体\"\n    ")]
    [InlineData("      考え方： 𠮷野家の文。", "  考え方： 𠮷野家の文。\n  ")]
    [InlineData("      clause (1)", "    clause (1)\n      ")]
    [InlineData("      項 2", "  項 2\n    ")]
    [InlineData("      主体：だれか", "      主体：だれか\n      ")]
    [InlineData("      情報参照元：99", "      情報参照元：99\n      ")]
    [InlineData("      主体とは何か。", "      主体とは何か。\n      ")]
    public async Task A_line_with_its_value_is_outdented_by_the_line_break_behind_it_where_that_makes_no_error(string line, string expected) =>
        Assert.Equal((Clause + Prose + expected).ReplaceLineEndings("\r\n"), await Typed((Clause + Prose + line + "\n      ┃").ReplaceLineEndings("\r\n"), "\n"));

    [Fact]
    public async Task Where_the_policy_says_that_it_is_prose_it_is_left_alone()
    {
        await using var client = await CompletionClient.Open(files: ("方針.fisc", "policy\n  field-in-prose: off\n"));
        Assert.Equal(Clause + Prose + "      主体：", await Typed(client, Clause + Prose + "      主体：┃", "："));
        await using var other = await CompletionClient.Open();
        Assert.Equal(Clause + Prose + "    主体：", await Typed(other, Clause + Prose + "      主体：┃", "："));
    }

    [Theory]
    [InlineData(Clause + Prose + "      ┃", "code | responsibility | evidence | information | finding | user-action | accept | note | correction | clause (1) | clause 2 | intent")]
    [InlineData(Clause + Prose + "\u3000\u3000\u3000┃", "code | responsibility | evidence | information | finding | user-action | accept | note | correction | clause (1) | clause 2 | intent")]
    [InlineData(Clause + Prose + "      主┃", "responsibility")]
    [InlineData(Clause + Prose + "      cl┃", "clause (1) | clause 2")]
    [InlineData(Clause + Prose + "      項┃", "clause (1) | clause 2 | code")]
    [InlineData(Clause + Prose + "      ┃\n    responsibility: user\n", "code | evidence | information | finding | user-action | accept | note | correction | clause (1)")]
    [InlineData(Clause + Prose + "      参照元┃", "")]
    [InlineData(Clause + Prose + "      参照先┃", "")]
    [InlineData(Clause + Prose + "      主体を┃", "")]
    [InlineData(Clause + Prose + "      文。主体┃", "")]
    [InlineData(Clause + Prose + "      主┃体", "")]
    [InlineData(Clause + Prose + "      主体 ┃", "")]
    [InlineData(Clause + "      ┃", "")]
    [InlineData(Clause + Prose + "      ┃\n      文が続く。\n", "")]
    [InlineData("source 7 𠮷\n  note: 文。\n    ┃", "url | access | checked | accept | note | correction")]
    [InlineData("category 運用 𠮷\n  category 委託\n    note:\n      文。\n      ┃", "information | finding | user-action | accept | note | correction | category")]
    [InlineData("基準 運200 𠮷\n  考え方: 文。\n    【┃", "運113")]
    public async Task At_the_end_of_prose_the_fields_and_clauses_around_it_are_offered(string marked, string expected) => Assert.Equal(expected, await fixture.Client.Shown(marked));

    [Theory]
    [InlineData("      ┃", "responsibility", "    responsibility: ")]
    [InlineData("      主体┃", "responsibility", "    responsibility: ")]
    [InlineData("\u3000\u3000\u3000主体┃", "responsibility", "    responsibility: ")]
    [InlineData("      主体：┃", "主体", "    主体: ")]
    [InlineData("      ｎｏｔｅ┃", "note", "    note: ")]
    [InlineData("      intent:┃", "intent", "  intent: ")]
    [InlineData("      ┃", "intent", "  intent: ")]
    [InlineData("      ┃", "clause (1)", "    clause (1)\n      text: $1\n      responsibility: ${2|？,provider\\, user,provider,user,none|}\n      evidence: ${3|？,1,5,none,n/a|}$0")]
    [InlineData("      ┃", "clause 2", "  clause 2\n    text: $0")]
    [InlineData("      項┃", "clause 2", "  clause 2\n    text: $0")]
    public async Task What_is_taken_stands_where_it_belongs(string line, string label, string expected) =>
        Assert.Equal(Clause + Prose + expected, await fixture.Client.Taken(Clause + Prose + line, label));

    [Fact]
    public async Task An_editor_adds_no_indentation_to_lines_that_have_theirs()
    {
        var item = (await fixture.Client.Offered(Clause + Prose + "      ┃")).First(static i => (string?)i["label"] == "clause (1)");
        Assert.Equal((2, 1), ((int)item["insertTextFormat"]!, (int)item["insertTextMode"]!));
    }

    [Fact]
    public async Task An_input_method_that_types_the_colon_has_the_field_offered()
    {
        var item = Assert.Single(await fixture.Client.Offered(Clause + Prose + "      主体：┃", "："));
        Assert.Equal(("主体", "      主体："), ((string?)item["label"], (string?)item["filterText"]));
        Assert.Empty(await fixture.Client.Offered(Clause + Prose + "      参照先：┃", "："));
        Assert.Empty(await fixture.Client.Offered(Clause + Prose + "      内容：┃", "："));
    }

    private Task<string> Typed(string marked, string ch) => Typed(fixture.Client, marked, ch);

    private static async Task<string> Typed(CompletionClient client, string marked, string ch)
    {
        var before = marked[..marked.IndexOf('┃', StringComparison.Ordinal)];
        var text = before + marked[(before.Length + 1)..];
        var uri = client.FileUri($"字下げ{Interlocked.Increment(ref _documents).ToString(CultureInfo.InvariantCulture)}.fisc");
        client.Server.DidOpen(uri, text);
        var edits = await client.Server.Ask("textDocument/onTypeFormatting", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri }, ["position"] = LspServer.Position(before.Count(static c => c == '\n'), before.Length - before.LastIndexOf('\n') - 1),
            ["ch"] = ch, ["options"] = new JsonObject { ["tabSize"] = 2, ["insertSpaces"] = true },
        });
        client.Server.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
        return TextEdits.Apply(text, edits);
    }
}
