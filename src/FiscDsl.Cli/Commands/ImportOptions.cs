namespace FiscDsl.Cli.Commands;

/// <summary>What <c>fisc import</c> is to do.</summary>
/// <param name="File">The file with the table.</param>
internal sealed record ImportOptions(string File)
{
    /// <summary>Where the catalog goes; null for a directory named after the file.</summary>
    public string? Output { get; init; }

    /// <summary>The plan to write; null for none.</summary>
    public string? Plan { get; init; }

    /// <summary>The plan to read; null for none.</summary>
    public string? Layout { get; init; }

    /// <summary>The sheet to read; null where the file is to tell.</summary>
    public string? Sheet { get; init; }

    /// <summary>A row of the headings; null where the file is to tell.</summary>
    public int? Headings { get; init; }

    /// <summary>True to overwrite a plan.</summary>
    public bool Force { get; init; }

    /// <summary>The reference's id; null where the directory is to tell.</summary>
    public string? Id { get; init; }

    /// <summary>What the catalog is, by the names of the fields in English.</summary>
    public required IReadOnlyDictionary<string, string?> Reference { get; init; }
}
