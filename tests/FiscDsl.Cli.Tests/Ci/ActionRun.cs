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
    private readonly (string Name, string Value)[] _context;
    private readonly List<IReadOnlyDictionary<string, string>> _uploads = [];
    private Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public ActionRun(DrivenRepository repository, params (string Name, string Value)[] context)
    {
        _repository = repository;
        _context = context;
        Action = Workflow.Read(File.ReadAllText(Path.Join(Root(), "action.yml")));
    }

    /// <summary>The directory that the job works in, as the shell has it: the top of the repository unless told otherwise.</summary>
    public string Workspace { get; init; } = ".";

    /// <summary>The action.</summary>
    public Workflow Action { get; }

    /// <summary>Everything that the steps printed.</summary>
    public StringBuilder Log { get; } = new();

    /// <summary>The name of the step that failed; null where none has.</summary>
    public string? Failed { get; private set; }

    /// <summary>What was handed to code scanning, each with the names of the inputs of <c>upload-sarif</c>.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Uploads => _uploads;

    /// <summary>A file of the runner's.</summary>
    public string Read(string name) => _runner.Read(name);

    /// <summary>Runs all steps whose condition holds, up to one that fails. Run again, it is another use of the action in the same job.</summary>
    /// <param name="context">What is otherwise than the run was made for.</param>
    public async Task Run(params (string Name, string Value)[] context)
    {
        _values = new(StringComparer.Ordinal);
        foreach (var (name, value) in _context.Concat(context)) _values[name] = value;
        foreach (var (name, value) in Action.Inputs) _values.TryAdd("inputs." + name, Text(value));
        Failed = null;
        foreach (var step in Action.Steps)
        {
            if (!Holds(step.Condition)) continue;
            if (step.Script.Length == 0)
            {
                _uploads.Add(step.Inputs.ToDictionary(static i => i.Name, i => Text(i.Value), StringComparer.Ordinal));
                continue;
            }

            var script = _runner.Write("step.sh", step.Script + "\n");
            var variables = step.Variables.Select(v => $"export {v.Name}='{Text(v.Value).Replace("'", "'\\''", StringComparison.Ordinal)}'");
            _runner.Write("output", "");
            var result = await _repository.Run($"""
                export RUNNER_OS=Linux RUNNER_ARCH=X64 RUNNER_TEMP='{_runner.Path}' GITHUB_OUTPUT='{_runner["output"]}' GITHUB_PATH='{_runner["path"]}' GITHUB_STEP_SUMMARY='{_runner["summary"]}'
                if [[ -e $GITHUB_PATH ]]; then PATH=$(paste -sd: "$GITHUB_PATH"):$PATH; fi
                {string.Join('\n', variables)}
                cd {Workspace}
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

    private string Text(string text) => Expression().Replace(text, m => m.Groups["name"].Captures.Select(c => Value(c.Value)).FirstOrDefault(static v => v.Length > 0, ""));

    private string Value(string name) => _values.GetValueOrDefault(name, "");

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Join(folder.FullName, "FiscDsl.sln"))) return folder.FullName;
        throw new InvalidOperationException("No FiscDsl.sln above " + AppContext.BaseDirectory);
    }

    [GeneratedRegex(@"^(?<name>[\w.-]+) (?<operator>==|!=) '(?<value>[^']*)'$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\$\{\{ (?<name>[\w.-]+)(?: \|\| (?<name>[\w.-]+))* \}\}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Expression();
}
