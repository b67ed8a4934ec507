using System.Text.Json.Nodes;
using FiscDsl.Testing;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>Asks while a line of a document is being typed: cut off at a place, then with a colon or a line break behind it.</summary>
internal sealed class TypingRecorder(RecordedEditor editor, OpenDocument document, Answers answers)
{
    private const int MostOfLarge = 60;

    private int _version = 1;
    private string? _tokens;

    /// <summary>Records the answers. The document is as before in the end.</summary>
    /// <param name="places">Where lines are cut off.</param>
    /// <param name="isSmall">True where the findings and the colours of the whole document are asked for each time.</param>
    public async Task Record(IReadOnlyList<Place> places, bool isSmall)
    {
        if (isSmall) _tokens = (string?)(await editor.Ask("textDocument/semanticTokens/full", Parameters()))?["resultId"];
        foreach (var place in isSmall ? places : [.. places.Where((_, i) => i % (places.Count / MostOfLarge + 1) == 0)])
        {
            if (place.Offset < document.Text.Length && char.IsLowSurrogate(document.Text[place.Offset])) continue;
            var end = document.Text.IndexOf('\n', place.Offset);
            var rest = document.Text[place.Offset..(end < 0 ? document.Text.Length : end)].TrimEnd('\r');
            Replace(place, rest, "");
            await AskTyped(place, isSmall);
            Replace(place, "", ":");
            await OnType(place, place.Line, place.Character + 1, ":");
            Replace(place, ":", "\n");
            await OnType(place, place.Line + 1, 0, "\n");
            editor.Change(document.Uri, ++_version, (place.Line, place.Character), (place.Line + 1, 0), rest);
        }
    }

    private async Task AskTyped(Place place, bool isSmall)
    {
        await Ask("textDocument/completion", place, ("position", At(place)), ("context", PlaceRecorder.Context(null)));
        if (place.Offset > 0 && document.Text[place.Offset - 1] is var typed && PlaceRecorder.Triggers.Contains(typed, StringComparison.Ordinal))
            await Ask("textDocument/completion", place, ("position", At(place)), ("context", PlaceRecorder.Context(typed)));
        await Ask("textDocument/codeAction", place, ("range", LspServer.Range((place.Line, 0), (place.Line, place.Character))), ("context", new JsonObject { ["diagnostics"] = new JsonArray() }));
        await Ask("textDocument/hover", place, ("position", At(place)));
        if (!isSmall || !editor.Client.PullsDiagnostics) return;
        await Ask("textDocument/diagnostic", place);
        var colours = await editor.Ask("textDocument/semanticTokens/full/delta", Parameters(("previousResultId", _tokens ?? "")));
        _tokens = (string?)colours?["resultId"];
        answers.Add("typing.textDocument/semanticTokens/full/delta", document.Name, place.ToString(), colours);
    }

    private async Task OnType(Place place, int line, int character, string typed) =>
        await Ask("textDocument/onTypeFormatting", place, ("position", LspServer.Position(line, character)), ("ch", typed), ("options", new JsonObject { ["tabSize"] = 2, ["insertSpaces"] = true }));

    private async Task Ask(string method, Place place, params (string Name, JsonNode Value)[] more) =>
        answers.Add("typing." + method, document.Name, place.ToString(), await editor.Ask(method, Parameters(more)));

    private JsonObject Parameters(params ReadOnlySpan<(string Name, JsonNode Value)> more)
    {
        var parameters = new JsonObject { ["textDocument"] = RecordedEditor.Document(document.Uri) };
        foreach (var (name, value) in more) parameters[name] = value;
        return parameters;
    }

    private void Replace(Place place, string old, string text) =>
        editor.Change(document.Uri, ++_version, (place.Line, place.Character), (place.Line, place.Character + old.Length), text);

    private static JsonObject At(Place place) => LspServer.Position(place.Line, place.Character);
}
