using System.Text;
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
            throw new CommandException(fault.Text.In(context.Messages.Language), ExitCode.Findings);
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw new CommandException(context.Messages.CannotRead(CommandContext.Display(path), FaultReason.Of(exception, context.Messages.Language)));
        }
    }
}
