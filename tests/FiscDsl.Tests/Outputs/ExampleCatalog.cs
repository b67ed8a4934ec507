using FiscDsl.Model;
using FiscDsl.Tests.Repository;
using FiscDsl.Text;

namespace FiscDsl.Tests.Outputs;

/// <summary>The catalogs of the folder <c>examples</c>.</summary>
internal static class ExampleCatalog
{
    public static Catalog Of(string name)
    {
        var folder = "examples/" + name;
        return SampleCatalog.Compile(RepositoryTree.Files([folder], ".fisc").Select(
            path => new SourceFile(path[(folder.Length + 1)..], SourceText.From(RepositoryTree.Read(path)))));
    }
}
