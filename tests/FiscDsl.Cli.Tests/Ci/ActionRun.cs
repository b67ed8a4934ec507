using System.Text;
using System.Text.RegularExpressions;
using FiscDsl.Cli.Tests.Git;
using Xunit;

namespace FiscDsl.Cli.Tests.Ci;

/// <summary>
/// Runs the scripts of the action as GitHub's runner does: with the same shell, each with the variables that its expressions
/// come to, and with what earlier steps have put out. Expressions are as far understood as the action has them.
/// </summary>
internal sealed partial class ActionRun : IDisposable
{
    private readonly DrivenRepository _repository;
    private readonly TemporaryDirectory _runner = new();
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public ActionRun(DrivenRepository repository, params (string Name, string Value)[] context)
    {
        _repository = repository;
        Action = Workflow.Read(File.ReadAllText(Path.Join(Root(), "action.yml")));
        foreach (var (name, value) in context) _values[name] = value;
        foreach (var (name, value) in Action.Inputs) _values.TryAdd("inputs." + name, Text(value));
    }

    /// <summary>The action.</summary>
    public Workflow Action { get; }

    /// <summary>Everything that the steps printed.</summary>
    public StringBuilder Log { get; } = new();

    /// <summary>The name of the step that failed; null where none has.</summary>
    public string? Failed { get; private set; }

    /// <summary>A file of the runner's.</summary>
    public string Read(string name) => _runner.Read(name);

    /// <summary>Runs all steps whose condition holds, up to one that fails.</summary>
    public async Task Run()
    {
        foreach (var step in Action.Steps.Where(s => Holds(s.Condition)))
        {
            var script = _runner.Write("step.sh", step.Script + "\n");
            var variables = step.Variables.Select(v => $"export {v.Name}='{Text(v.Value).Replace("'", "'\\''", StringComparison.Ordinal)}'");
            _runner.Write("output", "");
            var result = await _repository.Run($"""
                export RUNNER_OS=Linux RUNNER_ARCH=X64 RUNNER_TEMP='{_runner.Path}' GITHUB_OUTPUT='{_runner["output"]}' GITHUB_PATH='{_runner["path"]}' GITHUB_STEP_SUMMARY='{_runner["summary"]}'
                if [[ -e $GITHUB_PATH ]]; then PATH=$(paste -sd: "$GITHUB_PATH"):$PATH; fi
                {string.Join('\n', variables)}
                bash --noprofile --norc -eo pipefail '{script}'
                """);
            Log.Append(result.Output).Append(result.Error);
            foreach (var line in _runner.Read("output").Split('\n').Where(static l => l.Contains('=', StringComparison.Ordinal)))
                _values[$"steps.{step.Id}.outputs.{line[..line.IndexOf('=', StringComparison.Ordinal)]}"] = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..];
            if (result.ExitCode == 0) continue;
            Failed = step.Name;
            return;
        }
    }

    public void Dispose() => _runner.Dispose();

    private bool Holds(string condition) => condition.Length == 0 || condition.Split(" && ").All(part =>
    {
        var match = Comparison().Match(part);
        Assert.True(match.Success, part);
        var equal = Value(match.Groups["name"].Value) == match.Groups["value"].Value;
        return match.Groups["operator"].Value == "==" ? equal : !equal;
    });

    private string Text(string text) => Expression().Replace(text, m => Value(m.Groups["name"].Value));

    private string Value(string name) => _values.GetValueOrDefault(name, "");

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Join(folder.FullName, "FiscDsl.sln"))) return folder.FullName;
        throw new InvalidOperationException("No FiscDsl.sln above " + AppContext.BaseDirectory);
    }

    [GeneratedRegex(@"^(?<name>[\w.-]+) (?<operator>==|!=) '(?<value>[^']*)'$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\$\{\{ (?<name>[\w.-]+) \}\}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Expression();
}
