using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Tests.Repository;
using Xunit;

namespace FiscDsl.Tests.Grammar;

/// <summary>Holds grammar/fisc.ebnf to the schema, word by word and place by place.</summary>
public class EbnfTests
{
    // Words that are no words of the schema: units of time, the mark of a note.
    private static readonly string[] OtherWords = ["months", "month", "月", "注"];

    public static TheoryData<DeclarationKind> Declarations => [.. Enum.GetValues<DeclarationKind>()];

    [Fact]
    public void Every_word_of_the_schema_is_a_terminal_and_no_other_word_is()
    {
        var spellings = LanguageSchema.Declarations
            .SelectMany(static d => d.Fields.Select(static f => f.Spelling).Concat(d.Fields.SelectMany(static f => f.FixedValues).Select(static v => v.Spelling)).Append(d.Spelling))
            .Concat(LanguageSchema.Severities.Select(static s => s.Spelling));
        var words = spellings.SelectMany(static s => new[] { s.English, s.Japanese }).Select(static w => w.ToLowerInvariant()).Distinct(StringComparer.Ordinal);
        var terminals = EbnfGrammar.Rules.Values.SelectMany(EbnfGrammar.SelfAndInner).OfType<EbnfLiteral>()
            .Select(static l => l.Text).Where(static t => t.Any(char.IsLetter)).Distinct(StringComparer.Ordinal);
        Assert.Equal(words.Order(StringComparer.Ordinal), terminals.Except(OtherWords).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_name_is_a_rule_or_a_terminal_and_every_rule_is_used()
    {
        var names = EbnfGrammar.Rules.Values.SelectMany(EbnfGrammar.SelfAndInner).OfType<EbnfName>().Select(static n => n.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(
            ["CHAR", "DEDENT", "DIGIT", "INDENT", "LETTER", "MARK", "NEWLINE"], names.Except(EbnfGrammar.Rules.Keys).Order(StringComparer.Ordinal));
        Assert.Equal(["bullet", "enumerator", "file", "mention", "standard-number"], EbnfGrammar.Rules.Keys.Except(names).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_declaration_derives_its_fields_and_no_others(DeclarationKind kind)
    {
        var declaration = LanguageSchema.Of(kind);
        foreach (var field in LanguageSchema.Declarations.SelectMany(static d => d.Fields).Distinct())
        {
            foreach (var language in Enum.GetValues<MessageLanguage>())
            {
                var text = $"{Header(declaration, language)}{Margin(kind)}{field.Spelling.In(language)}: {Sample(field)}\n";
                Assert.True(declaration.Field(field.Kind) is not null == GrammarText.IsDerived(text), text);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_declaration_nests_what_the_schema_says(DeclarationKind kind)
    {
        var outer = LanguageSchema.Of(kind);
        foreach (var inner in LanguageSchema.Declarations)
        {
            var line = Header(inner, MessageLanguage.Ja).Split('\n')[^2].TrimStart();
            var text = $"{Header(outer, MessageLanguage.En)}{Margin(kind)}{line}\n";
            Assert.True((inner.Kind == outer.Nested) == GrammarText.IsDerived(text), text);
        }
    }

    [Fact]
    public void Fixed_values_are_derived_in_both_spellings_and_either_case()
    {
        foreach (var (declaration, field) in LanguageSchema.Declarations.SelectMany(static d => d.Fields.Select(f => (d, f))).Where(static p => !p.f.FixedValues.IsEmpty))
        {
            foreach (var value in field.FixedValues.SelectMany(static v => new[] { v.Spelling.English, v.Spelling.Japanese, v.Spelling.English.ToUpperInvariant() }))
            {
                var text = $"{Header(declaration, MessageLanguage.En)}{Margin(declaration.Kind)}{field.Spelling.English}: {Whole(field, value)}\n";
                Assert.True(GrammarText.IsDerived(text), text);
            }
        }
    }

    [Fact]
    public void Every_grammar_of_values_has_its_rule()
    {
        string[] rules = ["id", "label", "date", "url", "codes", "category-path", "responsibility", "evidence", "acceptance", "correction", "severity", "mention", "quotation", "comma", "rows", "column", "column-name", "marks", "arrow"];
        Assert.Empty(rules.Except(EbnfGrammar.Rules.Keys));
        var files = RepositoryTree.Files(["src/FiscDsl/Syntax/Names", "src/FiscDsl/Syntax/Values"], "Grammar.cs", "Grammars.cs").Select(static path => Path.GetFileNameWithoutExtension(path));
        Assert.Equal(
            ["CitationGrammar", "ColumnGrammars", "DispositionGrammar", "IdGrammar", "LabelGrammar", "ListGrammar", "MentionGrammar", "QuotedGrammar", "RuleGrammars", "ScalarGrammars", "WordListGrammar"],
            files.Order(StringComparer.Ordinal));
    }

    private static string Header(DeclarationSchema declaration, MessageLanguage language)
    {
        var keyword = declaration.Spelling.In(language);
        var line = declaration.Header switch
        {
            HeaderShape.None => keyword,
            HeaderShape.Id => $"{keyword} aws-fisc",
            HeaderShape.IdAndTitle => $"{keyword} 運113 名称",
            HeaderShape.Label => $"{keyword} (1)",
            _ => throw new ArgumentOutOfRangeException(nameof(declaration)),
        };
        return declaration.IsTopLevel ? line + "\n" : $"control 運113\n  {line}\n";
    }

    private static string Margin(DeclarationKind kind) => LanguageSchema.Of(kind).IsTopLevel ? "  " : "    ";

    private static string Whole(FieldSchema field, string value) => field.Value switch
    {
        ValueKind.Column => $"「見出し」 → {value}",
        ValueKind.Mark => $"○ → {value}",
        _ => value,
    };

    private static string Sample(FieldSchema field) => field.Value switch
    {
        ValueKind.Date => "2016-11-10",
        ValueKind.UrlList => "https://aws.amazon.com/jp/",
        ValueKind.Choice or ValueKind.Parties => field.FixedValues[0].Spelling.Japanese,
        ValueKind.Acceptance => "missing-evidence 次版で確認する",
        ValueKind.Correction => "「目録」→「目標」",
        ValueKind.Rows => "3-4",
        ValueKind.Column => "「基準番号」 → 基準",
        ValueKind.Mark => "○, 〇 → はい",
        ValueKind.Roles => "基準, 分類",
        ValueKind.Columns => "「対応の主体」 / 「備考」, L",
        _ => "運用",
    };
}
