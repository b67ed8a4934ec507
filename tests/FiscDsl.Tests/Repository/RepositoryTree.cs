namespace FiscDsl.Tests.Repository;

/// <summary>The files of the repository, as the tests that hold it to its rules see them.</summary>
internal static class RepositoryTree
{
    private static readonly string[] Generated = ["bin", "obj", "out", "dist", "artifacts", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>The directory of the solution.</summary>
    public static string Root => RepositoryRoot.Path;

    /// <summary>Files below some folders whose names end in one of <paramref name="endings"/>, by path from the root with <c>/</c>; nothing generated.</summary>
    public static IReadOnlyList<string> Files(IEnumerable<string> folders, params string[] endings) =>
        [.. folders.SelectMany(folder => Walk(Path.Combine(Root, folder)))
            .Select(static path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)];

    /// <summary>The C# of the product, the tests and the editor extension.</summary>
    public static IReadOnlyList<string> CSharp => Files(["src", "tests"], ".cs");

    /// <summary>The C# of the product.</summary>
    public static IReadOnlyList<string> ProductCSharp => Files(["src"], ".cs");

    /// <summary>The Markdown that readers meet.</summary>
    public static IReadOnlyList<string> Documents =>
        [.. Files(["grammar", "src", "examples", "editor", "tests"], ".md"), .. Directory.EnumerateFiles(Root, "*.md").Select(Path.GetFileName).OfType<string>()];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        var nested = Directory.EnumerateDirectories(folder)
            .Where(static d => !Generated.Contains(Path.GetFileName(d)) && !Path.GetFileName(d).StartsWith('.'));
        return Directory.EnumerateFiles(folder).Concat(nested.SelectMany(Walk));
    }
}
