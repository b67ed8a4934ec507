namespace FiscDsl.Files.Releases;

/// <summary>The files of a release's directory.</summary>
public static class ReleaseFiles
{
    /// <summary>What the release is made of.</summary>
    public const string Manifest = "MANIFEST.json";

    /// <summary>The sums of all other files: what a signature signs.</summary>
    public const string Checksums = "SHA256SUMS";

    /// <summary>What has changed since the previous release.</summary>
    public const string ChangeLog = "CHANGELOG.md";

    // What Windows leaves; what macOS and Linux do begins with a dot.
    private static readonly string[] LeftBySystems = ["Thumbs.db", "ehthumbs.db", "desktop.ini"];

    /// <summary>
    /// True for what may lie beside the files of a release without being one: a signature, which is made of
    /// <see cref="Checksums"/> and named after it, and what systems leave in directories that are looked at.
    /// </summary>
    public static bool IsBeside(string name) =>
        name.StartsWith(Checksums + ".", StringComparison.Ordinal) || name.StartsWith('.') || LeftBySystems.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a name that means a file in the directory itself, whatever the system.</summary>
    public static bool IsPlain(string name) =>
        name.Length > 0 && name is not ("." or "..") && name.AsSpan().IndexOfAny('/', '\\', ':') < 0 && !name.Any(char.IsControl);
}
