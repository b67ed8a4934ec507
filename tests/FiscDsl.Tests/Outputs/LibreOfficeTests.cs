using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>LibreOffice opens the workbooks and reads in them what another reader reads. It has to be installed: test.sh sees to it.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    // Comma, quotation mark, UTF-8, from the first line; text quoted, numbers as shown, all sheets.
    private const string AllSheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false,-1";

    private readonly string _folder = Directory.CreateTempSubdirectory("fisc-libreoffice-").FullName;

    [Theory]
    [InlineData("見本")]
    [InlineData("aws-fisc")]
    [InlineData("English")]
    public async Task It_reads_every_cell_of_every_sheet(string name)
    {
        var workbook = WorkbookFile.Of(name switch { "見本" => SampleCatalog.Catalog, "English" => EnglishCatalog.Compilation.Catalog, _ => ExampleCatalog.Of(name) });
        await File.WriteAllBytesAsync(Path.Combine(_folder, "表.xlsx"), workbook.Bytes, TestContext.Current.CancellationToken);
        await OutsideProgram.Convert(_folder, "表.xlsx", AllSheets);
        foreach (var (sheet, rows) in workbook.Sheets())
        {
            var csv = Csv.Read(await File.ReadAllTextAsync(Path.Combine(_folder, $"表-{sheet}.csv"), TestContext.Current.CancellationToken));
            Assert.Equal(rows.Select(Trimmed), csv.Select(Trimmed).Take(rows.Count));
            Assert.All(csv.Skip(rows.Count), static row => Assert.Empty(Trimmed(row)));
        }
    }

    [Theory]
    [InlineData("見本")]
    [InlineData("aws-fisc")]
    public async Task What_it_has_saved_again_is_the_same_text(string name)
    {
        var workbook = WorkbookFile.Of(name == "見本" ? SampleCatalog.Catalog : ExampleCatalog.Of(name));
        await File.WriteAllBytesAsync(Path.Combine(_folder, "表.xlsx"), workbook.Bytes, TestContext.Current.CancellationToken);
        await OutsideProgram.Convert(_folder, "表.xlsx", "xlsx", "--outdir", "再保存");
        Assert.Equal(TextOf("表.xlsx"), TextOf("再保存/表.xlsx"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string TextOf(string file)
    {
        using var workbook = File.OpenRead(Path.Combine(_folder, file));
        using var text = new StringWriter();
        Assert.True(WorkbookText.TryWrite(workbook, text, MessageLanguage.Ja));
        return text.ToString();
    }

    private static string Trimmed(string[] row) => string.Join('|', row).TrimEnd('|');

    private static class Csv
    {
        public static List<string[]> Read(string text)
        {
            var rows = new List<string[]>();
            var row = new List<string>();
            var cell = new StringBuilder();
            var isQuoted = false;
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (c == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else if (c == '"') isQuoted = !isQuoted;
                else if (isQuoted || c is not ',' and not '\n') cell.Append(c);
                else
                {
                    row.Add(cell.ToString());
                    cell.Clear();
                    if (c == ',') continue;
                    rows.Add([.. row]);
                    row.Clear();
                }
            }

            return rows;
        }
    }
}
