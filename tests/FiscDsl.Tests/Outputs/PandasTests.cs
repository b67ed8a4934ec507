using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>What a program asks of the tables, in an expression each. Debian's pandas and openpyxl have to be installed: test.sh sees to it.</summary>
public sealed class PandasTests : IDisposable
{
    // Debian's, whatever other Python stands before it.
    private const string Python = "/usr/bin/python3";

    private const string Tables = """
        import json, pandas
        rows = pandas.read_excel("表.xlsx", sheet_name="リファレンス", header=1)
        citations = pandas.read_excel("表.xlsx", sheet_name="根拠", dtype=str)

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("fisc-pandas-").FullName;

    [Theory]
    [InlineData("rows[(rows['クラウド事業者'] == '○') & ~rows['項のパス'].isin(citations['項のパス'])]['項のパス'].tolist()", """["運113/2/(2)", "運113/2/(3)～(4)"]""")]
    [InlineData("citations['記号'].value_counts().sort_index().to_dict()", """{"1": 2, "5": 3}""")]
    [InlineData("rows['項のパス'].isin(citations['項のパス']).groupby(rows['基準大項目'], sort=False).mean().round(3).to_dict()", """{"V. 運用基準": 0.333, "技術基準": 1.0}""")]
    [InlineData("citations[citations['記号'] == '5']['箇所'].dropna().tolist()", """["サードパーティの利用", "審査"]""")]
    public async Task An_expression_answers(string expression, string answer)
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder, "表.xlsx"), WorkbookFile.Of(SampleCatalog.Catalog).Bytes, TestContext.Current.CancellationToken);
        Assert.Equal(answer, (await OutsideProgram.Run(_folder, Python, "-c", $"{Tables}print(json.dumps({expression}, ensure_ascii=False))")).Trim());
    }

    [Theory]
    [Statement("""pandas reads it with `pandas.DataFrame(json["rows"])`, and the citations with `pandas.json_normalize(json["rows"], "citations", ["id"])`.""")]
    [InlineData("rows[(rows.provider == True) & (rows.status != 'cited')].id.tolist()", """["運113/2/(2)", "運113/2/(3)～(4)"]""")]
    [InlineData("citations.source.value_counts().sort_index().to_dict()", """{"1": 2, "5": 3}""")]
    [InlineData("rows[rows.id.isin(citations[citations.access == 'nda'].id)].set_index('id').finding.to_dict()", """{"運113/1": "確認した。", "技43": "確認した。"}""")]
    [InlineData("(rows.status == 'cited').groupby(rows.categoryTitle, sort=False).mean().round(3).to_dict()", """{"V. 運用基準": 0.333, "技術基準": 1.0}""")]
    [InlineData("rows[rows.control == '技43'].codes.isna().tolist()", "[true]")]
    public async Task The_json_answers(string expression, string answer)
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder, "表.json"), JsonOutputTests.Bytes(SampleCatalog.Catalog, asPrinted: false), TestContext.Current.CancellationToken);
        const string Load = "import json, pandas; j = json.load(open('表.json', encoding='utf-8')); rows = pandas.DataFrame(j['rows']); citations = pandas.json_normalize(j['rows'], 'citations', ['id'])\n";
        Assert.Equal(answer, (await OutsideProgram.Run(_folder, Python, "-c", $"{Load}print(json.dumps({expression}, ensure_ascii=False))")).Trim());
    }

    [Fact]
    public async Task Every_column_has_a_heading_of_its_own()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder, "表.xlsx"), WorkbookFile.Of(SampleCatalog.Catalog).Bytes, TestContext.Current.CancellationToken);
        var headings = await OutsideProgram.Run(_folder, Python, "-c", Tables + "print(*rows.columns, sep='|')");
        Assert.Equal("項目|基準大項目|基準中項目|基準小項目|適用にあたっての考え方|基準項目の目的・内容説明・具体例等の解説|クラウド事業者|利用者|基準項目に対するクラウド事業者の一般公開情報の所在|該当情報|確認内容|注記|許容|項のパス", headings.Trim());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
