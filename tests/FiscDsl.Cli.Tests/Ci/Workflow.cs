using System.Text.RegularExpressions;

namespace FiscDsl.Cli.Tests.Ci;

/// <summary>A step of an action or a job that runs a script.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">How later steps call it; empty for a step that none does.</param>
/// <param name="Condition">When it runs; empty for always.</param>
/// <param name="Variables">What it sees in its environment, with expressions.</param>
/// <param name="Script">What it runs.</param>
internal sealed record WorkflowStep(string Name, string Id, string Condition, IReadOnlyList<(string Name, string Value)> Variables, string Script);

/// <summary>The parts of <c>action.yml</c> that can be run anywhere. Reads as much YAML as that file is written in.</summary>
internal sealed partial class Workflow
{
    private readonly string[] _lines;

    private Workflow(string text) => _lines = text.Split('\n');

    /// <summary>The defaults of the inputs, with expressions.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; private init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The steps with scripts, in order.</summary>
    public IReadOnlyList<WorkflowStep> Steps { get; private init; } = [];

    /// <summary>Reads an action.</summary>
    public static Workflow Read(string text)
    {
        var reader = new Workflow(text);
        return new(text) { Inputs = reader.ReadInputs(), Steps = [.. reader.ReadSteps()] };
    }

    private Dictionary<string, string> ReadInputs()
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = "";
        foreach (var line in _lines.SkipWhile(static l => l != "inputs:").Skip(1).TakeWhile(static l => l.Length == 0 || l[0] == ' '))
        {
            var (indent, key, value) = Entry(line);
            if (indent == 2) name = key;
            else if (key == "default") inputs.Add(name, value);
        }

        return inputs;
    }

    private IEnumerable<WorkflowStep> ReadSteps()
    {
        for (var at = 0; at < _lines.Length; at++)
        {
            if (!_lines[at].StartsWith("    - name: ", StringComparison.Ordinal)) continue;
            var end = Array.FindIndex(_lines, at + 1, static l => l.StartsWith("    - ", StringComparison.Ordinal));
            var lines = _lines[at..(end < 0 ? _lines.Length : end)];
            var run = Array.FindIndex(lines, static l => l == "      run: |");
            if (run < 0) continue;
            string Of(string key) => lines.Select(Entry).FirstOrDefault(e => e.Indent == 6 && e.Key == key).Value ?? "";
            var variables = lines.SkipWhile(static l => l != "      env:").Skip(1).TakeWhile(static l => l.StartsWith("        ", StringComparison.Ordinal)).Select(Entry).Select(static e => (e.Key, e.Value));
            var script = lines[(run + 1)..].TakeWhile(static l => l.Length == 0 || l.StartsWith("        ", StringComparison.Ordinal)).Select(static l => l.Length == 0 ? "" : l[8..]);
            yield return new(lines[0]["    - name: ".Length..], Of("id"), Of("if"), [.. variables], string.Join('\n', script));
        }
    }

    private static (int Indent, string Key, string Value) Entry(string line)
    {
        var match = EntryLine().Match(line);
        var value = match.Groups["value"].Value;
        return (match.Groups["indent"].Length, match.Groups["key"].Value, value is ['\'', .. var quoted, '\''] ? quoted : value);
    }

    [GeneratedRegex("^(?<indent> *)(?<key>[\\w-]+): ?(?<value>.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex EntryLine();
}
