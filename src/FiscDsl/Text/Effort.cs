using System.Runtime.CompilerServices;

namespace FiscDsl.Text;

/// <summary>
/// Counts the steps of searches whose work could grow faster than the text, so that a test can hold it to the text's
/// length without a clock. Counts what was begun from the same flow of control, on whatever thread, and nothing unless asked to.
/// </summary>
internal static class Effort
{
    private static readonly AsyncLocal<StrongBox<long>?> Counter = new();

    /// <summary>The steps that some work takes.</summary>
    public static long Of(Action work)
    {
        var counter = Counter.Value = new StrongBox<long>();
        try
        {
            work();
        }
        finally
        {
            Counter.Value = null;
        }

        return counter.Value;
    }

    /// <summary>Adds steps: comparisons of characters or of items, all about as dear.</summary>
    public static void Spend(int steps)
    {
        if (Counter.Value is { } counter) Interlocked.Add(ref counter.Value, steps);
    }
}
