using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FiscDsl.Tests.Exchange.Review;

/// <summary>A workbook for review, edited by the library that it was written with, as a program would that knows no more of it than its headings.</summary>
internal static class EditedPackage
{
    private const int FirstRow = 2, HeadingRow = 1;

    /// <summary>Does to the workbook what a scenario says.</summary>
    public static void Edit(string path, ReviewScenario scenario)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        var book = document.WorkbookPart ?? throw new InvalidDataException(path);
        var sheet = book.Workbook?.Descendants<Sheet>().Single(static s => s.Name == "リファレンス") ?? throw new InvalidDataException(path);
        var part = (WorksheetPart)book.GetPartById(sheet.Id?.Value ?? "");
        var data = part.Worksheet?.GetFirstChild<SheetData>() ?? throw new InvalidDataException(path);
        var rows = Texts(data);
        var columns = rows[HeadingRow].Index().Where(static c => c.Item.Length > 0).ToDictionary(static c => c.Item, static c => c.Index, StringComparer.Ordinal);
        var key = columns["項のパス"];
        foreach (var edit in scenario.CellEdits())
        {
            var row = rows[Place(edit[0])];
            if (row[columns[edit[1]]] != edit[2]) throw new InvalidDataException($"{edit[0]} {edit[1]}: {row[columns[edit[1]]]}");
            row[columns[edit[1]]] = edit[3];
        }

        foreach (var (behind, text) in scenario.Added)
        {
            List<string> row = [.. rows[HeadingRow].Select(static _ => "")];
            (row[columns["基準項目の目的・内容説明・具体例等の解説"]], row[columns["クラウド事業者"]], row[columns["利用者"]]) = (text, "—", "○");
            rows.Insert(Place(behind.Path) + 1, row);
        }

        foreach (var clause in scenario.Deleted) rows.RemoveAt(Place(clause.Path));
        if (scenario.Shapes.Contains("sort")) rows.Reverse(FirstRow, rows.Count - FirstRow);
        if (scenario.Shapes.Contains("sortless"))
        {
            List<string> keys = [.. rows.Skip(FirstRow).Select(r => r[key])];
            rows.Reverse(FirstRow, rows.Count - FirstRow);
            foreach (var (index, kept) in keys.Index()) rows[FirstRow + index][key] = kept;
        }

        if (scenario.Shapes.Contains("column"))
        {
            rows[HeadingRow].Add("社内のメモ");
            foreach (var (index, row) in rows.Skip(FirstRow).Index()) row.Add(index == 0 ? "要確認" : "");
        }

        if (scenario.Shapes.Contains("move"))
            foreach (var row in rows.Skip(HeadingRow)) (row[columns["確認内容"]], row[columns["適用にあたっての考え方"]]) = (row[columns["適用にあたっての考え方"]], row[columns["確認内容"]]);
        Write(data, rows, scenario.Shapes.Contains("filter"));
        if (scenario.Shapes.Contains("rename")) sheet.Name = "レビュー済み（第１回）";
        if (scenario.Shapes.Contains("comment"))
        {
            var comment = new Comment(new CommentText(new Run(new DocumentFormat.OpenXml.Spreadsheet.Text("ここを確かめる。\n𠮷田")))) { Reference = Address(columns["該当情報"], FirstRow), AuthorId = 0 };
            part.AddNewPart<WorksheetCommentsPart>().Comments = new(new Authors(new Author("佐藤")), new CommentList(comment));
        }

        int Place(string of) => rows.FindIndex(r => r[key] == of);
    }

    private static List<List<string>> Texts(SheetData data)
    {
        var rows = new List<List<string>>();
        foreach (var row in data.Elements<Row>())
        {
            var texts = new List<string>();
            foreach (var cell in row.Elements<Cell>())
            {
                for (var place = Column(cell); texts.Count < place;) texts.Add("");
                texts.Add(cell.InnerText);
            }

            rows.Add(texts);
        }

        var width = rows.Max(static r => r.Count);
        foreach (var row in rows) row.AddRange(Enumerable.Repeat("", width - row.Count));
        return rows;
    }

    private static void Write(SheetData data, List<List<string>> rows, bool hidesSome)
    {
        data.RemoveAllChildren();
        foreach (var (index, texts) in rows.Index())
        {
            var row = new Row { RowIndex = (uint)index + 1 };
            if (hidesSome && index > FirstRow && index % 2 == 1) row.Hidden = true;
            foreach (var (column, text) in texts.Index())
                if (text.Length > 0) row.AppendChild(new Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve })) { CellReference = Address(column, index), DataType = CellValues.InlineString });
            data.AppendChild(row);
        }
    }

    private static int Column(Cell cell)
    {
        var column = 0;
        foreach (var letter in (cell.CellReference?.Value ?? "").TakeWhile(char.IsAsciiLetter)) column = (column * 26) + letter - 'A' + 1;
        return column - 1;
    }

    // The sheets of these catalogs have no more columns than there are letters.
    private static string Address(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row + 1}");
}
