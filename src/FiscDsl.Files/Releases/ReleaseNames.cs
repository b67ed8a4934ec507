using FiscDsl.Outputs;
using FiscDsl.Outputs.Release;

namespace FiscDsl.Files.Releases;

/// <summary>What the outputs of a release are called.</summary>
/// <param name="Catalog">The catalog, in whatever form: see <see cref="OutputFormat.Files"/>.</param>
/// <param name="Comparison">The comparison table (新旧対照表) with the previous release.</param>
public sealed record ReleaseNames(string Catalog, string Comparison)
{
    /// <summary>What stands for an id that is no name: services that publish files rename what is not ASCII.</summary>
    private const string Nameless = "catalog";

    /// <summary>The names of the release's own files, whatever follows the first dot.</summary>
    private static readonly string[] Taken = ["MANIFEST", "SHA256SUMS"];

    /// <summary>The id whose JSON would have the name of the schema.</summary>
    private static readonly string SchemaId = Path.GetFileNameWithoutExtension(CatalogSchema.FileName);

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
        id.All(char.IsAscii) && !id.EndsWith('.') && !id.Contains("..", StringComparison.Ordinal) && !PageName.IsDevice(id)
        && !Taken.Contains(id.Split('.')[0], StringComparer.OrdinalIgnoreCase) && !id.Equals(SchemaId, StringComparison.OrdinalIgnoreCase);
}
