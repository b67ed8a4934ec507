using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using FiscDsl.Cli.Commands;
using FiscDsl.Cli.Comparing;
using FiscDsl.Outputs;

namespace FiscDsl.Cli.CommandLine;

/// <summary>The verbs of <c>fisc</c>, their arguments and options.</summary>
internal sealed class FiscCommandLine
{
    private readonly CommandContext _context;
    private readonly RootCommand _root;
    private readonly HelpPrinter _help;
    private readonly Choice _language = new(LanguageChoice.Option, LanguageChoice.Values);

    /// <summary>Builds the tree of commands.</summary>
    public FiscCommandLine(CommandContext context)
    {
        _context = context;
        _help = new HelpPrinter(context);
        var messages = context.Messages;
        _language.Option.Recursive = true;
        _language.Option.Description = messages.LangHelp;
        _root = new RootCommand(messages.RootDescription) { Build(), Check(), Diff(), Format(), Release(), Verify(), Explain(), Rules(), New(), Git(), LanguageServer(), MergeFile(), WorkbookText(), _language.Option };
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

    private Command Build()
    {
        var messages = _context.Messages;
        var path = PathArgument();
        var output = new Option<string>("--output", "-o") { HelpName = "DIR", Description = messages.OutputHelp };
        var formats = new Choice("--format", [.. OutputFormat.All.Select(static f => f.Name)]) { AllowsSeveral = true };
        formats.Option.Description = messages.BuildFormatHelp;
        var asPrinted = new Option<bool>("--as-printed") { Description = messages.AsPrintedHelp };
        return Verb("build", messages.BuildDescription, [path], [output, formats.Option, asPrinted], result => new BuildCommand(_context).Run(
            result.GetValue(path) ?? ".", result.GetValue(output), [.. formats.AllOf(result, messages).Select(OutputFormat.Of).OfType<OutputFormat>()], result.GetValue(asPrinted)));
    }

    private Command Check()
    {
        var messages = _context.Messages;
        var path = PathArgument();
        var format = new Choice("--format", Output.Reports.ReportFormat.Names);
        format.Option.Description = messages.CheckFormatHelp;
        var severity = new Choice("--severity", CheckCommand.Severities, CheckCommand.DefaultSeverity);
        severity.Option.Description = messages.SeverityHelp;
        var reports = new Option<string[]>("--report") { HelpName = "FORMAT=FILE", Description = messages.ReportHelp };
        var baseline = new Option<string>("--baseline") { HelpName = "FILE", Description = messages.BaselineHelp };
        var write = new Option<string>("--write-baseline") { HelpName = "[FILE]", Arity = ArgumentArity.ZeroOrOne, Description = messages.WriteBaselineHelp };
        return Verb("check", messages.CheckDescription, [path], [format.Option, severity.Option, reports, baseline, write], result =>
        {
            var isWritten = result.GetResult(write) is { Implicit: false };
            return new CheckCommand(_context).Run(result.GetValue(path) ?? ".", new CheckOptions(format.Of(result, messages), severity.Of(result, messages))
            {
                Reports = result.GetValue(reports) ?? [],
                Baseline = isWritten ? null : result.GetValue(baseline),
                BaselineToWrite = !isWritten ? null : (result.GetValue(write) ?? result.GetValue(baseline)) is { } named ? new(named, IsDefault: false) : BaselineTarget.Default,
            });
        });
    }

    private Command Diff()
    {
        var messages = _context.Messages;
        var words = new Argument<string[]>("OLD NEW PATH") { Arity = new ArgumentArity(0, 4), HelpName = "[OLD] [NEW] [PATH]", Description = messages.DiffStatesHelp };
        var format = new Choice("--format", ComparisonTarget.Formats);
        format.Option.Description = messages.DiffFormatHelp;
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Description = messages.DiffOutputHelp };
        var failOn = new Option<string>("--fail-on") { HelpName = "CLASS,…", Description = messages.FailOnHelp };
        return Verb("diff", messages.DiffDescription, [words], [format.Option, output, failOn], result => new DiffCommand(_context).Run(
            result.GetValue(words) ?? [], new ComparisonTarget(format.Of(result, messages), result.GetValue(output), result.GetValue(_language.Option) is null ? null : messages.Language), result.GetValue(failOn)));
    }

