using System.CommandLine;
using FiscDsl.Cli.CommandLine;

namespace FiscDsl.Cli.Commands;

/// <summary>temporary</summary>
internal static class ImportCommand
{
    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var messages = context.Messages;
        var file = new Argument<string>("FILE") { Description = messages.WorkbookHelp };
        var into = new Option<string>("--into") { HelpName = "CATALOG", Description = messages.IntoHelp };
        var dryRun = new Option<bool>("--dry-run") { Description = messages.ReturnDryRunHelp };
        var deletes = new Option<bool>("--delete-missing") { Description = messages.DeleteMissingHelp };
        var twoWay = new Option<bool>("--two-way") { Description = messages.TwoWayHelp };
        return new Verb("import", messages.IntoHelp, [file], [into, dryRun, deletes, twoWay], result => new ReturnCommand(context).Run(
            result.GetRequiredValue(file), new(result.GetValue(into) ?? ".") { IsDryRun = result.GetValue(dryRun), DeletesMissing = result.GetValue(deletes), IsTwoWay = result.GetValue(twoWay) })) { Examples = [] };
    }
}
