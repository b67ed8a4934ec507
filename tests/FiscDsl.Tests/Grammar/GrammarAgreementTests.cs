using FiscDsl.Diagnostics;
using FiscDsl.Syntax.Names;
using FiscDsl.Syntax.Prose;
using FiscDsl.Tests.Cases;
using FiscDsl.Tests.Generators;
using FiscDsl.Tests.Repository;
using FsCheck.Fluent;
using FsCheck.Xunit;
using FsCheck;
using Xunit;

namespace FiscDsl.Tests.Grammar;

/// <summary>Holds grammar/fisc.ebnf to the compiler: what one derives the other reads without an error of syntax.</summary>
public class GrammarAgreementTests
{
    /// <summary>Places a value can stand at, with what it may be made of.</summary>
    public static TheoryData<string, string[]> Places => new()
    {
        { "control {0}\n", ["運", "113", "１", "-", "－", ".", "_", "A", "/", "か\u3099", "\u3099", "𠮷", " ", "\u3000", "題"] },
        { "control 運113\n  clause {0}\n", ["(", ")", "（", "）", "1", "２", "①", "注", "～", "~", ".", "-", "—", "ー", " ", "文", "⓪", "❶"] },
        { "reference a\n  issued: {0}\n", ["2016", "-", "11", "10", "－", "−", "ー", "/", "年", "月", "日", "２０１６", "0", " "] },
        { "revision {0}\n  summary: 文\n", ["1", ".", "30", "１", "．", "第", "版", " ", "追補", "-", "𠮷"] },
        { "source 5 題\n  url: {0}\n", ["https://", "HTTP://", "ｈttp://", "http:", "/", "?", "#", "aws.amazon.com", "日本", " ", "\u3000", "\"", "<"] },
        { "source 5 題\n  url: {0}\n    - https://aws.amazon.com/\n    {0}\n", ["- ", "-", "https://aws.amazon.com/jp/", " "] },
        { "reference a\n  publishers: {0}\n    - 甲社\n    {0}\n", ["- ", "-", "－", "甲社", " "] },
        { "control 運113\n  code: {0}\n", ["A38730001", ",", "，", "、", " ", "\u3000", "-"] },
        { "control 運113\n  category: {0}\n", ["運用基準", "/", "／", " ", "\u3000", ",", "-"] },
        { "control 運113\n  responsibility: {0}\n", ["provider", "USER", "利用者", "クラウド事業者", "none", "なし", "(", "ｕｓｅｒ", ",", "、", " ", "理由"] },
        { "control 運113\n  evidence: {0}\n", ["5", "25", "12-1", "none", "N/A", "Ｎ／Ａ", "なし", "対象外", "(", "（", "\"", "“", "”", "「", "」", "侵入", ",", "、", " ", "\u3000", "."] },
        { "control 運113\n  accept: {0}\n", ["missing-evidence", "情報参照元未記入", " ", "\u3000", "次版で", "："] },
        { "control 運113\n  correction: {0}\n", ["「", "」", "目録", "→", "->", "－＞", "‐>", "−", "ー", ">", "\"", "＂", " ", "\u3000", "誤植"] },
        { "policy\n  stale-source: {0}\n", ["warning", "警告", "OFF", "エラー", "warn", ",", "、", " ", "24", "months", "month", "か月", "ヶ月", "月"] },
        { "policy\n  undisclosed-evidence: {0}\n", ["warning", "OFF", ",", "、", "「", "」", "\"", "“", "機密", "report", " ", "\u3000", "－", "–"] },
        { "source {0} 題\n  url: https://a.jp/\n", ["none", "ＮＯＮＥ", "なし", "対象外", "n", "a", "/", "-", "1", "x"] },
        { "source 5 題\n  access: {0}\n", ["public", "公開", "NDA", "ｎｄａ", " ", ","] },
        { "layout 表\n  headings: {0}\n", ["3", "４", "-", "－", "—", "～", "~", " ", "0", "行", ",", "１０４８５７７"] },
        { "layout 表\n  column: {0}\n", ["「", "」", "\"", "“", "題", "/", "／", " ", "\u3000", "→", "->", "－＞", "control", "NOTE", "主体", "ｕｓｅｒ", "利用者", "A", "Ｊ", "X", "F", "j", "注記"] },
        { "layout 表\n  column: 「題」 → {0}\n", ["responsibility", "主体", "クラウド事業者", "provider", " ", "\u3000", "note", "「", "」", "\"", "重要度", "基準"] },
        { "layout 表\n  mark: {0}\n", ["○", "◯", "-", ">", "→", "->", ",", "、", " ", "\u3000", "「", "」", "\"", "Shared", "yes", "はい", "blank"] },
        { "layout 表\n  mark: ○ → {0}\n", ["yes", "いいえ", "PROVIDER", "user", "利用者", ",", "、", " ", "none", "n/a", "空欄", "→"] },
        { "layout 表\n  carry: {0}\n", ["control", "分類", "中項目", ",", "、", " ", "名称", "責任", "evidence"] },
        { "layout 表\n  leave: {0}\n", ["「", "」", "GUID", "L", "Ｌ", "X", "F", "E", ",", "、", " ", "/", "\"", "備考"] },
        { "layout 表\n  sheet: {0}\n    - 一覧\n    {0}\n", ["- ", "-", "一覧", " "] },
        { "control{0}運113{0}題\n", [" ", "\u3000", "\t", ":", "："] },
        { "control 運113\n  intent{0}文\n", [" ", ":", "：", "\u3000"] },
        { "control 運113\n  intent:{0}\n", [" ", "文", "\n    文", "\n      文", "\n   \u3000文", "\n  考え方: 文", "\n  文", "\n\n"] },
        { "control 運113\n  {0}\n", ["clause 1", "項 (2)", "\n  ", "\n    ", "text: 文", "内容: 文", "category: 運用", "clause", "項", "基準 運1", "evidence: 5"] },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void The_grammar_derives_what_the_compiler_reads(string place, string[] pieces)
    {
        var values = Gen.Elements(pieces).ListOf().Select(string.Concat).Where(static value => !value.Contains("2424", StringComparison.Ordinal));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500).WithQuietOnSuccess(true).WithEndSize(9), Prop.ForAll(Arb.From(values), value =>
        {
            var difference = GrammarText.Difference(string.Format(System.Globalization.CultureInfo.InvariantCulture, place, value));
            return (difference is null).Label(difference ?? "");
        }));
    }

    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 1500)]
    public void The_grammar_and_the_compiler_agree_on_damaged_catalogs(NastyText nasty) => Assert.Null(GrammarText.Difference(nasty.Text));

    public static TheoryData<string> ExampleFiles => [.. RepositoryTree.Files(["examples"], ".fisc")];

    [Theory]
    [MemberData(nameof(ExampleFiles))]
    public void The_grammar_derives_the_examples(string path) => Assert.True(GrammarText.IsDerived(RepositoryTree.Read(path)), path);

    public static TheoryData<string> Rules => [.. DiagnosticTable.All.Select(static d => d.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_grammar_and_the_compiler_agree_on_the_examples_of_a_rule(string name)
    {
        foreach (var text in DiagnosticTable.Find(name)?.Example.Split("# ↓\n") ?? []) Assert.Null(GrammarText.Difference(text));
    }

    public static TheoryData<string> CaseFiles => [.. CaseCorpus.ByFile.Keys];

    [Theory]
    [MemberData(nameof(CaseFiles))]
    public void The_grammar_and_the_compiler_agree_on_the_cases_of_a_rule(string file) =>
        Assert.All(CaseCorpus.ByFile[file].SelectMany(static c => c.Files), static source => Assert.Null(GrammarText.Difference(source.ToFile().Text)));

    [Fact]
    public void Enumerators_are_those_of_the_prose_reader() => Agree(
        "enumerator", ["(", "（", ")", "）", "1", "２", "0", ".", "．", "①", "㉑", "㊿", "⓪", "注", "a", "123", "2016"], static text => Enumerators.Length(text) == text.Length && text.Length > 0);

    [Fact]
    public void Numbers_of_the_standard_are_those_of_mentions() => Agree(
        "standard-number", ["設", "運", "監", "連", "1", "105", "-", "１", "－", "ー", "注"], static text => MentionGrammar.HasStandardShape(IdGrammar.Normalize(text)));

    [Fact]
    public void Bullets_are_those_of_the_prose_reader() => Agree(
        "bullet", ["・", "･", "※", "●", "○", "•", "-", "－", "–", "—", "*", "＊", " ", "\u3000", "文", "(1)"],
        static text => Enumerators.Mark(text) != '\0' && text.Length == (text[0] is '-' or '－' or '–' or '*' ? 2 : 1));

    [Fact]
    public void Mentions_are_those_of_the_prose() => Agree(
        "mention", ["【", "】", "運", "113", "８９", "注", " ", "-", "－"], static text => MentionGrammar.Find(text) is [var id] && id.Start == 1 && id.End == text.Length - 1 && text[0] == '【');

    private static void Agree(string rule, string[] pieces, Func<string, bool> code) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true).WithEndSize(7),
        Prop.ForAll(Arb.From(Gen.Elements(pieces).ListOf().Select(string.Concat)), text => (EbnfRecognizer.Matches(rule, text) == code(text)).Label(text)));
}
