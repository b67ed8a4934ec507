using FiscDsl.Model;
using FiscDsl.Outputs.Json;

namespace FiscDsl.Outputs;

/// <summary>The catalog as JSON: UTF-8, LF, two spaces, Japanese as it is. <c>grammar/catalog.schema.json</c> describes it.</summary>
public static class JsonOutput
{
    /// <summary>The version of the format: a new minor version adds members, a new major one changes them.</summary>
    public const string FormatVersion = "1.4";

    /// <summary>What the file names as its schema: the <c>$id</c> of <c>grammar/catalog.schema.json</c>.</summary>
    public const string SchemaId = "urn:fisc-dsl:1.4:catalog.schema.json";

    /// <summary>Writes a catalog without errors; the stream stays open.</summary>
    /// <exception cref="ArgumentException">The catalog has no reference.</exception>
    /// <exception cref="IOException">What the stream throws.</exception>
    public static void Write(Stream stream, Catalog catalog, OutputOptions options)
    {
        var reference = catalog.Reference ?? throw new ArgumentException("The catalog has no reference.", nameof(catalog));
        JsonMembers.Write(stream, members => new CatalogJsonWriter(members, catalog, options.AsPrinted).Write(reference));
    }
}
