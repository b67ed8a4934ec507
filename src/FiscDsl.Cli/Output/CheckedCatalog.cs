using System.Collections.Immutable;
using FiscDsl.Baselines;
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
    private FindingKeys? _keys;

    /// <summary>What the findings are about.</summary>
    public FindingKeys Keys => _keys ??= new FindingKeys(Compilation);

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

    /// <summary>A finding with the file it stands in; with the catalog's root for a finding about no file.</summary>
    public PlacedFinding Place(FileDiagnostic finding) => finding.File == FileDiagnostic.NoFile
        ? new(finding, Layout.Root, SourceText.From(""), this)
        : new(finding, Layout.FileAt(Compilation.Files[finding.File].File.Path), Compilation.Files[finding.File].Tree.Text, this);
}
