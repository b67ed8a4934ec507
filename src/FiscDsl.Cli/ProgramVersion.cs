using System.Reflection;
using FiscDsl.Outputs;

namespace FiscDsl.Cli;

/// <summary>Which program this is. Outputs have <see cref="ToolVersion"/> alone, so that two builds of a version write the same bytes.</summary>
internal static class ProgramVersion
{
    private const int ShortHash = 7;

    /// <summary>The version, and behind a <c>+</c> the commit that it was built from, where that was known.</summary>
    public static string Current { get; } = Of(typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "");

    private static string Of(string version) => version.IndexOf('+', StringComparison.Ordinal) is > 0 and var plus && plus + 1 + ShortHash < version.Length ? version[..(plus + 1 + ShortHash)] : version;
}
