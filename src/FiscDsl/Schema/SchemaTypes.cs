using System.Collections.Immutable;
using FiscDsl.Diagnostics;

namespace FiscDsl.Schema;

/// <summary>A word of the language in its two spellings; both are always understood.</summary>
/// <param name="English">The English spelling; ASCII, compared without case where it is a fixed value.</param>
/// <param name="Japanese">The Japanese spelling.</param>
public sealed record Spelling(string English, string Japanese)
{
    /// <summary>The spelling in one language.</summary>
    public string In(MessageLanguage language) => language == MessageLanguage.Ja ? Japanese : English;
}

/// <summary>A fixed value of a field.</summary>
/// <param name="Spelling">Its spellings.</param>
/// <param name="Documentation">One line, for completion and hover.</param>
public sealed record FixedValue(Spelling Spelling, LocalizedText Documentation);

/// <summary>A field of a declaration.</summary>
/// <param name="Kind">Which field.</param>
/// <param name="Spelling">Its spellings, without the colon.</param>
/// <param name="Value">What its value is.</param>
/// <param name="Documentation">One line, for completion and hover.</param>
public sealed record FieldSchema(FieldKind Kind, Spelling Spelling, ValueKind Value, LocalizedText Documentation)
{
    /// <summary>True where the declaration cannot be compiled without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True where the field may stand more than once.</summary>
    public bool Repeats { get; init; }

    /// <summary>What a change of the field is about; null for one that says nothing to a reader.</summary>
    public required ChangeClass? Class { get; init; }

    /// <summary>True for a text that is one word, whatever stands in it: of two versions no part is the same.</summary>
    public bool IsAtomic { get; init; }

    /// <summary>True for prose that rows take over from above. <see cref="LanguageSchema.Nothing"/> gives none and takes none over.</summary>
    public bool IsInherited { get; init; }

    /// <summary>True for what is said of a declaration itself, whatever it is: an acceptance, a note, a correction.</summary>
    public bool IsAnnotation => Kind is FieldKind.Accept or FieldKind.Note or FieldKind.Correction;

    /// <summary>True for a text that corrections correct: prose, and a title.</summary>
    public bool IsCorrectable => Value == ValueKind.Prose || Kind == FieldKind.Title;

    /// <summary>The values the field is limited to, or has beside others; empty where it has none.</summary>
    public ImmutableArray<FixedValue> FixedValues { get; init; } = [];
}

/// <summary>A declaration of the language.</summary>
/// <param name="Kind">Which declaration.</param>
/// <param name="Spelling">Its keyword.</param>
/// <param name="Header">What stands behind the keyword.</param>
/// <param name="Fields">Its fields, in the order the formatter writes them.</param>
/// <param name="Documentation">One line, for completion and hover.</param>
public sealed record DeclarationSchema(
    DeclarationKind Kind, Spelling Spelling, HeaderShape Header, ImmutableArray<FieldSchema> Fields, LocalizedText Documentation)
{
    /// <summary>What it is about where it is new or gone, or its title has changed.</summary>
    public required ChangeClass Class { get; init; }

    /// <summary>What may be nested in it; a clause nests clauses, a category categories.</summary>
    public DeclarationKind? Nested { get; init; }

    /// <summary>True where it may stand on the left margin.</summary>
    public bool IsTopLevel { get; init; } = true;

    /// <summary>The field of a kind; null where the declaration has none.</summary>
    public FieldSchema? Field(FieldKind kind)
    {
        foreach (var field in Fields)
            if (field.Kind == kind) return field;
        return null;
    }

    /// <summary>The field of a name in either spelling; null where the declaration has none.</summary>
    public FieldSchema? Field(ReadOnlySpan<char> name)
    {
        foreach (var field in Fields)
            if (name.SequenceEqual(field.Spelling.English) || name.SequenceEqual(field.Spelling.Japanese)) return field;
        return null;
    }

    /// <summary>
    /// The field that a line below the declaration gives; null where the line begins a nested declaration, or neither. A
    /// word that is both, such as 分類, is a field where a colon follows.
    /// </summary>
    public FieldSchema? Member(ReadOnlySpan<char> word, bool hasColon) =>
        Field(word) is { } field && (hasColon || LanguageSchema.Declaration(word) is not { } declared || declared.Kind != Nested) ? field : null;
}
