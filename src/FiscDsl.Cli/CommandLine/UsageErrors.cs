using System.CommandLine;
using System.CommandLine.Parsing;
using FiscDsl.Diagnostics;

namespace FiscDsl.Cli.CommandLine;

/// <summary>Says what is wrong with a command line. The library's own messages exist in English alone.</summary>
internal static class UsageErrors
{
    /// <summary>The first thing that is wrong.</summary>
    public static string Describe(ParseResult result, Messages messages)
    {
        var command = result.CommandResult.Command;
        if (result.UnmatchedTokens is [var token, ..]) return Unmatched(token, command, messages);
        foreach (var error in result.Errors)
        {
            if (error.SymbolResult is OptionResult { Option: var option, Tokens.Count: var count })
                return count <= option.Arity.MinimumNumberOfValues - 1 ? messages.MissingOptionValue(option.Name) : messages.RepeatedOption(option.Name);
        }

        return messages.MissingArgument(command.Arguments.Select(static a => a.HelpName ?? a.Name).FirstOrDefault() ?? "");
    }

    private static string Unmatched(string token, Command command, Messages messages)
    {
        if (token.StartsWith('-'))
        {
            var names = HelpPrinter.Options(command).SelectMany(static o => o.Aliases.Append(o.Name));
            return messages.UnknownOption(token, Nearest.Of(token, names));
        }

        if (command is not RootCommand) return messages.UnexpectedArgument(token);
        return Path.Exists(token)
            ? messages.PathWithoutCommand(token)
            : messages.UnknownCommand(token, Nearest.Of(token, command.Subcommands.Select(static c => c.Name)));
    }
}
