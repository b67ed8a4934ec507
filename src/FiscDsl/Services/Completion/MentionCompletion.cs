using FiscDsl.Model;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Services.Completion;

/// <summary>Mentions of controls in prose, behind <c>【</c>.</summary>
internal static class MentionCompletion
{
    private const char Open = '【', Close = '】';

    // An id or the beginning of a title. What is longer, or ends a sentence, is prose behind a bracket that was never closed.
    private const int LongestTyped = 40;

    /// <summary>The catalog's controls, where prose from a start to the cursor ends in an open bracket.</summary>
    public static Offer? At(CompletionContext place, int start)
    {
        if (start > place.At) return null;
        var before = place.Text.AsSpan(start, place.At - start);
        var open = before.LastIndexOfAny(Open, Close);
        if (open < 0 || before[open] == Close || before.Length - open > LongestTyped || before[open..].Contains('。')) return null;
        // A bracket that an editor has closed is closed again, so that the cursor comes to stand behind it.
        var behind = place.Text.AsSpan(place.At, Math.Max(0, place.Content.End - place.At));
        var id = IdGrammar.Scan(behind);
        var replaced = id < behind.Length && behind[id] == Close ? id + 1 : 0;
        // A control hardly mentions itself, and where its title is being written it would fit whatever is typed.
        var others = place.Catalog.ControlsAsWritten.Where(c => c.Id.Length > 0 && c.Block != place.Block);
        return new Offer(TextSpan.FromBounds(start + open + 1, place.At + replaced), others.Select(Of)) { IsNarrowed = true };
    }

    private static Candidate Of(Control control) =>
        Candidate.OfId(CompletionKind.Control, control.Id, control.Id + Close, control.Title?.Corrected, control.CategoryName.Length == 0 ? null : control.CategoryName);
}
