using System.IO.Compression;

namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>A relationship of a part.</summary>
/// <param name="Type">What the target is: the last part of the type, which is the same in the transitional and the strict form.</param>
/// <param name="Target">The part it leads to; null where it leads out of the package. Of an external one, the address.</param>
internal sealed record PackageRelationship(string Type, string? Target);

/// <summary>The parts of a package (ISO/IEC 29500-2) by their names, of which neither case nor the kind of slash matters.</summary>
internal sealed class PackageParts
{
    /// <summary>Relationships of a part: Excel's most links of a sheet, and as much again.</summary>
    private const int MostRelationships = 1 << 17;

    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly ReadingBudget _budget;

    public PackageParts(ZipArchive archive, ReadingBudget budget)
    {
        _budget = budget;
        foreach (var entry in archive.Entries) _entries.TryAdd(Slashed(entry.FullName), entry);
    }

    /// <summary>The names of all parts.</summary>
    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>True for a part that is there.</summary>
    public bool Has(string path) => Find(path) is not null;

    /// <summary>Opens a part.</summary>
    /// <exception cref="InvalidDataException">It is missing, or cannot be unpacked.</exception>
    public BoundedXml Open(string path) => Find(path) is { } entry ? new BoundedXml(entry.Open(), _budget) : throw new InvalidDataException(path);

    /// <summary>The relationships of a part by their ids; none where it has none. Of the package for an empty path.</summary>
    /// <exception cref="InvalidDataException">They are like none of a workbook.</exception>
    public Dictionary<string, PackageRelationship> Relationships(string path)
    {
        var relationships = new Dictionary<string, PackageRelationship>(StringComparer.Ordinal);
        var slash = path.LastIndexOf('/') + 1;
        var part = $"{path[..slash]}_rels/{path[slash..]}.rels";
        if (!Has(part)) return relationships;
        using var xml = Open(part);
        while (xml.Next())
        {
            if (xml.Element != "Relationship" || xml.Attribute("Id") is not { } id || xml.Attribute("Target") is not { } target) continue;
            var type = xml.Attribute("Type") ?? "";
            if (!_budget.TakeHeld(id.Length + target.Length) || relationships.Count == MostRelationships) throw new InvalidDataException(part);
            relationships[id] = new(type[(type.LastIndexOf('/') + 1)..], xml.Attribute("TargetMode") == "External" ? target : Resolved(path[..slash], target));
        }

        return relationships;
    }

    private ZipArchiveEntry? Find(string path) =>
        _entries.TryGetValue(path, out var entry) || _entries.TryGetValue(Uri.UnescapeDataString(path), out entry) ? entry : null;

    // As RFC 3986 resolves a reference, but that nothing stands above the package.
    private static string? Resolved(string folder, string target)
    {
        target = target.Replace('\\', '/');
        if (target.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash) target = target[..hash];
        var segments = new List<string>();
        foreach (var segment in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count == 0) return null;
            else segments.RemoveAt(segments.Count - 1);
        }

        return string.Join('/', segments);
    }

    private static string Slashed(string name) => name.Replace('\\', '/').TrimStart('/');
}
