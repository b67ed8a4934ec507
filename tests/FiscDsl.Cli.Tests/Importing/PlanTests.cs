using Xunit;

namespace FiscDsl.Cli.Tests.Importing;

/// <summary><c>--plan</c> and <c>--layout</c>: how a table is read stands in a file that people can change.</summary>
public class PlanTests
{
    private const string Table = "基準番号,大項目,小項目,内容説明,AWS(クラウド事業者),お客様(利用者),Severity\n実1,実務基準,題,𠮷野の文。,○,△,高\n実2,実務基準,題2,文。,○,,低\n";

    [Fact]
    public async Task A_plan_has_the_reason_of_each_guess_and_what_is_not_known()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", Table);
        var result = await FiscProcess.Run(directory.Path, "import", "対応表.csv", "--plan", "計画.fisc");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["対応表.csv", "計画.fisc"], directory.Names.Order(StringComparer.Ordinal));
        Assert.Equal(
            """
            リファレンス 対応表
              予約語: 日本語
              # 名称: … (表にないので書き足す)
              # 版: … (表にないので書き足す)
              # 発行日: … (表にないので書き足す)
              # 準拠基準: … (表にないので書き足す)
              # クラウド事業者: … (表にないので書き足す)

            取込様式 対応表
              見出し行: 1
              # 見出し「基準番号」による
              列: 「基準番号」 → 基準
              # 見出し「大項目」による
              列: 「大項目」 → 分類
              # 見出し「小項目」による
              列: 「小項目」 → 名称
              # 見出し「内容説明」による
              列: 「内容説明」 → 内容
              # 見出し「AWS(クラウド事業者)」による
              列: 「AWS(クラウド事業者)」 → 主体 クラウド事業者
              # 見出し「お客様(利用者)」による
              列: 「お客様(利用者)」 → 主体 利用者
              # 「主体 クラウド事業者」の列にある印
              印: ○ → はい
              # 「主体 クラウド事業者」の列にある印。空のセルは、○ のほかに印がないので「いいえ」とみた
              印: 「」 → いいえ
              # リファレンスにない事柄。残すなら注記として読む
              # 列: 「Severity」 → 注記 「Severity」
              # 「主体 利用者」の列の知らない印
              # 印: △ → …

            """.ReplaceLineEndings("\n"),
            directory.Read("計画.fisc"));
    }

    [Fact]
    [Statement("Any other mark of a party means nothing until the layout says what, and so does what stands for a document and names none (`N/A`, なし, `-`) among the evidence.")]
    public async Task An_unknown_mark_is_an_error_with_the_line_to_add_and_the_mended_plan_is_read()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", Table);
        var refused = await ImportedFiles.Import(directory, "対応表.csv");
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("エラー: 2 行目の 6 列目: 「主体 利用者」の列の「△」の意味が決まっていない（取込様式に「印: △ → はい | いいえ」の行を足す）\n", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(directory["結果"]));

        Assert.Equal(0, (await FiscProcess.Run(directory.Path, ["import", "対応表.csv", "--plan", "計画.fisc", .. ImportedFiles.Reference])).ExitCode);
        directory.Write("計画.fisc", directory.Read("計画.fisc").Replace("# 印: △ → …", "印: △ → はい", StringComparison.Ordinal).Replace("# 列: 「Severity」", "列: 「Severity」", StringComparison.Ordinal));
        var result = await FiscProcess.Run(directory.Path, "import", "対応表.csv", "--layout", "計画.fisc", "-o", "結果");
        await ImportedFiles.AssertSound(directory, result);
        Assert.Contains("    主体: クラウド事業者, 利用者\n    注記: Severity: 高\n", ImportedFiles.Of(directory)["実務基準/実1.fisc"], StringComparison.Ordinal);
        // The layout stays in the catalog, for the next version of the table.
        Assert.Contains("  印: △ → はい\n", ImportedFiles.Of(directory)["layout.fisc"], StringComparison.Ordinal);
        Assert.Contains("リファレンス 対応表\n", ImportedFiles.Of(directory)["reference.fisc"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_for_a_document_and_names_none_is_no_source()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", "基準番号,大項目,小項目,内容説明,情報参照元\n実1,実務基準,題,𠮷野の文。,手引\n実2,実務基準,題2,文。,特になし\n実3,実務基準,題3,文。,×\n");
        var refused = await ImportedFiles.Import(directory, "対応表.csv");
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("エラー: 3 行目の 5 列目: 「情報参照元」の列の「特になし」の意味が決まっていない（取込様式に「印: 特になし → なし | 対象外 | 空欄」の行を足す）\n", refused.Error, StringComparison.Ordinal);
        Assert.Contains("エラー: 4 行目の 5 列目: 「情報参照元」の列の「×」の意味が決まっていない", refused.Error, StringComparison.Ordinal);

        Assert.Equal(0, (await FiscProcess.Run(directory.Path, ["import", "対応表.csv", "--plan", "計画.fisc", .. ImportedFiles.Reference])).ExitCode);
        directory.Write("計画.fisc", directory.Read("計画.fisc").Replace("# 印: 特になし → …", "印: 特になし → なし", StringComparison.Ordinal).Replace("# 印: × → …", "印: × → 対象外", StringComparison.Ordinal));
        var result = await FiscProcess.Run(directory.Path, "import", "対応表.csv", "--layout", "計画.fisc", "-o", "結果");
        await ImportedFiles.AssertSound(directory, result);
        var files = ImportedFiles.Of(directory);
        Assert.Equal("情報源 1 手引\n", files["sources.fisc"]);
        Assert.Contains("    情報参照元: 対象外\n", files["実務基準/実3.fisc"], StringComparison.Ordinal);
    }

    [Fact]
    [Statement("**Circles** (○ ◯ 〇 ⭕ ⚪) are one mark where the layout does not tell them apart, and so are dashes; each is reported.")]
    public async Task Circles_that_the_layout_does_not_tell_apart_are_one_mark()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", "基準番号,大項目,小項目,AWS(クラウド事業者),お客様(利用者)\n実1,実務基準,題,〇,－\n実2,実務基準,題,◯,⚪\n");
        directory.Write("計画.fisc", "取込様式 表\n  見出し行: 1\n  列: A → 基準\n  列: B → 分類\n  列: C → 名称\n  列: D → 主体 クラウド事業者\n  列: E → 主体 利用者\n  印: ○ → はい\n  印: — → いいえ\n");
        var result = await ImportedFiles.Import(directory, "対応表.csv", "--layout", "計画.fisc");
        await ImportedFiles.AssertSound(directory, result);
        Assert.EndsWith("  responsibility: provider\n", ImportedFiles.Of(directory)["実務基準/実1.fisc"], StringComparison.Ordinal);
        Assert.EndsWith("  responsibility: provider, user\n", ImportedFiles.Of(directory)["実務基準/実2.fisc"], StringComparison.Ordinal);
        Assert.Contains("情報: 2 行目の 4 列目: 印「〇」を「○」と同じに読んだ\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("情報: 2 行目の 5 列目: 印「－」を「—」と同じに読んだ\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("情報: 3 行目の 5 列目: 印「⚪」を「○」と同じに読んだ\n", result.Output, StringComparison.Ordinal);
        directory.Write("計画.fisc", directory.Read("計画.fisc") + "  印: ◯ → いいえ\n");
        var told = await FiscProcess.Run(directory.Path, ["import", "対応表.csv", "--layout", "計画.fisc", "-o", "別", .. ImportedFiles.Reference]);
        Assert.Equal(1, told.ExitCode);
        Assert.Contains("「〇」に似た印が違う意味で並んでいる", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_layouts_the_one_that_fits_is_read_and_goes_into_the_catalog()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", "基準番号,大項目,小項目\n実1,実務基準,𠮷野の題\n");
        directory.Write("計画.fisc", "取込様式 別表\n  見出し行: 1\n  列: 「番号」 → 基準\n\n取込様式 表\n  見出し行: 1\n  列: 「基準番号」 → 基準\n  列: 「大項目」 → 分類\n  列: 「小項目」 → 名称\n");
        await ImportedFiles.AssertSound(directory, await ImportedFiles.Import(directory, "対応表.csv", "--layout", "計画.fisc"));
        Assert.DoesNotContain("別表", ImportedFiles.Of(directory)["layout.fisc"], StringComparison.Ordinal);

        directory.Write("対応表.csv", "項番,大項目,小項目\n実1,実務基準,𠮷野の題\n");
        var result = await FiscProcess.Run(directory.Path, ["import", "対応表.csv", "--layout", "計画.fisc", "-o", "別", .. ImportedFiles.Reference]);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("エラー: 取込様式「別表」: 取込様式の列 「番号」 が、「対応表.csv」の見出し（1 行目）にない", result.Error, StringComparison.Ordinal);
        Assert.Contains("エラー: 取込様式「表」: 取込様式の列 「基準番号」 が、", result.Error, StringComparison.Ordinal);
        Assert.Contains("「対応表.csv」に合う取込様式がない", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_there_is_overwritten_only_when_told()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", Table);
        directory.Write("計画.fisc", "# 直した\n");
        var refused = await FiscProcess.Run(directory.Path, "import", "対応表.csv", "--plan", "計画.fisc");
        Assert.Equal((1, "fisc: 「計画.fisc」がすでにある（上書きするなら --force）\n"), (refused.ExitCode, refused.Error));
        Assert.Equal("# 直した\n", directory.Read("計画.fisc"));
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "import", "対応表.csv", "--plan", "計画.fisc", "--force")).ExitCode);
        Assert.StartsWith("リファレンス 対応表\n", directory.Read("計画.fisc"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_in_English_is_read_by_all()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("matrix.csv", "Control ID,Domain,Title,Requirement,Responsibility\nAC-02,Access,Accounts,Manage accounts.,Shared\nAC-02 (01),Access,Automation,Automate it.,Customer\n");
        var result = await FiscProcess.Run(directory.Path, ("FISC_LANG", "en"), ["import", "matrix.csv", "--plan", "plan.fisc", .. ImportedFiles.Reference]);
        Assert.Equal((0, "created: plan.fisc\nNext steps: look through plan.fisc, then fisc import matrix.csv --layout plan.fisc\n", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Contains("  # by the heading 'Control ID'\n  column: 「Control ID」 → control\n", directory.Read("plan.fisc"), StringComparison.Ordinal);
        Assert.Contains("  language: en\n  keywords: en\n", directory.Read("plan.fisc"), StringComparison.Ordinal);
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "import", "matrix.csv", "--layout", "plan.fisc", "-o", "結果")).ExitCode);
        Assert.Equal("control AC-2.1 Automation\n  category: Access\n\n  clause -\n    text: Automate it.\n    responsibility: user\n", ImportedFiles.Of(directory)["Access/AC-2.1.fisc"]);
    }

    [Theory]
    [InlineData("取込様式 表\n  見出し行: 1\n  列: 「番号」 → 基準\n", "取込様式の列 「番号」 が、「対応表.csv」の見出し（1 行目）にない")]
    [InlineData("取込様式 表\n  見出し行: 1\n  列: A → 基準\n  列: 「基準番号」 → 注記\n", "取込様式の列 「基準番号」 は、別の行で読む列と同じである")]
    [InlineData("取込様式 表\n  見出し行: 2\n  列: A → 基準\n  対象行: 5-9\n", "読む行に基準が1つもない")]
    [InlineData("分類 運用\n取込様式 表\n  見出し行: 1\n  列: A → 基準\n", "「計画.fisc」の 分類 は取込の計画に書けない")]
    [InlineData("リファレンス 表\n", "「計画.fisc」に取込様式（layout）がない")]
    [InlineData("取込様式 表\n  列: A → 基準\n", "計画.fisc:1:6: エラー FISC1014 (missing-field)")]
    public async Task A_layout_that_does_not_fit_says_where(string plan, string said)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", Table);
        directory.Write("計画.fisc", plan);
        var result = await ImportedFiles.Import(directory, "対応表.csv", "--layout", "計画.fisc");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(directory["結果"]));
    }
}
