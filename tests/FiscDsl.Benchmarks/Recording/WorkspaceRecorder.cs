using System.Text.Json.Nodes;
using FiscDsl.Testing;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>Asks about a catalog as a whole: names, and the server's own commands.</summary>
internal sealed class WorkspaceRecorder(RecordedEditor editor, RecordedCatalog catalog, string folder, Answers answers)
{
    private const int Most = 25;

    private static readonly string[] Queries = ["", "運", "1", "セキュ", "control", "たいせい", "zzz"];

    /// <summary>Records the answers.</summary>
    public async Task Record()
    {
        foreach (var query in Queries) answers.Add("workspace/symbol", "", query, await editor.Ask("workspace/symbol", new JsonObject { ["query"] = query }));
        if (editor.Client.PullsDiagnostics) answers.Add("workspace/diagnostic", "", "", Unnumbered(await editor.Ask("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() })));
        await Command("fisc.coverage", "");
        await Command("fisc.unknown", "");
        var tree = await Command("fisc.catalog", "");
        var controls = IdsOf(tree?["categories"], "controls").ToList();
        foreach (var control in controls.Where((_, i) => i % (controls.Count / Most + 1) == 0).Append("無"))
        {
            await Command("fisc.clauses", control, ("control", control));
            await Command("fisc.preview", control, ("control", control));
        }

        foreach (var source in (tree?["sources"]?.AsArray() ?? []).Select(static s => (string?)s?["id"]).OfType<string>().Take(Most).Append("無")) await Command("fisc.citations", source, ("source", source));
        await Command("fisc.diff", "", ("revision", "HEAD"));
        await Command("fisc.build", "", ("directory", LspServer.UriOf(Path.Join(Path.GetDirectoryName(folder), "built-" + editor.Client.Name))));
    }

    private async Task<JsonNode?> Command(string name, string place, params (string Name, JsonNode Value)[] more)
    {
        var argument = new JsonObject { ["uri"] = LspServer.UriOf(Path.Join(folder, catalog.Files is [var first, ..] ? first.Path : null)) };
        foreach (var (key, value) in more) argument[key] = value;
        var answer = await editor.Ask("workspace/executeCommand", new JsonObject { ["command"] = name, ["arguments"] = new JsonArray(argument) });
        answers.Add(name, "", place, answer);
        return answer;
    }

    private static JsonNode? Unnumbered(JsonNode? report)
    {
        foreach (var item in report?["items"]?.AsArray() ?? []) item?.AsObject().Remove("resultId");
        return report;
    }

    private static IEnumerable<string> IdsOf(JsonNode? categories, string kind) => (categories?.AsArray() ?? []).SelectMany(category =>
        (category?[kind]?.AsArray() ?? []).Select(static c => (string?)c?["id"]).OfType<string>().Concat(IdsOf(category?["categories"], kind)));
}
