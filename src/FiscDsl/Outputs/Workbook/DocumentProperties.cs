using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.ExtendedProperties;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The properties of the document: what the reference says of itself, and which tool wrote it.</summary>
internal static class DocumentProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The core properties; the time is the reference's date of issue, for the text knows no other.</summary>
    public static Action<XmlWriter> CoreOf(Reference reference, bool asPrinted) => xml =>
    {
        var title = reference.Title?.Text(asPrinted) ?? "";
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteAttributeString("xmlns", "xsi", null, SchemaInstance);
        Element("dc", "title", DublinCore, asPrinted ? WorkbookTexts.TitleAsPrinted.Format(reference.OutputLanguage, [title]) : title);
        Element("dc", "creator", DublinCore, reference.Publishers.Length > 0 ? string.Join("; ", reference.Publishers) : null);
        Time("created");
        Time("modified");
        Element("cp", "version", Core, reference.Version);
        xml.WriteEndElement();

        void Element(string prefix, string name, string space, string? value)
        {
            if (value is not null) xml.WriteElementString(prefix, name, space, CellTextEscape.Escape(value));
        }

        void Time(string name)
        {
            // A time has a day, and none is made up.
            if (reference.Issued?.Day is not { } issued) return;
            xml.WriteStartElement("dcterms", name, Terms);
            xml.WriteAttributeString("xsi", "type", SchemaInstance, "dcterms:W3CDTF");
            xml.WriteString(issued.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
    };

    /// <summary>
    /// The extended properties: the tool that gives the same bytes again. Its version stands behind its name, for the
    /// property meant for versions holds two numbers and no more.
    /// </summary>
    public static Properties CreateExtended() => new(new Application($"FiscDsl {ToolVersion.Current}"));
}
