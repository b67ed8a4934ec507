using System.Text.Json.Nodes;
using FiscDsl.Testing;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>What git and an editor are told of a repository that holds two states of a catalog.</summary>
internal sealed class HistoryRecorder(FiscProgram program, string repository)
{
    private static readonly string[] Languages = ["ja", "en"];
    private static readonly string[] Settings = [".gitattributes", ".git/config", ".git/info/attributes"];

    /// <summary>Records comparisons of commits, and what <c>fisc git</c> writes.</summary>
    /// <param name="record">Where to.</param>
    /// <param name="file">A file of the catalog.</param>
    public async Task Record(CatalogRecord record, RecordedFile file)
    {
        foreach (var language in Languages)
        {
            record.Add($"git/diff.{language}", await Run("diff", "HEAD~1", "HEAD", "--lang", language));
            record.Add($"git/diff-unchanged.{language}", await Run("diff", "--lang", language));
            record.Add($"git/diff-nowhere.{language}", await Run("diff", "nowhere", "--lang", language));
        }

        var answers = new Answers();
        foreach (var client in new[] { EditorClient.Rich, EditorClient.Plain })
        {
            await using var editor = await RecordedEditor.Start(program, client, repository);
            var uri = LspServer.UriOf(Path.Join(repository, file.Path));
            foreach (var revision in new[] { "HEAD", "HEAD~1", "nowhere" })
            {
                var argument = new JsonObject { ["uri"] = uri, ["revision"] = revision };
                answers.Add("fisc.diff", client.Name, revision, await editor.Ask("workspace/executeCommand", new JsonObject { ["command"] = "fisc.diff", ["arguments"] = new JsonArray(argument) }));
            }
        }

        answers.AddTo(record, "git");
        if (!program.IsNative) return;
        foreach (var verb in new[] { "install", "install", "uninstall" }.Index())
        {
            record.Add($"git/{verb.Index}-{verb.Item}", await Run("git", verb.Item, "--lang", "ja"));
            foreach (var name in Settings.Where(s => File.Exists(Path.Join(repository, s)))) record.AddFile($"git/{verb.Index}-{verb.Item}.files/{name.Replace('/', '-')}", await File.ReadAllBytesAsync(Path.Join(repository, name)));
        }
    }

    private Task<string> Run(params string[] arguments) => program.Run(repository, arguments);
}
