using FiscDsl.Schema;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>Fields and declarations, Values and Spellings, in the section Lines and indentation, and the header of the next.</summary>
public class FieldsAndValuesTests
{
    [Fact]
    [Statement("A field is its name, a colon, and its value.")]
    [Statement("A declaration is its keyword and, after blanks, its header; it has no colon.")]
    [Statement("A header is the keyword, then the id or label, then, after blanks, the title to the end of the line.")]
    public void A_field_has_a_colon_and_a_declaration_none()
    {
        var tried = Tried.Of("control   運113 \u3000 𠮷野家の 基準: 委託　先 #1\n  category: 運用\n  clause   (1)\n    text:文。\n");
        Assert.Empty(tried.Errors);
        Assert.Equal(("運113", "𠮷野家の 基準: 委託　先 #1"), (tried.Control.Id, tried.Control.Title?.Printed));
        Assert.Equal("文。", tried.Clause("運113/(1)").Text?.Printed);
        Assert.Equal(["missing-colon"], Tried.InControl("intent 文。").Errors);
        Assert.Equal(["unexpected-colon"], Tried.Of("control: 運113 題\n  category: 運用\n").Errors);
    }

    [Theory]
    [Statement("Names and keywords are written exactly as the tables have them; fixed values such as `n/a` may be in either case.")]
    [InlineData("evidence: N/A", null)]
    [InlineData("evidence: n/A 理由", null)]
    [InlineData("evidence: NONE", null)]
    [InlineData("responsibility: Provider, USER", null)]
    [InlineData("Evidence: n/a", "unknown-field")]
    [InlineData("EVIDENCE: n/a", "unknown-field")]
    [InlineData("Clause 1", "unknown-declaration")]
    public void Names_are_exact_and_fixed_values_in_either_case(string line, string? rule) =>
        Assert.Equal(rule is null ? [] : [rule], Tried.InControl(line).Errors);

    [Fact]
    [Statement("Names and keywords are written exactly as the tables have them; fixed values such as `n/a` may be in either case.")]
    public void A_keyword_in_capitals_is_none() => Assert.NotEmpty(Tried.Of("Control 運113 題\n  category: 運用\n").Errors);

    [Theory]
    [Statement("A value that is not prose stands on its field's line: deeper lines below it are an error, except for the `- ` items of a list.")]
    [Statement("A list of ids or fixed values stands on one line.")]
    [InlineData("category:\n  運用")]
    [InlineData("category: 運用\n  続き")]
    [InlineData("responsibility: provider\n  user")]
    [InlineData("responsibility:\n  - provider\n  - user")]
    [InlineData("evidence: 1\n  5")]
    [InlineData("evidence:\n  - 1\n  - 5")]
    [InlineData("code: A1\n  A2")]
    [InlineData("accept: missing-evidence 次版で\n  確認する")]
    [InlineData("correction: 「誤」→「正」\n  誤植")]
    public void A_deeper_line_below_a_value_is_an_error(string lines) =>
        Assert.Contains("unexpected-indentation", Tried.Of("control 運113 題\n" + Tried.Indented(lines, 2)).Errors);

    [Theory]
    [Statement("A value that is not prose stands on its field's line: deeper lines below it are an error, except for the `- ` items of a list.")]
    [InlineData("title: 題\n  続き")]
    [InlineData("version: 1\n  2")]
    [InlineData("issued:\n  2016-11-10")]
    [InlineData("language: ja\n  en")]
    [InlineData("publishers: 𠮷野家\n  - 別社")]
    public void So_it_is_in_a_reference(string lines) =>
        Assert.Contains("unexpected-indentation", Tried.Alone("reference 見本\n" + Tried.Indented(lines, 2)).Errors);

    [Theory]
    [Statement("A list of free text (`publishers`, `url`, `sheet`) has one value on the field's line or several below it, each after `- `.")]
    [InlineData("publishers: 𠮷野家、別社", null, "𠮷野家、別社")]
    [InlineData("publishers:\n  - 𠮷野家\n  - 別社, #2", null, "𠮷野家", "別社, #2")]
    [InlineData("publishers:\n  𠮷野家\n  別社", "missing-list-marker", "𠮷野家", "別社")]
    [InlineData("publishers:\n  ・𠮷野家\n  • 別社", "missing-list-marker", "𠮷野家", "別社")]
    public void A_list_of_text_has_one_value_or_items(string lines, string? rule, params string[] values)
    {
        var tried = Tried.Alone("reference 見本\n  title: 題\n  version: 1\n  issued: 2016-11-10\n  standard: 基準\n  provider: 事業者\n" + Tried.Indented(lines, 2));
        Assert.Equal(values, tried.Catalog.Reference?.Publishers);
        Assert.Equal(rule is null ? [] : [rule], tried.Errors.Distinct());
    }

