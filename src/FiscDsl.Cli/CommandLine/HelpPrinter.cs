using System.CommandLine;
using System.CommandLine.Invocation;
using FiscDsl.Cli.Output;

namespace FiscDsl.Cli.CommandLine;

/// <summary>
/// Prints how to use a command, in the user's language and in columns that hold for full-width text; the library's own
/// help knows neither.
/// </summary>
internal sealed class HelpPrinter(CommandContext context) : SynchronousCommandLineAction
{
    private const int MaxWidth = 80;
    private const int Indent = 2;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Print(parseResult.CommandResult.Command, context.Output);
        return ExitCode.Success;
    }

    /// <summary>Prints the help of a command.</summary>
    public void Print(Command command, TextWriter output)
    {
        var messages = context.Messages;
        var verb = command as Verb;
        var width = Math.Min(MaxWidth, context.Terminal.Width);
        foreach (var line in TextWrapper.Wrap(command.Description ?? "", width)) output.WriteLine(line);
        var note = verb?.Note ?? "";
        if (note.Length > 0) output.WriteLine();
        foreach (var line in TextWrapper.Wrap(note, width)) output.WriteLine(line);
        Section(output, messages.HelpUsage, [(Synopsis(command), "")], width);
        Section(output, messages.HelpCommands, command.Subcommands.Where(static c => !c.Hidden).Select(static c => (c.Name, c.Description ?? "")), width);
        Section(output, messages.HelpArguments, command.Arguments.Select(static a => (a.HelpName ?? a.Name, a.Description ?? "")), width);
        Section(output, messages.HelpOptions, Options(command).Select(static o => (Label(o), o.Description ?? "")), width);
        Examples(output, verb?.Examples ?? messages.RootExamples);
        if (verb is not null) return;
        Section(output, messages.HelpExitCodes, messages.ExitCodes, width);
        output.WriteLine();
        output.WriteLine(messages.HelpOfCommand);
    }

    /// <summary>A command's options and those it has from above, in the order of the declaration, the common ones last.</summary>
    internal static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(static p => p.Options.Where(static o => o.Recursive)));

    /// <summary>A command as it is typed behind the tool's name; empty for the tool itself.</summary>
    internal static string NameOf(Command command) =>
        command is RootCommand ? "" : command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{NameOf(parent)} {command.Name}".TrimStart() : command.Name;

    private static string Synopsis(Command command)
    {
        if (command is RootCommand) return "fisc COMMAND [OPTIONS]";
        var parts = new List<string> { "fisc", NameOf(command) };
        if (command.Subcommands.Count > 0) parts.Add("COMMAND");
        foreach (var argument in command.Arguments)
        {
            var name = argument.HelpName ?? argument.Name;
            // Words of several meanings have brackets of their own.
            if (argument.Arity.MaximumNumberOfValues > 1 && !name.StartsWith('[')) name += "…";
            parts.Add(argument.Arity.MinimumNumberOfValues == 0 && !name.StartsWith('[') ? $"[{name}]" : name);
        }

        parts.AddRange(command.Options.Select(static o => $"[{o.Aliases.Append(o.Name).First()}{(o.HelpName is { } value ? " " + value : "")}]"));
        return string.Join(' ', parts);
    }

    private static string Label(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(static a => !a.Contains('?')).Append(option.Name));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private void Examples(TextWriter output, IEnumerable<(string Line, string Meaning)> examples)
    {
        output.WriteLine();
        output.WriteLine(context.Messages.HelpExamples);
        foreach (var (line, meaning) in examples)
        {
            output.WriteLine("  " + line);
            output.WriteLine("      " + meaning);
        }
    }

    private static void Section(TextWriter output, string title, IEnumerable<(string Name, string Text)> rows, int width)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        output.WriteLine();
        output.WriteLine(title);
        // A row that would leave its text too little room has it on the lines below.
        var column = Indent + 2 + all.Select(static r => VisibleText.Columns(r.Name)).Where(c => c <= width / 3).DefaultIfEmpty(2).Max();
        foreach (var (name, text) in all)
        {
            var label = new string(' ', Indent) + name;
            var lines = TextWrapper.Wrap(text, width - column).ToList();
            if (VisibleText.Columns(label) + 2 > column || lines.Count == 0)
            {
                foreach (var line in TextWrapper.Wrap(name, width - Indent)) output.WriteLine(new string(' ', Indent) + line);
                foreach (var line in lines) output.WriteLine(new string(' ', column) + line);
                continue;
            }

            output.WriteLine(label + new string(' ', column - VisibleText.Columns(label)) + lines[0]);
            foreach (var line in lines.Skip(1)) output.WriteLine(new string(' ', column) + line);
        }
    }
}
