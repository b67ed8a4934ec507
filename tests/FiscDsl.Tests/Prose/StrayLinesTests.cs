using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;
using FiscDsl.Schema;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Prose;

/// <summary>Every line but the first of a pasted paragraph, at whatever depth it has come to stand: one finding, one mend, and what is behind it is read as what it is.</summary>
public sealed class StrayLinesTests
{
    private static readonly string[] Pasted =
    [
        "𠮷野家は、委託先を選ぶこと。\n二文目は契約を結ぶこと。\n",
        "このように Oracle を使うこと。\nAmazon EC2 は、仮想サーバーである。\n",
        "(1) 契約を結ぶこと。\n（２）報告を受けること。\n①記録すること。\n",
        "・台帳を作る。\n※注意すること。\n「侵入テスト」による。\n",
        "2016年に見直すこと。\n\nAWSは、定期的に評価を受けている。\n",
        "【技43】を参照のこと。\n",
        "The provider is audited, too.\nYahoo! も同じ。\n",
    ];

    /// <summary>A declaration, up to a field of prose, and what is behind it; <c>¶</c> is where the paragraph comes to stand.</summary>
    public static TheoryData<string, string> Places => new()
    {
        { "考え方", "基準 運1 題。\n  分類: 運用\n  考え方：一文目。\n¶  主体: 利用者\n  項 1\n    内容: 文。\n" },
        { "intent", "control 運1 題。\n  category: 運用\n  intent:\n    一文目。\n¶  responsibility: user\n  clause 1\n    text: 文。\n" },
        { "text", "control 運1 題。\n  category: 運用\n  clause 1\n    clause (1)\n      text:\n        一文目。\n¶      responsibility: user\n      evidence: none\n    clause (2)\n      text: 文。\n  clause 2\n    text: 文。\n" },
        { "finding", "control 運1 題。\n  category: 運用\n  clause 1\n    finding: 一文目。\n¶\n  clause 2\n    内容: 文。\n" },
        { "preface", "reference 見本\n  title: 題\n  version: 1.0\n  issued: 2026-04-01\n  standard: 基準\n  provider: 事業者\n  preface: 一文目。\n¶  note: 文。\n" },
        { "改版内容", "改版 1.0\n  発行日: 2026-04-01\n  改版内容：一文目。\n¶  注記: 文。\n" },
        { "note", "source 5 資料\n  note: 一文目。\n¶  url: https://example.com/\n  access: public\n" },
        { "注記", "category 運用\n  category 委託\n    注記: 一文目。\n¶    note: 文。\n  category 監査\n" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void What_is_behind_is_read_as_what_it_is_and_one_mend_puts_all_of_it_right(string field, string text)
    {
        var below = text[..text.IndexOf('¶', StringComparison.Ordinal)];
        var depth = below.Split('\n').First(l => l.TrimStart().StartsWith(field, StringComparison.Ordinal)).TakeWhile(static c => c == ' ').Count();
        var whole = Compiled(text.Replace("¶", "", StringComparison.Ordinal));
        foreach (var pasted in Pasted)
        {
            foreach (var indent in Enumerable.Range(0, depth / 2 + 1).Select(static i => i * 2).Append(1).Distinct())
            {
                foreach (var newLine in (string[])["\n", "\r\n"])
                {
                    var paragraph = string.Concat(pasted.Split('\n', StringSplitOptions.None)[..^1].Select(l => l.Length == 0 ? "\n" : new string(' ', indent) + l + "\n"));
                    var slipped = text.Replace("¶", paragraph, StringComparison.Ordinal).ReplaceLineEndings(newLine);
                    var compilation = Compiled(slipped);
                    Assert.Equal(slipped, compilation.Files[0].Tree.ToString());
                    Assert.Equal(Outline(whole), Outline(compilation));
                    var found = Assert.Single(Errors(compilation));
                    Assert.Equal(SyntaxDiagnostics.StrayText, found.Diagnostic.Descriptor);
                    Assert.Equal(paragraph.Trim().ReplaceLineEndings(newLine), slipped.Substring(found.Span.Start, found.Span.Length));
                    var fix = Assert.Single(found.Diagnostic.Fixes);
                    Assert.Equal(("上の欄の続きにする", "Make it part of the field above"), (fix.Title.Ja, fix.Title.En));
                    var mended = Compiled(TextEdit.Apply(slipped, fix.Edits.Select(e => e with { Span = compilation.Locate(found.Diagnostic.Location with { Span = e.Span }).Span })));
                    Assert.Empty(Errors(mended));
                    Assert.Equal(Outline(whole), Outline(mended));
                    var lines = slipped.ReplaceLineEndings("\n").Split('\n').Select(static l => l.Trim());
                    Assert.Equal(lines, mended.Files[0].Tree.ToString().ReplaceLineEndings("\n").Split('\n').Select(static l => l.Trim()));
                }
            }
        }
    }

    [Fact]
    public void Two_paragraphs_are_two_findings_and_lines_that_are_deeper_go_on_with_the_prose()
    {
        var text = "control 運1 題。\n  category: 運用\n  clause 1\n    text:\n      一文目。\n二文目。\n      三文目。\n    四文目。\n    responsibility: user\n五文目。\n  clause 2\n    text: 文。\n";
        var compilation = Compiled(text);
        var control = Assert.Single(compilation.Catalog.Controls);
        Assert.Equal("一文目。三文目。", control.Clauses[0].Text?.Printed);
        Assert.Equal(["1", "2"], control.Clauses.Select(static c => c.Id));
        Assert.Equal(["二文目。", "四文目。", "五文目。"], Errors(compilation).Select(f => text.Substring(f.Span.Start, f.Span.Length)));
        // Behind a value that is no prose, nothing says whose text it is.
        Assert.Equal([1, 1, 0], Errors(compilation).Select(static f => f.Diagnostic.Fixes.Length));
    }

    [Fact]
    public void Items_of_a_list_at_its_own_depth_become_its_items()
    {
        var text = "source 5 資料\n  url:\n  - https://example.com/1\n  - https://example.com/2\n  access: public\n";
        var found = Errors(Compiled(text)).First(static f => f.Diagnostic.Descriptor == SyntaxDiagnostics.StrayText);
        Assert.Equal("source 5 資料\n  url:\n    - https://example.com/1\n    - https://example.com/2\n  access: public\n", TextEdit.Apply(text, Assert.Single(found.Diagnostic.Fixes).Edits));
    }

    [Fact]
    public void No_declaration_is_taken_for_prose_and_neither_is_one_that_is_misspelt()
    {
        string[] keywords = [.. LanguageSchema.Declarations.SelectMany(static d => new[] { d.Spelling.English, d.Spelling.Japanese })];
        foreach (var keyword in keywords.Append("contorl").Append("基凖").Append("ｃｏｎｔｒｏｌ").Append("cate gory"))
        {
            foreach (var rest in (string[])["", " 運1 題。", "\u3000１、２", " a b c。", ": 運1", "：", " ：x", "\t「題」"])
            {
                var text = $"control 運9 題。\n  category: 運用\n{keyword}{rest}\n  note: 文。\n";
                Assert.Equal(2, SourceText.From(text).Blocks.Length);
            }
        }

        // What is so written is no keyword, but plainly meant as one.
        foreach (var keyword in (string[])["Control", "SOURCE", "Ｐｏｌｉｃｙ"])
        {
            var errors = Errors(Compiled($"control 運9 題。\n  category: 運用\n{keyword} SOC2 題。\n  url: https://example.com/\n"));
            Assert.Equal([SyntaxDiagnostics.UnknownDeclaration], errors.Select(static f => f.Diagnostic.Descriptor));
        }
    }

    [Fact]
    public void What_is_typed_and_what_is_read_are_the_same()
    {
        var text = SourceText.From("control 運1 題。\n  category: 運用\n  intent: 一文目。\ncontrol 運2 題。\n  category: 運用\n");
        var file = CompiledFile.Create(new SourceFile("運用.fisc", text));
        foreach (var (at, inserted, removed) in ((string, string, int)[])[("control 運2", "二文目。\n", 0), ("二文目", "#", 0), ("#二文目", "", 1), ("二文目", "  ", 0), ("  二文目", "", 2), ("control 運2", "この", 0), ("このcontrol", "", 2), ("二文目", "", 4), ("。\n", "", 0), ("control 運1", "前文。\n", 0)])
        {
            var start = file.Tree.ToString().IndexOf(at, StringComparison.Ordinal);
            file = file.With(file.Tree.Text.With(new(new(start, removed), inserted)));
            var fresh = CompiledFile.Create(new SourceFile("運用.fisc", SourceText.From(file.Tree.ToString())));
            Assert.Equal(fresh.Tree.Blocks.Select(static b => b.Text), file.Tree.Blocks.Select(static b => b.Text));
            Assert.Equal(fresh.Blocks.SelectMany(static b => b.Diagnostics).Select(static d => d.Message(MessageLanguage.Ja)), file.Blocks.SelectMany(static b => b.Diagnostics).Select(static d => d.Message(MessageLanguage.Ja)));
        }
    }

    [Theory]
    [InlineData("control 運1 題。\n  category: 運用\n  項(1)\n    内容: 文。\n", "項(1)")]
    [InlineData("control 運1 題。\n  category: 運用\n  resp: user\n    それは、次のとおり。\n", "resp")]
    [InlineData("control 運1 題。\n  category: 運用\n  副題は別\n    text: 文。\n", "副題は別")]
    public void What_is_meant_as_a_member_costs_what_is_below_it(string text, string found) =>
        Assert.Equal([found], Errors(Compiled(text)).Select(f => text.Substring(f.Span.Start, f.Span.Length)));

    private static IEnumerable<FileDiagnostic> Errors(Compilation compilation) =>
        compilation.Diagnostics.Where(static d => d.Diagnostic.Severity == DiagnosticSeverity.Error && d.Diagnostic.Descriptor.Group == DiagnosticGroup.Syntax);

    /// <summary>The declarations with their fields.</summary>
    private static string Outline(Compilation compilation) => string.Join('\n', compilation.Files[0].Blocks.SelectMany(static b => b.Declarations).SelectMany(static d => d.SelfAndNested())
        .Select(static d => $"{d.Kind} {d.Id}: {string.Join(' ', d.Fields.Select(static f => f.Kind))}"));

    private static Compilation Compiled(string text) => Compilation.Create([new SourceFile("運用.fisc", SourceText.From(text))]);
}
