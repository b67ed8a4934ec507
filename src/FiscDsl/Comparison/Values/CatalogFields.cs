using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison.Values;

/// <summary>Compares the fields of what is neither a control nor a clause; the language of the prose says how it is quoted.</summary>
internal static class CatalogFields
{
    /// <summary>What has changed in the reference.</summary>
    public static IReadOnlyList<Change> Of(Reference old, Reference now, MessageLanguage prose)
    {
        var fields = new FieldComparison(old, now, prose);
        if (old.Id != now.Id) fields.Add([WholeChanges.Renamed(old, now, ChangeKind.Renamed)]);
        fields.Prose(FieldKind.Title, ChangeClass.Reference, old.Title, now.Title);
        fields.Line(FieldKind.Version, ChangeClass.Reference, static (d, _) => ((Reference)d).Version ?? "", isWord: false);
        fields.Line(FieldKind.Issued, ChangeClass.Reference, static (d, _) => FieldTexts.Date(((Reference)d).Issued), isWord: false);
        fields.Line(FieldKind.Standard, ChangeClass.Number, static (d, _) => ((Reference)d).Standard ?? "");
        fields.Line(FieldKind.Provider, ChangeClass.Reference, static (d, _) => ((Reference)d).Provider ?? "");
        fields.List(FieldKind.Publishers, ChangeClass.Reference, static d => ((Reference)d).Publishers.Select(p => new ListItem(PlainText.Of(p), _ => p, FieldComparison.SiteOf(d, FieldKind.Publishers).Span)), replaces: true);
        fields.Line(FieldKind.Language, ChangeClass.Reference, static (d, _) => ((Reference)d).Language ?? "");
        fields.Prose(FieldKind.Preface, ChangeClass.Reference, old.Preface, now.Preface);
        fields.Annotations();
        return fields.Changes;
    }

    /// <summary>What has changed in an entry of the history.</summary>
    public static IReadOnlyList<Change> Of(Revision old, Revision now, MessageLanguage prose)
    {
        var fields = new FieldComparison(old, now, prose);
        fields.Line(FieldKind.Issued, ChangeClass.Reference, static (d, _) => FieldTexts.Date(((Revision)d).Issued), isWord: false);
        fields.Prose(FieldKind.Summary, ChangeClass.Reference, old.Summary, now.Summary);
        fields.Annotations();
        return fields.Changes;
    }

    /// <summary>What has changed in a category, those nested in it aside.</summary>
    public static IReadOnlyList<Change> Of(Category old, Category now, MessageLanguage prose)
    {
        var fields = new FieldComparison(old, now, prose);
        fields.Prose(FieldKind.Title, ChangeClass.Structure, old.Title, now.Title);
        fields.Annotations();
        return fields.Changes;
    }

    /// <summary>What has changed in a source.</summary>
    public static IReadOnlyList<Change> Of(Source old, Source now, MessageLanguage prose)
    {
        var fields = new FieldComparison(old, now, prose);
        fields.Prose(FieldKind.Title, ChangeClass.Source, old.Title, now.Title);
        fields.List(FieldKind.Url, ChangeClass.Source, static d => ((Source)d).Urls.Select(static u => new ListItem(u.Value, _ => u.Value, u.Span)), replaces: true);
        fields.Line(FieldKind.Access, ChangeClass.Source, static (d, language) => FieldTexts.Access(((Source)d).Access, language), isWord: false);
        fields.Line(FieldKind.Checked, ChangeClass.Source, static (d, _) => FieldTexts.Date(((Source)d).Checked), isWord: false);
        fields.Annotations();
        return fields.Changes;
    }

    /// <summary>What has changed in the policy.</summary>
    public static IReadOnlyList<Change> Of(Policy old, Policy now, MessageLanguage prose)
    {
        var fields = new FieldComparison(old, now, prose);
        fields.List(null, ChangeClass.Policy, static d => ((Policy)d).Rules.Select(static r => new ListItem(r.Rule.Code, l => FieldTexts.PolicyLine(r, l), r.Span)));
        return fields.Changes;
    }
}
