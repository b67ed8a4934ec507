using System.Collections.Immutable;
using FiscDsl.Baselines;
using FiscDsl.Diagnostics;
using FiscDsl.Files;
using FiscDsl.Model.Linking;
using FiscDsl.Outputs;
using FiscDsl.Text;

namespace FiscDsl.Cli.Output;

/// <summary>A compiled catalog and everything that was found about it.</summary>
/// <param name="Layout">Where its files stand.</param>
/// <param name="Compilation">The catalog.</param>
/// <param name="Findings">The compilation's findings and those on what its outputs can hold.</param>
internal sealed record CheckedCatalog(CatalogFiles Layout, Compilation Compilation, ImmutableArray<FileDiagnostic> Findings)
{
    private FindingKeys? _keys;

    /// <summary>What the findings are about.</summary>
    public FindingKeys Keys => _keys ??= new FindingKeys(Compilation);

    /// <summary>True where it cannot be compiled.</summary>
    public bool HasErrors => Findings.Any(static f => f.Diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Checks a catalog.</summary>
    /// <param name="loaded">The catalog.</param>
    /// <param name="options">How it is to be compiled.</param>
    /// <param name="formats">To what; each has to hold it.</param>
    public static CheckedCatalog Create(LoadedCatalog loaded, OutputOptions options, IEnumerable<OutputFormat> formats)
    {
        var compilation = Compilation.Create(loaded.Files, CommandContext.Display(loaded.Layout.Root));
        var findings = compilation.Diagnostics;
        if (!compilation.HasErrors)
        {
            findings = findings.AddRange(formats.SelectMany(f => f.Limits(compilation.Catalog, options)).Select(diagnostic =>
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
