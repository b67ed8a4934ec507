using System.Text.Json;
using Xunit;

namespace FiscDsl.Cli.Tests;

/// <summary>
/// Text as it comes from Word, Excel, a PDF or a page: what is found in each of its lines, and what is published as long as
/// nobody mends it. What has no finding is text.
/// </summary>
public class PastedTextTests
{
    /// <summary>Where it comes from; the lines; their findings by line, counted from 1; what is published, null where nothing is.</summary>
    public static TheoryData<string, string, string, string?> Pasted => new()
    {
        { "Word: a paragraph begins with U+3000", "\u3000監査を行う。\n\u3000𠮷野家に報告する。", "1 fullwidth-indentation, 2 paragraph-indentation", "監査を行う。𠮷野家に報告する。" },
        { "Word: with blank lines between", "\u3000監査を行う。\n\n\u3000𠮷野家に報告する。", "1 fullwidth-indentation, 3 fullwidth-indentation", "監査を行う。\n\n𠮷野家に報告する。" },
        { "Word: a list", "(1)\t監査を行う。\n(2)\t報告する。", "1 tab-in-text, 2 tab-in-text", "(1)\t監査を行う。\n(2)\t報告する。" },
        { "Word: circled numbers", "次による。\n①監査\n②報告", "", "次による。\n①監査\n②報告" },
        { "Word: a list with dots behind a full stop", "次による。\n・監査\n・報告", "", "次による。\n・監査\n・報告" },
        { "Word: no-break spaces", "Amazon\u00A0Web\u00A0Servicesを使う。", "1 special-space", "Amazon\u00A0Web\u00A0Servicesを使う。" },
        { "Word: soft hyphens", "監\u00AD査を Ama\u00AD\nzon で行う。", "1 invisible-character", "監\u00AD査を Ama\u00AD zon で行う。" },
        { "Word: a soft line break", "監査を\u2028行う。", "1 invisible-character", "監査を\u2028行う。" },
        { "Word: a page break", "監査を\n\f\n行う。", "2 control-character", null },
        { "Excel: a cell with line breaks", "\"監査を行う。\n\"\"点検\"\"も行う。\"", "1 quoted-cell", "\"監査を行う。\"\"点検\"\"も行う。\"" },
        { "Excel: a cell with CRLF", "\"監査を\r\n行う。\"", "1 quoted-cell", "\"監査を行う。\"" },
        { "Excel: a row", "監査を行うこと\t利用者\t5", "1 tab-in-text", "監査を行うこと\t利用者\t5" },
        { "Excel: a row behind a full stop", "監査を行う。\t利用者", "1 tab-in-text", "監査を行う。利用者" },
        { "Excel: a quotation", "\"監査\"を行う。", "", "\"監査\"を行う。" },
        { "PDF: lines broken anywhere", "監査の結\n果を𠮷野\n家に報告する。", "", "監査の結果を𠮷野家に報告する。" },
        { "PDF: numbers of lines", "12 監査の\n13 結果を\n14 報告する。", "1 pasted-number", "12 監査の13 結果を14 報告する。" },
        { "PDF: the number of the page", "監査の結果を\n－１３－\n報告する。", "2 pasted-number", "監査の結果を－１３－報告する。" },
        { "PDF: a running head and the number of the page", "監査の結果を\n安全対策基準 第8版\n14\n報告する。", "3 pasted-number", "監査の結果を安全対策基準 第8版14報告する。" },
        { "PDF: words parted at the end of a line", "The infor-\nmation is kept in 𠮷野家.", "1 broken-word", "The infor- mation is kept in 𠮷野家." },
        { "PDF: bullets", "次による。\n\uF0B7監査\n\uF0B7報告", "2 private-character, 3 private-character", "次による。\uF0B7監査\uF0B7報告" },
        { "Word: numbers of items without a full stop", "1 体制\n2 訓練", "1 pasted-number", "1 体制2 訓練" },
        { "PDF: radicals", "利\u2F64者が\u2F8Fう。", "1 radical-character", "利\u2F64者が\u2F8Fう。" },
        { "PDF: letters and marks apart", "テ\u3099ータ", "1 decomposed-character", "テ\u3099ータ" },
        { "PDF: a number at the beginning of a line", "監査の方法は、第\n(3)項による。", "2 item-in-sentence", "監査の方法は、第\n(3)項による。" },
        { "A page: zero-width spaces", "監査を\u200B行う。\uFEFF", "1 invisible-character", "監査を\u200B行う。\uFEFF" },
        { "A name: variants of ideographs", "葛\U000E0100城市の\uFA19社", "", "葛\U000E0100城市の\uFA19社" },
    };

    [Theory]
    [MemberData(nameof(Pasted))]
    public async Task Each_line_is_text_or_is_found(string from, string pasted, string findings, string? published)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("共通.fisc", Fixtures.Reference);
        directory.Write("運113.fisc", Fixtures.Control.Replace("    text: 𠮷田の連絡体制を整備すること。\n", "    text:\n" + string.Concat(pasted.Split('\n').Select(static l => l.Length == 0 ? "\n" : $"      {l}\n")), StringComparison.Ordinal));
        var result = await FiscProcess.Run(directory.Path, "check", "--severity", "hint", "--format", "json");
        using var found = JsonDocument.Parse(result.Output);
        Assert.True(findings == string.Join(", ", found.RootElement.EnumerateArray().Select(static f =>
            $"{f.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32() - 4} {f.GetProperty("name").GetString()}")), from + ": " + result.Output);
        var built = await FiscProcess.Run(directory.Path, "build", "-o", "出力");
        Assert.Equal(published is null ? 1 : 0, built.ExitCode);
        if (published is null) return;
        using var json = JsonDocument.Parse(directory.Read("出力/見本.json"));
        Assert.Equal(published, json.RootElement.GetProperty("controls")[0].GetProperty("clauses")[0].GetProperty("text").GetString());
    }
}
