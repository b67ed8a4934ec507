using FiscDsl.Outputs.Release;

namespace FiscDsl.Files.Releases;

/// <summary>What the outputs of a release are called.</summary>
/// <param name="Catalog">The catalog, in whatever form: see <see cref="Outputs.OutputFormat.FileName"/>.</param>
/// <param name="Comparison">The comparison table (新旧対照表) with the previous release.</param>
public sealed record ReleaseNames(string Catalog, string Comparison)
{
    /// <summary>What stands for an id that is no name: services that publish files rename what is not ASCII.</summary>
    private const string Nameless = "catalog";

    /// <summary>What systems take for a device, whatever follows the first dot, and the names of the release's own files.</summary>
    private static readonly string[] Taken =
    [
        "MANIFEST", "SHA256SUMS", "CON", "PRN", "AUX", "NUL",
        .. from device in (string[])["COM", "LPT"] from number in Enumerable.Range(0, 10) select string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{device}{number}"),
    ];

    /// <summary>The names for a reference: its id, where that can be a name everywhere.</summary>
    /// <param name="id">The reference's id.</param>
    public static ReleaseNames Of(string id)
    {
        var name = IsName(id) ? id : Nameless;
        return new(name, $"{name}-comparison.xlsx");
    }

    /// <summary>The names that a release of a format has.</summary>
    /// <param name="manifest">The release's manifest.</param>
    public static ReleaseNames Of(ReleaseManifest manifest) => ManifestOutput.IsFirstFormat(manifest)
        ? new(manifest.Reference.Id, $"{manifest.Reference.Id}-新旧対照表.xlsx")
        : Of(manifest.Reference.Id);

    private static bool IsName(string id) =>
        id.All(char.IsAscii) && !id.EndsWith('.') && !id.Contains("..", StringComparison.Ordinal) && !Taken.Contains(id.Split('.')[0], StringComparer.OrdinalIgnoreCase);
}
