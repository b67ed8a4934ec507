using System.Text.Json.Nodes;
using FiscDsl.Testing;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>Asks about places of a document as it stands.</summary>
internal sealed class PlaceRecorder(RecordedEditor editor, OpenDocument document, Answers answers)
{
    /// <summary>How many places are asked about before the answers are waited for.</summary>
    private const int Chunk = 20;

    private const int Resolved = 3;
    private const string NewName = "改名9";
    private const string Completion = "textDocument/completion";

    /// <summary>Characters behind which an editor asks for completion by itself.</summary>
    public const string Triggers = "【:：,，、 \u3000\"「";

    private readonly bool _isRich = editor.Client.PullsDiagnostics;

    /// <summary>Records the answers.</summary>
    public async Task Record(IReadOnlyList<Place> places)
    {
        foreach (var chunk in places.Chunk(Chunk))
        {
            var asked = chunk.SelectMany(place => Questions(place).Select(q => (place, q.Method, q.Detail, Answer: editor.Ask(q.Method, q.Parameters)))).ToList();
            var items = new List<(Place Place, Task<JsonNode?> Answer)>();
            foreach (var (place, method, detail, answer) in asked)
            {
                var result = await answer;
                answers.Add(method + detail, document.Name, place.ToString(), result);
                if (method != Completion || detail.Length > 0) continue;
                foreach (var item in (result?["items"]?.AsArray() ?? []).Take(Resolved).OfType<JsonObject>())
                    items.Add((place, editor.Ask("completionItem/resolve", item.DeepClone().AsObject())));
            }

            foreach (var (place, answer) in items) answers.Add("completionItem/resolve", document.Name, place.ToString(), await answer);
        }
    }

    private IEnumerable<(string Method, string Detail, JsonObject Parameters)> Questions(Place place)
    {
        yield return (Completion, "", At(place, ("context", Context(null))));
        if (place.Offset > 0 && document.Text[place.Offset - 1] is var typed && Triggers.Contains(typed, StringComparison.Ordinal))
            yield return (Completion, ".triggered", At(place, ("context", Context(typed))));
        yield return ("textDocument/hover", "", At(place));
        yield return ("textDocument/definition", "", At(place));
        yield return ("textDocument/rename", "", At(place, ("newName", NewName)));
        yield return ("textDocument/codeAction", "", Range(place, place, ("context", new JsonObject { ["diagnostics"] = new JsonArray() })));
        yield return ("textDocument/codeAction", ".selection", Range(place, new(0, place.Line + 2, 0), ("context", new JsonObject { ["diagnostics"] = new JsonArray() })));
        if (!_isRich) yield break;
        yield return ("textDocument/references", "", At(place, ("context", new JsonObject { ["includeDeclaration"] = true })));
        yield return ("textDocument/documentHighlight", "", At(place));
        yield return ("textDocument/prepareRename", "", At(place));
        yield return ("textDocument/selectionRange", "", new JsonObject { ["textDocument"] = RecordedEditor.Document(document.Uri), ["positions"] = new JsonArray(LspServer.Position(place.Line, place.Character)) });
        yield return ("textDocument/rangeFormatting", "", Range(place, new(0, place.Line + 3, 0), ("options", new JsonObject { ["tabSize"] = 2, ["insertSpaces"] = true })));
    }

    /// <summary>Why completion is asked for: a typed character, or a person.</summary>
    public static JsonObject Context(char? typed) =>
        typed is { } character ? new() { ["triggerKind"] = 2, ["triggerCharacter"] = character.ToString() } : new() { ["triggerKind"] = 1 };

    private JsonObject At(Place place, params ReadOnlySpan<(string Name, JsonNode Value)> more)
    {
        var parameters = new JsonObject { ["textDocument"] = RecordedEditor.Document(document.Uri), ["position"] = LspServer.Position(place.Line, place.Character) };
        foreach (var (name, value) in more) parameters[name] = value;
        return parameters;
    }

    private JsonObject Range(Place start, Place end, (string Name, JsonNode Value) more) => new()
    {
        ["textDocument"] = RecordedEditor.Document(document.Uri), ["range"] = LspServer.Range((start.Line, start.Character), (end.Line, end.Character)), [more.Name] = more.Value,
    };
}