    [Theory]
    [Statement("A list of free text (`publishers`, `url`, `sheet`) has one value on the field's line or several below it, each after `- `.")]
    [InlineData("url: https://example.com/a", "https://example.com/a")]
    [InlineData("url:\n  - https://example.com/a\n  - https://example.com/𠮷", "https://example.com/a", "https://example.com/𠮷")]
    public void So_has_a_list_of_addresses(string lines, params string[] values)
    {
        var tried = Tried.InSource(lines);
        Assert.Empty(tried.Errors);
        Assert.Equal(values, tried.Catalog.SourceById["2"].Urls.Select(static u => u.Value));
    }

    [Fact]
    [Statement("A field that may not repeat and stands twice is an error, and the first one holds.")]
    public void A_field_that_stands_twice_is_an_error()
    {
        foreach (var field in LanguageSchema.Of(DeclarationKind.Clause).Fields)
        {
            var value = field.Value switch { ValueKind.Parties => ("user", "provider"), ValueKind.Evidence => ("none", "n/a"), ValueKind.CodeList => ("A1", "A2"), ValueKind.Acceptance => ("missing-text 甲", "missing-text 乙"), ValueKind.Correction => ("「甲」→「乙」", "「丙」→「丁」"), _ => ("甲。", "乙。") };
            var tried = Tried.InClause($"{field.Spelling.English}: {value.Item1}\n{field.Spelling.Japanese}: {value.Item2}");
            Assert.Equal(field.Repeats ? [] : ["duplicate-field"], tried.Errors);
            if (!field.Repeats) Assert.Equal([field.Spelling.Japanese], tried.Found("duplicate-field"));
        }

        var clause = Tried.InClause("text: 甲。\ntext: 乙。\nresponsibility: user\nresponsibility: provider").Clause("運113/1");
        Assert.Equal(("甲。", true, false), (clause.Text?.Printed, clause.Responsibility?.User, clause.Responsibility?.Provider));
    }

    [Fact]
    [Statement("Every keyword, field and fixed value has an English and a Japanese spelling.")]
    [Statement("Both are always understood, and a file may mix them.")]
    public void Both_spellings_are_understood_in_one_file()
    {
        var tried = Tried.Of("基準 運113 題\n  category: 運用\n  項 1\n    内容: 文。\n    responsibility: クラウド事業者, user\n    情報参照元: none\n    note: 𠮷。\n  clause 2\n    text: 文。\n    主体: なし\n    evidence: 対象外\n");
        Assert.Empty(tried.Errors);
        Assert.Equal((true, true), (tried.Clause("運113/1").Responsibility?.Provider, tried.Clause("運113/1").Responsibility?.User));
        foreach (var field in LanguageSchema.Declarations.SelectMany(static d => d.Fields))
        {
            Assert.NotEqual(field.Spelling.English, field.Spelling.Japanese);
            Assert.All(field.FixedValues, static v => Assert.NotEmpty(v.Spelling.Japanese));
        }
    }

    [Theory]
    [Statement("With `keywords: en` or `keywords: ja` in the reference the formatter writes one; without, each stays as written.")]
    [InlineData("  keywords: en\n", "control 運113 題\n  category: 運用\n  responsibility: user\n  evidence: n/a\n")]
    [InlineData("  予約語: 日本語\n", "基準 運113 題\n  分類: 運用\n  主体: 利用者\n  情報参照元: 対象外\n")]
    [InlineData("", "基準 運113 題\n  category: 運用\n  主体: user\n  evidence: 対象外\n")]
    public void The_reference_says_which_spelling_is_written(string keywords, string expected) =>
        Assert.EndsWith(expected, Tried.Alone($"reference 見本\n  title: 題\n{keywords}\ncategory 運用\n\n基準 運113 題\n  category: 運用\n  主体: user\n  evidence: 対象外\n").Formatted, StringComparison.Ordinal);
}
