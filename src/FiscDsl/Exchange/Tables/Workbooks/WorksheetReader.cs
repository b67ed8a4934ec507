using System.Globalization;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>A link of a sheet.</summary>
/// <param name="Range">The cells that lead there.</param>
/// <param name="Id">The relationship that has the address; null where it leads to a place alone.</param>
/// <param name="Location">A place in the target.</param>
internal readonly record struct ReadLink(CellRange Range, string? Id, string? Location);

/// <summary>Reads a sheet row by row, forwards, once; what stands around the rows is known when all have been read.</summary>
internal sealed class WorksheetReader(BoundedXml xml, SharedTexts shared, ReadingBudget budget) : IDisposable
{
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Hidden columns, from 0.</summary>
    public List<(int First, int Last)> HiddenColumns { get; } = [];

    /// <summary>Merged ranges, in the order of the file.</summary>
    public List<CellRange> Merges { get; } = [];

    /// <summary>Links, in the order of the file.</summary>
    public List<ReadLink> Links { get; } = [];

    /// <summary>The rows, in the order of the file; those without cells, too.</summary>
    /// <exception cref="InvalidDataException">The part is damaged.</exception>
    /// <exception cref="System.Xml.XmlException">The part is damaged.</exception>
    public IEnumerable<ReadRow> Rows()
    {
        var number = 0;
        while (xml.Next())
        {
            switch (xml.Element)
            {
                case "row":
                    number = xml.Number("r") ?? number + 1;
                    var isHidden = IsHidden("ht");
                    yield return new(Cells(), number, isHidden);
                    break;
                case "col" when IsHidden("width") && xml.Number("min") is >= 1 and var first && xml.Number("max") is var last && last >= first && HiddenColumns.Count < SheetLimits.MostColumns:
                    HiddenColumns.Add((first - 1, Math.Min(last.Value, SheetLimits.MostColumns) - 1));
                    break;
                case "mergeCell" when Range() is { } range && budget.Limits.Marks > 0 && budget.TakeMarks(1):
                    Merges.Add(range);
                    break;
                case "hyperlink" when Range() is { } range && budget.Limits.Marks > 0 && budget.TakeMarks(1):
                    Links.Add(new(range, xml.Attribute("id", SpreadsheetXml.RelationshipNamespace) ?? xml.Attribute("id", StrictRelationships), xml.Attribute("location")));
                    break;
                case "extLst":
                    xml.Skip();
                    break;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();

    private bool IsHidden(string size) => xml.Flag("hidden") || xml.Attribute(size) == "0";

    private CellRange? Range() => CellRange.TryParse(xml.Attribute("ref"), out var range) ? range : null;

    private IReadOnlyList<ReadCell> Cells()
    {
        if (xml.IsEmpty) return [];
        List<ReadCell>? cells = null;
        var (depth, column, room) = (xml.Depth, -1, ReadingBudget.MostOfRow);
        while (xml.NextWithin(depth))
        {
            if (xml.Element != "c") continue;
            column = xml.Attribute("r") is { } place ? Column(place) : column + 1;
            var isBeyond = column >= SheetLimits.MostColumns || room <= 0 || cells?.Count >= SheetLimits.MostColumns;
            // A format alone costs no more than its element, for a million rows may have one.
            if ((!xml.IsEmpty || isBeyond) && !budget.TakeCell()) continue;
            if (isBeyond)
            {
                budget.CellsLeftOut++;
                xml.Skip();
            }
            else if (!xml.IsEmpty)
            {
                var cell = Cell(column);
                if (cell is { Text: "", Formula: null, IsMissing: false }) continue;
                room -= cell.Text.Length;
                (cells ??= []).Add(cell);
            }
        }

        return cells ?? (IReadOnlyList<ReadCell>)[];
    }

    private ReadCell Cell(int column)
    {
        var (type, style) = (xml.Attribute("t") ?? "n", xml.Number("s") ?? 0);
        var (depth, text, formula, hasResult, isCut) = (xml.Depth, "", (string?)null, false, false);
        while (xml.NextWithin(depth))
        {
            switch (xml.Element)
            {
                case "v" or "is":
                    hasResult = !xml.IsEmpty || type == "str";
                    text = xml.Text(WorkbookLimits.MaxCellLength + 1, out isCut, xml.Element == "is" ? "t" : null);
                    break;
                case "f":
                    formula = xml.Text(SheetLimits.LongestFormula, out _);
                    break;
                case not null:
                    xml.Skip();
                    break;
            }
        }

        var lacksResult = formula is not null && (!hasResult || (text.Length == 0 && type != "str"));
        var found = type == "s" && hasResult ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? shared.At(index) : null : text;
        text = found ?? "";
        if (text.Length > WorkbookLimits.MaxCellLength || isCut) (text, isCut) = (Cut(text), true);
        return new(column, type, type == "n" ? Number(text) : text, style, isCut, formula, lacksResult, found is null);
    }

    // Excel counts with 15 digits; what else a program writes is how it makes decimals of its own.
    private static string Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number.ToString("G15", CultureInfo.InvariantCulture) : text;

    private string Cut(string text)
    {
        budget.CutCells++;
        var end = Math.Min(text.Length, WorkbookLimits.MaxCellLength);
        return string.Concat(text.AsSpan(0, end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    private static int Column(string place)
    {
        var column = 0;
        foreach (var c in place.TakeWhile(char.IsAsciiLetterUpper)) column = Math.Min(column * 26 + (c - 'A' + 1), 1 << 20);
        return column - 1;
    }
}
