using FiscDsl.Files;

namespace FiscDsl.Cli.Commands;

/// <summary><c>fisc new</c>: writes the example of <c>examples/minimal</c>, which checks clean.</summary>
internal sealed class NewCommand(CommandContext context)
{
    private const string Prefix = "minimal/";

    private readonly Messages _messages = context.Messages;

    /// <summary>Writes the example.</summary>
    /// <param name="directory">Where to; made where it is missing. It may hold other things, but no catalog text.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">Something is in the way, or the directory cannot be written.</exception>
    public int Run(string directory)
    {
        var assembly = typeof(NewCommand).Assembly;
        var files = assembly.GetManifestResourceNames().Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(n => (Resource: n, Path: Path.Join(Path.GetFullPath(directory), n[Prefix.Length..]))).ToList();
        var obstacle = files.Select(static f => f.Path).FirstOrDefault(Path.Exists) ?? DirectoryScan.In(Path.GetFullPath(directory)).Select(static f => f.Path).FirstOrDefault();
        if (obstacle is not null) throw new CommandException(_messages.AlreadyThere(CommandContext.Display(obstacle)));

        try
        {
            using var transaction = new FileTransaction();
            foreach (var (resource, path) in files)
            {
                using var content = assembly.GetManifestResourceStream(resource);
                content?.CopyTo(transaction.Create(path));
            }

            transaction.Commit();
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw new CommandException(_messages.CannotWrite(CommandContext.Display(Path.GetFullPath(directory)), FaultReason.Of(exception, _messages.Language)));
        }

        foreach (var (_, path) in files) context.Output.WriteLine(_messages.Created(CommandContext.Display(path)));
        context.Output.WriteLine();
        context.Output.WriteLine(_messages.NextSteps(CommandContext.Display(Path.GetFullPath(directory))));
        return ExitCode.Success;
    }
}
