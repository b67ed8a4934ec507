using FiscDsl.Diagnostics;
using FiscDsl.Tests.Generators;
using FiscDsl.Text;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Properties;

/// <summary>Invariant 7, and that the split of a text over files is nobody's affair.</summary>
public sealed class FileOrderTests
{
    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 200)]
    public void Findings_do_not_depend_on_the_order_of_the_files(NastyText first, NastyText second, NastyText third, SoundCatalog catalog)
    {
        SourceFile[] files =
        [
            File("基準2.fisc", first.Text), File("基準10.fisc", second.Text), File("下/基準.fisc", third.Text), File("空.fisc", ""),
            File(SoundCatalog.CommonPath, catalog.Common), File(SoundCatalog.ControlsPath, catalog.AllControls),
        ];
        Assert.Equal(Findings(Compilation.Create(files)), Findings(Compilation.Create(files.Reverse())));
        Assert.Equal(Findings(Compilation.Create(files)), Findings(Compilation.Create(files.Skip(3).Concat(files.Take(3)))));
    }

    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 200)]
    [Statement("Their paths decide only the order in which files are read.")]
    public void What_is_compiled_does_not_depend_on_the_split_over_files(SoundCatalog catalog)
    {
        var common = File(SoundCatalog.CommonPath, catalog.Common);
        var together = Compilation.Create([common, File(SoundCatalog.ControlsPath, catalog.AllControls)]);
        var apart = Compilation.Create(catalog.Controls.Select((text, i) => File($"基準/{catalog.Controls.Count - i}.fisc", text)).Append(common));
        var first = Compilation.Create([File("0.fisc", catalog.AllControls + catalog.Common)]);
        Assert.Equal(Compiled(together), Compiled(apart));
        Assert.Equal(Compiled(together), Compiled(first));
    }

    private static string Findings(Compilation compilation) => string.Join('\n', compilation.Diagnostics.Select(d =>
        $"{(d.File == FileDiagnostic.NoFile ? "" : compilation.Files[d.File].File.Path)} {d.Span} {d.Diagnostic.Severity} {d.Diagnostic.Descriptor.Code} {d.Diagnostic.Subject} {d.Diagnostic.Message(MessageLanguage.Ja)}"));

    private static string Compiled(Compilation compilation)
    {
        var rows = compilation.Catalog.Controls
            .SelectMany(static c => c.SelfAndDescendants())
            .Select(static d => $"{d.Subject} {d.IsAssessed} {d.Status} {string.Join('|', d.Texts.Select(static t => t.Corrected))}");
        var findings = compilation.Diagnostics
            .Select(static d => $"{d.Diagnostic.Descriptor.Code} {d.Diagnostic.Subject} {d.Diagnostic.Message(MessageLanguage.Ja)}")
            .Order(StringComparer.Ordinal);
        return string.Join('\n', rows.Concat(compilation.Catalog.Sources.Select(static s => s.Id)).Concat(findings));
    }

    private static SourceFile File(string path, string text) => new(path, SourceText.From(text));
}