    private Command Format()
    {
        var messages = _context.Messages;
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.ZeroOrMore, Description = messages.FormatPathHelp };
        var check = new Option<bool>("--check") { Description = messages.FormatCheckHelp };
        return Verb("format", messages.FormatDescription, [paths], [check], result => new FormatCommand(_context).Run(
            result.GetValue(paths) is { Length: > 0 } given ? given : ["."], result.GetValue(check)));
    }

    private Command Release()
    {
        var messages = _context.Messages;
        var path = PathArgument();
        var version = new Option<string>("--version") { HelpName = "VERSION", Description = messages.ReleaseVersionHelp };
        var output = new Option<string>("--output", "-o") { HelpName = "DIR", Description = messages.ReleaseOutputHelp };
        var since = new Option<string>("--since") { HelpName = "REV", Description = messages.SinceHelp };
        var allowDirty = new Option<bool>("--allow-dirty") { Description = messages.AllowDirtyHelp };
        var first = new Option<bool>("--first") { Description = messages.FirstHelp };
        var dryRun = new Option<bool>("--dry-run") { Description = messages.DryRunHelp };
        return Verb("release", messages.ReleaseDescription, [path], [version, output, since, first, allowDirty, dryRun], result => new ReleaseCommand(_context).Run(
            new ReleaseRequest(result.GetValue(path) ?? ".", result.GetValue(version), result.GetValue(output), result.GetValue(since))
            {
                AllowDirty = result.GetValue(allowDirty), IsFirst = result.GetValue(first), IsTrial = result.GetValue(dryRun),
            }));
    }

    private Command Verify()
    {
        var messages = _context.Messages;
        var directory = new Argument<string>("DIR") { Description = messages.ReleaseDirectoryHelp };
        var source = new Option<string>("--source") { HelpName = "PATH", Description = messages.SourceHelp };
        var since = new Option<string>("--since") { HelpName = "REV", Description = messages.VerifySinceHelp };
        return Verb("verify", messages.VerifyDescription, [directory], [source, since], result => new VerifyCommand(_context).Run(
            result.GetRequiredValue(directory), result.GetValue(source), result.GetValue(since)));
    }

    private Command Explain()
    {
        var messages = _context.Messages;
        var name = new Argument<string>("RULE") { Description = messages.RuleNameHelp };
        return Verb("explain", messages.ExplainDescription, [name], [], result => new ExplainCommand(_context).Run(result.GetRequiredValue(name)));
    }

    private Command Rules()
    {
        var messages = _context.Messages;
        var path = PathArgument();
        var format = ReportFormat();
        return Verb("rules", messages.RulesDescription, [path], [format.Option], result => new RulesCommand(_context).Run(
            result.GetValue(path), format.Of(result, messages) == "json"));
    }

    private Command New()
    {
        var messages = _context.Messages;
        var directory = new Argument<string>("DIR") { Description = messages.NewDirectoryHelp };
        return Verb("new", messages.NewDescription, [directory], [], result => new NewCommand(_context).Run(result.GetRequiredValue(directory)));
    }

    private Command Git()
    {
        var messages = _context.Messages;
        return new Command("git", messages.GitDescription)
        {
            Verb("install", messages.GitInstallDescription, [], [], _ => new GitCommand(_context).Install()),
            Verb("uninstall", messages.GitUninstallDescription, [], [], _ => new GitCommand(_context).Uninstall()),
        };
    }

    // What git starts, and hardly anybody else.
    private Command MergeFile()
    {
        var messages = _context.Messages;
        Argument<string>[] files =
        [
            new("BASE") { Description = messages.MergeBaseHelp }, new("OURS") { Description = messages.MergeOursHelp },
            new("THEIRS") { Description = messages.MergeTheirsHelp }, new("PATH") { Description = messages.MergePathHelp },
        ];
        var ours = new Option<string>("--ours") { HelpName = "NAME", Description = messages.MergeOursNameHelp };
        var theirs = new Option<string>("--theirs") { HelpName = "NAME", Description = messages.MergeTheirsNameHelp };
        var size = new Option<string>("--marker-size") { HelpName = "N", Description = messages.MarkerSizeHelp };
        var verb = Verb("merge-file", messages.MergeFileDescription, files, [ours, theirs, size], result => new MergeFileCommand(_context).Run(
            new MergeFiles(result.GetRequiredValue(files[0]), result.GetRequiredValue(files[1]), result.GetRequiredValue(files[2]), result.GetRequiredValue(files[3])),
            result.GetValue(ours), result.GetValue(theirs), result.GetValue(size)));
        verb.Hidden = true;
        return verb;
    }

    private Command WorkbookText()
    {
        var file = new Argument<string>("FILE.xlsx") { Description = _context.Messages.WorkbookHelp };
        var verb = Verb("text", _context.Messages.WorkbookTextDescription, [file], [], result => new WorkbookTextCommand(_context).Run(result.GetRequiredValue(file)));
        verb.Hidden = true;
        return verb;
    }

    private Command LanguageServer()
    {
        var messages = _context.Messages;
        var log = new Option<string>("--log") { HelpName = "FILE", Description = messages.LogHelp };
        // What editors say by habit: there is no other way than standard input and output.
        var stdio = new Option<bool>("--stdio") { Description = messages.StdioHelp };
        return Verb("lsp", messages.LanguageServerDescription, [], [log, stdio], result => new LanguageServerCommand(_context).Run(result.GetValue(log)));
    }

    private Argument<string> PathArgument() => new("PATH") { Arity = ArgumentArity.ZeroOrOne, Description = _context.Messages.PathHelp };

    private Choice ReportFormat()
    {
        var choice = new Choice("--format", ["text", "json"]);
        choice.Option.Description = _context.Messages.ReportFormatHelp;
        return choice;
    }

    private static Command Verb(string name, string description, Argument[] arguments, Option[] options, Func<ParseResult, int> action)
    {
        var command = new Command(name, description);
        foreach (var argument in arguments) command.Add(argument);
        foreach (var option in options) command.Add(option);
        command.SetAction(action);
        return command;
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
