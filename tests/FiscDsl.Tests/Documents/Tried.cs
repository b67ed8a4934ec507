using System.Text.Json;
using FiscDsl.Diagnostics;
using FiscDsl.Formatting;
using FiscDsl.Model;
using FiscDsl.Tests.Outputs;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>A text in a small catalog, and what became of it: the reference, the categories and the sources stand in another file, with CRLF.</summary>
internal sealed class Tried
{
    private const string Path = "運用/試し.fisc";

    private const string Around = """
        reference 見本
          title: 𠮷野家の見本リファレンス
          version: 1.30
          issued: 2016-11-10
          standard: 安全対策基準第8版
          provider: AWS
        category 運用 運用基準
          category 委託
        category 技術 技術基準
        source 1 公開の資料
          url: https://example.com/1
          access: public
          checked: 2016-10-03
        source 5 リスクの資料
          url: https://example.com/5
          access: public
          checked: 2016-10-03
        source 9 SOC 2 報告書
          url: https://example.com/9
          access: nda
          checked: 2016-10-03

        """;

    private readonly int _file;
    private readonly Lazy<JsonElement> _json;

    private Tried(params IEnumerable<SourceFile> files)
    {
        Compilation = Compilation.Create(files);
        _file = Compilation.Files.Index().First(static f => f.Item.File.Path == Path).Index;
        _json = new(() => JsonDocument.Parse(JsonOutputTests.Bytes(Catalog, asPrinted: false)).RootElement);
    }

    public Compilation Compilation { get; }

    public Catalog Catalog => Compilation.Catalog;

    /// <summary>The only control of the text.</summary>
    public Control Control => Assert.Single(Catalog.Controls);

    /// <summary>The names of the rules that find something in the text, in the order of their places.</summary>
    public IReadOnlyList<string> Rules => [.. Findings.Select(static d => d.Diagnostic.Descriptor.Name)];

    /// <summary>The names of the rules that keep the catalog from being compiled.</summary>
    public IReadOnlyList<string> Errors => [.. Compilation.Diagnostics.Where(static d => d.Diagnostic.Severity == DiagnosticSeverity.Error).Select(static d => d.Diagnostic.Descriptor.Name)];

    /// <summary>The text in the one layout.</summary>
    public string Formatted
    {
        get
        {
            var result = Formatter.Format(Compilation.Files[_file], Catalog.Reference?.Keywords, Catalog.Policy);
            Assert.Empty(result.Refused);
            return TextEdit.Apply(Text, result.Edits);
        }
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private string Text => Compilation.Files[_file].Tree.ToString();

    private IEnumerable<FileDiagnostic> Findings => Compilation.Diagnostics.Where(d => d.File == _file);

    public static Tried Of(string text) => Of(SourceText.From(text));

    public static Tried Of(SourceText text, params IEnumerable<SourceFile> others) => new([new(Path, text), new("見本.fisc", SourceText.From(Around.Replace("\n", "\r\n", StringComparison.Ordinal))), .. others]);

    /// <summary>A text that is all of its catalog.</summary>
    public static Tried Alone(string text) => new([new(Path, SourceText.From(text))]);

    /// <summary>Lines in a control.</summary>
    public static Tried InControl(string lines) => Of("control 運113 サイバー攻撃に備えること。\n  category: 運用\n" + Indented(lines, 2));

    /// <summary>Lines in the clause 1 of a control.</summary>
    public static Tried InClause(string lines) => InControl("clause 1\n" + Indented(lines, 2));

    /// <summary>Lines in a source that is cited.</summary>
    public static Tried InSource(string lines) => Of("source 2 資料\n" + Indented(lines, 2));

    /// <summary>The value of prose whose lines stand below their field.</summary>
    public static string Prose(string lines) => InControl("intent:\n" + Indented(lines, 2)).Control.Intent?.Printed ?? "";

    public static string Indented(string lines, int columns) => string.Concat(lines.Split('\n').Select(l => (l.Length == 0 ? "" : new string(' ', columns)) + l + "\n"));

    /// <summary>The stretches of the text that a rule finds fault with, in order.</summary>
    public IReadOnlyList<string> Found(string rule) => [.. FindingsOf(rule).Select(d => d.Span.Of(Text).ToString())];

    public DiagnosticSeverity SeverityOf(string rule) => FindingsOf(rule).First().Diagnostic.Severity;

    public string Message(string rule) => FindingsOf(rule).First().Diagnostic.Message(MessageLanguage.En);

    /// <summary>The text with the first fix of every finding of a rule.</summary>
    public string Mended(string rule) => TextEdit.Apply(Text, FindingsOf(rule).Where(static d => !d.Diagnostic.Fixes.IsEmpty)
        .SelectMany(d => d.Diagnostic.Fixes[0].Edits.Select(e => e with { Span = e.Span.Shift(d.Span.Start - d.Diagnostic.Location.Span.Start) })).Distinct());

    /// <summary>A clause by its path.</summary>
    public Clause Clause(string path) => Catalog.Controls.SelectMany(static c => c.SelfAndDescendants()).OfType<Clause>().Single(c => c.Path == path);

    /// <summary>The paths of the rows.</summary>
    public IReadOnlyList<string> Rows => [.. Catalog.Rows.Select(static r => r.Subject)];

    /// <summary>The cells of a column of the sheet リファレンス, without those of its header.</summary>
    public IReadOnlyList<string> Column(string heading)
    {
        var rows = WorkbookFile.Of(Catalog).Sheet("リファレンス");
        var at = Enumerable.Range(0, rows[0].Length).Single(c => rows[1][c] == heading || rows[0][c].EndsWith(heading, StringComparison.Ordinal));
        return [.. rows.Skip(2).Select(r => r[at])];
    }

    /// <summary>The catalog as JSON.</summary>
    public JsonElement Json() => _json.Value;

    /// <summary>A member of what has an id in the JSON, as it is written there; null where there is none.</summary>
    public string? Json(string id, string member) => All(Json()).First(e => e.TryGetProperty("id", out var found) && found.GetString() == id).TryGetProperty(member, out var value)
        ? value.ValueKind == JsonValueKind.String ? value.GetRawText() : JsonOutputTests.Compact(value)
        : null;

    private IEnumerable<FileDiagnostic> FindingsOf(string rule) => Findings.Where(d => d.Diagnostic.Descriptor.Name == rule);

    private static IEnumerable<JsonElement> All(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static p => All(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(All),
        _ => [],
    };
}
