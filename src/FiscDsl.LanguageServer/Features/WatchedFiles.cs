using System.Text.Json;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Rpc;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Model.Linking;

namespace FiscDsl.LanguageServer.Features;

/// <summary>Asks the client to tell of changes on disk: in its own folders, and in the catalogs around them, which it would not look at by itself.</summary>
internal sealed class WatchedFiles(Session session, ClientProxy client)
{
    private const string Id = "fisc-files", Method = "workspace/didChangeWatchedFiles", Pattern = "**/*" + CatalogLayout.Extension;
    private readonly HashSet<string> _outside = new(StringComparer.Ordinal);

    /// <summary>Begins to watch, where the client can.</summary>
    public void Begin()
    {
        if (session.Client?.Workspace?.DidChangeWatchedFiles is not { DynamicRegistration: true } can) return;
        _ = client.RegisterAsync([Watching(Id, JsonSerializer.SerializeToElement(Pattern, LspJson.Wire.String))]);
        if (can.RelativePatternSupport == true) session.Workspace.FollowsOutside = Watch;
    }

    private void Watch(IReadOnlyCollection<string> directories)
    {
        var gone = _outside.Except(directories, StringComparer.Ordinal).ToList();
        var added = directories.Where(_outside.Add).ToList();
        _outside.ExceptWith(gone);
        if (gone.Count > 0) _ = client.UnregisterAsync([.. gone.Select(static d => new Unregistration(IdOf(d), Method))]);
        if (added.Count > 0) _ = client.RegisterAsync([.. added.Select(static d => Watching(IdOf(d), JsonSerializer.SerializeToElement(new RelativePattern(DocumentUri.Of(d), Pattern), LspJson.Wire.RelativePattern)))]);
    }

    private static string IdOf(string directory) => $"{Id}:{directory}";

    private static Registration Watching(string id, JsonElement pattern) => new(id, Method, new([new(pattern)]));
}
