using FiscDsl.Files;
using Spectre.Console;

namespace FiscDsl.Cli.Output;

/// <summary>The progress bar itself, apart from <see cref="ProgressReport"/> so that the library behind it is loaded only where one is shown.</summary>
internal static class ProgressBar
{
    /// <summary>The cursor, which the library hides, on a line of its own.</summary>
    private const string Restore = "\e[?25h\n";
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Shows a bar on standard error until the task has ended, then takes it away.</summary>
    public static void Show(CommandContext context, ProgressReport report, Task task)
    {
        using var cleanup = Interruption.Cleanup(() => context.Error.Write(Restore));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(context.Error),
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = context.Terminal.ColorsError ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        });
        console.Profile.Width = context.Terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        console.Progress()
            .AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new SpinnerColumn(), new ElapsedTimeColumn())
            .Start(progress =>
            {
                var bar = progress.AddTask(context.Messages.Stage(report.Stage), maxValue: 1);
                while (!((IAsyncResult)task).AsyncWaitHandle.WaitOne(Interval))
                {
                    bar.Description = context.Messages.Stage(report.Stage);
                    bar.Value = report.Done;
                }
            });
    }
}
