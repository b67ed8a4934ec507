using System.Collections.Immutable;
using FiscDsl.Comparison.Values;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Comparison;

/// <summary>What every output says of a change, in both languages.</summary>
public static class ChangeTexts
{
    private static readonly ImmutableArray<(LocalizedText OfDeclaration, LocalizedText OfField)> Kinds =
    [
        (new("{0}を追加", "{0} added"), new("{0}を追加", "{0} added")),
        (new("{0}を削除", "{0} removed"), new("{0}を削除", "{0} removed")),
        (new("{0}を変更", "{0} changed"), new("{0}を変更", "{0} changed")),
        (new("{0}の番号を変更", "{0} renumbered"), new("{0}の番号を変更", "{0} renumbered")),
        (new("{0}を移動", "{0} moved"), new("{0}の順序を変更", "{0} reordered")),
        (new("{0}を分割", "{0} split"), new("{0}を分割", "{0} split")),
        (new("{0}を統合", "{0} merged"), new("{0}を統合", "{0} merged")),
    ];

    // Behind the keyword and id that a subject off the printed standard is called by.
    private static readonly ImmutableArray<LocalizedText> KindsAlone =
    [
        new("追加", "added"), new("削除", "removed"), new("変更", "changed"), new("IDを変更", "id changed"), new("移動", "moved"), new("分割", "split"), new("統合", "merged"),
    ];

    private static readonly LocalizedText TextIsOther = new("本文は変わったが、確認内容は前のまま", "The text has changed, what was confirmed has not");

    private static readonly LocalizedText SourceIsOther = new("情報源は変わったが、確認内容は前のまま", "The source has changed, what was confirmed has not");

    private static readonly LocalizedText WithRemarks = new("{0}（{1}）", "{0} ({1})");

    private static readonly LocalizedText Between = new("、", "; ");

    private static readonly LocalizedText From = new("もとは {0}", "was {0}");

    /// <summary>What happened to what: 「内容を変更」, 「項を移動」; for the whole of what <see cref="Subject"/> calls by its keyword, 「追加」.</summary>
    /// <remarks>What is to be said of the change stands behind it.</remarks>
    public static string Title(Change change, MessageLanguage language) =>
        change.Remarks.IsEmpty ? Happened(change, language) : WithRemarks.Format(language, [Happened(change, language), string.Join(Between.In(language), change.Remarks.Select(r => r.In(language)))]);

    private static string Happened(Change change, MessageLanguage language)
    {
        if (change.Term is { } term) return TermTexts.Of(term, change.Parts, language);
        var (ofDeclaration, ofField) = Kinds[(int)change.Kind];
        // A sentence that comes from elsewhere has done more than change its place.
        if (change is { Kind: ChangeKind.Moved, FormerSubject: not null }) ofField = ofDeclaration;
        if (change is { Field: null, Declaration: not AssessedDeclaration }) return KindsAlone[(int)change.Kind].In(language);
        return FieldName(change, language) is { } field
            ? ofField.Format(language, [field])
            : ofDeclaration.Format(language, [LanguageSchema.Of(change.Declaration.Kind).Spelling.In(language)]);
    }

    /// <summary>What the subject is called: a control or clause by its path, anything else by its keyword and id.</summary>
    public static string Subject(Change change, MessageLanguage language) => change is { Term: not null, Parts: { Length: > 1 } parts }
        ? $"{change.Subject} {TermTexts.AndMore.Format(language, [TermTexts.Number(parts.Length - 1)])}"
        : Name(change.Declaration, change.Subject, language);

    /// <summary>The names of its classes, the most serious first.</summary>
    public static string Classes(Change change, MessageLanguage language) =>
        string.Join(language == MessageLanguage.Ja ? "、" : ", ", change.Classes.Select(c => ChangeClasses.Name(c, language)));

    /// <summary>The names of its classes but the first, the most serious first, and but one that the title says already: 「確認内容を変更」.</summary>
    public static IEnumerable<string> OtherClasses(Change change, MessageLanguage language) =>
        change.Classes.Skip(1).Select(c => ChangeClasses.Name(c, language)).Where(name => name != FieldName(change, language));

    /// <summary>What the subject was called before; null where it has kept its name.</summary>
    public static string? FormerName(Change change, MessageLanguage language) =>
        change.FormerSubject is { } former ? From.Format(language, [former]) : null;

    /// <summary>What is left to decide about it; null for nothing.</summary>
    public static string? LeftToDecide(Change change, MessageLanguage language) =>
        change.IsUnconfirmed ? (change.Declaration is Source ? SourceIsOther : TextIsOther).In(language) : null;

    /// <summary>Who is responsible for the row that changed: 「クラウド事業者 ○、利用者 ×」; null where it does not say, or the change itself does.</summary>
    public static string? Responsible(Change change, MessageLanguage language) => change.Term is not null ? TermTexts.Responsible(change.Parts, language) :
        change is { Field: not FieldKind.Responsibility, Declaration: AssessedDeclaration { Responsibility: { } responsibility } } ? $"{Fields.Responsibility.Spelling.In(language)}: {FieldTexts.Parties(responsibility, language)}" : null;

    /// <summary>A declaration on the margin with its title, for a heading over its changes.</summary>
    public static string Heading(Declaration declaration, MessageLanguage language) => $"{Name(declaration, declaration.Id, language)} {TitleOf(declaration)}".TrimEnd();

    /// <summary>The title of a declaration on the margin; null where it has none.</summary>
    public static string? TitleOf(Declaration declaration) => declaration switch
    {
        Control control => control.Title?.Corrected,
        Source source => source.Title?.Corrected,
        Category category => category.Title?.Corrected,
        Reference reference => reference.Title?.Corrected,
        _ => null,
    };

    /// <summary>Both texts in one line of characters: <c>年[-一-]{+二+}回</c>, the marks of <c>git diff --word-diff</c>.</summary>
    public static string Marked(Change change, MessageLanguage language) => string.Concat(change.Text.In(language).Select(static p => p.Operation switch
    {
        DiffOperation.Deleted => $"[-{p.Text}-]",
        DiffOperation.Inserted => $"{{+{p.Text}+}}",
        _ => p.Text,
    }));

    private static string? FieldName(Change change, MessageLanguage language) =>
        change.Field is { } field ? (LanguageSchema.Of(change.Declaration.Kind).Field(field)?.Spelling ?? Fields.Title.Spelling).In(language) : null;

    private static string Name(Declaration declaration, string id, MessageLanguage language) =>
        declaration is AssessedDeclaration ? id : $"{LanguageSchema.Of(declaration.Kind).Spelling.In(language)} {id}".TrimEnd();
}
