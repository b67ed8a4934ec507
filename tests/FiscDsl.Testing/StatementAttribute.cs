namespace FiscDsl.Testing;

/// <summary>A sentence of grammar/language.md that a test tries, as it stands there but for its line breaks.</summary>
/// <param name="sentence">The sentence.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class StatementAttribute(string sentence) : Attribute
{
    /// <summary>The sentence.</summary>
    public string Sentence { get; } = sentence;
}
