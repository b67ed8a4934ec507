using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Services.Completion;

/// <summary>More on a thing that may be inserted, as Markdown.</summary>
public static class CompletionDocumentation
{
    private static readonly LocalizedText Required = new("必須", "required");
    private static readonly LocalizedText Repeats = new("繰り返し可", "may repeat");

    /// <summary>The documentation of an entry; null where there is none, or no longer.</summary>
    /// <param name="compilation">The catalog.</param>
    /// <param name="kind">The entry's kind.</param>
    /// <param name="key">Its <see cref="CompletionEntry.Key"/>.</param>
    /// <param name="language">The reader's language.</param>
    public static string? Of(Compilation compilation, CompletionKind kind, string key, MessageLanguage language) => kind switch
    {
        CompletionKind.Declaration or CompletionKind.Snippet => LanguageSchema.Declaration(key) is { } declaration ? Word(declaration.Spelling, declaration.Documentation, language) : null,
        CompletionKind.Field => Field(key, language),
        CompletionKind.Value => Value(key, language),
        CompletionKind.Severity => LanguageSchema.Severities.FirstOrDefault(s => s.Spelling.English == key) is { } severity ? Word(severity.Spelling, severity.Documentation, language) : null,
        CompletionKind.Rule => DiagnosticTable.Find(key) is { } rule
            ? $"**{rule.Code} {rule.Name}** {Markdown.Escape(rule.JapaneseName)}\n\n{Markdown.Escape(rule.Explanation.In(language))}"
            : null,
        CompletionKind.Category => compilation.Catalog.AllCategories.FirstOrDefault(c => c.Subject == key) is { } category ? Category(category) : null,
        CompletionKind.Source => compilation.Catalog.SourceById.TryGetValue(key, out var source) ? Source(source, language) : null,
        CompletionKind.Control => compilation.Catalog.ControlById.TryGetValue(key, out var control) ? Control(compilation.Catalog, control) : null,
        _ => null,
    };

    internal static string KeyOf(DeclarationSchema declaration, FieldSchema field) => $"{declaration.Spelling.English}:{field.Spelling.English}";

    internal static string KeyOf(FieldSchema field, FixedValue? value) => $"{field.Spelling.English}:{value?.Spelling.English}";

    private static string Word(Spelling spelling, LocalizedText documentation, MessageLanguage language) =>
        $"**{spelling.English}** {Markdown.Escape(spelling.Japanese)}\n\n{Markdown.Escape(documentation.In(language))}";

    private static string? Field(string key, MessageLanguage language)
    {
        var (declaration, name) = Split(key);
        if (LanguageSchema.Declaration(declaration)?.Field(name) is not { } field) return null;
        var marks = new List<string>();
        if (field.IsRequired) marks.Add(Required.In(language));
        if (field.Repeats) marks.Add(Repeats.In(language));
        var word = Word(field.Spelling, field.Documentation, language);
        return marks.Count == 0 ? word : $"{word}\n\n*{string.Join(language == MessageLanguage.Ja ? "・" : ", ", marks)}*";
    }

    private static string? Value(string key, MessageLanguage language)
    {
        var (name, value) = Split(key);
        if (LanguageSchema.Declarations.Select(d => d.Field(name)).OfType<FieldSchema>().FirstOrDefault(static f => !f.FixedValues.IsEmpty) is not { } field) return null;
        var found = field.FixedValues.FirstOrDefault(v => v.Spelling.English == value);
        return found is null ? Word(field.Spelling, field.Documentation, language) : Word(found.Spelling, found.Documentation, language);
    }

    private static (string Before, string Behind) Split(string key) => key.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? (key[..colon], key[(colon + 1)..]) : (key, "");

    private static string Source(Source source, MessageLanguage language)
    {
        var parts = new List<string> { Title(source.Id, source.Title) };
        if (!source.Urls.IsEmpty) parts.Add(string.Join("  \n", source.Urls.Select(static u => Markdown.Link(u.Value))));
        var facts = new List<string>();
        if (source.Access is { } access) facts.Add(Fact(Fields.Access, (access == SourceAccess.Public ? Fields.PublicAccess : Fields.NdaAccess).Spelling.In(language), language));
        if (source.Checked is { } date) facts.Add(Fact(Fields.Checked, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), language));
        if (facts.Count > 0) parts.Add(string.Join("  \n", facts));
        return string.Join("\n\n", parts);
    }

    private static string Fact(FieldSchema field, string value, MessageLanguage language) => $"{field.Spelling.In(language)}: {Markdown.Escape(value)}";

    private static string Control(Catalog catalog, Control control)
    {
        var title = Title(control.Id, control.Title);
        return catalog.CategoryOf(control) is { } category ? $"{title}\n\n{Markdown.Escape(Titles(category))}" : title;
    }

    private static string Category(Category category) => category.TitleText is { } title ? $"{Title(category.Id, title)}\n\n{Markdown.Escape(Titles(category))}" : $"**{Markdown.Escape(Titles(category))}**";

    private static string Titles(Category category) => category.Parent is { } parent ? $"{parent.Title(asPrinted: false)} / {category.Title(asPrinted: false)}" : category.Title(asPrinted: false);

    private static string Title(string id, TextValue? title) => title is null ? $"**{Markdown.Escape(id)}**" : $"**{Markdown.Escape(id)}** {Markdown.Escape(title.Corrected)}";
}
