using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FiscDsl.Diagnostics;

namespace FiscDsl.Schema;

/// <summary>Messages that name the words of the language as the reference's <c>keywords</c> asks for.</summary>
public static partial class SpelledMessages
{
    /// <summary>The message of a finding.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="language">The language of the message.</param>
    /// <param name="keywords">The spelling of its keywords; null where the reference asks for none, which is English.</param>
    public static string Message(this Diagnostic diagnostic, MessageLanguage language, MessageLanguage? keywords) => keywords is not MessageLanguage.Ja
        ? diagnostic.Message(language)
        : (diagnostic with { Descriptor = Spelled(diagnostic.Descriptor), Arguments = Spelled(diagnostic.Descriptor, diagnostic.Arguments) }).Message(language);

    /// <summary>The message of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="arguments">What fills the placeholders.</param>
    /// <param name="language">The language of the message.</param>
    /// <param name="keywords">The spelling of its keywords; null for English.</param>
    public static string Message(this DiagnosticDescriptor rule, ImmutableArray<string> arguments, MessageLanguage language, MessageLanguage? keywords) => keywords is not MessageLanguage.Ja
        ? rule.Message.Format(language, arguments)
        : Spelled(rule).Message.Format(language, Spelled(rule, arguments));

    private static DiagnosticDescriptor Spelled(DiagnosticDescriptor rule) =>
        rule with { Message = new(Quoted().Replace(rule.Message.Ja, Respell), Quoted().Replace(rule.Message.En, Respell)) };

    private static ImmutableArray<string> Spelled(DiagnosticDescriptor rule, ImmutableArray<string> arguments) =>
        [.. arguments.Select((a, i) => rule.SpelledPlaceholders.Contains(i) ? JapaneseOf(a) ?? Word().Replace(a, Respell) : a)];

    private static string Respell(Match word) => JapaneseOf(word.Value) ?? word.Value;

    private static string? JapaneseOf(string english)
    {
        foreach (var declaration in LanguageSchema.Declarations)
        {
            if (declaration.Spelling.English == english) return declaration.Spelling.Japanese;
            foreach (var field in declaration.Fields)
            {
                if (field.Spelling.English == english) return field.Spelling.Japanese;
                foreach (var value in field.FixedValues)
                    if (value.Spelling.English == english) return value.Spelling.Japanese;
            }
        }

        return ColumnRoles.All.FirstOrDefault(r => r.Spelling.English == english)?.Spelling.Japanese;
    }

    /// <summary>A word behind a quotation mark, which a message has for what is written, and a value behind a field in one.</summary>
    [GeneratedRegex(@"(?<=[「'])[a-z][a-z/-]+(?=:?(?: [^」']*)?[」'])|(?<=[「'][a-z-]+: )[a-z][a-z/-]+(?=[」'])", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    /// <summary>The first word of an argument, and of each item of a list.</summary>
    [GeneratedRegex(@"(?<=^|, )[a-z][a-z/-]+(?=$|,| )", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
