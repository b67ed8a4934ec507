using System.Globalization;

namespace FiscDsl.Benchmarks;

/// <summary>
/// Measures the language server as an editor has it: a process on a catalog, edited in the middle, each edit timed until
/// the findings have changed. The catalogs' servers take turns, so that what else the machine does falls on all alike:
/// compare figures of one run.
/// </summary>
internal static class EditorBenchmark
{
    private static readonly (string Name, int Files, int Controls)[] Catalogs =
    [
        ("one file of 1,000 controls", 1, 1_000),
        ("one file of 10,000 controls", 1, 10_000),
        ("1,000 files of 10 controls", 1_000, 10),
    ];

    /// <summary>Prints the figures.</summary>
    /// <param name="server">The native binary, or <c>fisc.dll</c>.</param>
    /// <param name="edits">How many edits to time in each catalog.</param>
    public static async Task Run(string server, int edits)
    {
        Console.WriteLine($"{"",-28} {"start",9} {"edit p50",9} {"p95",9} {"p99",9} {"complete",9} {"RSS",9} {"peak",9}");
        var catalogs = Catalogs.Select(static c => new EditedCatalog(c.Files, c.Controls)).ToList();
        var sessions = new List<EditorSession>();
        try
        {
            foreach (var catalog in catalogs) sessions.Add(await EditorSession.Open(server, catalog));
            var edited = await Alternately(sessions, edits, static s => s.Edit());
            var completed = await Alternately(sessions, edits / 4, static s => s.Complete());
            for (var i = 0; i < sessions.Count; i++)
            {
                var session = sessions[i];
                Console.WriteLine(string.Join(' ', [
                    $"{Catalogs[i].Name,-28}", Milliseconds(session.ColdStart), .. new[] { 50, 95, 99 }.Select(p => Milliseconds(Percentile(edited[i], p))),
                    Milliseconds(Percentile(completed[i], 50)), Mebibytes(session.ResidentMemory), Mebibytes(session.PeakMemory),
                ]));
            }
        }
        finally
        {
            foreach (var session in sessions) await session.DisposeAsync();
            foreach (var catalog in catalogs) catalog.Dispose();
        }
    }

    private static async Task<List<TimeSpan>[]> Alternately(List<EditorSession> sessions, int times, Func<EditorSession, Task<TimeSpan>> action)
    {
        var samples = sessions.ConvertAll(static _ => new List<TimeSpan>()).ToArray();
        for (var i = 0; i < times; i++)
            for (var s = 0; s < sessions.Count; s++) samples[s].Add(await action(sessions[s]));
        return samples;
    }

    // Nearest rank.
    private static TimeSpan Percentile(List<TimeSpan> samples, int percent) => samples.Order().ElementAt((samples.Count * percent + 99) / 100 - 1);

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,6:0.0} ms");

    private static string Mebibytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20,5} MiB");
}
