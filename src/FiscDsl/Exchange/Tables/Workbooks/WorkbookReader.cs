using System.IO.Compression;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>A sheet as the workbook lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Visibility">Who sees it.</param>
/// <param name="Path">The part that has its cells; null where none is named.</param>
internal sealed record ListedSheet(string Name, SheetVisibility Visibility, string? Path);

/// <summary>
/// Reads a workbook (ISO/IEC 29500-1, transitional or strict): ours, and as far as they are made of the same parts those
/// of other programs. Nothing is kept but what was asked for.
/// </summary>
internal sealed class WorkbookReader
{
    private const string DefaultPath = "xl/workbook.xml";

    /// <summary>The namespace of relationships in the strict form; the transitional one is <see cref="SpreadsheetXml.RelationshipNamespace"/>.</summary>
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Sheets and names of a workbook: far more than there are tabs that anybody opens.</summary>
    private const int MostSheets = 10_000;

    private readonly PackageParts _parts;
    private readonly ReadingBudget _budget;
    private readonly Dictionary<string, PackageRelationship> _relationships;
    private readonly SharedTexts _shared;
    private readonly List<ListedSheet> _sheets = [];
    private readonly List<(string Name, string Formula, int? Sheet)> _names = [];

    /// <summary>Reads which sheets there are.</summary>
    /// <exception cref="InvalidDataException">The archive is no workbook, or damaged.</exception>
    /// <exception cref="System.Xml.XmlException">A part is damaged.</exception>
    public WorkbookReader(ZipArchive archive, ReadingBudget budget)
    {
        _budget = budget;
        _parts = new(archive, budget);
        Path = _parts.Relationships("").Values.FirstOrDefault(static r => r.Type == "officeDocument")?.Target ?? DefaultPath;
        _relationships = _parts.Relationships(Path);
        _shared = new(_parts, Part("sharedStrings") ?? "xl/sharedStrings.xml", budget);
        Read();
    }

    /// <summary>The part that lists the sheets.</summary>
    public string Path { get; }

    /// <summary>The sheets, in the order of the tabs.</summary>
    public IReadOnlyList<ListedSheet> Sheets => _sheets;

    /// <summary>The defined names, and the number of the sheet that alone knows one.</summary>
    public IReadOnlyList<(string Name, string Formula, int? Sheet)> Names => _names;

    /// <summary>True where days count from 1 January 1904.</summary>
    public bool IsDate1904 { get; private set; }

    /// <summary>The parts.</summary>
    public PackageParts Parts => _parts;

    /// <summary>The part of a kind that the workbook names; null where it has none.</summary>
    public string? Part(string type) => _relationships.Values.FirstOrDefault(r => r.Type == type)?.Target;

    /// <summary>Opens a sheet.</summary>
    /// <exception cref="InvalidDataException">Its part is missing or damaged.</exception>
    public WorksheetReader Open(string path) => new(_parts.Open(path), _shared, _budget);

    private void Read()
    {
        using var xml = _parts.Open(Path);
        var isWorkbook = false;
        while (xml.Next())
        {
            switch (xml.Element)
            {
                case "workbook":
                    isWorkbook = true;
                    break;
                case "workbookPr":
                    IsDate1904 = xml.Flag("date1904");
                    break;
                case "sheet" when (xml.Attribute("id", SpreadsheetXml.RelationshipNamespace) ?? xml.Attribute("id", StrictRelationships)) is { } id:
                    Limit(_sheets.Count);
                    _sheets.Add(new(xml.Attribute("name") ?? "", VisibilityOf(xml.Attribute("state")), _relationships.GetValueOrDefault(id)?.Target));
                    break;
                case "definedName" when xml.Attribute("name") is { } name:
                    Limit(_names.Count);
                    int? sheet = xml.Number("localSheetId") is >= 0 and var number ? number : null;
                    _names.Add((name, xml.Text(SheetLimits.LongestFormula, out _), sheet));
                    break;
                case "extLst":
                    xml.Skip();
                    break;
            }
        }

        if (!_budget.IsExhausted && (!isWorkbook || (_relationships.Count == 0 && _sheets.Count > 0))) throw new InvalidDataException(Path);
    }

    private static SheetVisibility VisibilityOf(string? state) => state switch
    {
        "hidden" => SheetVisibility.Hidden,
        "veryHidden" => SheetVisibility.VeryHidden,
        _ => SheetVisibility.Visible,
    };

    private static void Limit(int count)
    {
        if (count == MostSheets) throw new InvalidDataException("sheets");
    }
}
