using System.Text;
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
    private const string AttributesFile = ".gitattributes";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Messages _messages = context.Messages;
    private readonly GitRepository _repository = FindRepository(context.Messages);

    /// <summary>Sets the repository up.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">There is no git or no repository, or it cannot be written.</exception>
    public int Install()
    {
        var changes = 0;
        foreach (var (key, value) in GitSettings.For(GitSettings.Command()))
        {
            if (Git("config", "--local", "--get", key) is { ExitCode: 0, Output: var present } && present.TrimEnd('\n') == value) continue;
            Written(Git("config", "--local", "--replace-all", key, value));
            Changed(_messages.SettingMade($"{key} = {Shortened(value)}"));
        }

        foreach (var line in Attributes(AttributesText.With)) Changed(_messages.LineAdded(AttributesFile, line));
        context.Output.WriteLine(changes == 0 ? _messages.AlreadyInstalled(CommandContext.Display(_repository.Root)) : _messages.InstalledForThisClone);
        return ExitCode.Success;

        void Changed(string message)
        {
            changes++;
            context.Output.WriteLine(message);
        }
    }

    /// <summary>Undoes <see cref="Install"/>, and nothing else.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">There is no git or no repository, or it cannot be written.</exception>
    public int Uninstall()
    {
        var changes = 0;
        foreach (var (key, _) in GitSettings.For(""))
        {
            if (Git("config", "--local", "--get-all", key) is not { ExitCode: 0 }) continue;
            Written(Git("config", "--local", "--unset-all", key));
            Changed(_messages.SettingRemoved(key));
        }

        foreach (var line in Attributes(AttributesText.Without)) Changed(_messages.LineRemoved(AttributesFile, line));
        if (changes == 0) context.Output.WriteLine(_messages.NotInstalled(CommandContext.Display(_repository.Root)));
        return ExitCode.Success;

        void Changed(string message)
        {
            changes++;
            context.Output.WriteLine(message);
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

    /// <summary>Rewrites the attributes; a file of which nothing is left goes.</summary>
    private IReadOnlyList<string> Attributes(Func<string, IReadOnlyList<string>, (string Text, IReadOnlyList<string> Lines)> edit)
    {
        var path = Path.Join(_repository.Root, AttributesFile);
        try
        {
            var before = File.Exists(path) ? Utf8.GetString(File.ReadAllBytes(path)) : "";
            var (text, lines) = edit(before, GitSettings.Attributes);
            if (lines.Count == 0) return lines;
            if (text.Length == 0)
            {
                File.Delete(path);
                return lines;
            }

            using var transaction = new FileTransaction();
            (File.Exists(path) ? transaction.Replace(path) : transaction.Create(path)).Write(Utf8.GetBytes(text));
            transaction.Commit();
            return lines;
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw new CommandException(_messages.CannotWrite(CommandContext.Display(path), FaultReason.Of(exception, _messages.Language)));
        }
    }

    // A regular expression with every kana fills the screen.
    private static string Shortened(string value) => VisibleText.Of(value.Length <= 60 ? value : value[..59] + "…");
}
