using System.Text.Json.Nodes;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>A catalog that somebody works on at random, in an editor and on disk; what is said of it to a server is what happened.</summary>
internal sealed class EditedCatalog(TemporaryDirectory folder, Random random)
{
    private static readonly string[] Names = ["共通.fisc", "運113.fisc", "内/目録.fisc", "内/技1.fisc"];

    // What a maintainer types or pastes: whole lines, halves of them, what an IME leaves, and what breaks things.
    private static readonly string[] Pieces =
    [
        "𠮷", "あ", "：", "　", "、", "５", "【運114】", "【技1】", "【", "】", "「", "」", "\"", "# ", "\t", " ", "\n", "\r\n", "\n\n", "  ", "    evidence: 1, ５\r\n", "    responsibility: provider\n",
        "      年一回行う。\n", "  clause 2\r\n    text: 結果を報告すること。\r\n", "control 運114 𠮷野家の報告\r\n  category: 運用基準 / 管理態勢\r\n", "source 5 𠮷の報告書\n  url: https://例.jp/𠮷\n",
        "category 技術基準\n", "reference 別\n  title: 別\n", "policy\n  missing-evidence: error\n", "  accept: missing-evidence 次版で確認する\n", "<<<<<<< 自分\n", "  correction: 「評価」→「評定」 誤植\n", "\0", "情報源 7 報告\n",
    ];

    private readonly SortedDictionary<string, string> _disk = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);
    private int _version;

    /// <summary>The files that are there, on disk or open, but for what is left over.</summary>
    public IReadOnlyList<string> Files => [.. _disk.Keys.Union(_open.Keys.Except(_left, StringComparer.Ordinal), StringComparer.Ordinal)];

    /// <summary>What is open just as its file was before that was deleted.</summary>
    public IReadOnlyCollection<string> Left => _left;

    /// <summary>Writes the catalog as it is before anything happens.</summary>
    public void Begin()
    {
        string[] texts =
        [
            SampleCatalog.Common, SampleCatalog.Control.ReplaceLineEndings("\r\n"), SampleCatalog.Common.Replace("𠮷野家", "内", StringComparison.Ordinal),
            SampleCatalog.Control.Replace("運113", "技1", StringComparison.Ordinal) + SampleCatalog.Control,
        ];
        foreach (var (name, text) in Names.Zip(texts)) Save(name, text);
    }

    /// <summary>The same files, saved and opened, for a server that has seen nothing of how they came to be.</summary>
    public void CopyTo(TemporaryDirectory other)
    {
        foreach (var (name, text) in _disk) other.Write(name, text);
    }

    /// <summary>Opens what is open.</summary>
    public void OpenAgain(LspServer server, TemporaryDirectory other)
    {
        foreach (var (name, text) in _open.Where(o => !_left.Contains(o.Key))) server.DidOpen(LspServer.UriOf(other[name]), text);
    }

    /// <summary>Does one thing.</summary>
    public async Task Step(LspServer server)
    {
        var name = Names[random.Next(Names.Length)];
        switch (random.Next(20))
        {
            case 0 when _open.Remove(name):
                _left.Remove(name);
                server.Notify("textDocument/didClose", Document(name));
                break;
            case 1 when _open.TryGetValue(name, out var text):
                Save(name, text);
                server.Notify("textDocument/didSave", Document(name));
                break;
            case 2 when _disk.Remove(name, out var last):
                // A server knows of the disk what it has read: what it was told of before, it has read then.
                await server.Ask("workspace/symbol", new JsonObject { ["query"] = "𠮷" });
                File.Delete(folder[name]);
                if (_open.GetValueOrDefault(name) == last) _left.Add(name);
                Watch(server, name, 3);
                break;
            case 3:
                var type = _disk.ContainsKey(name) ? 2 : 1;
                Save(name, Changed(_disk.GetValueOrDefault(name) ?? "").Text);
                Watch(server, name, type);
                break;
            default:
                if (_open.TryGetValue(name, out _)) Edit(server, name);
                else server.DidOpen(Uri(name), _open[name] = _disk.GetValueOrDefault(name) ?? "", ++_version);
                break;
        }
    }

    /// <summary>The URI of a file.</summary>
    public string Uri(string name) => LspServer.UriOf(folder[name]);

    private void Edit(LspServer server, string name)
    {
        _left.Remove(name);
        var changes = new JsonArray();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var (start, end, piece, text) = Changed(_open[name]);
            var change = new JsonObject { ["text"] = piece };
            if (random.Next(30) == 0) change["text"] = text;
            else change["range"] = LspServer.Range(Place(_open[name], start), Place(_open[name], end));
            changes.Add(change);
            _open[name] = text;
        }

        server.Notify("textDocument/didChange", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri(name), ["version"] = ++_version }, ["contentChanges"] = changes });
    }

    private (int Start, int End, string Piece, string Text) Changed(string text)
    {
        var start = Boundary(text, random.Next(text.Length + 1));
        var end = start;
        var piece = Pieces[random.Next(Pieces.Length)];
        switch (random.Next(6))
        {
            case 0:
                end = Boundary(text, Math.Min(text.Length, start + random.Next(40)));
                break;
            case 1:
                // Lines go, or go elsewhere.
                (start, end, piece) = (LineStart(text, start), LineStart(text, Math.Min(text.Length, start + random.Next(120))), "");
                break;
            case 2:
                var from = LineStart(text, random.Next(text.Length + 1));
                (start, piece) = (LineStart(text, start), text[from..LineStart(text, Math.Min(text.Length, from + random.Next(90)))]);
                end = start;
                break;
            case 3:
                (end, piece) = (Boundary(text, Math.Min(text.Length, start + 1 + random.Next(3))), "");
                break;
            default:
                break;
        }

        if (end < start) (start, end) = (end, start);
        return (start, end, piece, string.Concat(text.AsSpan(0, start), piece, text.AsSpan(end)));
    }

    // Editors stand neither within a surrogate pair nor within CRLF.
    private static int Boundary(string text, int at) =>
        at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || (text[at] == '\n' && text[at - 1] == '\r')) ? at - 1 : at;

    private static int LineStart(string text, int at) => text.LastIndexOf('\n', Math.Max(0, at - 1)) is >= 0 and var found && at > 0 ? found + 1 : 0;

    private static (int Line, int Character) Place(string text, int offset)
    {
        var (line, start) = (0, 0);
        for (var i = 0; i < offset; i++)
        {
            if (text[i] != '\n' && (text[i] != '\r' || (i + 1 < text.Length && text[i + 1] == '\n'))) continue;
            (line, start) = (line + 1, i + 1);
        }

        return (line, offset - start);
    }

    private void Save(string name, string text)
    {
        _disk[name] = text;
        _left.Remove(name);
        folder.Write(name, text);
    }

    private JsonObject Document(string name) => new() { ["textDocument"] = new JsonObject { ["uri"] = Uri(name) } };

    private void Watch(LspServer server, string name, int type) =>
        server.Notify("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = Uri(name), ["type"] = type }) });
}
