using System.Xml.Linq;
using FiscDsl.Diagnostics;
using FiscDsl.Files;
using FiscDsl.Formatting;
using FiscDsl.Model.Linking;
using FiscDsl.Outputs;
using FiscDsl.Tests.Outputs;
using FiscDsl.Tests.Repository;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>What the sections on outputs, on limits and on the formatter's check say, as far as no other test tries it.</summary>
public class OutputsTests
{
    [Fact]
    [Statement("A 中項目 has no `categories`.")]
    public void A_category_that_is_nested_nests_none()
    {
        var tried = Tried.Of("control 運113 𠮷\n  category: 運用 / 委託\n");
        Assert.Equal("""{"id":"委託","title":"委託"}""", JsonOutputTests.Compact(tried.Json().GetProperty("categories")[0].GetProperty("categories")[0]));
        Assert.Equal("[]", tried.Json("技術", "categories"));
    }

    [Fact]
    [Statement("""In prose a paragraph break is `\n\n` and the start of an item `\n`.""")]
    public void Paragraphs_and_items_are_line_feeds() => Assert.Equal(
        "\"次のとおり。\\n(1) 甲。\\n\\nなお、乙。\"", Tried.InControl("intent:\n  次のとおり。\n  (1) 甲。\n\n  なお、乙。").Json("運113", "intent"));

    [Fact]
    [Statement("Why nobody is stands with the notes (`主体なし：…`), an acceptance behind the name of its rule (`情報参照元不在：…`).")]
    [Statement("A party is a mark in the columns of the parties, and the reason why nobody is responsible stands with the notes.")]
    public void Why_nobody_is_responsible_stands_with_the_notes()
    {
        var tried = Tried.InControl("responsibility: none 𠮷野家の所管外\nevidence: none\nnote: 注記。\naccept: open-gap 次版で");
        Assert.Equal(["主体なし：𠮷野家の所管外\n注記。"], tried.Column("注記"));
        Assert.Equal(["情報参照元不在：次版で"], tried.Column("許容"));
        Assert.Equal(("—", "—"), (tried.Column("クラウド事業者")[0], tried.Column("利用者")[0]));
    }

    [Fact]
    [Statement("Header cells merge and body cells do not: a value repeated from the row above is written, so that filters and sorting work, and grey by a rule that looks at the row that is seen right above.")]
    public void Only_cells_of_the_header_merge()
    {
        var tried = Tried.InControl("intent: 𠮷。\nclause 1\n  text: 甲。\nclause 2\n  text: 乙。");
        Assert.Equal(["𠮷。", "𠮷。"], tried.Column("適用にあたっての考え方"));
        var sheet = XDocument.Parse(WorkbookFile.Of(tried.Catalog).Parts().Single(static p => p.Name == "xl/worksheets/sheet2.xml").Text);
        var merged = sheet.Descendants().Where(static e => e.Name.LocalName == "mergeCell").Select(static e => e.Attribute("ref")?.Value ?? "").ToList();
        Assert.NotEmpty(merged);
        Assert.All(merged, static m => Assert.Matches("^[A-Z]+1:[A-Z]+1$", m));
    }

    [Theory]
    [Statement("`policy`, `layout` and `keywords` are in no output.")]
    [InlineData("policy\n  missing-finding: error\n")]
    [InlineData("policy\n  undisclosed-evidence: warning, 「𠮷の言い方」\n")]
    [InlineData("layout 対応表\n  sheet: 一覧\n  headings: 3-4\n  column: 「基準番号」 → control\n  mark: ○ → yes\n  leave: L\n")]
    public void Policy_layouts_and_keywords_are_in_no_output(string declaration)
    {
        const string Text = "reference 見本\n  title: 題\n  version: 1\n  issued: 2016-11-10\n  standard: 基準\n  provider: 事業者\n";
        var (with, without) = (Tried.Alone(Text + "  keywords: ja\n" + declaration).Catalog, Tried.Alone(Text).Catalog);
        Assert.Equal(JsonOutputTests.Bytes(without, asPrinted: false), JsonOutputTests.Bytes(with, asPrinted: false));
        Assert.Equal(WorkbookFile.Of(without).Bytes, WorkbookFile.Of(with).Bytes);
    }

