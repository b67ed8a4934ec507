namespace FiscDsl.Files;

/// <summary>
/// A directory that outputs go to. What the user has named may be a link, and is his affair; what stands below it, or in
/// a default's place, is not: whoever wrote the catalog may have put it there.
/// </summary>
/// <param name="Path">The full path.</param>
/// <param name="Named">The directory at or above it that the user has named or works in; no link below it is followed.</param>
public sealed record OutputDirectory(string Path, string Named)
{
    /// <summary>The directory that the user has named.</summary>
    public static OutputDirectory Of(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        return new(full, full);
    }

    /// <summary>A directory below the current one that the tool chooses.</summary>
    public static OutputDirectory Default(params ReadOnlySpan<string?> names) => new(System.IO.Path.GetFullPath(System.IO.Path.Join(names)), Environment.CurrentDirectory);
}
