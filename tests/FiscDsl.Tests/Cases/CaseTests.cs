using FiscDsl.Diagnostics;
using FiscDsl.Outputs;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Cases;

/// <summary>Every case in this directory: what it finds, where, in which words, and what its fixes make of it.</summary>
public sealed class CaseTests
{
    private const string Prelude = "前提.fisc";

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (file, cases) in CaseCorpus.ByFile)
                foreach (var single in cases) data.Add(file, single.Title);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_case_expects(string file, string title)
    {
        var (own, single) = CaseCorpus.Find(file, title);
        var compilation = Compile(single, single.Files.Select(static f => f.ToFile()));
        var expected = single.Files.SelectMany(static f => f.Expected.Select(e => (File: f, Finding: e))).ToList();
        var codes = expected.Select(static e => e.Finding.Code).Append(own).ToHashSet(StringComparer.Ordinal);
        var actual = Findings(compilation)
            .Where(d => PathOf(compilation, d) != Prelude && (codes.Contains(d.Diagnostic.Descriptor.Code) || (!single.OwnFindingsOnly && d.Diagnostic.Severity == DiagnosticSeverity.Error)))
            .ToList();
        Assert.Equal(
            string.Join('\n', expected.Select(e => Describe(compilation, e.File, e.Finding)).Order(StringComparer.Ordinal)),
            string.Join('\n', actual.Select(d => Describe(compilation, d)).Order(StringComparer.Ordinal)));

        foreach (var (source, finding) in expected)
        {
            var matches = actual.Where(d => Describe(compilation, d) == Describe(compilation, source, finding)).ToList();
            Assert.Contains(matches, d => Agrees(finding, d.Diagnostic));
        }
    }

    [Theory]
    [Statement("Each has a code, a name, a default severity, a message in Japanese and English, an explanation with an example (`fisc explain missing-evidence`) and, where a mend is mechanical, a fix.")]
    [MemberData(nameof(Cases))]
    public void Fixes_mend_the_text(string file, string title)
    {
        var (own, single) = CaseCorpus.Find(file, title);
        var compilation = Compile(single, single.Files.Select(static f => f.ToFile()));
        var mended = Mend(compilation, own);
        Assert.Equal(mended.Keys.Order(StringComparer.Ordinal), single.Fixed.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, text) in mended)
        {
            var source = single.Files.Single(f => f.Path == path);
            Assert.Equal(source.InFile(source.Ended(single.Fixed[path])), text);
        }

        var after = Compile(single, single.Files.Select(f => mended.TryGetValue(f.Path, out var text) ? new SourceFile(f.Path, SourceText.From(text)) : f.ToFile()));
        var unfixable = compilation.Diagnostics.Count(d => d.Diagnostic.Descriptor.Code == own && d.Diagnostic.Fixes.IsEmpty);
        Assert.Equal(unfixable, after.Diagnostics.Count(d => d.Diagnostic.Descriptor.Code == own));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fixing_all_of_a_rule_makes_no_error(string file, string title)
    {
        var (own, single) = CaseCorpus.Find(file, title);
        var compilation = Compile(single, single.Files.Select(static f => f.ToFile()));
        for (var at = 0; at < compilation.Files.Length; at++)
        {
            var text = compilation.Files[at].Tree.ToString();
            foreach (var all in Services.Actions.In(compilation, at, new(0, text.Length)).Where(static a => a.Finding is null))
            {
                var mended = new SourceFile(compilation.Files[at].File.Path, SourceText.From(TextEdit.Apply(text, all.Edits)));
                var after = Compilation.Create(compilation.Files.Select((f, i) => i == at ? mended : f.File), "カタログ");
                Assert.True(Errors(after) <= Errors(compilation), $"{own} {title}: {all.Title.Ja}");
            }
        }

        static int Errors(Compilation of) => of.Diagnostics.Count(static d => d.Diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>The findings of a build: of the catalog and, where it has no errors, of the workbook.</summary>
    private static IEnumerable<FileDiagnostic> Findings(Compilation compilation) => compilation.HasErrors
        ? compilation.Diagnostics
        : compilation.Diagnostics.Concat(WorkbookLimits.Check(compilation.Catalog, new OutputOptions()).Select(diagnostic =>
        {
            var (file, span) = compilation.Locate(diagnostic.Location);
            return new FileDiagnostic(diagnostic, file, span);
        }));

    private static Compilation Compile(CatalogCase single, IEnumerable<SourceFile> files) =>
        Compilation.Create(single.IsWholeCatalog ? files : files.Append(new SourceFile(Prelude, SourceText.From(File.ReadAllText(Path.Combine(Root, "prelude.fisc"))))), "カタログ");

    /// <summary>The files that fixes change, with the first fix of every finding of a code made.</summary>
    private static Dictionary<string, string> Mend(Compilation compilation, string code)
    {
        var edits = new Dictionary<int, List<TextEdit>>();
        foreach (var finding in compilation.Diagnostics.Where(d => d.Diagnostic.Descriptor.Code == code && !d.Diagnostic.Fixes.IsEmpty && PathOf(compilation, d) != Prelude))
        {
            foreach (var edit in finding.Diagnostic.Fixes[0].Edits)
            {
                var (file, span) = compilation.Locate(finding.Diagnostic.Location with { Span = edit.Span });
                if (!edits.TryGetValue(file, out var list)) edits[file] = list = [];
                list.Add(edit with { Span = span });
            }
        }

        return edits.ToDictionary(e => compilation.Files[e.Key].File.Path, e => TextEdit.Apply(compilation.Files[e.Key].Tree.ToString(), e.Value.Distinct()), StringComparer.Ordinal);
    }

    private static bool Agrees(ExpectedFinding expected, Diagnostic actual) =>
        (expected.Severity is null || string.Equals(expected.Severity, actual.Severity.ToString(), StringComparison.OrdinalIgnoreCase))
        && (expected.Subject is null || expected.Subject == actual.Subject)
        && (expected.Message is null || expected.Message == actual.Message(MessageLanguage.Ja))
        && actual.Message(MessageLanguage.En).Length > 0;

    private static string? PathOf(Compilation compilation, FileDiagnostic finding) =>
        finding.File == FileDiagnostic.NoFile ? null : compilation.Files[finding.File].File.Path;

    private static string Describe(Compilation compilation, FileDiagnostic finding) =>
        PathOf(compilation, finding) is { } path ? Describe(compilation.Files[finding.File].Tree.Text, path, finding.Span, finding.Diagnostic.Descriptor.Code) : finding.Diagnostic.Descriptor.Code;

    private static string Describe(Compilation compilation, CaseSource source, ExpectedFinding expected)
    {
        var index = compilation.Files.ToList().FindIndex(f => f.File.Path == source.Path);
        var text = compilation.Files[index].Tree.Text;
        if (expected.Covered is null)
        {
            // About no file, or about the file as a whole: the catalog says which.
            var isHomeless = compilation.Diagnostics.Any(d => d.File == FileDiagnostic.NoFile && d.Diagnostic.Descriptor.Code == expected.Code);
            return isHomeless ? expected.Code : Describe(text, source.Path, default, expected.Code);
        }

        var all = text.ToString();
        var lineStart = 0;
        for (var line = 0; line < expected.Line; line++) lineStart = all.IndexOf('\n', lineStart) + 1;
        var found = all.IndexOf(expected.Context + expected.Covered, lineStart, StringComparison.Ordinal);
        var lineEnd = all.IndexOf('\n', lineStart) is >= 0 and var end ? end : all.Length;
        Assert.True(found >= 0 && found <= lineEnd, $"「{expected.Context}«{expected.Covered}»」 does not stand in the line above the mark");
        return Describe(text, source.Path, new TextSpan(found + expected.Context.Length, expected.Covered.Length), expected.Code);
    }

    private static string Describe(SourceText text, string path, TextSpan span, string code)
    {
        var (start, end) = (text.PositionOf(span.Start), text.PositionOf(span.End));
        return $"{path} {start.Line + 1:D4}:{start.Character + 1:D3}-{end.Line + 1}:{end.Character + 1} {code} «{text.ToString().Substring(span.Start, span.Length)}»";
    }
}
