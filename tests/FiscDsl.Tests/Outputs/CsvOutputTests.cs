using System.Text;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>The three tables of comma-separated values. Debian's pandas reads them: test.sh sees to it.</summary>
public sealed class CsvOutputTests : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private const string Load = "import json, pandas; rows, citations, sources = (pandas.read_csv(f'表-{n}.csv', dtype=str) for n in ('rows', 'citations', 'sources'))\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("fisc-csv-").FullName;

    [Theory]
    [Statement("CSV has no types: read as text (pandas: `dtype=str`), `1` and `1-1` stay the ids that they are.")]
    [InlineData("rows[(rows.provider == 'true') & (rows.status != 'cited')].id.tolist()", """["運113/2/(2)", "運113/2/(3)～(4)"]""")]
    [InlineData("citations.source.value_counts().sort_index().to_dict()", """{"1": 2, "5": 3}""")]
    [InlineData("rows[rows.id.isin(citations[citations.access == 'nda'].id)].set_index('id').finding.to_dict()", """{"運113/1": "確認した。", "技43": "確認した。"}""")]
    [InlineData("(rows.status == 'cited').groupby(rows.categoryTitle, sort=False).mean().round(3).to_dict()", """{"V. 運用基準": 0.333, "技術基準": 1.0}""")]
    [InlineData("rows.citations.dropna().tolist()", """["1, 5 サードパーティの利用, 5 審査", "1 侵入テスト", "5"]""")]
    [InlineData("sources.set_index('id').citedByCount.to_dict()", """{"1": "2", "5": "2", "10": "0"}""")]
    [InlineData("sources.urls[1].split('\\n')", """["https://example.com/5/a.pdf", "https://example.com/5/資料.pdf"]""")]
    public async Task An_expression_answers(string expression, string answer)
    {
        foreach (var file in Files(SampleCatalog.Catalog)) await File.WriteAllBytesAsync(Path.Combine(_folder, file.Name), file.Bytes, TestContext.Current.CancellationToken);
        Assert.Equal(answer, (await OutsideProgram.Run(_folder, Python, "-c", $"{Load}print(json.dumps({expression}, ensure_ascii=False))")).Trim());
    }

    [Fact]
    [Statement("`fisc build --format csv` writes three tables, `<reference id>-rows.csv`, `-citations.csv` and `-sources.csv`: UTF-8 with a byte order mark, CRLF between records, quotation marks where RFC 4180 demands them.")]
    public void The_files_are_as_spreadsheets_open_them()
    {
        var files = Files(SampleCatalog.Catalog);
        Assert.Equal(["表-rows.csv", "表-citations.csv", "表-sources.csv"], files.Select(static f => f.Name));
        Assert.All(files, static f => Assert.Equal([0xEF, 0xBB, 0xBF], f.Bytes[..3]));
        Assert.Equal("id,control,clause,source,sourceTitle,locator,access,urls\r\n運113/1,運113,1,1,セキュリティの概要,,public,https://example.com/1\r\n", Text(files[1])[..Text(files[1]).IndexOf("運113/1,運113,1,5", StringComparison.Ordinal)]);
        Assert.Contains("nda,\"https://example.com/5/a.pdf\nhttps://example.com/5/資料.pdf\"\r\n", Text(files[1]), StringComparison.Ordinal);
        Assert.Contains("_x0041_ と \"\"引用\"\" と \\\\ を含む。", Text(files[0]), StringComparison.Ordinal);
        Assert.All(files, static f => Assert.EndsWith("\r\n", Text(f), StringComparison.Ordinal));
        var empty = Files(SampleCatalog.WithControls("control 運1 𠮷\n  category: 運用\n"));
        Assert.Equal("id,control,clause,source,sourceTitle,locator,access,urls\r\n", Text(empty[1]));
    }

    [Fact]
    [Statement("Columns are named as in the JSON's `rows`, `citations` is one text (`5, 1 侵入テスト`), and what is absent is empty.")]
    public void Columns_are_those_of_the_json()
    {
        using var json = System.Text.Json.JsonDocument.Parse(JsonOutputTests.Bytes(SampleCatalog.Catalog, asPrinted: false));
        var members = json.RootElement.GetProperty("rows")[0].EnumerateObject().Select(static p => p.Name);
        Assert.Equal(members, Text(Files(SampleCatalog.Catalog)[0]).Split("\r\n")[0].Split(','));
    }

    [Theory]
    [Statement("A cell that begins with `=`, `+`, `-`, `@` or a full-width form of one, with a tab, a line break, U+0000 or `'`, has a `'` in front against formulas (OWASP, CSV Injection); whoever takes one `'` away from each cell that begins with one has the text.")]
    [InlineData("=HYPERLINK(\"http://example.com\",\"𠮷\")")]
    [InlineData("+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝１＋１")]
    [InlineData("＠ＳＵＭ")]
    [InlineData("'引用'")]
    public void A_cell_is_no_formula_and_its_text_is_not_lost(string text)
    {
        var catalog = SampleCatalog.Compile([new("a.fisc", SourceText.From($"reference r\n  title: 題\n  version: 1\n  issued: 2016-11-10\n  standard: 基準\n  provider: 事業者\ncategory 運用\ncontrol 運1 {text}\n  category: 運用\n  intent: 𠮷{text}\n  responsibility: user\n"))]);
        var cells = Text(Files(catalog)[0]).Split("\r\n")[1];
        Assert.Contains($",{Quoted("'" + text)},", cells, StringComparison.Ordinal);
        Assert.Contains($",{Quoted("𠮷" + text)},", cells, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LibreOffice_shows_the_text_and_counts_nothing()
    {
        var catalog = SampleCatalog.WithControls("control 運1 =1+1\n  category: 運用\n  intent: ＝1+1\n  responsibility: user\n");
        await File.WriteAllBytesAsync(Path.Combine(_folder, "表.csv"), Files(catalog)[0].Bytes, TestContext.Current.CancellationToken);
        await OutsideProgram.Convert(_folder, "表.csv", "html");
        var shown = await File.ReadAllTextAsync(Path.Combine(_folder, "表.html"), TestContext.Current.CancellationToken);
        Assert.Contains("=1+1", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(">2<", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_in_another_order_give_the_same_bytes()
    {
        var shuffled = SampleCatalog.Compile(SampleCatalog.Files.Reverse().Select(static f => new SourceFile(f.Path, SourceText.From(f.Text.ToString()))));
        Assert.Equal(Files(SampleCatalog.Catalog).Select(static f => Convert.ToHexString(f.Bytes)), Files(shuffled).Select(static f => Convert.ToHexString(f.Bytes)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\n\r") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static string Text((string Name, byte[] Bytes) file) => Encoding.UTF8.GetString(file.Bytes.AsSpan(3));

    private static List<(string Name, byte[] Bytes)> Files(Catalog catalog)
    {
        var csv = OutputFormat.Of("csv");
        Assert.NotNull(csv);
        return [.. csv.Files("表", catalog, new OutputOptions()).Select(static f =>
        {
            using var stream = new MemoryStream();
            f.Write(stream);
            return (f.Name, stream.ToArray());
        })];
    }
}
