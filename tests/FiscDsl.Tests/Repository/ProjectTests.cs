using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace FiscDsl.Tests.Repository;

public class ProjectTests
{
    private static IReadOnlyList<string> Projects => RepositoryTree.Files(["src", "tests"], ".csproj");

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = RepositoryTree.Read("FiscDsl.sln").Replace('\\', '/');
        Offences.None(Projects.Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Packages_are_pinned_in_one_place()
    {
        var loose =
            from project in Projects
            from reference in XDocument.Parse(RepositoryTree.Read(project)).Descendants("PackageReference")
            where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null
            select $"{project}: {reference.Attribute("Include")?.Value}";
        Offences.None(loose);
        Assert.All(Pins(), static pin => Assert.True(Version.TryParse(pin.Version, out _), $"{pin.Package} {pin.Version} is no exact version"));
    }

    [Fact]
    public void No_pin_is_left_over()
    {
        var locks = string.Concat(Projects.Select(static project => RepositoryTree.Read(Path.GetDirectoryName(project) + "/packages.lock.json")));
        Offences.None(Pins().Select(static pin => pin.Package).Where(package => !locks.Contains($"\"{package}\"", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void The_tools_are_pinned_and_warnings_are_errors()
    {
        Assert.Contains("\"rollForward\": \"latestPatch\"", RepositoryTree.Read("global.json"), StringComparison.Ordinal);
        var properties = XDocument.Parse(RepositoryTree.Read("Directory.Build.props")).Descendants().Where(static e => !e.HasElements).ToLookup(static e => e.Name.LocalName, static e => e.Value);
        Assert.Equal(["true"], properties["TreatWarningsAsErrors"]);
        Assert.Equal(["enable"], properties["Nullable"]);
        Assert.Equal(["true"], properties["RestorePackagesWithLockFile"]);
        Assert.Equal(["false"], properties["JsonSerializerIsReflectionEnabledByDefault"]);
    }

    [Fact]
    public void The_tool_the_extension_and_the_changelog_have_one_version()
    {
        var version = XDocument.Parse(RepositoryTree.Read("Directory.Build.props")).Descendants("Version").Single().Value;
        foreach (var manifest in new[] { "editor/vscode/package.json", "editor/vscode/package-lock.json" })
        {
            using var json = JsonDocument.Parse(RepositoryTree.Read(manifest));
            Assert.Equal(version, json.RootElement.GetProperty("version").GetString());
        }

        Assert.Equal("## " + version, RepositoryTree.Lines("CHANGELOG.md").First(static l => l.StartsWith("## ", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<(string Package, string Version)> Pins() =>
        [.. XDocument.Parse(RepositoryTree.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(static pin => (pin.Attribute("Include")?.Value ?? "", pin.Attribute("Version")?.Value ?? ""))];
}
