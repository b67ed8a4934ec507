using FiscDsl.Diagnostics;
using FiscDsl.Formatting;
using FiscDsl.Schema;
using FiscDsl.Tests.Formatting;
using FiscDsl.Tests.Outputs;
using FiscDsl.Tests.Repository;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>The five decisions, and the taste.</summary>
public class OpeningTests
{
    [Theory]
    [Statement("**Structure is indentation, prose is free.**")]
    [Statement("No quotes, no escapes, no closing marks.")]
    [Statement("Nothing that a Japanese sentence can contain ends the field it stands in.")]
    [InlineData("「引用」と\"引用\"と“引用”と（かっこ）を含む。")]
    [InlineData("閉じない「かっこ（と『引用、そして\\と\\nを含む。")]
    [InlineData("主体：利用者とし、情報参照元: なしとする。")]
    [InlineData("control 運9 と基準 運9、policy、end、}、;、*/、--- と %>。")]
    [InlineData("#1 と＃2、𠮷野家 # と <!-- -->。")]
    [InlineData("一、二，三・四…五—六／七。次の文！次の文？")]
    public void Prose_is_free(string prose)
    {
        foreach (var text in (string[])[$"text: {prose}", $"text:\n  次のとおり。\n  これは、{prose}"])
        {
            var tried = Tried.InClause(text + "\nresponsibility: user");
            Assert.Empty(tried.Errors);
            var clause = tried.Clause("運113/1");
            Assert.EndsWith(prose, clause.Text?.Printed, StringComparison.Ordinal);
            Assert.True(clause.Responsibility?.User);
        }
    }

    [Fact]
    [Statement("**One line, one fact.**")]
    [Statement("A responsibility, a citation, an address is a line; a sentence is a line.")]
    [Statement("A hunk of a diff is a change of meaning or of wording, never a reflow.")]
    public void A_reflow_is_no_change_and_a_word_is_one_line()
    {
        const string Source = "control 運113 題\n  category: 運用\n  intent: ";
        var laid = FormattedText.Of(Source + "委託先を選ぶこと。\n    契約を結ぶこと。\n    監査を行うこと。\n  responsibility: user\n  evidence: n/a\n");
        Assert.Equal(laid, FormattedText.Of(Source + "委託先を\n    選ぶ\n    こと。契約を結ぶこと。監査を\n      行うこと。\n  responsibility: user\n  evidence: n/a\n"));
        var changed = FormattedText.Of(Source + "委託先を選ぶこと。契約を\n    書面で\n    結ぶこと。監査を行うこと。\n  responsibility: user\n  evidence: n/a\n");
        Assert.Equal(["    契約を書面で結ぶこと。"], changed.Split('\n').Except(laid.Split('\n')));
        Assert.Equal(["    契約を結ぶこと。"], laid.Split('\n').Except(changed.Split('\n')));
        Assert.Contains("  responsibility: user\n  evidence: n/a\n", laid, StringComparison.Ordinal);
    }

    [Fact]
    [Statement("**An error stays where it is.**")]
    [Statement("A malformed line costs that line, a malformed field that field.")]
    [Statement("The rest of the file is read and checked.")]
    public void An_error_costs_its_line_or_its_field()
    {
        var tried = Tried.Of("""
            control 運113 サイバー攻撃に備えること。
              category: 運用
              nonsense: あ
              ---
              clause 1
                text: 𠮷野家の文。
                responsibility: 事業者
                evidence: 1, ?, 5
                finding: 確認した。
            control 運114 監査を行うこと。
              category: 運用
              responsibility: provider
              evidence: 8
            """);
        Assert.Equal(["unknown-field", "stray-text", "invalid-value", "invalid-value", "unknown-source"], tried.Errors);
        var clause = tried.Clause("運113/1");
        Assert.Equal(("𠮷野家の文。", null, "1 5", "確認した。"), (clause.Text?.Printed, clause.Responsibility, string.Join(' ', clause.Evidence?.Citations.Select(static c => c.Source) ?? []), clause.TextOf(FieldKind.Finding)?.Printed));
    }

    [Theory]
    [Statement("**Tolerant of the IME, canonical in ASCII.**")]
    [Statement("`：`, `，`, `、`, full-width digits in ids and full-width spaces in indentation are understood, reported and fixed by the formatter.")]
    [InlineData("  evidence： 1, 5", "fullwidth-character")]
    [InlineData("  evidence: 1， 5", "fullwidth-character")]
    [InlineData("  evidence: 1、 5", "fullwidth-character")]
    [InlineData("  evidence: １, ５", "fullwidth-id")]
    [InlineData("　evidence: 1, 5", "fullwidth-indentation")]
    public void What_an_IME_types_is_understood_reported_and_fixed(string line, string rule)
    {
        var tried = Tried.Of($"control 運113 題\n  category: 運用\n{line}\n");
        Assert.Empty(tried.Errors);
        Assert.Equal(["1", "5"], tried.Control.Evidence?.Citations.Select(static c => c.Source));
        Assert.Contains(rule, tried.Rules);
        Assert.Equal("control 運113 題\n  category: 運用\n  evidence: 1, 5\n", tried.Formatted);
    }

    [Fact]
    [Statement("Every word of the language has a Japanese spelling, so the same clause may read:")]
    public void The_taste_says_the_same_in_japanese()
    {
        Assert.All(
            LanguageSchema.Declarations.Select(static d => d.Spelling).Concat(LanguageSchema.Declarations.SelectMany(static d => d.Fields).SelectMany(static f => f.FixedValues.Select(static v => v.Spelling).Prepend(f.Spelling))),
            static s => Assert.Contains(s.Japanese, c => c > '\u2FFF' || s.Japanese == "NDA"));
        var taste = Markdown.Read("grammar/language.md").CodeBlocks.First(static c => c.Language == "fisc").Text;
        var japanese = Respelling.Of(taste, MessageLanguage.Ja);
        Assert.StartsWith("リファレンス aws-fisc\n  名称: ", japanese, StringComparison.Ordinal);
        Assert.Equal(Json(taste), Json(japanese));

        static byte[] Json(string text) => JsonOutputTests.Bytes(SampleCatalog.Compile([new SourceFile("見本.fisc", SourceText.From(text))]), asPrinted: false);
    }
}
