namespace FiscDsl.Files;

/// <summary>Finds programs on the path, and nowhere else: the runtime and Windows would take one of that name in the current directory first.</summary>
public static class ProgramPath
{
    /// <summary>The full path of a program; null where no directory of <c>PATH</c> has it. Entries that are relative lead into whatever directory is current, and are passed over.</summary>
    /// <param name="name">Its name, without <c>.exe</c>.</param>
    public static string? Find(string name)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        foreach (var directory in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Path.IsPathFullyQualified(directory)) continue;
            var path = Path.Join(directory, file);
            if (IsProgram(path)) return path;
        }

        return null;
    }

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != UnixFileMode.None);
}
