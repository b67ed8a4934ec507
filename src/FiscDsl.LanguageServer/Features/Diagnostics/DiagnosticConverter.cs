using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Schema;
using Diagnostic = FiscDsl.LanguageServer.Protocol.Diagnostic;

namespace FiscDsl.LanguageServer.Features.Diagnostics;

/// <summary>The findings of a file, and what they are in the protocol.</summary>
/// <param name="Found">The findings.</param>
/// <param name="Items">One item for each.</param>
/// <param name="Keywords">How the messages spell the words of the language.</param>
/// <param name="Notice">What is said of the document itself; null for nothing.</param>
internal sealed record ConvertedDiagnostics(ImmutableArray<FileDiagnostic> Found, Diagnostic[] Items, MessageLanguage? Keywords, Diagnostic? Notice)
{
    /// <summary>None.</summary>
    public static readonly ConvertedDiagnostics None = new([], [], Keywords: null, Notice: null);

    /// <summary>All that the client is told.</summary>
    public Diagnostic[] Told => Notice is null ? Items : [Notice, .. Items];
}

/// <summary>Findings as the protocol has them.</summary>
internal static class DiagnosticConverter
{
    private const int Unnecessary = 1;

    /// <summary>The findings of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="session">How the client wants them.</param>
    /// <param name="before">What they were before the last edits, which mostly left them as they were; the items that still hold are the same objects.</param>
    public static ConvertedDiagnostics Of(FileInCatalog file, Session session, ConvertedDiagnostics before)
    {
        var membership = file.File.Membership;
        var found = file.Catalog.Compilation.DiagnosticsOf(file.Index);
        if (membership is Membership.Gone or Membership.Unplaced) found = [.. found.Where(f => membership.Tells(f.Diagnostic.Descriptor))];
        var keywords = KeywordsOf(file);
        if (before.Keywords != keywords) before = ConvertedDiagnostics.None;
        var items = new Diagnostic[found.Length];
        var (head, tail) = (0, 0);
        var shorter = Math.Min(found.Length, before.Found.Length);
        while (head < shorter && ReferenceEquals(found[head].Diagnostic, before.Found[head].Diagnostic)) head++;
        while (tail < shorter - head && ReferenceEquals(found[^(tail + 1)].Diagnostic, before.Found[^(tail + 1)].Diagnostic)) tail++;
        for (var i = 0; i < items.Length; i++)
        {
            var known = i < head ? before.Items[i] : i >= items.Length - tail ? before.Items[i - items.Length + before.Items.Length] : null;
            items[i] = Convert(found[i], known, file, session);
        }

        return new(found, items, keywords, membership.Notice() is { } notice ? Notice(notice, file, session) : null);
    }

    /// <summary>One finding.</summary>
    public static Diagnostic Of(FileDiagnostic found, FileInCatalog file, Session session) => Convert(found, null, file, session);

    private static Diagnostic Notice(LocalizedText notice, FileInCatalog file, Session session)
    {
        var text = file.File.Compiled.Tree.Text;
        return new(session.Encoding.ToRange(text, new(0, text.LineText(0).Length)), SeverityOf(DiagnosticSeverity.Info), null, null, "fisc", notice.In(session.Language), null, null);
    }

    private static MessageLanguage? KeywordsOf(FileInCatalog file) => file.Catalog.Compilation.Catalog.Reference?.Keywords;

    private static Diagnostic Convert(FileDiagnostic found, Diagnostic? known, FileInCatalog file, Session session)
    {
        var finding = found.Diagnostic;
        var range = file.Catalog.Range(file.Index, found.Span, session.Encoding);
        var related = Related(finding, file.Catalog, session);
        if (known is not null)
        {
            var isUnmoved = known.Range == range && (related is null || related.SequenceEqual(known.RelatedInformation ?? []));
            return isUnmoved ? known : known with { Range = range, RelatedInformation = related };
        }

        return new Diagnostic(
            range, SeverityOf(finding.Severity), finding.Descriptor.Code,
            session.RulesUri is { } rules ? new CodeDescription($"{rules}#{finding.Descriptor.Code}") : null,
            "fisc", finding.Message(session.Language, KeywordsOf(file)), TagsOf(finding.Descriptor), related);
    }

    private static int SeverityOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => 1,
        DiagnosticSeverity.Warning => 2,
        DiagnosticSeverity.Info => 3,
        _ => 4,
    };

    /// <summary>What could be taken away without a loss is drawn faded.</summary>
    private static int[]? TagsOf(DiagnosticDescriptor rule) => rule.Tag == DiagnosticTag.Unnecessary ? [Unnecessary] : null;

    private static DiagnosticRelatedInformation[]? Related(FiscDsl.Diagnostics.Diagnostic finding, CatalogSnapshot catalog, Session session) =>
        finding.Related.IsEmpty ? null : [.. finding.Related.Select(related =>
        {
            var (file, span) = catalog.Compilation.Locate(related.Location);
            return new DiagnosticRelatedInformation(catalog.Location(file, span, session.Encoding), related.Message.In(session.Language));
        })];
}
