using FiscDsl.Diagnostics;

namespace FiscDsl.Cli.CommandLine;

/// <summary>
/// Which language to speak. It is settled before the command line is parsed, since the parser's own errors and the
/// help are spoken too.
/// </summary>
internal static class LanguageChoice
{
    /// <summary>The option that says so.</summary>
    public const string Option = "--lang";

    /// <summary>The values of the option.</summary>
    public static readonly string[] Values = ["ja", "en"];

    // As POSIX ranks them, behind the tool's own.
    private static readonly string[] Variables = ["FISC_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The option's language, else that of the first variable that is set and not empty; English where that is not Japanese.</summary>
    public static MessageLanguage Of(IReadOnlyList<string> arguments, Func<string, string?> variable)
    {
        // A value that is none is reported later, in the language of the environment.
        var chosen = OptionValue(arguments) is { } value && Values.Contains(value, StringComparer.OrdinalIgnoreCase) ? value
            : Variables.Select(variable).FirstOrDefault(static v => !string.IsNullOrEmpty(v));
        return chosen is not null && chosen.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? MessageLanguage.Ja : MessageLanguage.En;
    }

    private static string? OptionValue(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count && arguments[i] != "--"; i++)
        {
            if (arguments[i].StartsWith(Option + "=", StringComparison.Ordinal) || arguments[i].StartsWith(Option + ":", StringComparison.Ordinal))
                return arguments[i][(Option.Length + 1)..];
            if (arguments[i] == Option && i + 1 < arguments.Count) return arguments[i + 1];
        }

        return null;
    }
}
