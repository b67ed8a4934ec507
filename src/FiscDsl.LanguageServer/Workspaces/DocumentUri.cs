namespace FiscDsl.LanguageServer.Workspaces;

/// <summary>
/// Names of documents. Clients write one file in several ways (<c>file:///c%3A/基準.fisc</c>, <c>file:///C:/%E5%9F%BA…</c>),
/// so documents are known by a key: the path with <c>/</c> of a file, the URI itself of anything else.
/// </summary>
internal static class DocumentUri
{
    private const string FileScheme = "file://", UntitledScheme = "untitled:";

    /// <summary>The key of a document.</summary>
    public static string KeyOf(string uri)
    {
        if (!uri.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase)) return uri;
        var path = Unescape(uri[FileScheme.Length..].Split('?', '#')[0]);
        if (path.Length > 0 && path[0] != '/')
        {
            // The host of a network share; "localhost" is this machine.
            var slash = path.IndexOf('/', StringComparison.Ordinal);
            var host = slash < 0 ? path : path[..slash];
            path = host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? path[host.Length..] : "//" + path;
        }

        if (!HasDrive(path)) return path.Length > 1 ? path.TrimEnd('/') : path;
        path = $"{char.ToLowerInvariant(path[1])}{path[2..]}";
        // On Windows the drive begins the path; elsewhere it is a directory of that name.
        return OperatingSystem.IsWindows() ? path : "/" + path;
    }

    /// <summary>The URI of a document that the client has not named yet.</summary>
    public static string Of(string key)
    {
        if (!IsFile(key)) return key;
        // Two slashes lead to the host of a network share.
        var path = key.StartsWith("//", StringComparison.Ordinal) ? key[2..] : key.StartsWith('/') ? key : "/" + key;
        return FileScheme + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>True for the key of a file.</summary>
    public static bool IsFile(string key) => key.StartsWith('/') || (key.Length > 2 && key[1] == ':' && key[2] == '/');

    /// <summary>True for a document that has yet to be saved as a file.</summary>
    public static bool IsUntitled(string key) => key.StartsWith(UntitledScheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>The key of the file that a document is to be saved as, where its name tells.</summary>
    public static string? PlannedPath(string key) => IsUntitled(key) && key[UntitledScheme.Length..] is ['/', ..] path ? KeyOf(FileScheme + path) : null;

    private static bool HasDrive(string path) => path.Length >= 3 && path[0] == '/' && char.IsAsciiLetter(path[1]) && path[2] == ':';

    private static string Unescape(string text)
    {
        try
        {
            return Uri.UnescapeDataString(text);
        }
        catch (UriFormatException)
        {
            return text;
        }
    }
}
