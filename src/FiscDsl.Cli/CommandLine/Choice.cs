using System.CommandLine;

namespace FiscDsl.Cli.CommandLine;

/// <summary>An option with fixed values.</summary>
internal sealed class Choice
{
    private readonly string[] _values;
    private readonly string _default;

    /// <summary>Makes an option.</summary>
    /// <param name="name">Its name, with the dashes.</param>
    /// <param name="values">Its values.</param>
    /// <param name="description">What the help says of it.</param>
    /// <param name="fallback">The value that holds where the option is left out; the first for null.</param>
    public Choice(string name, string[] values, string description, string? fallback = null)
    {
        _values = values;
        _default = fallback ?? values[0];
        Option = new Option<string>(name) { HelpName = string.Join('|', values), Description = description };
        Option.CompletionSources.Add(values);
    }

    /// <summary>The option.</summary>
    public Option<string> Option { get; }

    /// <summary>True where several values may be given, separated by commas.</summary>
    public bool AllowsSeveral
    {
        init => Option.HelpName = string.Join(value ? ',' : '|', _values);
    }

    /// <summary>The value.</summary>
    /// <exception cref="CommandException">It is none of the values.</exception>
    public string Of(ParseResult result, Messages messages) =>
        result.GetValue(Option) is { } given ? Known(given, messages) : _default;

    /// <summary>The values, each once.</summary>
    /// <param name="result">What was given.</param>
    /// <param name="otherwise">The values that hold where the option is left out.</param>
    /// <param name="messages">The messages.</param>
    /// <exception cref="CommandException">One is none of the values.</exception>
    public IReadOnlyList<string> AllOf(ParseResult result, IReadOnlyList<string> otherwise, Messages messages) =>
        result.GetValue(Option) is { } given ? [.. given.Split(',', StringSplitOptions.TrimEntries).Select(v => Known(v, messages)).Distinct(StringComparer.Ordinal)] : otherwise;

    private string Known(string given, Messages messages) =>
        Array.Find(_values, v => v.Equals(given, StringComparison.OrdinalIgnoreCase))
        ?? throw new CommandException(messages.InvalidChoice(Option.Name, given, string.Join(messages.Language == Diagnostics.MessageLanguage.Ja ? "、" : ", ", _values)));
}
