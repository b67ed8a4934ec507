namespace FiscDsl.Outputs.Data;

/// <summary>A column of a table that programs read. Its name is English, whatever the catalog's language, and the same in every form.</summary>
/// <param name="Name">The name, in camel case.</param>
/// <param name="Value">What a row has in it.</param>
internal sealed record DataColumn<T>(string Name, Func<T, DataValue> Value);

/// <summary>A value of a table that programs read: a text, true or false, or nothing. Ids are texts, whatever they look like.</summary>
internal readonly record struct DataValue
{
    private DataValue(string? text, bool? truth) => (Text, Truth) = (text, truth);

    /// <summary>The text, never empty; null for none.</summary>
    public string? Text { get; }

    /// <summary>Whether it holds; null for what is no such thing, or where nobody says.</summary>
    public bool? Truth { get; }

    public static implicit operator DataValue(string? text) => new(string.IsNullOrEmpty(text) ? null : text, null);

    public static implicit operator DataValue(bool? truth) => new(null, truth);
}
