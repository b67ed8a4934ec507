using System.CommandLine;
using System.Security.Cryptography;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Files;
using FiscDsl.Exchange;

namespace FiscDsl.Cli.Commands;

/// <summary><c>fisc text</c>: what a workbook says, on standard output (gitattributes(5), "Performing text diffs of binary files").</summary>
internal sealed class WorkbookTextCommand(CommandContext context)
{
    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var file = new Argument<string>("FILE.xlsx") { Description = context.Messages.WorkbookHelp };
        return new Verb("text", context.Messages.WorkbookTextDescription, [file], [], result => new WorkbookTextCommand(context).Run(result.GetRequiredValue(file)))
        {
            Examples = context.Messages.WorkbookTextExamples,
            // What git starts, as 'git install' has told it, and hardly anybody else.
            Hidden = true,
        };
    }

    /// <summary>Shows a workbook. One that cannot be read is named by its length and digest: a failure would keep git from showing any other difference.</summary>
    /// <param name="path">The workbook.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">The file cannot be read.</exception>
    public int Run(string path)
    {
        try
        {
            // Also while somebody has it open in Excel.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (WorkbookText.TryWrite(file, context.Output, context.Messages.Language)) return ExitCode.Success;
            file.Position = 0;
            context.Output.WriteLine(context.Messages.NotAWorkbook(file.Length, Convert.ToHexStringLower(SHA256.HashData(file))));
            return ExitCode.Success;
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw new CommandException(context.Messages.CannotRead(path, FaultReason.Of(exception, context.Messages.Language)));
        }
    }
}
