using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using FiscDsl.Text;

namespace FiscDsl.Cli.CommandLine;

/// <summary>Says what is wrong with a command line. The library's own messages exist in English alone.</summary>
internal static class UsageErrors
{
    /// <summary>The first thing that is wrong; null for a sound command line.</summary>
    public static string? Find(ParseResult result, IReadOnlyList<string> arguments, Messages messages)
    {
        // Help and version are given whatever else is there.
        if (result.Action is { ClearsParseErrors: true }) return null;
        var command = result.CommandResult.Command;
        // The library takes an unknown option for an argument.
        var taken = result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(static a => a.Tokens).Select(static t => t.Value).ToList();
        if (arguments.TakeWhile(static a => a != "--").FirstOrDefault(a => a.StartsWith('-') && taken.Contains(a)) is { } option) return Unmatched(option, command, messages);
        if (result.Action is not (ParseErrorAction or null)) return null;
        if (result.UnmatchedTokens is [var token, ..]) return Unmatched(token, command, messages);
        foreach (var error in result.Errors)
        {
            if (error.SymbolResult is OptionResult { Option: var given, Tokens.Count: var count })
                return count < given.Arity.MinimumNumberOfValues ? messages.MissingOptionValue(given.Name) : messages.RepeatedOption(given.Name);
        }

        return messages.MissingArgument(command.Arguments.Select(static a => a.HelpName ?? a.Name).FirstOrDefault() ?? "");
    }

    private static string Unmatched(string token, Command command, Messages messages)
    {
        if (token.StartsWith('-'))
        {
            var names = HelpPrinter.Options(command).SelectMany(static o => o.Aliases.Append(o.Name));
            return messages.UnknownOption(token, SpellingSuggestion.Of(token, names));
        }

        if (command.Subcommands.Count == 0) return messages.UnexpectedArgument(token);
        return command is RootCommand && Path.Exists(token)
            ? messages.PathWithoutCommand(token)
            : messages.UnknownCommand(token, SpellingSuggestion.Of(token, command.Subcommands.Where(static c => !c.Hidden).Select(static c => c.Name)));
    }
}
