using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Commands;

namespace FiscDsl.Cli;

/// <summary>The command line of <c>fisc</c>: the verbs that there are, and the options that all have.</summary>
internal sealed class FiscCommandLine
{
    /// <summary>The verbs, in the order of the help.</summary>
    private static readonly Func<CommandContext, Verb>[] Verbs =
    [
        BuildCommand.Declare, CheckCommand.Declare, DiffCommand.Declare, FormatCommand.Declare, ReleaseCommand.Declare, VerifyCommand.Declare, ExplainCommand.Declare,
        RulesCommand.Declare, NewCommand.Declare, ImportCommand.Declare, GitCommand.Declare, LanguageServerCommand.Declare, MergeFileCommand.Declare, WorkbookTextCommand.Declare,
    ];

    private readonly CommandContext _context;
    private readonly RootCommand _root;
    private readonly HelpPrinter _help;
    private readonly Choice _language;

    /// <summary>Builds the tree of commands.</summary>
    public FiscCommandLine(CommandContext context)
    {
        _context = context;
        _help = new HelpPrinter(context);
        var messages = context.Messages;
        _language = new Choice(LanguageChoice.Option, LanguageChoice.Values, messages.LangHelp) { Option = { Recursive = true } };
        _root = new RootCommand(messages.RootDescription) { _language.Option };
        foreach (var declare in Verbs) _root.Add(declare(context));
        foreach (var option in _root.Options)
        {
            if (option is HelpOption)
            {
                (option.Action, option.Description) = (_help, messages.HelpHelp);
                // These would make the paths /h and /? unspeakable.
                foreach (var alias in option.Aliases.Where(static a => a.StartsWith('/')).ToList()) option.Aliases.Remove(alias);
            }

            if (option is VersionOption) (option.Action, option.Description) = (new VersionPrinter(context.Output), messages.VersionHelp);
        }
    }

    /// <summary>Parses and runs a command line.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">The command cannot be carried out.</exception>
    public int Run(string[] arguments)
    {
        // Paths that begin with @ are paths.
        var result = _root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var error = UsageErrors.Find(result, arguments, _context.Messages);
        if (error is null)
        {
            _language.Of(result, _context.Messages);
            return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }

        var command = result.CommandResult.Command;
        if (command.Subcommands.Count > 0 && (result.Tokens.Count == 0 || (command != _root && result.Tokens[^1].Value == command.Name)))
        {
            _help.Print(command, _context.Error);
            return ExitCode.Failure;
        }

        _context.Error.WriteLine(Messages.UsageError(error));
        _context.Error.WriteLine(_context.Messages.SeeHelp($"fisc {HelpPrinter.NameOf(command)}".TrimEnd()));
        return ExitCode.Failure;
    }

    private sealed class VersionPrinter(TextWriter output) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            output.WriteLine("fisc " + ProgramVersion.Current);
            return ExitCode.Success;
        }
    }
}
