using System.Text;
using System.Text.Json.Nodes;
using FiscDsl.Testing;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>A document that an editor has open.</summary>
/// <param name="Name">Its path in the catalog.</param>
/// <param name="Uri">Its URI.</param>
/// <param name="Text">Its text.</param>
internal sealed record OpenDocument(string Name, string Uri, string Text)
{
    /// <summary>The last line, and its length.</summary>
    public (int Line, int Character) End { get; } = (Text.Count(static c => c == '\n'), Text.Length - Text.LastIndexOf('\n') - 1);
}

/// <summary>Has an editor open all files of a catalog and ask whatever can be asked of each.</summary>
internal sealed class EditorRecorder(RecordedEditor editor, RecordedCatalog catalog, string folder)
{
    /// <summary>The plain editor asks less: it shows another language and other forms of the same answers.</summary>
    private const int Fewer = 3;

    private const int SmallText = 20_000;

    private static readonly string[] Structure =
        ["textDocument/documentSymbol", "textDocument/codeLens", "textDocument/foldingRange", "textDocument/documentLink", "textDocument/semanticTokens/full"];

    private readonly Answers _answers = new();

    /// <summary>Records the answers.</summary>
    public async Task Record(CatalogRecord record)
    {
        var isRich = editor.Client.PullsDiagnostics;
        // What is not UTF-8 is read from disk, and where findings are waited for, opened as an editor would show it.
        List<OpenDocument> documents =
        [
            .. from file in catalog.Files
               let text = file.Text ?? (isRich ? null : Encoding.UTF8.GetString(file.Bytes))
               where text is not null
               select new OpenDocument(file.Path, LspServer.UriOf(Path.Join(folder, file.Path)), text),
        ];
        var told = await editor.Open([.. documents.Select(static d => (d.Uri, d.Text))]);
        foreach (var (uri, findings) in told) _answers.Add("published", documents.First(d => d.Uri == uri).Name, "", findings);
        _answers.Add("initialize", "", "", editor.Welcome["result"]);
        foreach (var document in documents) await Whole(document);
        if (isRich) await Unopened();
        await new WorkspaceRecorder(editor, catalog, folder, _answers).Record();
        var sampling = isRich ? catalog.Sampling : new(catalog.Sampling.Step * Fewer, catalog.Sampling.Most / Fewer);
        // The prelude of a case is the same in all of them.
        foreach (var document in documents.Where(static d => d.Name != "前提.fisc"))
        {
            var places = sampling.In(document.Text);
            await new PlaceRecorder(editor, document, _answers).Record(places);
            await new TypingRecorder(editor, document, _answers).Record([.. places.Where(static (_, i) => i % 3 == 0)], isSmall: document.Text.Length < SmallText);
        }

        foreach (var document in documents) editor.Close(document.Uri);
        _answers.AddTo(record, editor.Client.Name);
    }

    private async Task Whole(OpenDocument document)
    {
        foreach (var method in Structure) await Ask(method, document, "");
        var all = LspServer.Range((0, 0), document.End);
        var middle = LspServer.Range((document.End.Line / 3, 0), (document.End.Line / 2, 0));
        await Ask("textDocument/inlayHint", document, "all", ("range", all.DeepClone()));
        await Ask("textDocument/inlayHint", document, "middle", ("range", middle.DeepClone()));
        await Ask("textDocument/semanticTokens/range", document, "middle", ("range", middle.DeepClone()));
        await Ask("textDocument/formatting", document, "", ("options", Options()));
        await Ask("textDocument/codeAction", document, "source.fixAll", ("range", all.DeepClone()), ("context", new JsonObject { ["diagnostics"] = new JsonArray(), ["only"] = new JsonArray("source.fixAll") }));
        if (document.Text.Length < SmallText) await Ask("textDocument/codeAction", document, "all", ("range", all.DeepClone()), ("context", new JsonObject { ["diagnostics"] = new JsonArray() }));
        if (editor.Client.PullsDiagnostics) await Ask("textDocument/diagnostic", document, "");
    }

    // Of files on disk alone.
    private async Task Unopened()
    {
        foreach (var file in catalog.Files.Where(static f => f.Text is null))
        {
            var document = new OpenDocument(file.Path, LspServer.UriOf(Path.Join(folder, file.Path)), "");
            foreach (var method in Structure.Append("textDocument/diagnostic")) await Ask(method, document, "");
            await Ask("textDocument/formatting", document, "", ("options", Options()));
        }
    }

    private Task Ask(string method, OpenDocument document, string place, params ReadOnlySpan<(string Name, JsonNode Value)> more) =>
        Ask(method, document, place, With(RecordedEditor.Document(document.Uri), more));

    private async Task Ask(string method, OpenDocument document, string place, JsonObject parameters) =>
        _answers.Add(method, document.Name, place, await editor.Ask(method, parameters));

    private static JsonObject With(JsonObject document, ReadOnlySpan<(string Name, JsonNode Value)> more)
    {
        var parameters = new JsonObject { ["textDocument"] = document };
        foreach (var (name, value) in more) parameters[name] = value;
        return parameters;
    }

    private static JsonObject Options() => new() { ["tabSize"] = 2, ["insertSpaces"] = true };
}
