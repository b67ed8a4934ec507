using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Services.Navigation;

namespace FiscDsl.Services.Completion;

/// <summary>More on a thing that may be inserted: what hovering over it says once it is.</summary>
public static class CompletionDocumentation
{
    /// <summary>What there is to say of an entry; empty where there is nothing, or no longer.</summary>
    /// <param name="compilation">The catalog.</param>
    /// <param name="kind">The entry's kind.</param>
    /// <param name="key">Its <see cref="CompletionEntry.Key"/>.</param>
    /// <param name="language">The reader's language.</param>
    public static ImmutableArray<ExplanationPart> Of(Compilation compilation, CompletionKind kind, string key, MessageLanguage language) =>
        SymbolOf(compilation.Catalog, kind, key) is { } symbol ? HoverContent.Of(compilation, symbol, language) : [];

    internal static string KeyOf(DeclarationSchema declaration, FieldSchema field) => $"{declaration.Spelling.English}:{field.Spelling.English}";

    internal static string KeyOf(FieldSchema field, FixedValue? value) => $"{field.Spelling.English}:{value?.Spelling.English}";

    private static Symbol? SymbolOf(Catalog catalog, CompletionKind kind, string key) => kind switch
    {
        CompletionKind.Declaration or CompletionKind.Snippet => LanguageSchema.Declaration(key) is { } declaration ? new KeywordSymbol(declaration) : null,
        CompletionKind.Field => Field(key),
        CompletionKind.Value => Value(key),
        CompletionKind.Severity => LanguageSchema.Severities.FirstOrDefault(s => s.Spelling.English == key) is { } severity ? new ValueSymbol(severity) : null,
        CompletionKind.Rule => DiagnosticTable.Find(key) is { } rule ? new RuleSymbol(rule) : null,
        CompletionKind.Category => Named(DeclarationKind.Category, catalog.AllCategories.FirstOrDefault(c => c.Subject == key)),
        CompletionKind.Source => Named(DeclarationKind.Source, catalog.SourceById.GetValueOrDefault(key)),
        CompletionKind.Control => Named(DeclarationKind.Control, catalog.ControlById.GetValueOrDefault(key)),
        _ => null,
    };

    private static NamedSymbol? Named(DeclarationKind kind, Declaration? declaration) => declaration is null ? null : new(kind, declaration.Id, declaration);

    private static FieldSymbol? Field(string key)
    {
        var (declaration, name) = Split(key);
        return LanguageSchema.Declaration(declaration)?.Field(name) is { } field ? new(field) : null;
    }

    private static Symbol? Value(string key)
    {
        var (name, value) = Split(key);
        if (LanguageSchema.Declarations.Select(d => d.Field(name)).OfType<FieldSchema>().FirstOrDefault(static f => !f.FixedValues.IsEmpty) is not { } field) return null;
        return field.FixedValues.FirstOrDefault(v => v.Spelling.English == value || value.StartsWith(v.Spelling.English + ' ', StringComparison.Ordinal)) is { } found ? new ValueSymbol(found) : new FieldSymbol(field);
    }

    private static (string Before, string Behind) Split(string key) => key.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? (key[..colon], key[(colon + 1)..]) : (key, "");
}
