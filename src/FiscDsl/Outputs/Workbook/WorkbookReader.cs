using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace FiscDsl.Outputs.Workbook;

/// <summary>A row as it is read: its cells by column, from 0; empty ones left out.</summary>
/// <param name="Cells">The texts of the cells, ascending by column.</param>
/// <param name="IsHeader">True for one of the first rows that stay in view.</param>
internal sealed record ReadRow(IReadOnlyList<(int Column, string Text)> Cells, bool IsHeader);

/// <summary>
/// Reads the texts of a workbook (ISO/IEC 29500-1) row by row: ours, and as far as they are made of the same parts those of
/// other programs.
/// </summary>
internal sealed class WorkbookReader(ZipArchive archive)
{
    private const string Main = SpreadsheetXml.Namespace;
    private const string Relationships = SpreadsheetXml.RelationshipNamespace;

    private readonly Lazy<List<string>> _shared = new(() => SharedStrings(archive));

    /// <summary>The names of the sheets and their rows, in the order of the tabs.</summary>
    /// <exception cref="InvalidDataException">The archive is no workbook, or damaged.</exception>
    /// <exception cref="XmlException">A part is damaged.</exception>
    public IEnumerable<(string Name, IEnumerable<ReadRow> Rows)> Sheets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var xml = Open("xl/_rels/workbook.xml.rels"))
            while (xml.Read())
                if (xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target) targets[id] = target;
        var sheets = new List<(string, string)>();
        using (var xml = Open("xl/workbook.xml"))
            while (xml.Read())
                if (xml.LocalName == "sheet" && xml.NamespaceURI == Main && xml.GetAttribute("id", Relationships) is { } id && targets.TryGetValue(id, out var target))
                    sheets.Add((xml.GetAttribute("name") ?? "", target.StartsWith('/') ? target[1..] : "xl/" + target));
        foreach (var (name, path) in sheets) yield return (name, Rows(path));
    }

    private IEnumerable<ReadRow> Rows(string path)
    {
        using var xml = Open(path);
        var headers = 0;
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "pane") _ = int.TryParse(xml.GetAttribute("ySplit"), CultureInfo.InvariantCulture, out headers);
            if (xml.LocalName != "row") continue;
            number = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            yield return new(Cells(xml.ReadSubtree()), number <= headers);
        }
    }

    private List<(int Column, string Text)> Cells(XmlReader row)
    {
        var cells = new List<(int, string)>();
        var column = -1;
        while (row.Read())
        {
            if (row.NodeType != XmlNodeType.Element || row.LocalName != "c") continue;
            column = row.GetAttribute("r") is { } place ? Column(place) : column + 1;
            var type = row.GetAttribute("t");
            if (Text(row.ReadSubtree(), type) is { Length: > 0 } text) cells.Add((column, text));
        }

        return cells;
    }

    private string Text(XmlReader cell, string? type)
    {
        var text = Texts(cell, "t", "v");
        if (type != "s") return text;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _shared.Value.Count ? _shared.Value[index] : "";
    }

    private XmlReader Open(string path) => Open(archive, path) ?? throw new InvalidDataException(path);

    private static XmlReader? Open(ZipArchive archive, string path) =>
        archive.GetEntry(path) is { } entry ? XmlReader.Create(entry.Open(), new XmlReaderSettings { CloseInput = true, CheckCharacters = false }) : null;

    private static List<string> SharedStrings(ZipArchive archive)
    {
        var strings = new List<string>();
        using var xml = Open(archive, "xl/sharedStrings.xml");
        while (xml is not null && xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" }) strings.Add(Texts(xml.ReadSubtree(), "t"));
        return strings;
    }

    /// <summary>The texts of the elements of some names, one behind the other; readings (<c>rPh</c>), which Excel keeps beside Japanese text, left out.</summary>
    private static string Texts(XmlReader xml, params ReadOnlySpan<string> names)
    {
        var text = new StringBuilder();
        while (!xml.EOF)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" or "f" }) xml.Skip();
            else if (xml.NodeType == XmlNodeType.Element && names.Contains(xml.LocalName)) text.Append(xml.ReadElementContentAsString());
            else xml.Read();
        }

        return CellTextEscape.Unescape(text.ToString());
    }

    private static int Column(string place)
    {
        var column = 0;
        foreach (var c in place.TakeWhile(char.IsAsciiLetterUpper)) column = Math.Min(column * 26 + (c - 'A' + 1), 1 << 20);
        return column - 1;
    }
}
