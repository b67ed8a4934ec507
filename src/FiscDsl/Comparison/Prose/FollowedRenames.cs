using System.Text;
using FiscDsl.Comparison.Meaning;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison.Prose;

/// <summary>
/// Mentions that call a renamed control by its new id. They mention what they did before: the digits of an id are no
/// figure that has changed, and a gate that holds up changed figures has nothing to hold.
/// </summary>
internal static class FollowedRenames
{
    /// <summary>The changes, with those that are no more than that as a change of wording.</summary>
    public static List<Change> Found(List<Change> changes)
    {
        var newIds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in changes)
            if (change is { Kind: ChangeKind.Renamed, Old.Declaration: Control old, New.Declaration: Control now }) newIds.TryAdd(old.Id, now.Id);
        return newIds.Count == 0 ? changes : changes.ConvertAll(change => WithoutFigures(change, newIds));
    }

    private static Change WithoutFigures(Change change, Dictionary<string, string> newIds)
    {
        if (change is not { Kind: ChangeKind.Modified, Field: not null } || !change.Concerns(ChangeClass.Number)) return change;
        if (change.OldText(MessageLanguage.Ja) is not { } old || change.NewText(MessageLanguage.Ja) is not { } now) return change;
        if (SentenceMeaning.Differences(Followed(PlainText.Of(old), newIds), now).Contains(ChangeClass.Number)) return change;
        var rest = change.Classes.Remove(ChangeClass.Number);
        return change with { Classes = rest.IsEmpty ? [ChangeClass.Wording] : rest };
    }

    private static string Followed(string text, Dictionary<string, string> newIds)
    {
        var followed = new StringBuilder();
        var at = 0;
        foreach (var id in MentionGrammar.Find(text))
        {
            if (!newIds.TryGetValue(IdGrammar.Normalize(id.Of(text)), out var renamed)) continue;
            followed.Append(text, at, id.Start - at).Append(renamed);
            at = id.End;
        }

        return followed.Append(text, at, text.Length - at).ToString();
    }
}
