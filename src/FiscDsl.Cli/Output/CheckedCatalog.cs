using System.Collections.Immutable;
using FiscDsl.Files;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs;
using FiscDsl.Text;

namespace FiscDsl.Cli.Output;

/// <summary>A compiled catalog and everything that was found about it.</summary>
/// <param name="Layout">Where its files stand.</param>
/// <param name="Compilation">The catalog.</param>
/// <param name="Findings">The compilation's findings and those on what a workbook can hold.</param>
internal sealed record CheckedCatalog(CatalogFiles Layout, Compilation Compilation, ImmutableArray<FileDiagnostic> Findings)
{
    /// <summary>True where it cannot be compiled.</summary>
    public bool HasErrors => Findings.Any(static f => f.Diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Checks a catalog.</summary>
    /// <param name="loaded">The catalog.</param>
    /// <param name="workbook">How the workbook is to be written, to check that it holds the catalog; null where none is.</param>
    public static CheckedCatalog Create(LoadedCatalog loaded, OutputOptions? workbook)
    {
        var compilation = Compilation.Create(loaded.Files, CommandContext.Display(loaded.Layout.Root));
        var findings = compilation.Diagnostics;
        if (workbook is not null && !compilation.HasErrors)
        {
            findings = findings.AddRange(WorkbookLimits.Check(compilation.Catalog, workbook).Select(diagnostic =>
            {
                var (file, span) = compilation.Locate(diagnostic.Location);
                return new FileDiagnostic(diagnostic, file, span);
            }));
        }

        return new CheckedCatalog(loaded.Layout, compilation, findings);
    }

    /// <summary>The full path of a finding's file; the catalog's root for a finding about no file.</summary>
    public string PathOf(FileDiagnostic finding) =>
        finding.File == FileDiagnostic.NoFile ? Layout.Root : Layout.FileAt(Compilation.Files[finding.File].File.Path);

    /// <summary>The text a finding stands in; empty for a finding about no file.</summary>
    public SourceText TextOf(FileDiagnostic finding) =>
        finding.File == FileDiagnostic.NoFile ? SourceText.From("") : Compilation.Files[finding.File].Tree.Text;
}
