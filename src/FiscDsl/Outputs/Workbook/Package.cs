using System.IO.Compression;
using System.Text;
using System.Xml;

namespace FiscDsl.Outputs.Workbook;

/// <summary>A part of a package.</summary>
/// <param name="Path">Its path, without a slash at the start.</param>
/// <param name="ContentType">Its content type; null for the type of its extension.</param>
/// <param name="Write">Writes it.</param>
internal sealed record Part(string Path, string? ContentType, Action<XmlWriter> Write)
{
    /// <summary>How it is deflated: at 10,000 controls in a quarter of the time of <see cref="CompressionLevel.Optimal"/>, to twice the size.</summary>
    public CompressionLevel Compression { get; init; } = CompressionLevel.Fastest;
}

/// <summary>A relationship of a part.</summary>
internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal = false);

/// <summary>
/// Writes a package (ISO/IEC 29500-2) whose bytes are a function of its parts: in order of their names, with one time
/// for all. The SDK's own packages hold whole parts in memory and make up relationship ids.
/// </summary>
internal static class Package
{
    private const string ContentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string RelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int BufferSize = 1 << 16;

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // The platform's line break would make the parts differ from one system to another.
        NewLineHandling = NewLineHandling.None,
        // CellTextEscape leaves no character that XML cannot hold.
        CheckCharacters = false,
        CloseOutput = false,
    };

    public static void Write(Stream stream, IReadOnlyCollection<Part> parts)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in parts.Append(ContentTypes(parts)).OrderBy(static p => p.Path, StringComparer.Ordinal))
        {
            var entry = archive.CreateEntry(part.Path, part.Compression);
            entry.LastWriteTime = OutputFolder.Stamp;
            using var buffer = new BufferedStream(entry.Open(), BufferSize);
            using var xml = new UnprefixedXmlWriter(XmlWriter.Create(buffer, Settings));
            xml.WriteStartDocument(standalone: true);
            part.Write(xml);
        }
    }

    /// <summary>The part that holds the relationships of a part; of the package for an empty path.</summary>
    public static Part Relationships(string path, IReadOnlyList<Relationship> relationships)
    {
        var slash = path.LastIndexOf('/') + 1;
        return new Part($"{path[..slash]}_rels/{path[slash..]}.rels", null, xml =>
        {
            xml.WriteStartElement("Relationships", RelationshipsNamespace);
            foreach (var relationship in relationships)
            {
                xml.WriteStartElement("Relationship", RelationshipsNamespace);
                xml.WriteAttributeString("Id", relationship.Id);
                xml.WriteAttributeString("Type", relationship.Type);
                xml.WriteAttributeString("Target", relationship.Target);
                if (relationship.IsExternal) xml.WriteAttributeString("TargetMode", "External");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    private static Part ContentTypes(IEnumerable<Part> parts) => new("[Content_Types].xml", null, xml =>
    {
        xml.WriteStartElement("Types", ContentTypesNamespace);
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        foreach (var part in parts.OrderBy(static p => p.Path, StringComparer.Ordinal))
            if (part.ContentType is { } type) Type("Override", "PartName", "/" + part.Path, type);
        xml.WriteEndElement();

        void Type(string element, string key, string value, string type)
        {
            xml.WriteStartElement(element, ContentTypesNamespace);
            xml.WriteAttributeString(key, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    });
}
