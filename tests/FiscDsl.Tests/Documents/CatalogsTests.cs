using FiscDsl.Diagnostics;
using FiscDsl.Files;
using FiscDsl.Tests.Outputs;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>The section Catalogs, tried on disk.</summary>
public class CatalogsTests : IDisposable
{
    private const string Reference = "reference 見本\n  title: 題\n  version: 1\n  issued: 2016-11-10\n  standard: 基準\n  provider: 事業者\ncategory 運用\n";
    private const string Control = "control 運9 𠮷野家の基準\r\n  category: 運用\r\n  responsibility: user\r\n";

    private readonly TemporaryDirectory _directory = new();

    public CatalogsTests()
    {
        _directory.Write("蔵/見本.fisc", Reference);
        _directory.Write("蔵/運用/運9.fisc", Control);
    }

    public void Dispose()
    {
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    [Statement("A catalog is a directory.")]
    [Statement("The one that holds the file with the `reference` declaration is its root, and every `*.fisc` file below it belongs to it.")]
    public void A_catalog_is_the_directory_of_its_reference_with_all_below()
    {
        _directory.Write("蔵/運用/下/奥/運10.fisc", Control);
        _directory.Write("蔵/覚え書き.txt", "control 運11\n");
        _directory.Write("よそ/運12.fisc", Control);
        var catalog = Assert.Single(Load("蔵").Catalogs);
        Assert.Equal(_directory["蔵"], catalog.Layout.Root);
        Assert.Equal(["見本.fisc", "運用/下/奥/運10.fisc", "運用/運9.fisc"], catalog.Files.Select(static f => f.File.Path));
    }

    [Theory]
    [Statement("Directories whose name begins with a dot and those called `out` are not looked into, and a deeper directory with a `reference` of its own is another catalog.")]
    [InlineData("蔵/.下書き/運10.fisc", 1)]
    [InlineData("蔵/運用/out/運10.fisc", 1)]
    [InlineData("蔵/運用/outer/運10.fisc", 1, "運用/outer/運10.fisc")]
    [InlineData("蔵/OUT/運10.fisc", 1, "OUT/運10.fisc")]
    [InlineData("蔵/下/運10.fisc", 2)]
    public void Some_directories_are_left_out(string path, int catalogs, params string[] more)
    {
        _directory.Write(path, Control);
        if (catalogs > 1) _directory.Write("蔵/下/別.fisc", Reference);
        Assert.Equal([.. more.Append("見本.fisc").Append("運用/運9.fisc").Order(StringComparer.Ordinal)], Assert.Single(Load("蔵/見本.fisc").Catalogs).Files.Select(static f => f.File.Path));
        if (catalogs > 1) Assert.Equal(["別.fisc", "運10.fisc"], Assert.Single(Load("蔵/下").Catalogs).Files.Select(static f => f.File.Path));
    }

    [Fact]
    [Statement("Links are not followed.")]
    [Statement("One of the name of a catalog file is an error (`linked-file`), even where its path is given; any other link below the root is left out and named (`unfollowed-link`), whatever it leads to, for a commit does not say.")]
    public void A_link_is_named_and_not_followed()
    {
        _directory.Write("よそ/運10.fisc", "control 運10 よそ\n  category: 運用\n");
        File.CreateSymbolicLink(_directory["蔵/運10.fisc"], _directory["よそ/運10.fisc"]);
        Directory.CreateSymbolicLink(_directory["蔵/資料"], _directory["よそ"]);
        File.CreateSymbolicLink(_directory["蔵/どこにもない"], "nowhere");
        foreach (var given in (string[])["蔵", "蔵/運10.fisc"])
        {
            var compilation = Compile(Load(given));
            Assert.Equal(["運9"], compilation.Catalog.Controls.Select(static c => c.Id));
            Assert.Equal(["linked-file 運10.fisc error", "unfollowed-link どこにもない warning", "unfollowed-link 資料 warning"], Findings(compilation, "linked-file", "unfollowed-link"));
        }
    }

    [Fact]
    [Statement("Only the path that is given to a tool may be a link to a directory, or lead through one.")]
    public void The_path_that_is_given_may_be_a_link()
    {
        Directory.CreateSymbolicLink(_directory["別名"], _directory["蔵"]);
        foreach (var given in (string[])["別名", "別名/運用", "別名/運用/運9.fisc"])
        {
            Assert.Equal(["運9"], Compile(Load(given)).Catalog.Controls.Select(static c => c.Id));
        }
    }

    [Theory]
    [Statement("There are no imports.")]
    [InlineData("import 運用/運9")]
    [InlineData("include: 運用/運9.fisc")]
    [InlineData("取り込み 運用/運9.fisc")]
    public void A_line_that_imports_is_an_error(string line) => Assert.NotEmpty(Tried.Of(line + "\n").Errors);

    [Fact]
    [Statement("How the text is split over files never changes what is compiled; files only decide where people look.")]
    public void One_file_or_several_compile_to_the_same()
    {
        var several = JsonOutputTests.Bytes(Compile(Load("蔵")).Catalog, asPrinted: false);
        _directory.Write("一つ/すべて.fisc", Control + Reference);
        Assert.Equal(several, JsonOutputTests.Bytes(Compile(Load("一つ")).Catalog, asPrinted: false));
    }

    [Fact]
    [Statement("A path given to a tool, file or directory, means the catalog it lies in; failing that, the catalogs below it; with none, the path itself, with one error that says so (`missing-reference`).")]
    public void A_path_means_the_catalog_around_it_or_those_below()
    {
        _directory.Write("倉/見本.fisc", Reference);
        _directory.Write("よそ/運10.fisc", Control);
        _directory.Write("よそ/運11.fisc", Control.Replace("運9", "運11", StringComparison.Ordinal));
        Assert.Equal([_directory["蔵"]], Load("蔵/運用/運9.fisc").Catalogs.Select(static c => c.Layout.Root));
        Assert.Equal([_directory["蔵"]], Load("蔵/運用").Catalogs.Select(static c => c.Layout.Root));
        Assert.Equal([_directory["倉"], _directory["蔵"]], Load("").Catalogs.Select(static c => c.Layout.Root));
        foreach (var (given, files) in (ReadOnlySpan<(string, int)>)[("よそ", 2), ("よそ/運10.fisc", 1)])
        {
            var compilation = Compile(Load(given));
            Assert.Equal(files, compilation.Files.Length);
            Assert.Single(compilation.Diagnostics, static d => d.Diagnostic.Descriptor.Name == "missing-reference");
        }
    }

    private LoadedPath Load(string path) => new CatalogLoader(MessageLanguage.Ja, new Progress<double>()).Load(_directory[path]);

    private static Compilation Compile(LoadedPath loaded) => Compilation.Create(Assert.Single(loaded.Catalogs).Files);

    private static IEnumerable<string> Findings(Compilation compilation, params string[] rules) => compilation.Diagnostics
        .Where(d => rules.Contains(d.Diagnostic.Descriptor.Name, StringComparer.Ordinal))
        .Select(d => $"{d.Diagnostic.Descriptor.Name} {compilation.Files[d.File].File.Path} {(d.Diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning")}").Order(StringComparer.Ordinal);
}
