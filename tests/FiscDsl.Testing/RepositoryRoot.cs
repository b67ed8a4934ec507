namespace FiscDsl.Testing;

/// <summary>The repository that the tests stand in.</summary>
public static class RepositoryRoot
{
    /// <summary>The directory of the solution.</summary>
    public static string Path { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "FiscDsl.sln"))) return folder.FullName;
        throw new InvalidOperationException("No FiscDsl.sln above " + AppContext.BaseDirectory);
    }
}
