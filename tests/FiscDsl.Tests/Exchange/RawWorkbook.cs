using System.IO.Compression;
using System.Text;
using FiscDsl.Exchange.Tables;

namespace FiscDsl.Tests.Exchange;

/// <summary>A workbook of parts as they are written here, to have in it what few programs write.</summary>
internal sealed class RawWorkbook
{
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);
    private readonly List<string> _sheets = [];
    private readonly List<string> _relationships = [];

    /// <summary>What stands before the sheets, and behind them.</summary>
    public string Before { get; init; } = "";

    public string Behind { get; init; } = "";

    public string Namespace { get; init; } = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Adds a sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">What the worksheet holds.</param>
    /// <param name="state">Who sees it.</param>
    /// <param name="relationships">Those of the sheet.</param>
    public RawWorkbook Sheet(string name, string content, string state = "visible", string relationships = "")
    {
        var number = _sheets.Count + 1;
        _sheets.Add($"<sheet name=\"{name}\" sheetId=\"{number}\" state=\"{state}\" r:id=\"s{number}\"/>");
        if (relationships.Length > 0) Part($"xl/worksheets/_rels/sheet{number}.xml.rels", Relationships(relationships));
        return Related($"s{number}", $"{Types}/worksheet", $"worksheets/sheet{number}.xml", $"<worksheet xmlns=\"{Namespace}\" xmlns:r=\"{Types}\">{content}</worksheet>");
    }

    /// <summary>Adds a part that the workbook names.</summary>
    public RawWorkbook Related(string id, string type, string target, string content)
    {
        _relationships.Add(Relationship(id, type, target));
        return Part("xl/" + target, content);
    }

    public RawWorkbook Styles(string formats, params int[] ids) => Related(
        "styles", $"{Types}/styles", "styles.xml",
        $"<styleSheet xmlns=\"{Namespace}\"><numFmts>{formats}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{string.Concat(ids.Select(static id => $"<xf numFmtId=\"{id}\"/>"))}</cellXfs></styleSheet>");

    public RawWorkbook SharedTexts(string texts) => Related("shared", $"{Types}/sharedStrings", "sharedStrings.xml", $"<sst xmlns=\"{Namespace}\">{texts}</sst>");

    public RawWorkbook Part(string path, string content)
    {
        _parts[path] = content;
        return this;
    }

    public MemoryStream Stream() => Zip(
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", Relationships(Relationship("w", $"{Types}/officeDocument", "xl/workbook.xml"))),
        ("xl/_rels/workbook.xml.rels", Relationships(string.Concat(_relationships))),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"{Types}\">{Before}<sheets>{string.Concat(_sheets)}</sheets>{Behind}</workbook>"),
        .. _parts.Select(static p => (p.Key, p.Value)),
    ]);

    public TableFile Read(string name = "表.xlsx")
    {
        using var stream = Stream();
        return TableFile.Read(stream, name);
    }

    public static string Relationships(string relationships) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relationships}</Relationships>";

    public static string Relationship(string id, string type, string target, bool isExternal = false) =>
        $"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"{(isExternal ? " TargetMode=\"External\"" : "")}/>";

    public static MemoryStream Zip(IEnumerable<(string Path, string Text)> parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            // A part that is given twice is the one that was given last.
            foreach (var (path, text) in parts.Reverse().DistinctBy(static p => p.Path).Reverse())
            {
                using var part = archive.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        stream.Position = 0;
        return stream;
    }
}
