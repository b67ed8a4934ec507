using System.Globalization;

namespace FiscDsl.Benchmarks;

/// <summary>
/// Shows whether a long session costs memory: what the server holds after 100 edits and after 10,000. The live heap can
/// be asked for under the runtime (<c>fisc.dll</c>); of a native binary there is the resident memory alone.
/// </summary>
internal static class EnduranceBenchmark
{
    private const int Controls = 1_000;
    private const int EditsBetweenDrawing = 25;

    private static readonly int[] Milestones = [100, 1_000, 10_000];

    /// <summary>Prints the figures.</summary>
    /// <param name="server">The native binary, or <c>fisc.dll</c>.</param>
    public static async Task Run(string server)
    {
        using var catalog = new EditedCatalog(1, Controls);
        await using var session = await EditorSession.Open(server, catalog);
        var hasRuntime = server.EndsWith(".dll", StringComparison.Ordinal);
        Console.WriteLine($"{"edits",7} {"RSS",10} {"live heap",10}");
        for (var done = 0; done <= Milestones[^1]; done++)
        {
            if (Milestones.Contains(done))
                Console.WriteLine($"{done,7} {Mebibytes(session.ResidentMemory)} {(hasRuntime ? Mebibytes(LiveHeap.Of(session.ProcessId)) : "–"),10}");
            await session.Edit();
            if (done % EditsBetweenDrawing == 0) await session.Draw();
        }
    }

    private static string Mebibytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0,6:0.0} MiB");
}
