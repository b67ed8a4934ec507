using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Tests.Example;
using FiscDsl.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Prose;

/// <summary>A field or a declaration typed at the depth of prose is noticed, whatever its name, its spelling, its colon and its depth.</summary>
public sealed class FieldInProseTests
{
    private const string Head = "reference 見本\n  title: 題\n  version: 1.0\n  issued: 2026-04-01\n  standard: 基準\n  provider: 事業者\n";
    private const string Rest = "\ncategory 運用\n\nsource 5 資料\n  url: https://example.com/\n\ncontrol 運1 委託先の管理を行うこと。\n  category: 運用\n";

    /// <summary>Where prose stands: the text up to it, and what is around it from the inside out.</summary>
    public static TheoryData<string, DeclarationKind[]> Places => new()
    {
        { Head + "  preface:\n", [DeclarationKind.Reference] },
        { Head + "\n改版 1.0\n  発行日: 2026-04-01\n  改版内容:\n", [DeclarationKind.Revision] },
        { Head + "\ncategory 運用\n  note:\n", [DeclarationKind.Category] },
        { Head + "\ncategory 運用\n  category 委託\n    note:\n", [DeclarationKind.Category] },
        { Head + "\nsource 5 資料\n  url: https://example.com/\n  note:\n", [DeclarationKind.Source] },
        { Head + Rest + "  考え方：\n", [DeclarationKind.Control] },
        { Head + Rest + "  clause 1\n    text:\n", [DeclarationKind.Clause, DeclarationKind.Control] },
        { Head + Rest + "  clause 1\n    clause (1)\n      項 ①\n        確認内容:\n", [DeclarationKind.Clause, DeclarationKind.Control] },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_field_of_what_is_around_is_found_and_no_other(string before, DeclarationKind[] around)
    {
        var legal = around.SelectMany(static k => LanguageSchema.Of(k).Fields).SelectMany(static f => Spellings(f.Spelling)).ToHashSet(StringComparer.Ordinal);
        foreach (var name in LanguageSchema.Declarations.SelectMany(static d => d.Fields).SelectMany(static f => Spellings(f.Spelling)).Distinct(StringComparer.Ordinal))
        {
            foreach (var colon in (string[])[":", "：", " : ", "　："])
            {
                var text = Below(before, "𠮷野家の文。", $"{name}{colon}𠮷野家");
                Assert.Equal(legal.Contains(name) ? [name] : [], Found(text));
                Assert.Empty(Found(Below(before, $"文の中の{name}{colon}𠮷野家", $"{name}とは何か。", $"・{name}{colon}𠮷", $"{name}名{colon}𠮷")));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_keyword_with_a_label_is_found_where_it_may_stand(string before, DeclarationKind[] around)
    {
        foreach (var declared in LanguageSchema.Declarations)
        {
            var mayStand = declared.IsTopLevel || around.Any(k => LanguageSchema.Of(k).Nested == declared.Kind);
            foreach (var keyword in Spellings(declared.Spelling))
            {
                foreach (var label in declared.Header switch
                {
                    HeaderShape.None => [""],
                    HeaderShape.Label => (string[])["1", "(1)", "（２）", "①", "a", "-", "3 契約を結ぶこと。"],
                    _ => ["運113", "5", "1.30 𠮷野家", "運１１３　外部委託"],
                })
                {
                    var text = Below(before, "文。", $"{keyword} {label}", "  stale-source: warning");
                    Assert.Equal(mayStand ? 1 : 0, Found(text).Count());
                }

                Assert.Empty(Found(Below(before, $"{keyword}のうち 1 つを選ぶこと。", $"{keyword} code, or so it says,", $"{keyword}")));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_mend_makes_no_error(string before, DeclarationKind[] around)
    {
        var mended = 0;
        foreach (var field in around.SelectMany(static k => LanguageSchema.Of(k).Fields).Distinct())
        {
            foreach (var (i, value) in Values.Index())
            {
                for (var j = i % 3; j < Behind.Length; j += 3)
                    mended += Mended(Below(before, ["文。", $"{field.Spelling.Japanese}：{value}", .. Behind[j].Split('\n')]));
            }
        }

        Assert.True(mended > around.Length * 5, $"{mended}");
    }

    [Fact]
    public void All_that_was_typed_in_a_row_is_put_right_at_once()
    {
        var text = Below(Head + Rest + "  clause 1\n    text:\n", "委託先を選ぶこと。", "主体：利用者", "情報参照元：5", "note: 次版で見直す。", "clause (1)", "  内容：契約を結ぶこと。");
        Assert.Equal(["主体", "情報参照元", "note", "clause (1)", "内容"], Found(text));
        var compilation = Compiled(text);
        var after = TextEdit.Apply(text, Findings(compilation).First().Diagnostic.Fixes[0].Edits.Select(e => Placed(compilation, e)));
        Assert.EndsWith(
            "  clause 1\n    text:\n      委託先を選ぶこと。\n    主体：利用者\n    情報参照元：5\n    note: 次版で見直す。\n    clause (1)\n      内容：契約を結ぶこと。\n",
            after, StringComparison.Ordinal);
        Assert.Empty(Found(after));
    }

    [Fact]
    public void The_printed_reference_has_no_such_line()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "examples", "aws-fisc");
        var example = Compilation.Create(Directory.EnumerateFiles(root, "*.fisc", SearchOption.AllDirectories)
            .Select(path => new SourceFile(Path.GetRelativePath(root, path), SourceText.From(File.ReadAllBytes(path)))));
        Assert.NotEmpty(example.Catalog.Controls);
        Assert.Empty(Findings(example));
    }

    [Property(Arbitrary = [typeof(CutSentences)], MaxTest = 300)]
    public void Nor_has_it_one_where_its_sentences_are_cut_and_joined_anywhere(CutProse prose)
    {
        ArgumentNullException.ThrowIfNull(prose);
        Assert.Empty(Found(Below(Head + Rest + "  clause 1\n    text:\n", prose.Lines)));
    }

    private static readonly string[] Behind = ["", "文が続く。", "note: 𠮷野家が見直す。", "  - https://example.com/2", "- 𠮷野家", "clause (1)", "clause 2\n  主体：利用者", "情報参照元：5", "分類：運用"];

    private static readonly string[] Values = ["", "利用者", "5", "運用", "https://example.com/1", "2026-04-01", "A1", "𠮷野家の文。", "「文」→「分」 誤植", "missing-text 印刷にない"];

    private static string Below(string before, params IEnumerable<string> lines)
    {
        var field = before.TrimEnd('\n').Split('\n')[^1];
        var indent = new string(' ', field.Length - field.TrimStart().Length + 2);
        return before + string.Concat(lines.Select(l => indent + l + "\n"));
    }

    /// <summary>Makes each mend by itself, and all of them together as an editor would; counts them.</summary>
    private static int Mended(string text)
    {
        var compilation = Compiled(text);
        var before = Errors(compilation);
        var mended = 0;
        foreach (var finding in Findings(compilation))
        {
            foreach (var fix in finding.Diagnostic.Fixes)
            {
                var after = TextEdit.Apply(text, fix.Edits.Select(e => Placed(compilation, e)));
                Assert.True(Errors(Compiled(after)) <= before, $"{text}\n↓\n{after}");
                mended++;
            }
        }

        if (Services.Actions.In(compilation, 0, new(0, text.Length)).FirstOrDefault(static a => a.Title.In(MessageLanguage.En) is var title && title.StartsWith("Fix all", StringComparison.Ordinal) && title.Contains("field-in-prose", StringComparison.Ordinal)) is { } all)
        {
            var after = TextEdit.Apply(text, all.Edits);
            Assert.True(Errors(Compiled(after)) <= before, $"{text}\n↓ all\n{after}");
        }

        return mended;
    }

    private static int Errors(Compilation compilation) => compilation.Diagnostics.Count(static d => d.Diagnostic.Severity == DiagnosticSeverity.Error);

    private static TextEdit Placed(Compilation compilation, TextEdit edit)
    {
        var finding = Findings(compilation).First();
        return edit with { Span = compilation.Locate(finding.Diagnostic.Location with { Span = edit.Span }).Span };
    }

    private static Compilation Compiled(string text) => Compilation.Create([new SourceFile("運用基準.fisc", SourceText.From(text))]);

    private static IEnumerable<FileDiagnostic> Findings(Compilation compilation) => compilation.Diagnostics.Where(static d => d.Diagnostic.Descriptor == TextDiagnostics.FieldInProse);

    private static IEnumerable<string> Found(string text) => Findings(Compiled(text)).Select(d => text.Substring(d.Span.Start, d.Span.Length));

    private static IEnumerable<string> Spellings(Spelling spelling) => [spelling.English, spelling.Japanese];

    /// <summary>Sentences of the print, cut into lines.</summary>
    public sealed record CutProse(string[] Lines);

    /// <summary>Joins a few sentences of the print, and breaks them anywhere.</summary>
    public static class CutSentences
    {
        private static readonly string[] Sentences = [.. PrintedReference.Sentences.Select(static s => s.Sentence)];

        public static Arbitrary<CutProse> Cuts() => Arb.From(
            from sentences in Gen.Elements(Sentences).ListOf().Where(static l => l.Count > 0)
            from cuts in Gen.Choose(0, 1000).ListOf()
            select new CutProse(Cut(string.Concat(sentences), cuts)));

        private static string[] Cut(string text, IEnumerable<int> cuts)
        {
            var places = cuts.Select(c => c % text.Length).Append(0).Append(text.Length).Distinct().Order().ToList();
            return [.. places.Zip(places.Skip(1)).Select(p => text[p.First..p.Second])];
        }
    }
}
