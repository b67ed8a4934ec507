namespace FiscDsl.Cli.Tests.Git;

/// <summary>A catalog in several files, whose sources are numbered in the order they are given in: <c>sources.fisc</c>, and a control in a file.</summary>
internal static class SplitCatalog
{
    /// <summary>The control's file.</summary>
    public const string Control = "運用/運113.fisc";

    /// <summary>The control: three clauses, of which each cites a source by its number.</summary>
    public const string Clauses = """
        control 運113 サイバー攻撃対応態勢を整備すること。
          category: 運用基準

          clause (1)
            text: 𠮷野の評価を年一回行うこと。
            responsibility: provider
            evidence: 1

          clause (2)
            text: 連絡体制を整備し、訓練を行うこと。
            responsibility: provider
            evidence: 2

          clause (3)
            text: 記録を五年のあいだ保存すること。
            responsibility: user
            evidence: n/a 利用者側対応事項

        """;

    /// <summary>The file of the sources.</summary>
    public static string Sources(params string[] titles) => string.Join('\n', titles.Select(static (title, index) => $"source {index + 1} {title}\n  url: https://example.com/{Uri.EscapeDataString(title)}\n"));

    /// <summary>A text with replacements, each of which it must have something for.</summary>
    public static string Edited(string text, params (string Old, string New)[] edits)
    {
        foreach (var (old, now) in edits)
        {
            Xunit.Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, now, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>A repository with the catalog, whose sources are 侵入テスト and 訓練の記録.</summary>
    public static async Task<DrivenRepository> Create(bool hasCarriageReturns = false)
    {
        var repository = await DrivenRepository.Create(installs: false);
        if (hasCarriageReturns) repository.Write(".gitattributes", "*.fisc -text\n");
        await repository.Do("fisc git install");
        repository.Write("見本.fisc", Fixtures.Reference);
        repository.Write("sources.fisc", Sources("侵入テストの報告書", "訓練の記録"));
        repository.Write(Control, hasCarriageReturns ? Clauses.Replace("\n", "\r\n", StringComparison.Ordinal) : Clauses);
        await repository.Commit();
        return repository;
    }
}
