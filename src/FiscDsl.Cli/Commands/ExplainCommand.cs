using System.CommandLine;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Output;
using FiscDsl.Diagnostics;
using FiscDsl.Formatting;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Cli.Commands;

/// <summary><c>fisc explain</c>: says what a rule is about and how to satisfy it.</summary>
internal sealed class ExplainCommand(CommandContext context)
{
    private const int MaxWidth = 80;

    /// <summary>The line that parts what a rule reports from what satisfies it.</summary>
    private const string Separator = "# ↓\n";

    private readonly Messages _messages = context.Messages;

    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var messages = context.Messages;
        var name = new Argument<string>("RULE") { Description = messages.RuleNameHelp };
        return new Verb("explain", messages.ExplainDescription, [name], [], result => new ExplainCommand(context).Run(result.GetRequiredValue(name))) { Examples = messages.ExplainExamples };
    }

    /// <summary>Explains a rule.</summary>
    /// <param name="name">A code, a name, or a Japanese name.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">There is no such rule.</exception>
    public int Run(string name)
    {
        if (DiagnosticTable.Find(name) is not { } rule)
        {
            var known = DiagnosticTable.All.SelectMany(static r => new[] { r.Name, r.JapaneseName, r.Code });
            throw new CommandException(_messages.UnknownRule(VisibleText.Of(name), SpellingSuggestion.Of(name, known)));
        }

        var palette = new Palette(context.Terminal.ColorsOutput);
        context.Output.WriteLine(palette.Strong($"{rule.Code} {rule.Name} ({rule.JapaneseName})"));
        WriteWrapped(_messages.SeverityLine(_messages.Severity(rule.DefaultSeverity), rule.IsConfigurable));
        if (rule.DefaultLimitMonths is { } months) WriteWrapped(_messages.LimitLine(months));
        if (!rule.Wordings.IsEmpty) WriteWrapped(_messages.WordingsLine(rule.Wordings));
        WriteWrapped(_messages.MessageLine(rule.Message([.. Enumerable.Repeat("…", MostPlaceholders)], _messages.Language, _messages.Language)));
        context.Output.WriteLine();
        WriteWrapped(rule.Explanation.In(_messages.Language));

        var parts = rule.Example.ReplaceLineEndings("\n").Split(Separator, 2).Select(e => Respelling.Of(e, _messages.Language)).ToList();
        WriteExample(_messages.ReportedExample, parts[0]);
        if (parts.Count > 1) WriteExample(_messages.MendedExample, parts[1]);
        return ExitCode.Success;
    }

    /// <summary>More than any rule's message has.</summary>
    private const int MostPlaceholders = 10;

    private void WriteWrapped(string text)
    {
        foreach (var line in TextWrapper.Wrap(text, Math.Min(MaxWidth, context.Terminal.Width))) context.Output.WriteLine(line);
    }

    private void WriteExample(string title, string example)
    {
        context.Output.WriteLine();
        context.Output.WriteLine(title);
        foreach (var line in example.TrimEnd('\n').Split('\n')) context.Output.WriteLine(line.Length == 0 ? "" : "    " + line);
    }
}
