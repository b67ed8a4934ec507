using System.Reflection;

namespace FiscDsl.Outputs;

/// <summary>The version of the tool: beside a catalog's text, the one thing its outputs depend on.</summary>
public static class ToolVersion
{
    /// <summary>As <c>fisc --version</c> prints it in front of the <c>+</c>.</summary>
    public static string Current { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
