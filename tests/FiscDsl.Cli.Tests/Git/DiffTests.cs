using Xunit;

namespace FiscDsl.Cli.Tests.Git;

/// <summary>What <c>git diff</c> and <c>git show</c> make of catalogs and workbooks.</summary>
public class DiffTests
{
    [Theory]
    [InlineData("  clause (2)", "clause (2)")]
    [InlineData("  項 (2)", "項 (2)")]
    [InlineData("\u3000項\u3000(2)", "項\u3000(2)")]
    public async Task The_head_of_a_hunk_names_the_clause(string header, string shown)
    {
        using var repository = await DrivenRepository.Create();
        repository.Write("運113.fisc", Long(header, "年一回"));
        await repository.Commit();
        repository.Write("運113.fisc", Long(header, "年二回"));
        Assert.Contains($" @@ {shown}\n", await repository.Do("git diff"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("control 運113 サイバー攻撃対応態勢を整備すること。")]
    [InlineData("基準 運113 サイバー攻撃対応態勢を整備すること。")]
    [InlineData("policy")]
    [InlineData("方針")]
    public async Task The_head_of_a_hunk_names_the_declaration(string header)
    {
        using var repository = await DrivenRepository.Create();
        string Text(string word) => $"{header}\n{string.Concat(Enumerable.Range(1, 6).Select(static i => $"  note: 注記{i}。\n"))}  category: {word}\n";
        repository.Write("a.fisc", Text("運用"));
        await repository.Commit();
        repository.Write("a.fisc", Text("技術"));
        Assert.Contains($" @@ {header}\n", await repository.Do("git diff"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("評価を年一回行うこと。", "評価を年二回行うこと。", "評価を年[-一-]{+二+}回行うこと。")]
    [InlineData("評価を年1回行うこと。", "評価を年12回行うこと。", "評価を年[-1-]{+12+}回行うこと。")]
    [InlineData("𠮷田の体制を見直す。", "𠮷野の体制を見直す。", "[-𠮷田-]{+𠮷野+}の体制を見直す。")]
    [InlineData("データセンターの監査", "ネットワークの監査", "[-データセンター-]{+ネットワーク+}の監査")]
    [InlineData("ＡＢＣの1.30版を参照する。", "ＡＢＤの1.31版を参照する。", "[-ＡＢＣ-]{+ＡＢＤ+}の[-1.30-]{+1.31+}版を参照する。")]
    [InlineData("手口が高い。", "手口が高くない。", "手口が高[-い-]{+くない+}。")]
    public async Task A_changed_word_is_shown_as_one(string before, string after, string shown)
    {
        using var repository = await DrivenRepository.Create();
        repository.Write("a.fisc", $"control 運113 基準\n  intent: {before}\n");
        await repository.Commit();
        repository.Write("a.fisc", $"control 運113 基準\n  intent: {after}\n");
        Assert.Contains($"  intent: {shown}\n", await repository.Do("git diff --word-diff"), StringComparison.Ordinal);
        // Where the system knows no Japanese, git still shows whole characters.
        Assert.DoesNotContain('\uFFFD', await repository.Do("LC_ALL=C git diff --word-diff"));
    }

    [Fact]
    public async Task A_workbook_is_shown_as_text()
    {
        using var repository = await DrivenRepository.Create();
        repository.Write("見本.fisc", Fixtures.Reference + Fixtures.Control);
        await repository.Do("fisc build -o release --format xlsx");
        await repository.Commit();
        repository.Write("見本.fisc", Fixtures.Reference + Fixtures.Control.Replace("𠮷田の連絡体制", "𠮷田と山田の連絡体制", StringComparison.Ordinal));
        await repository.Do("fisc build -o release --format xlsx");
        var diff = await repository.Do("git diff release");
        Assert.Contains("\n-", diff, StringComparison.Ordinal);
        Assert.Contains("𠮷田の連絡体制を整備すること。\n", diff, StringComparison.Ordinal);
        Assert.Matches("\n\\+.*: 1 𠮷田と山田の連絡体制を整備すること。\n", diff);
        Assert.DoesNotContain("Binary files", diff, StringComparison.Ordinal);
        Assert.Contains("=== リファレンス ===", await repository.Do("git show --format= HEAD:release/見本.xlsx > a.xlsx && fisc text a.xlsx"), StringComparison.Ordinal);
    }

    private static string Long(string header, string word) =>
        $"control 運113 サイバー攻撃対応態勢を整備すること。\n  category: 運用\n{header}\n    text:\n{string.Concat(Enumerable.Range(1, 6).Select(static i => $"      文{i}。\n"))}      評価を{word}行うこと。\n";
}
