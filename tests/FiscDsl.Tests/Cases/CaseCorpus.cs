namespace FiscDsl.Tests.Cases;

/// <summary>The case files beside the tests.</summary>
public static class CaseCorpus
{
    /// <summary>The cases of every file, by its name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<CatalogCase>> ByFile { get; } = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "FISC*.fisc")
        .Order(StringComparer.Ordinal)
        .ToDictionary(static f => Path.GetFileNameWithoutExtension(f), static f => CaseReader.Read(File.ReadAllText(f)), StringComparer.Ordinal);

    /// <summary>A case, and the code its file is about.</summary>
    public static (string Code, CatalogCase Case) Find(string file, string title) => (CodeOf(file), ByFile[file].Single(c => c.Title == title));

    /// <summary>The code a file is about.</summary>
    public static string CodeOf(string file) => file[..file.IndexOf('.', StringComparison.Ordinal)];
}
