using Xunit;

namespace FiscDsl.Tests.Repository;

/// <summary>Fails with all that was found: which file, which line, what.</summary>
internal static class Offences
{
    public static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        if (all.Count > 0) Assert.Fail(string.Join('\n', all));
    }
}
