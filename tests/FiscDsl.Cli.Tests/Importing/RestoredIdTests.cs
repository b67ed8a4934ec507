using Xunit;

namespace FiscDsl.Cli.Tests.Importing;

/// <summary>Ids that Excel has made something else of, and numbers alone: what they were is never guessed.</summary>
public sealed class RestoredIdTests
{
    private const string Headings = "sheet.append(['項番', '大項目', '小項目', '内容説明', 'クラウド事業者', '利用者'])\n";

    private const string Dates = Headings + """
        for n, (day, form) in enumerate([((1, 1), 'm"月"d"日"'), ((1, 2), 'm/d;@'), ((2, 12), 'm-d')]):
            sheet.append([datetime.date(2026, *day), '安全管理', f'題{n}', f'𠮷野の文{n}。', '○', '—'])
            sheet.cell(n + 2, 1).number_format = form

        """;

    [Fact]
    [Statement("**Restored** by `restore: control` are ids that Excel has made dates or decimal numbers of, where what they were leaves no choice.")]
    [Statement("A date that shows its month and day alone (`1月2日`) becomes `1-2`, and a decimal number the id that follows the one above it.")]
    public async Task A_month_and_a_day_become_the_id_that_they_were_where_the_layout_says_so()
    {
        using var directory = new TemporaryDirectory();
        await ImportedFiles.WriteWorkbook(directory, "対応表.xlsx", Dates);
        var refused = await ImportedFiles.Import(directory, "対応表.xlsx");
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("エラー: 一覧!A2: 番号が日付「1月1日」になっている（「1-1」だったのなら、取込様式に「復元: 基準」の行を足す。", refused.Error, StringComparison.Ordinal);

        Assert.Equal(0, (await FiscProcess.Run(directory.Path, ["import", "対応表.xlsx", "--plan", "計画.fisc", .. ImportedFiles.Reference])).ExitCode);
        Assert.Contains("  # 番号の列に、Excel が日付や小数に変えたセルがある。もとの形が1つに決まるものだけを戻すには、次の行を使う\n  # 復元: 基準\n", directory.Read("計画.fisc"), StringComparison.Ordinal);
        directory.Write("計画.fisc", directory.Read("計画.fisc").Replace("# 復元: 基準", "復元: 基準", StringComparison.Ordinal));
        var result = await FiscProcess.Run(directory.Path, "import", "対応表.xlsx", "--layout", "計画.fisc", "-o", "結果");
        await ImportedFiles.AssertSound(directory, result);
        Assert.Contains("情報: 一覧!A2: Excel が変えた番号「1月1日」を「1-1」に戻した\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("情報: 一覧!A4: Excel が変えた番号「2-12」を「2-12」に戻した\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(["安全管理/1-1.fisc", "安全管理/1-2.fisc", "安全管理/2-12.fisc"], Controls(directory));

        var again = await FiscProcess.Run(directory.Path, "import", "対応表.xlsx", "--into", "結果");
        Assert.EndsWith("\n取り込む変更はない\n", again.Output, StringComparison.Ordinal);
    }

    [Theory]
    [Statement("Each is reported with its cell; `1.1` behind `1.9`, which may have been `1.10`, stays an error.")]
    [InlineData("1.1 1.2 1.3 2.1 2.2", "")]
    [InlineData("1.8 1.9 1.1", "A2 A3 A4")]
    [InlineData("1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.1", "A11")]
    [InlineData("1.1 1.3", "A3")]
    public async Task A_decimal_number_is_the_id_that_follows_and_nothing_else(string numbers, string refused)
    {
        using var directory = new TemporaryDirectory();
        await ImportedFiles.WriteWorkbook(directory, "対応表.xlsx", Headings + $"for n, number in enumerate([{numbers.Replace(' ', ',')}]): sheet.append([number, '安全管理', f'題{{n}}', f'𠮷野の文{{n}}。', '○', '—'])");
        var result = await Restore(directory);
        foreach (var cell in refused.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Assert.Matches($"エラー: [^\n]*{cell}[^0-9]", result.Error.Replace("A2:A4", "A2 A3 A4 ", StringComparison.Ordinal));
        if (refused.Length > 0) Assert.Equal((1, ""), (result.ExitCode, result.Output));
        else await ImportedFiles.AssertSound(directory, result);
        if (refused.Length == 0) Assert.Equal(numbers.Split(' ').Select(static n => $"安全管理/{n}.fisc"), Controls(directory));
    }

    [Theory]
    [InlineData("'2026-01-02'", "yyyy-mm-dd")]
    [InlineData("'2026-01-02'", "d-mmm")]
    [InlineData("'2026-01-02'", "mm/dd")]
    [InlineData("'1932-01-01'", "mmm-yy")]
    public async Task A_date_that_may_have_been_several_ids_stays_refused(string date, string format)
    {
        using var directory = new TemporaryDirectory();
        await ImportedFiles.WriteWorkbook(directory, "対応表.xlsx", Headings + $"sheet.append([datetime.date.fromisoformat({date}), '安全管理', '題', '文。', '○', '—'])\nsheet['A2'].number_format = '{format}'\n");
        var result = await Restore(directory);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("エラー: 一覧!A2: 番号が日付", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_beside_ids_with_a_dot_stays_refused()
    {
        using var directory = new TemporaryDirectory();
        await ImportedFiles.WriteWorkbook(directory, "対応表.xlsx", Dates + "sheet.append(['2.13', '安全管理', '題', '文。', '○', '—'])");
        Assert.Contains("エラー: 一覧!A2: 番号が日付「1月1日」になっている", (await Restore(directory)).Error, StringComparison.Ordinal);
    }

    [Fact]
    [Statement("Numbers alone in a table that names no part of the standard are ids as they stand, with a warning, where none comes again further down.")]
    public async Task Numbers_alone_are_ids_where_nothing_says_that_they_lack_a_letter()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", "No.,大項目,小項目,内容説明\n1,安全管理,題,𠮷野の文。\n１,安全管理,題,別の文。\n2,安全管理,題2,文2。\n3,委託,題3,文3。\n");
        var result = await ImportedFiles.Import(directory, "対応表.csv");
        await ImportedFiles.AssertSound(directory, result);
        Assert.Contains("警告: 2～5 行目の 1 列目: 数字だけの列を、そのまま基準の番号とした（", result.Output, StringComparison.Ordinal);
        Assert.Equal(["委託/3.fisc", "安全管理/1.fisc", "安全管理/2.fisc"], Controls(directory));

        // Counted anew in each category, they name several controls each.
        directory.Write("対応表.csv", "No.,大項目,小項目,内容説明\n1,安全管理,題,文。\n2,安全管理,題2,文2。\n1,委託,題3,文3。\n");
        var refused = await FiscProcess.Run(directory.Path, ["import", "対応表.csv", "-o", "別", .. ImportedFiles.Reference]);
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("の前の字（運、設など）が分類から決まらない", refused.Error, StringComparison.Ordinal);
    }

    private static async Task<FiscResult> Restore(TemporaryDirectory directory)
    {
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, ["import", "対応表.xlsx", "--plan", "計画.fisc", .. ImportedFiles.Reference])).ExitCode);
        directory.Write("計画.fisc", directory.Read("計画.fisc").Replace("# 復元: 基準", "復元: 基準", StringComparison.Ordinal));
        return await FiscProcess.Run(directory.Path, "import", "対応表.xlsx", "--layout", "計画.fisc", "-o", "結果");
    }

    private static IEnumerable<string> Controls(TemporaryDirectory directory) => ImportedFiles.Of(directory).Keys.Where(static k => k.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
