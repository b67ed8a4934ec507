namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>The formats of numbers that the cells of a workbook name (ISO/IEC 29500-1, 18.8).</summary>
internal sealed class CellFormats
{
    /// <summary>Twice what Excel can hold.</summary>
    private const int MostStyles = 1 << 17;

    private static readonly CellFormat General = new("General");

    private readonly List<CellFormat> _styles = [];

    /// <summary>Reads the part that has them.</summary>
    /// <param name="parts">The package.</param>
    /// <param name="path">The part; null where the workbook names none.</param>
    /// <exception cref="InvalidDataException">The part is damaged.</exception>
    public CellFormats(PackageParts parts, string? path)
    {
        if (path is null || !parts.Has(path)) return;
        var codes = new Dictionary<int, string>();
        var formats = new Dictionary<int, CellFormat>();
        using var xml = parts.Open(path);
        while (xml.Next())
        {
            switch (xml.Element)
            {
                case "numFmt" when xml.Number("numFmtId") is { } id && xml.Attribute("formatCode") is { } code && codes.Count < MostStyles:
                    codes[id] = code;
                    break;
                case "cellXfs":
                    Read(xml, codes, formats);
                    break;
                // Formats of conditions have numbers of their own.
                case "dxfs" or "cellStyleXfs" or "extLst":
                    xml.Skip();
                    break;
            }
        }
    }

    /// <summary>The format of a style.</summary>
    public CellFormat Of(int style) => style >= 0 && style < _styles.Count ? _styles[style] : General;

    private void Read(BoundedXml xml, Dictionary<int, string> codes, Dictionary<int, CellFormat> formats)
    {
        if (xml.IsEmpty) return;
        var depth = xml.Depth;
        while (xml.NextWithin(depth))
        {
            if (xml.Element != "xf" || _styles.Count == MostStyles) continue;
            var id = xml.Number("numFmtId") ?? 0;
            if (!formats.TryGetValue(id, out var format))
            {
                formats[id] = format = (codes.GetValueOrDefault(id) ?? BuiltInFormats.Of(id)) is { } code ? new(code) : General;
            }

            _styles.Add(format);
        }
    }
}
