namespace FiscDsl.Diagnostics;

/// <summary>The languages messages exist in.</summary>
public enum MessageLanguage
{
    /// <summary>Japanese.</summary>
    Ja,

    /// <summary>English.</summary>
    En,
}

/// <summary>A text in every <see cref="MessageLanguage"/>, with the same placeholders <c>{0}</c>, <c>{1}</c> … in each.</summary>
public sealed record LocalizedText(string Ja, string En)
{
    /// <summary>The text in one language.</summary>
    public string In(MessageLanguage language) => language == MessageLanguage.Ja ? Ja : En;

    /// <summary>The text with its placeholders replaced; braces in the arguments are text.</summary>
    public string Format(MessageLanguage language, IReadOnlyList<string> arguments) =>
        arguments.Count == 0
            ? In(language)
            : string.Format(System.Globalization.CultureInfo.InvariantCulture, In(language), [.. arguments]);
}
