using FiscDsl.Diagnostics;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace FiscDsl.Cli.Output;

/// <summary>Prints rules as a table that fits 80 columns.</summary>
internal static class RuleTable
{
    /// <summary>Prints rules with the severities that hold for them.</summary>
    public static void Print(CommandContext context, IEnumerable<(DiagnosticDescriptor Rule, DiagnosticSeverity Effective)> rules)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(context.Output),
            Ansi = context.Terminal.ColorsOutput ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = context.Terminal.ColorsOutput ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        });
        // Lines of a table in a pipe are lines of a file: nothing may wrap them.
        console.Profile.Width = context.Terminal.OutputIsTerminal ? context.Terminal.Width : short.MaxValue;
        var table = new Table().Border(TableBorder.Simple).AddColumns([.. context.Messages.RuleColumns.Select(static c => new TableColumn(c))]);
        var isJapanese = context.Messages.Language == MessageLanguage.Ja;
        foreach (var (rule, effective) in rules)
        {
            var row = new List<Cell> { new(rule.Code), new(rule.Name) };
            if (isJapanese) row.Add(new(rule.JapaneseName));
            row.Add(new(context.Messages.Severity(rule.DefaultSeverity)));
            row.Add(new(context.Messages.Severity(effective), effective == rule.DefaultSeverity ? Style.Plain : new Style(Color.Yellow)));
            table.AddRow(row);
        }

        console.Write(table);
    }
}
