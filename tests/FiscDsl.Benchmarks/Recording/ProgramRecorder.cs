using System.Text.Json.Nodes;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>What <c>fisc</c> says of itself, and what it makes without a catalog.</summary>
internal sealed class ProgramRecorder(FiscProgram program, string place)
{
    private static readonly string[] Languages = ["ja", "en"];
    private static readonly string[] Verbs = ["build", "check", "diff", "format", "release", "verify", "explain", "rules", "new", "git", "lsp", "merge-file", "text"];

    /// <summary>Records help, rules, explanations, a new catalog, and what misuse is told.</summary>
    public async Task Record(CatalogRecord record)
    {
        record.Add("version", await Run("--version"));
        foreach (var language in Languages)
        {
            record.Add($"help/fisc.{language}", await Run("--help", "--lang", language));
            record.Add($"help/nothing.{language}", await Run("--lang", language));
            foreach (var verb in Verbs) record.Add($"help/{verb}.{language}", await Run(verb, "--help", "--lang", language));
            record.Add($"rules/text.{language}", await Run("rules", "--lang", language));
            var rules = await Run("rules", "--format", "json", "--lang", language);
            record.Add($"rules/json.{language}", rules);
            foreach (var code in Codes(rules)) record.Add($"explain/{code}.{language}", await Run("explain", code, "--lang", language));
            record.Add($"misuse/verb.{language}", await Run("bild", "--lang", language));
            record.Add($"misuse/option.{language}", await Run("check", "--formt", "json", "--lang", language));
            record.Add($"misuse/choice.{language}", await Run("check", "--format", "yaml", "--lang", language));
            record.Add($"misuse/rule.{language}", await Run("explain", "missing-evidense", "--lang", language));
            record.Add($"misuse/path.{language}", await Run("check", "nowhere", "--lang", language));
            record.Add($"new/{language}.txt", await Run("new", "new-" + language, "--lang", language));
            var made = Path.Join(place, "new-" + language);
            foreach (var path in Directory.EnumerateFiles(made, "*", SearchOption.AllDirectories)) record.AddFile($"new/{language}/{Path.GetRelativePath(made, path)}", await File.ReadAllBytesAsync(path));
        }
    }

    private static IEnumerable<string> Codes(string answer)
    {
        var (start, end) = (answer.IndexOf("\n[", StringComparison.Ordinal), answer.LastIndexOf(']'));
        return (JsonNode.Parse(answer[start..(end + 1)])?.AsArray() ?? []).Select(static r => (string?)r?["code"]).OfType<string>();
    }

    private Task<string> Run(params string[] arguments) => program.Run(place, arguments);
}
