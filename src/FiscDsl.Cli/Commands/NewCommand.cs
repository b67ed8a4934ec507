using System.CommandLine;
using System.Text;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Git;
using FiscDsl.Cli.Output;
using FiscDsl.Files.Git;
using FiscDsl.Files;
using FiscDsl.Model.Linking;
using FiscDsl.Model;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Cli.Commands;

/// <summary>
/// <c>fisc new</c>: writes the example of <c>examples/minimal</c>, which checks clean, under the directory's own name, and
/// tells git of its line endings and its outputs.
/// </summary>
internal sealed class NewCommand(CommandContext context)
{
    private const string Prefix = "minimal/";

    /// <summary>The example's id.</summary>
    private const string ExampleId = "minimal";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Messages _messages = context.Messages;

    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var messages = context.Messages;
        var directory = new Argument<string>("DIR") { Description = messages.NewDirectoryHelp };
        return new Verb("new", messages.NewDescription, [directory], [], result => new NewCommand(context).Run(result.GetRequiredValue(directory)))
        {
            Note = messages.NewNote, Examples = messages.NewExamples,
        };
    }

    /// <summary>Writes the example.</summary>
    /// <param name="directory">Where to; made where it is missing. It may hold other things, but no catalog text.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">Something is in the way, or the directory cannot be written.</exception>
    public int Run(string directory)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        var assembly = typeof(NewCommand).Assembly;
        var files = assembly.GetManifestResourceNames().Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(n => (Resource: n, Path: Path.Join(full, n[Prefix.Length..]))).ToList();
        var obstacle = files.Select(static f => f.Path).FirstOrDefault(static f => RegularFile.KindOf(f) != FileKind.None) ?? DirectoryScan.In(full, _messages.Language).Select(static f => f.Path).FirstOrDefault();
        if (obstacle is not null) throw new CommandException(_messages.AlreadyThere(CommandContext.Display(obstacle)));

        var name = Path.GetFileName(full);
        var id = IdGrammar.From(name);
        var report = new List<string>();
        try
        {
            using var transaction = new FileTransaction();
            foreach (var (resource, path) in files)
            {
                using var content = new StreamReader(assembly.GetManifestResourceStream(resource) ?? Stream.Null, Utf8);
                transaction.Create(path, full).Write(Utf8.GetBytes(Named(path, content.ReadToEnd().ReplaceLineEndings("\n"), id ?? ExampleId)));
                report.Add(_messages.Created(CommandContext.Display(path)));
            }

            CatalogInGit.Tell(full, transaction, report, _messages);
            transaction.Commit();
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw new CommandException(_messages.CannotWrite(CommandContext.Display(full), WriteFault.Reason(exception, full, _messages)));
        }

        foreach (var line in report) context.Output.WriteLine(line);
        if (id != name) context.Output.WriteLine(_messages.IdOfDirectory(VisibleText.Of(name), id ?? ExampleId));
        if (CatalogInGit.RepositoryAround(full) is not null) PrintRemarks(full);
        context.Output.WriteLine();
        context.Output.WriteLine(_messages.NextSteps(CommandContext.Display(full)));
        return ExitCode.Success;
    }

    private void PrintRemarks(string directory)
    {
        try
        {
            var repository = GitRepository.At(directory);
            var below = Path.GetRelativePath(repository.Root, RealPath.Of(directory) ?? directory).Replace(Path.DirectorySeparatorChar, '/');
            foreach (var line in LineEndings.Remarks(repository, below == "." ? "" : below, _messages)) context.Output.WriteLine(line);
        }
        catch (GitFaultException)
        {
            // What git is not there to say, or does not want to, is no part of the example.
        }
    }

    /// <summary>A file of the example under another id: in the declaration of the reference, and at the head of what is no catalog text.</summary>
    private static string Named(string path, string text, string id)
    {
        if (!path.EndsWith(CatalogLayout.Extension, StringComparison.Ordinal)) return text.Replace($"# {ExampleId}\n", $"# {id}\n", StringComparison.Ordinal);
        var file = CompiledFile.Create(new SourceFile(path, SourceText.From(text)));
        return TextEdit.Apply(text, file.Blocks.Index().SelectMany(block => block.Item.Declarations.OfType<Reference>()
            .Select(reference => new TextEdit(reference.Name.Shift(file.Tree.Text.BlockStart(block.Index)), id))));
    }
}
