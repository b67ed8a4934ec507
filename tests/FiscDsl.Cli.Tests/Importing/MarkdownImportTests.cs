using Xunit;

namespace FiscDsl.Cli.Tests.Importing;

/// <summary>Tables of Markdown as providers publish them: no categories, rows without an id, links.</summary>
public class MarkdownImportTests
{
    private const string Table = """
        # 𠮷野クラウドの対策

        | 実務基準番号 | テンプレートの対策内容（OpenAPI） | 使用者側での追加の対策の例/考慮事項 | 解説ドキュメント |
        | --- | --- | --- | --- |
        | 実 1 | - 認証 <br> - 暗号化 | - 鍵の管理 | [SEC 2](https://example.jp/sec2) |
        |      | | | [FISCSEC 5](./security.md#5) |
        | 実４ | 対象外（𠮷野クラウド側で対策済み） | - | |

        # ほかの表

        | 列 | 値 |
        | --- | --- |
        | 甲 | 乙 |
        """;

    [Fact]
    [Statement("**Without a column of categories** the category is the part of the standard that the id names (`実1`: 実務基準), else the table's name.")]
    public async Task The_category_follows_from_the_ids_and_a_row_without_one_goes_on()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対策.md", Table.ReplaceLineEndings("\r\n"));
        var result = await ImportedFiles.Import(directory, "対策.md");
        await ImportedFiles.AssertSound(directory, result);
        var files = ImportedFiles.Of(directory);
        Assert.Equal("基準 実1\n  分類: 実務基準\n  情報参照元: 1, 2\n  該当情報:\n    - 認証\n    - 暗号化\n  利用者の対応: - 鍵の管理\n", files["実務基準/実1.fisc"]);
        Assert.Equal("基準 実4\n  分類: 実務基準\n  該当情報: 対象外（𠮷野クラウド側で対策済み）\n  利用者の対応: -\n", files["実務基準/実4.fisc"]);
        Assert.Equal("情報源 1 SEC 2\n  参照先: https://example.jp/sec2\n\n情報源 2 FISCSEC 5\n  注記: ./security.md#5\n", files["sources.fisc"]);
        Assert.Contains("警告: 7 行目の 2 列目: 「対象外」だが、クラウド事業者が対策済みと言っている。対象外とはしなかった\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("情報: 分類の列がないので、番号から「実務基準」を分類とした\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  読まなかったシートや表「ほかの表」: 11～13 行目の 1～2 列目（4）\n", result.Output, StringComparison.Ordinal);
    }
}
