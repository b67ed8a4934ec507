using System.Text.Json.Nodes;
using FiscDsl.Testing.Fuzzing;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>
/// How text came to be never shows: after any edits a server says what one says that is started on their result. A
/// failing test names its seed; <c>tests/fuzz.sh</c> tries others.
/// </summary>
public sealed class RandomEditTests
{
    public static TheoryData<int> Tried => [.. Seeds.Of(4)];

    [Theory]
    [MemberData(nameof(Tried))]
    public async Task Edits_leave_no_trace_but_the_text(int seed)
    {
        using var folder = new TemporaryDirectory();
        var catalog = new EditedCatalog(folder, new Random(seed));
        catalog.Begin();
        await using var server = await LspServer.Open(folder.Path);
        var tokens = new Dictionary<string, (string Id, List<int> Data)>(StringComparer.Ordinal);
        for (var stage = 0; stage < 2; stage++)
        {
            for (var step = 0; step < 60; step++)
            {
                await catalog.Step(server);
                // What is asked between edits is answered from the state between them, and may be kept.
                if (step % 8 == 0) await UpdateTokens(server, catalog, tokens);
            }

            await UpdateTokens(server, catalog, tokens);
            using var other = new TemporaryDirectory();
            catalog.CopyTo(other);
            await using var fresh = await LspServer.Open(other.Path);
            catalog.OpenAgain(fresh, other);
            var told = await PublishedFindings.Of(server, folder.Path);
            foreach (var name in catalog.Left) Assert.True(told.Remove("/" + string.Join('/', name.Split('/').Select(Uri.EscapeDataString)), out var notice) && notice.Contains("\"severity\":3", StringComparison.Ordinal), name);
            Assert.Equal(await PublishedFindings.Of(fresh, other.Path), told);
            foreach (var name in catalog.Files)
            {
                var (uri, freshUri) = (catalog.Uri(name), LspServer.UriOf(other[name]));
                Assert.Equal(Json(await fresh.Of("textDocument/documentSymbol", freshUri)), Json(await server.Of("textDocument/documentSymbol", uri)));
                var full = Json((await fresh.Of("textDocument/semanticTokens/full", freshUri))?["data"]);
                Assert.Equal(full, Json((await server.Of("textDocument/semanticTokens/full", uri))?["data"]));
                Assert.Equal(full, tokens.TryGetValue(name, out var known) ? $"[{string.Join(',', known.Data)}]" : "null");
                tokens.Remove(name);
            }
        }

        Assert.Equal(0, await server.ShutDown());
        Assert.DoesNotContain(server.Notifications, static n => (string?)n["method"] == "window/logMessage");
    }

    private static string Json(JsonNode? node) => node?.ToJsonString() ?? "null";

    /// <summary>Brings tokens up to date as an editor does: by what has changed in them.</summary>
    private static async Task UpdateTokens(LspServer server, EditedCatalog catalog, Dictionary<string, (string Id, List<int> Data)> tokens)
    {
        foreach (var gone in tokens.Keys.Except(catalog.Files, StringComparer.Ordinal).ToList()) tokens.Remove(gone);
        foreach (var name in catalog.Files)
        {
            var document = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = catalog.Uri(name) } };
            var data = new List<int>();
            if (tokens.TryGetValue(name, out var known)) (document["previousResultId"], data) = (known.Id, known.Data);
            var answer = (await server.Ask($"textDocument/semanticTokens/full{(known.Id is null ? "" : "/delta")}", document))!;
            if (answer["data"] is { } full) data = Numbers(full);
            foreach (var edit in answer["edits"]?.AsArray() ?? [])
            {
                data.RemoveRange((int)edit!["start"]!, (int)edit["deleteCount"]!);
                if (edit["data"] is { } inserted) data.InsertRange((int)edit["start"]!, Numbers(inserted));
            }

            tokens[name] = ((string)answer["resultId"]!, data);
        }
    }

    private static List<int> Numbers(JsonNode data) => [.. data.AsArray().Select(static n => (int)n!)];
}
