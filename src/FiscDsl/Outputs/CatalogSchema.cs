namespace FiscDsl.Outputs;

/// <summary>The schema of the JSON, as <c>grammar/catalog.schema.json</c> has it.</summary>
public static class CatalogSchema
{
    /// <summary>What it is called, wherever it stands.</summary>
    public const string FileName = "catalog.schema.json";

    /// <summary>Writes it; the stream stays open.</summary>
    /// <exception cref="IOException">What the stream throws.</exception>
    public static void Write(Stream stream)
    {
        using var schema = typeof(CatalogSchema).Assembly.GetManifestResourceStream(FileName) ?? throw new InvalidOperationException($"{FileName} is not part of the program.");
        schema.CopyTo(stream);
    }
}
