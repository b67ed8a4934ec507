namespace FiscDsl.Cli.Output;

/// <summary>The parts of a command's work, each with its share of a progress bar.</summary>
internal enum WorkStage
{
    /// <summary>Reading, parsing and binding files.</summary>
    Reading,

    /// <summary>Resolving names and running rules.</summary>
    Checking,

    /// <summary>Writing outputs.</summary>
    Writing,
}

/// <summary>How far a command's work has come. On a terminal, work that takes over a second gets a progress bar on standard error.</summary>
internal sealed class ProgressReport : IProgress<double>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly double[] StageStart = [0, 0.4, 0.6, 1];
    private int _stage;
    private double _fraction;

    /// <summary>The present part of the work.</summary>
    public WorkStage Stage => (WorkStage)Volatile.Read(ref _stage);

    /// <summary>How much of the whole is done, from 0 to 1.</summary>
    public double Done
    {
        get
        {
            var stage = Volatile.Read(ref _stage);
            return StageStart[stage] + (Volatile.Read(ref _fraction) * (StageStart[stage + 1] - StageStart[stage]));
        }
    }

    /// <summary>Does work and shows how far it is.</summary>
    public static T Run<T>(CommandContext context, Func<ProgressReport, T> work)
    {
        var report = new ProgressReport();
        if (!context.Terminal.AnimatesError) return work(report);
        var task = Task.Run(() => work(report));
        // Task.Wait would wrap the work's exception.
        if (!((IAsyncResult)task).AsyncWaitHandle.WaitOne(Patience)) ProgressBar.Show(context, report, task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Goes on to a part of the work.</summary>
    public void Begin(WorkStage stage)
    {
        Volatile.Write(ref _fraction, 0);
        Volatile.Write(ref _stage, (int)stage);
    }

    /// <summary>Says how much of the present part is done, from 0 to 1.</summary>
    public void Report(double value) => Volatile.Write(ref _fraction, value);
}
