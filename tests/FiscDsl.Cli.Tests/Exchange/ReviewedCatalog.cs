using System.Diagnostics;
using System.Text;
using Xunit;

namespace FiscDsl.Cli.Tests.Exchange;

/// <summary>A catalog that has been sent out for review, in a directory of its own: what openpyxl does to the workbook, and what comes back.</summary>
internal sealed class ReviewedCatalog : IDisposable
{
    /// <summary>The catalog, without findings worth a mention.</summary>
    public const string Text = """
        reference 見本
          title: 「𠮷野クラウド」対応リファレンス
          version: 1.30
          issued: 2026-04-01
          standard: 安全対策基準
          provider: 𠮷野クラウド

        category 統制基準

        source 1 𠮷野クラウドのセキュリティ
          url: https://example.jp/1
          access: public
          checked: 2026-04-01

        source 5 リスクとコンプライアンス
          url: https://example.jp/5
          access: public
          checked: 2026-04-01

        # 社内の覚え書き: 監査部に確かめる
        control 統1 外部委託を管理すること。
          category: 統制基準
          code: A1.30
          intent: 委託先の選定と管理は、金融機関が行う。
          information: 𠮷野クラウドは、委託先を公開しています。

          # 印刷では「未前」
          clause 1
            text: 未前防止のため、契約を締結すること。
            responsibility: provider, user
            evidence: 5
            finding: 公開文書で確認した。
            correction: 「未前防止」→「未然防止」 誤植

            clause (1)
              text: 夜間の連絡先を定める。

          clause 2
            text:
              年１回、委託先を監査すること。
              結果は、役員に報告すること。
            responsibility: user
            evidence: n/a 利用者側対応事項
            note: 監査の周期は別に定める。

        """;

    /// <summary>The headings by the names that the tests have for them.</summary>
    private const string Prelude = """
        import openpyxl
        from openpyxl.comments import Comment
        book = openpyxl.load_workbook('見本-review.xlsx')
        sheet = book['リファレンス']
        column = {c.value: c.column for c in sheet[2]}
        names = dict(path='項のパス', code='項目', control='基準小項目', intent='適用にあたっての考え方', text='基準項目の目的・内容説明・具体例等の解説', provider='クラウド事業者', user='利用者',
                     evidence='基準項目に対するクラウド事業者の一般公開情報の所在', information='該当情報', finding='確認内容', notes='注記')
        def cell(path, name):
            return next(sheet.cell(r, column[names[name]]) for r in range(3, sheet.max_row + 1) if sheet.cell(r, 1).value == path)
        def add(at, **values):
            sheet.insert_rows(at)
            for name, value in values.items(): sheet.cell(at, column[names[name]]).value = value

        """;

    private readonly string _root = Directory.CreateTempSubdirectory("fisc-review-").FullName;

    /// <summary>Where the workbook lies.</summary>
    public string Folder => _root;

    /// <summary>The catalog's only file.</summary>
    public string File => Path.Combine(_root, "見本", "catalog.fisc");

    /// <summary>The text as it is now.</summary>
    public string Now => System.IO.File.ReadAllText(File);

    /// <summary>Makes the catalog and its workbook for review.</summary>
    /// <param name="text">The catalog's text.</param>
    public static async Task<ReviewedCatalog> Send(string text = Text)
    {
        var catalog = new ReviewedCatalog();
        Directory.CreateDirectory(Path.Combine(catalog._root, "見本"));
        await System.IO.File.WriteAllTextAsync(catalog.File, text, new UTF8Encoding(false), TestContext.Current.CancellationToken);
        var built = await FiscProcess.Run(catalog._root, "build", "見本", "--format", "review", "-o", ".");
        Assert.True(built.ExitCode == 0, built.Output + built.Error);
        return catalog;
    }

    /// <summary>Edits the workbook as a reviewer would: lines of Python with <c>sheet</c>, <c>cell(path, name)</c> and <c>add(row, …)</c>.</summary>
    public async Task Review(string lines) => await Python(Prelude + lines + "\nbook.save('見本-review.xlsx')\n");

    /// <summary>Writes today's text.</summary>
    public void Edit(string old, string now)
    {
        Assert.Contains(old, Now, StringComparison.Ordinal);
        System.IO.File.WriteAllText(File, Now.Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>Takes the workbook back.</summary>
    public Task<FiscResult> Take(params string[] more) => FiscProcess.Run(_root, ["import", "見本-review.xlsx", "--into", "見本", .. more]);

    /// <summary>Runs a program in the folder.</summary>
    public async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _root, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false });
        Assert.NotNull(process);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, errors);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private Task Python(string script) => Run("/usr/bin/python3", "-c", script);
}
