namespace FiscDsl.Cli;

/// <summary>What the process says to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing of severity error was found.</summary>
    public const int Success = 0;

    /// <summary>Findings of severity error, what <c>format</c> leaves as it is, differences under <c>format --check</c>, changes that <c>diff --fail-on</c> names, a release that is refused or not what was released.</summary>
    public const int Findings = 1;

    /// <summary>The command was misused, or the tool itself could not do its work.</summary>
    public const int Failure = 2;
}

/// <summary>Ends a command; the message is meant for the user and localised.</summary>
/// <param name="message">What is wrong, and what to do.</param>
/// <param name="exitCode">What the process says to the shell.</param>
internal sealed class CommandException(string message, int exitCode = ExitCode.Failure) : Exception(message)
{
    /// <summary>What the process says to the shell.</summary>
    public int Code { get; } = exitCode;
}
