using System.Text.RegularExpressions;

namespace FiscDsl.Cli.Tests.Ci;

/// <summary>A step of an action or a job: a script, or another action.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">How later steps call it; empty for a step that none does.</param>
/// <param name="Condition">When it runs; empty for always.</param>
/// <param name="Variables">What it sees in its environment, with expressions.</param>
/// <param name="Script">What it runs; empty for another action.</param>
/// <param name="Inputs">What the other action is given, with expressions.</param>
internal sealed record WorkflowStep(string Name, string Id, string Condition, IReadOnlyList<(string Name, string Value)> Variables, string Script, IReadOnlyList<(string Name, string Value)> Inputs);

/// <summary>The parts of <c>action.yml</c> that can be run anywhere. Reads as much YAML as that file is written in.</summary>
internal sealed partial class Workflow
{
    private readonly string[] _lines;

    private Workflow(string text) => _lines = text.Split('\n');

    /// <summary>The defaults of the inputs, with expressions.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; private init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The steps, in order.</summary>
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
            string Of(string key) => lines.Select(Entry).FirstOrDefault(e => e.Indent == 6 && e.Key == key).Value ?? "";
            IReadOnlyList<(string, string)> Under(string key) =>
                [.. lines.SkipWhile(l => l != $"      {key}:").Skip(1).TakeWhile(static l => l.StartsWith("        ", StringComparison.Ordinal)).Select(Entry).Select(static e => (e.Key, e.Value))];
            var script = run < 0 ? [] : lines[(run + 1)..].TakeWhile(static l => l.Length == 0 || l.StartsWith("        ", StringComparison.Ordinal)).Select(static l => l.Length == 0 ? "" : l[8..]);
            yield return new(lines[0]["    - name: ".Length..], Of("id"), Of("if"), Under("env"), string.Join('\n', script), Under("with"));
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
