namespace FiscDsl.Files;

/// <summary>Paths without symbolic links, so that two ways to one directory can be told to be one.</summary>
public static class RealPath
{
    /// <summary>What Linux allows in one path before it reports a loop.</summary>
    private const int MaxLinks = 40;

    /// <summary>The path with every link in it resolved; null for a loop. Nothing needs to exist at its end.</summary>
    public static string? Of(string path)
    {
        if (OperatingSystem.IsWindows()) return WindowsPath.Real(path);
        var full = Path.GetFullPath(path);
        var resolved = Path.GetPathRoot(full) ?? "/";
        var pending = new Stack<string>();
        Push(pending, full[resolved.Length..]);
        for (var links = 0; pending.TryPop(out var name);)
        {
            if (name == "..")
            {
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            var next = Path.Join(resolved, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                resolved = next;
                continue;
            }

            if (++links > MaxLinks) return null;
            if (Path.IsPathRooted(target)) resolved = Path.GetPathRoot(target) ?? resolved;
            Push(pending, Path.IsPathRooted(target) ? target[resolved.Length..] : target);
        }

        return resolved;
    }

    /// <summary>
    /// The number of the stream of this very process that a path means: <c>/dev/stdout</c>, <c>/dev/fd/63</c>,
    /// <c>/proc/self/fd/1</c> and links to them; null for any other path.
    /// </summary>
    public static int? OwnDescriptor(string path)
    {
        var at = Path.GetFullPath(path);
        for (var links = 0; links <= MaxLinks; links++)
        {
            if (Path.GetDirectoryName(at) is not { } above || Of(above) is not { } directory) return null;
            var name = Path.GetFileName(at);
            if (IsOwnDescriptors(directory)) return int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
            if (new FileInfo(Path.Join(directory, name)).LinkTarget is not { } target) return null;
            at = Path.GetFullPath(target, directory);
        }

        return null;
    }

    private static bool IsOwnDescriptors(string directory) => directory is "/dev/fd" or "/proc/self/fd" || directory == string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/proc/{Environment.ProcessId}/fd");

    private static void Push(Stack<string> pending, string path)
    {
        var names = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (var i = names.Length - 1; i >= 0; i--)
            if (names[i] != ".") pending.Push(names[i]);
    }
}