    [Fact]
    [Statement("A cell that would go over Excel's limit of 32,767 characters is an error that names the clause, never a truncation.")]
    public void A_cell_that_is_too_long_is_an_error()
    {
        // The label and its blank are in the cell too.
        var tried = Tried.InClause("text: " + new string('文', 32_766));
        var found = Assert.Single(WorkbookLimits.Check(tried.Catalog, new OutputOptions()));
        Assert.Equal(("cell-too-long", DiagnosticSeverity.Error, "運113/1"), (found.Descriptor.Name, found.Severity, found.Subject));
        Assert.Equal(["cell-cut-off"], WorkbookLimits.Check(Tried.InClause("text: " + new string('文', 32_765)).Catalog, new OutputOptions()).Select(static f => f.Descriptor.Name));
    }

    [Fact]
    [Statement("It checks at run time that the formatted text parses to the same model and keeps every comment; where it does not, the declaration stays as it is, the tool names the line, and the others are formatted.")]
    public void A_layout_that_says_something_else_is_refused_and_its_line_named()
    {
        const string Text = "control 運113 題\n  category: 運用\n  # 覚え書き\n  intent: 委託先を選ぶこと。\n  clause 1\n    text: 𠮷。\n";
        var block = Assert.Single(CompiledFile.Create(new SourceFile("運113.fisc", SourceText.From(Text))).Blocks);
        Assert.Null(FormatCheck.FirstChange(block, Text));
        Assert.Equal(0, FormatCheck.FirstChange(block, Text.Replace("選ぶ", "選ばぬ", StringComparison.Ordinal)));
        Assert.Equal(4, FormatCheck.FirstChange(block, Text.Replace("𠮷", "吉", StringComparison.Ordinal)));
        Assert.Equal(2, FormatCheck.FirstChange(block, Text.Replace("  # 覚え書き\n", "", StringComparison.Ordinal)));
    }

    [Fact]
    [Statement("Beyond them the tool says so and reads no further; the rest of the catalog is still checked.")]
    public void Beyond_a_limit_the_rest_is_still_checked()
    {
        var deep = string.Concat(Enumerable.Range(0, 33).Select(static i => $"{new string(' ', 2 + (2 * i))}clause {i}\n"));
        var tried = Tried.Of($"control 運113 題\n  category: 運用\n{deep}control 運114 題\n  category: 運用\n  evidence: 99\n");
        Assert.Equal(["nesting-too-deep", "unknown-source"], tried.Errors);
        Assert.Equal(33, tried.Catalog.ControlById["運113"].SelfAndDescendants().Count);

        using var directory = new TemporaryDirectory();
        directory.Write("運9.fisc", "control 運9 題\n  category: 運用\n  evidence: 99\n");
        // A hole: nothing of it is on the disk, nor need be read.
        using (var large = File.Create(directory["大.fisc"])) large.SetLength((SourceLimits.MaxFileMebibytes * 1L << 20) + 1);
        var files = Assert.Single(new CatalogLoader(MessageLanguage.Ja, new Progress<double>()).Load(directory.Path).Catalogs).Files;
        var rules = Compilation.Create(files).Diagnostics.Select(static d => d.Diagnostic.Descriptor.Name).ToList();
        Assert.Contains("file-too-large", rules);
        Assert.Contains("unknown-source", rules);
    }

    [Fact]
    [Statement("By default what cannot be compiled is an error, what the reference owes its readers a warning, the rest information or a hint.")]
    public void Severities_say_what_keeps_from_compiling_and_what_is_owed()
    {
        Assert.Equal(
            ["contradicting-evidence", "overlapping-corrections"],
            DiagnosticTable.All.Where(static r => r.IsConfigurable && r.DefaultSeverity == DiagnosticSeverity.Error).Select(static r => r.Name));
        Assert.All(DiagnosticTable.All.Where(static r => r.Group == DiagnosticGroup.Completeness && r.Name.StartsWith("missing", StringComparison.Ordinal)), static r => Assert.Equal(DiagnosticSeverity.Warning, r.DefaultSeverity));
        foreach (var name in (string[])["fullwidth-character", "tab-indentation", "shared-url", "skipped-label", "doubled-punctuation"])
            Assert.Equal(DiagnosticSeverity.Info, DiagnosticTable.Find(name)?.DefaultSeverity);
    }

    [Fact]
    [Statement("The [taste](#a-taste) becomes:")]
    public void The_taste_becomes_the_json_below_it()
    {
        var document = Markdown.Read("grammar/language.md").CodeBlocks;
        var taste = Tried.Alone(document.First(static c => c.Language == "fisc").Text);
        Assert.Equal(document.Single(static c => c.Language == "json").Text, System.Text.Encoding.UTF8.GetString(JsonOutputTests.Bytes(taste.Catalog, asPrinted: false)));
    }
}
