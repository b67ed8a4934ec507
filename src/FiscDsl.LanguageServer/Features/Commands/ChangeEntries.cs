using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.Outputs.Comparison;
using FiscDsl.Schema;

namespace FiscDsl.LanguageServer.Features.Commands;

/// <summary>The changes of a comparison as an editor lists them.</summary>
/// <param name="comparison">The comparison.</param>
/// <param name="language">The language of everything but the catalog's own text.</param>
/// <param name="locateOld">Where something stood.</param>
/// <param name="locateNew">Where something stands.</param>
internal sealed class ChangeEntries(CatalogComparison comparison, MessageLanguage language, Func<ChangeSite, Location> locateOld, Func<ChangeSite, Location> locateNew)
{
    /// <summary>The classes that occur, the most serious first.</summary>
    public IReadOnlyList<ChangeClassEntry> Classes =>
        [.. new ComparisonDocument(comparison, new StateName(""), new StateName(""), language).Counts.Select(c => new ChangeClassEntry(c.Row.Spelling.English, c.Row.Spelling.In(language), c.Count))];

    /// <summary>The changes, in the order of the catalog.</summary>
    public IReadOnlyList<ChangeEntry> Changes => [.. comparison.Changes.Select(Entry)];

    private ChangeEntry Entry(Change change) => new(
        ChangeClasses.Name(change.Class, MessageLanguage.En), [.. change.Classes.Select(static c => ChangeClasses.Name(c, MessageLanguage.En))], ComparisonJson.NameOf(change.Kind),
        ChangeTexts.Subject(change, language), change.FormerSubject, ChangeTexts.Heading(change.Owner, language), ChangeTexts.Title(change, language),
        change.OldText(language), change.NewText(language), ChangeTexts.Responsible(change, language), ChangeTexts.LeftToDecide(change, language), ChangeTexts.Marked(change, language),
        change.New is { } added ? locateNew(added) : null, change.Old is { } removed ? locateOld(removed) : null,
        change.Term is { } term ? [.. term.Places.Select(p => Place(p, isLeft: false)), .. term.Left.Select(p => Place(p, isLeft: true))] : null);

    private TermPlaceEntry Place(ChangeSite site, bool isLeft) => new(site.Declaration.Subject, isLeft, locateNew(site));
}
