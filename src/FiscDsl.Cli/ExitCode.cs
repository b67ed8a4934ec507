namespace FiscDsl.Cli;

/// <summary>What the process says to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing of severity error was found.</summary>
    public const int Success = 0;

    /// <summary>Findings of severity error, differences under <c>format --check</c>, or changes that <c>diff --fail-on</c> names.</summary>
    public const int Findings = 1;

    /// <summary>The command was misused, or the tool itself could not do its work.</summary>
    public const int Failure = 2;
}

/// <summary>Ends a command with <see cref="ExitCode.Failure"/>; the message is meant for the user and localised.</summary>
internal sealed class CommandException(string message) : Exception(message);
