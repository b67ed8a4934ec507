using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Git;
using FiscDsl.Cli.Output;
using FiscDsl.Files;
using FiscDsl.Files.Git;

namespace FiscDsl.Cli.Commands;

/// <summary>
/// <c>fisc git install</c> and <c>uninstall</c>: tells the repository around the current directory how to show and merge
/// catalogs, and undoes it. What is changed goes to standard output.
/// </summary>
internal sealed class GitCommand(CommandContext context)
{
    private readonly Messages _messages = context.Messages;
    private readonly GitRepository _repository = FindRepository(context.Messages);

    private LineFile Attributes => new(_repository.Root, ".gitattributes");

    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var messages = context.Messages;
        return new Verb(
            "git",
            messages.GitDescription,
            new Verb("install", messages.GitInstallDescription, [], [], _ => new GitCommand(context).Install()) { Note = messages.GitInstallNote, Examples = messages.GitInstallExamples },
            new Verb("uninstall", messages.GitUninstallDescription, [], [], _ => new GitCommand(context).Uninstall()) { Examples = messages.GitUninstallExamples },
            MergeCheckCommand.Declare(context))
        {
            Examples = messages.GitExamples,
        };
    }

    /// <summary>Sets the repository up.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">There is no git or no repository, or it cannot be written.</exception>
    public int Install() => Told(() =>
    {
        var changes = 0;
        string? contrary = null;
        var added = Edited((file, transaction) =>
        {
            (var lf, contrary) = LineEndings.Said(file.Read());
            return file.Add(transaction, lf is null && contrary is null ? [LineEndings.Attributes, .. GitSettings.Attributes] : GitSettings.Attributes);
        }, Configure);
        if (added.Contains(LineEndings.Attributes, StringComparer.Ordinal)) Written(Git("config", "--local", GitSettings.AddedLineEndings, "true"));
        foreach (var line in added) Changed(_messages.LineAdded(Attributes.Name, line));
        context.Output.WriteLine(changes == 0 ? _messages.AlreadyInstalled(CommandContext.Display(_repository.Root)) : _messages.InstalledForThisClone);
        if (contrary is not null) context.Output.WriteLine(_messages.ContraryAttributes(Attributes.Name, VisibleText.Of(contrary)));
        foreach (var line in LineEndings.Remarks(_repository, "", _messages)) context.Output.WriteLine(line);
        // Japanese paths are shown as octal digits otherwise, by git itself.
        if (changes > 0 && Git("config", "--get", "core.quotePath").Output.Trim() != "false") context.Output.WriteLine(_messages.QuotedPaths);
        return ExitCode.Success;

        void Configure()
        {
            foreach (var (key, value) in GitSettings.All)
            {
                var present = Setting(key);
                if (present == value) continue;
                Written(Git("config", "--local", "--replace-all", key, value));
                Changed(present is null ? _messages.SettingMade($"{key} = {Shortened(value)}") : _messages.SettingRenewed($"{key} = {Shortened(value)}", Shortened(present)));
            }
        }

        void Changed(string message)
        {
            changes++;
            context.Output.WriteLine(message);
        }
    });

    /// <summary>Undoes <see cref="Install"/>, and nothing else.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">There is no git or no repository, or it cannot be written.</exception>
    public int Uninstall() => Told(() =>
    {
        var changes = 0;
        // Before the setting that notes it.
        IReadOnlyList<string> lines = Setting(GitSettings.AddedLineEndings) is null ? GitSettings.Attributes : [LineEndings.Attributes, .. GitSettings.Attributes];
        foreach (var line in Edited((file, transaction) => file.Remove(transaction, lines), Unset)) Changed(_messages.LineRemoved(Attributes.Name, line));
        if (Setting(GitSettings.AddedLineEndings) is not null) Written(Git("config", "--local", "--unset-all", GitSettings.AddedLineEndings));
        if (changes == 0) context.Output.WriteLine(_messages.NotInstalled(CommandContext.Display(_repository.Root)));
        return ExitCode.Success;

        void Unset()
        {
            foreach (var (key, _) in GitSettings.All)
            {
                if (Setting(key) is null) continue;
                Written(Git("config", "--local", "--unset-all", key));
                Changed(_messages.SettingRemoved(key));
            }
        }

        void Changed(string message)
        {
            changes++;
            context.Output.WriteLine(message);
        }
    });

    // What else is to be done comes before the file is replaced and once that is known to be possible: both or neither.
    private IReadOnlyList<string> Edited(Func<LineFile, FileTransaction, IReadOnlyList<string>> edit, Action besides)
    {
        try
        {
            using var transaction = new FileTransaction();
            var attributes = Attributes;
            var lines = edit(attributes, transaction);
            besides();
            transaction.Commit();
            if (attributes.IsToGo) File.Delete(attributes.Path);
            return lines;
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw WriteFault.Of(exception, Attributes.Path, _messages);
        }
    }

    private int Told(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (GitFaultException fault)
        {
            throw new CommandException(fault.Text.In(_messages.Language));
        }
    }

    private static GitRepository FindRepository(Messages messages)
    {
        try
        {
            // A bare repository has nothing to merge in.
            return GitRepository.At(".");
        }
        catch (GitFaultException fault)
        {
            throw new CommandException(fault.Text.In(messages.Language));
        }
    }

    private GitResult Git(params string[] arguments) => _repository.Run(arguments);

    private void Written(GitResult result)
    {
        if (result.ExitCode != 0) throw new CommandException(_messages.GitRefused(VisibleText.Of(result.Reason)));
    }

    /// <summary>The last value of a setting of this repository; null where there is none.</summary>
    private string? Setting(string key) => Git("config", "--local", "--get", key) is { ExitCode: 0, Output: var value } ? value.TrimEnd('\n') : null;

    // A regular expression with every kana fills the screen.
    private static string Shortened(string value) => VisibleText.Of(value.Length <= 60 ? value : value[..59] + "…");
}
