using System.Globalization;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;

namespace FiscDsl.Cli.Output;

/// <summary>Prints what a release will say: since when, the changes by class, the warnings by rule, the coverage.</summary>
internal sealed class ReleaseSummary(CommandContext context)
{
    private readonly Messages _messages = context.Messages;

    /// <summary>Prints a summary on standard output.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="changes">What has changed since the previous release; null where there is none to compare with.</param>
    /// <param name="tag">The tag of the previous release; null where it has none.</param>
    public void Print(CheckedCatalog catalog, CatalogComparison? changes, string? tag)
    {
        if (changes is null)
        {
            var (own, revisions) = (catalog.Compilation.Catalog.Reference?.Version, catalog.Compilation.Catalog.Revisions);
            context.Output.WriteLine(revisions.Any(r => r.Id != Syntax.Names.IdGrammar.Normalize(own)) ? _messages.NoComparison : _messages.FirstRelease);
        }
        else
        {
            context.Output.WriteLine(_messages.SinceRelease(VisibleText.Of(changes.Old.Catalog.Reference?.Version ?? ""), tag is null ? null : VisibleText.Of(tag)));
            context.Output.WriteLine($"  {_messages.ChangeTotal(changes.Changes.Length)}");
            foreach (var row in ChangeClasses.All)
                if (changes.CountOf(row.Class) is > 0 and var count) context.Output.WriteLine($"  {row.Spelling.In(_messages.Language)}: {count.ToString(CultureInfo.InvariantCulture)}");
        }

        new CoverageSummary(context).Print(catalog);
        foreach (var rule in catalog.Findings.Where(static f => f.Diagnostic.Severity == DiagnosticSeverity.Warning).GroupBy(static f => f.Diagnostic.Descriptor).OrderBy(static g => g.Key.Code, StringComparer.Ordinal))
            context.Output.WriteLine($"  {rule.Key.Code} ({rule.Key.Name}): {rule.Count().ToString(CultureInfo.InvariantCulture)}");
    }
}
