using System.Globalization;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Workspaces;
using PolyType;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Features.Diagnostics;

/// <summary>Answers clients that ask for findings themselves.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class PulledDiagnostics(Session session, Requests requests)
{
    private readonly Dictionary<string, (FileInCatalog File, string Id)> _results = new(StringComparer.Ordinal);
    private int _lastId;

    [JsonRpcMethod("textDocument/diagnostic", UseSingleObjectParameterDeserialization = true)]
    public Task<DocumentDiagnosticReport> OfDocumentAsync(DocumentDiagnosticParams parameters, CancellationToken cancellation) =>
        requests.RunAsync(snapshot =>
        {
            if (snapshot.Find(DocumentUri.KeyOf(parameters.TextDocument.Uri)) is not { } file) return new DocumentDiagnosticReport("full", null, []);
            var id = ResultId(file);
            return id == parameters.PreviousResultId
                ? new DocumentDiagnosticReport("unchanged", id, null)
                : new DocumentDiagnosticReport("full", id, DiagnosticConverter.Of(file, session, ConvertedDiagnostics.None).Told);
        }, cancellation);

    [JsonRpcMethod("workspace/diagnostic", UseSingleObjectParameterDeserialization = true)]
    public Task<WorkspaceDiagnosticReport> OfWorkspaceAsync(WorkspaceDiagnosticParams parameters, CancellationToken cancellation) =>
        requests.RunAsync(snapshot =>
        {
            var known = parameters.PreviousResultIds.DistinctBy(static p => p.Uri, StringComparer.Ordinal).ToDictionary(static p => p.Uri, static p => p.Value, StringComparer.Ordinal);
            var reports = new List<WorkspaceDocumentDiagnosticReport>();
            foreach (var catalog in snapshot.All)
            {
                for (var index = catalog.FirstTold; index < catalog.Files.Length; index++)
                {
                    var file = new FileInCatalog(catalog, index);
                    var (uri, version, id) = (file.File.Uri, file.File.Version, ResultId(file));
                    reports.Add(known.GetValueOrDefault(uri) == id
                        ? new(uri, version, "unchanged", id, null)
                        : new(uri, version, "full", id, DiagnosticConverter.Of(file, session, ConvertedDiagnostics.None).Told));
                }
            }

            // What the client knows of and is no more has nothing left; without an id, so that it is forgotten.
            reports.AddRange(known.Keys.Where(uri => snapshot.Find(DocumentUri.KeyOf(uri)) is null).Select(static uri => new WorkspaceDocumentDiagnosticReport(uri, null, "full", null, [])));
            return new WorkspaceDiagnosticReport(reports);
        }, cancellation);

    /// <summary>A name for a file's findings, the same for as long as they are.</summary>
    private string ResultId(FileInCatalog file)
    {
        lock (_results)
        {
            var isSame = _results.TryGetValue(file.File.Key, out var known) && file.File.Membership == known.File.File.Membership && file.Catalog.Compilation.HasSameFindings(file.Index, known.File.Catalog.Compilation, known.File.Index);
            var id = isSame ? known.Id : (++_lastId).ToString(CultureInfo.InvariantCulture);
            // The later state, though it says the same, so that the earlier one can go.
            _results[file.File.Key] = (file, id);
            return id;
        }
    }
}
