using System.Text;
using FiscDsl.Cli.Output;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Files;

namespace FiscDsl.Cli.Commands;

/// <summary>Reads tables that the user names.</summary>
internal static class TableFiles
{
    /// <summary>How text is written.</summary>
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reads a file.</summary>
    /// <exception cref="CommandException">It cannot be read, or holds no table.</exception>
    public static TableFile Read(string path, CommandContext context)
    {
        if (!File.Exists(path) && !Directory.Exists(path)) throw new CommandException(context.Messages.PathNotFound(path));
        try
        {
            return TableFileReader.Read(path);
        }
        catch (TableFaultException fault)
        {
            throw Refused(fault, context);
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw new CommandException(context.Messages.CannotRead(CommandContext.Display(path), FaultReason.Of(exception, context.Messages.Language)));
        }
    }

    /// <summary>Prints what is wrong with single cells, and gives what is wrong with the table.</summary>
    public static CommandException Refused(TableFaultException fault, CommandContext context)
    {
        var palette = new Palette(context.Terminal.ColorsError);
        foreach (var detail in fault.Details)
            context.Error.WriteLine($"{palette.Of(DiagnosticSeverity.Error, context.Messages.Severity(DiagnosticSeverity.Error))}: {VisibleText.Of(detail.In(context.Messages.Language))}");
        return new(fault.Text.In(context.Messages.Language), ExitCode.Findings);
    }
}
