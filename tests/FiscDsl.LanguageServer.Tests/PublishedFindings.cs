using System.Text.Json.Nodes;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>What a client shows that is pushed to: of each file, what it was told last.</summary>
internal static class PublishedFindings
{
    /// <summary>Waits until all that was said has been told of, and gives the findings of files that have any, as JSON without the folder's name.</summary>
    public static async Task<SortedDictionary<string, string>> Of(LspServer server, string folder)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (uri, diagnostics) in await Of(server))
            if (diagnostics.Count > 0) all[Anonymous(uri)] = Anonymous(diagnostics.ToJsonString());
        return all;

        string Anonymous(string text) => text.Replace(LspServer.UriOf(folder), "", StringComparison.Ordinal).Replace(folder, "", StringComparison.Ordinal);
    }

    /// <summary>Waits until all that was said has been told of, and gives what each file was told last.</summary>
    public static async Task<Dictionary<string, JsonArray>> Of(LspServer server)
    {
        // Documents without a folder are told of behind the files of folders, and what has gone behind both: it is told of before the next document is.
        string[] last = [$"untitled:{Guid.NewGuid()}", $"untitled:{Guid.NewGuid()}"];
        foreach (var uri in last)
        {
            server.DidOpen(uri, "");
            await server.Diagnostics(uri, static _ => true);
        }

        foreach (var uri in last) server.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
        return server.Notifications
            .Where(n => (string?)n["method"] == "textDocument/publishDiagnostics" && !last.Contains((string?)n["params"]!["uri"], StringComparer.Ordinal))
            .GroupBy(static n => (string)n["params"]!["uri"]!, StringComparer.Ordinal)
            .ToDictionary(static told => told.Key, static told => told.Last()["params"]!["diagnostics"]!.AsArray(), StringComparer.Ordinal);
    }
}
