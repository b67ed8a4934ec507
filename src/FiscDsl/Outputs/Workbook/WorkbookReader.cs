using System.Globalization;
using System.IO.Compression;

namespace FiscDsl.Outputs.Workbook;

/// <summary>A row as it is read: its cells by column, from 0; empty ones left out.</summary>
/// <param name="Cells">The texts of the cells, in the order of the file; ascending by column in a sound one.</param>
/// <param name="Number">The row's number in the sheet, from 1.</param>
internal sealed record ReadRow(IReadOnlyList<(int Column, string Text)> Cells, int Number);

/// <summary>
/// Reads the texts of a workbook (ISO/IEC 29500-1) row by row: ours, and as far as they are made of the same parts those of
/// other programs.
/// </summary>
internal sealed class WorkbookReader(ZipArchive archive, ReadingBudget budget)
{
    private const string Main = SpreadsheetXml.Namespace;
    private const string Relationships = SpreadsheetXml.RelationshipNamespace;

    /// <summary>Columns of a sheet (Excel specifications and limits); the last is XFD.</summary>
    private const int MostColumns = 16_384;

    /// <summary>Sheets and relationships of a workbook: far more than there are tabs that anybody opens.</summary>
    private const int MostSheets = 10_000;

    private List<string>? _shared;
    private bool _sharedIsCut;

    /// <summary>The names of the sheets and their rows, in the order of the tabs.</summary>
    /// <exception cref="InvalidDataException">The archive is no workbook, or damaged.</exception>
    /// <exception cref="System.Xml.XmlException">A part is damaged.</exception>
    public IEnumerable<(string Name, IEnumerable<ReadRow> Rows)> Sheets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var xml = Open("xl/_rels/workbook.xml.rels"))
        {
            while (xml.Next())
            {
                if (xml.Element == "Relationship" && xml.Attribute("Id") is { } id && xml.Attribute("Target") is { } target) targets[id] = target;
                Limit(targets.Count);
            }
        }

        var sheets = new List<(string, string)>();
        using (var xml = Open("xl/workbook.xml"))
        {
            while (xml.Next())
            {
                if (xml.Element == "sheet" && xml.Namespace == Main && xml.Attribute("id", Relationships) is { } id && targets.TryGetValue(id, out var target))
                    sheets.Add((xml.Attribute("name") ?? "", target.StartsWith('/') ? target[1..] : "xl/" + target));
                Limit(sheets.Count);
            }
        }

        foreach (var (name, path) in sheets)
        {
            if (budget.IsExhausted) yield break;
            yield return (name, Rows(path));
        }
    }

    private IEnumerable<ReadRow> Rows(string path)
    {
        using var xml = Open(path);
        var number = 0;
        while (xml.Next())
        {
            if (xml.Element != "row") continue;
            number = int.TryParse(xml.Attribute("r"), CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            yield return new(Cells(xml), number);
        }
    }

    private List<(int Column, string Text)> Cells(BoundedXml xml)
    {
        var cells = new List<(int, string)>();
        if (xml.IsEmpty) return cells;
        var (depth, column, room) = (xml.Depth, -1, ReadingBudget.MostHeld);
        while (xml.NextWithin(depth))
        {
            if (xml.Element != "c" || !budget.TakeCell()) continue;
            column = xml.Attribute("r") is { } place ? Column(place) : column + 1;
            if (column >= MostColumns || room <= 0 || cells.Count >= MostColumns)
            {
                budget.CellsLeftOut++;
                xml.Skip();
            }
            else if (Text(xml) is { Length: > 0 } text)
            {
                room -= text.Length;
                cells.Add((column, text));
            }
        }

        return cells;
    }

    private string Text(BoundedXml cell)
    {
        var type = cell.Attribute("t");
        var text = Cut(cell.Texts(WorkbookLimits.MaxCellLength + 1, out var isCut, "t", "v"), isCut);
        if (type is null or "n") return Number(text);
        if (type != "s") return text;
        if (!int.TryParse(text, CultureInfo.InvariantCulture, out var index) || index < 0) return "";
        _shared ??= SharedStrings();
        if (index < _shared.Count) return Cut(_shared[index], isCut: false);
        if (_sharedIsCut) budget.TextsLeftOut++;
        return "";
    }

    // Excel counts with 15 digits; what else a program writes is how it makes decimals of its own.
    private static string Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number.ToString("G15", CultureInfo.InvariantCulture) : text;

    private string Cut(string text, bool isCut)
    {
        if (text.Length <= WorkbookLimits.MaxCellLength && !isCut) return text;
        budget.CutCells++;
        var end = Math.Min(text.Length, WorkbookLimits.MaxCellLength);
        return string.Concat(text.AsSpan(0, end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    private List<string> SharedStrings()
    {
        var strings = new List<string>();
        if (archive.GetEntry("xl/sharedStrings.xml") is not { } entry) return strings;
        using var xml = new BoundedXml(entry.Open(), budget);
        var room = ReadingBudget.MostHeld;
        while (xml.Next())
        {
            if (xml.Element != "si") continue;
            // One character more than a cell may have shows that it has to be cut.
            var text = xml.Texts(WorkbookLimits.MaxCellLength + 1, out _, "t");
            room -= text.Length + 16;
            _sharedIsCut = room < 0;
            if (_sharedIsCut) break;
            strings.Add(text);
        }

        return strings;
    }

    private BoundedXml Open(string path) => archive.GetEntry(path) is { } entry ? new BoundedXml(entry.Open(), budget) : throw new InvalidDataException(path);

    private static void Limit(int count)
    {
        if (count > MostSheets) throw new InvalidDataException("sheets");
    }

    private static int Column(string place)
    {
        var column = 0;
        foreach (var c in place.TakeWhile(char.IsAsciiLetterUpper)) column = Math.Min(column * 26 + (c - 'A' + 1), 1 << 20);
        return column - 1;
    }
}
