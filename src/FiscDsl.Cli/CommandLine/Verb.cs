using System.CommandLine;

namespace FiscDsl.Cli.CommandLine;

/// <summary>A verb of <c>fisc</c>, as the class that carries it out declares it.</summary>
internal sealed class Verb : Command
{
    /// <summary>A verb with its arguments and options, in the order of the help.</summary>
    /// <param name="name">How it is typed.</param>
    /// <param name="description">What it does, in a line.</param>
    /// <param name="arguments">What stands behind it.</param>
    /// <param name="options">Its options, but for those that all verbs have.</param>
    /// <param name="action">Carries it out and gives the exit code.</param>
    public Verb(string name, string description, IEnumerable<Argument> arguments, IEnumerable<Option> options, Func<ParseResult, int> action) : base(name, description)
    {
        foreach (var argument in arguments) Add(argument);
        foreach (var option in options) Add(option);
        SetAction(action);
    }

    /// <summary>A word that verbs stand behind.</summary>
    public Verb(string name, string description, params ReadOnlySpan<Verb> verbs) : base(name, description)
    {
        foreach (var verb in verbs) Add(verb);
    }

    /// <summary>What is to be known of it beside its description; empty for most.</summary>
    public string Note { get; init; } = "";

    /// <summary>Lines to type, each with what it does.</summary>
    public required IReadOnlyList<(string Line, string Meaning)> Examples { get; init; }

    /// <summary>The argument that means catalogs.</summary>
    public static Argument<string> PathArgument(Messages messages) => new("PATH") { Arity = ArgumentArity.ZeroOrOne, Description = messages.PathHelp };
}
