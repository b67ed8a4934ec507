using System.Collections.Immutable;
using System.Text;
using FiscDsl.Comparison.Meaning;
using FiscDsl.Diagnostics;
using FiscDsl.Matching;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison.Prose;

/// <summary>
/// What sentences refer to, whatever the words are: 【運115】 that was 【運113】 when the control was called so, or (2) for 前項, says what it did, and 前項 behind
/// a clause that was put in says something else.
/// </summary>
internal sealed class References(Catalog old, Catalog now, CatalogPairs pairs)
{
    private readonly TextReferences _old = new(old);
    private readonly TextReferences _now = new(now);

    /// <summary>The sentences of a control or clause that are worded as they were and refer to something else.</summary>
    public IEnumerable<Change> Retargeted(AssessedDeclaration before, AssessedDeclaration after)
    {
        foreach (var text in after.Texts.Where(static t => t.Field != FieldKind.Note))
        {
            if (before.TextOf(text.Field) is not { } former || !TextReferences.MayBeIn(text.Corrected) || !TextReferences.MayBeIn(former.Corrected)) continue;
            var said = Sentence.Of(before, former).GroupBy(static s => s.Letters, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => new Queue<Sentence>(g), StringComparer.Ordinal);
            foreach (var sentence in Sentence.Of(after, text))
            {
                if (!said.TryGetValue(sentence.Letters, out var same) || !same.TryDequeue(out var once)) continue;
                var remarks = Compared(PlainText.Of(once.Text), before, PlainText.Of(sentence.Text), after).Where(static c => !c.IsSame).Select(static c => new ChangeRemark(ChangeRemarkKind.OtherTarget, c.Quoted)).Distinct().ToImmutableArray();
                if (remarks.IsEmpty) continue;
                yield return new(ChangeKind.Modified, [ChangeClass.Number])
                {
                    Field = text.Field, Old = once.Site, New = sentence.Site, Remarks = remarks, Text = DiffText.Of([new(DiffOperation.Equal, sentence.Text)]),
                };
            }
        }
    }

    /// <summary>The changes, those of sentences classified by what they refer to and not by how they call it.</summary>
    public List<Change> Followed(List<Change> changes) => changes.ConvertAll(change =>
    {
        if (change is not { Kind: ChangeKind.Modified, Field: not null, Old.Declaration: AssessedDeclaration before, New.Declaration: AssessedDeclaration after }) return change;
        if (change.OldText(MessageLanguage.Ja) is not { } oldText || change.NewText(MessageLanguage.Ja) is not { } newText || oldText == newText || !TextReferences.MayBeIn(oldText) || !TextReferences.MayBeIn(newText)) return change;
        (oldText, newText) = (PlainText.Of(oldText), PlainText.Of(newText));
        var compared = Compared(oldText, before, newText, after);
        var (others, renamed) = (compared.Where(static c => !c.IsSame && c.Quoted == c.Former).ToList(), compared.Where(static c => c.IsSame && FullWidth.Fold(c.Quoted) != FullWidth.Fold(c.Former)).ToList());
        if (others.Count + renamed.Count == 0) return change;
        var classes = change.Classes;
        if (renamed.Count > 0)
        {
            var rest = SentenceMeaning.Differences(Named(oldText, _old.In(oldText, before), pairs.NewOf), Named(newText, _now.In(newText, after), static target => target));
            classes = classes.RemoveAll(c => c is >= ChangeClass.Actor and <= ChangeClass.Text && !rest.Contains(c));
            if (classes.IsEmpty) classes = [ChangeClass.Wording];
        }

        if (others.Count > 0 && !classes.Contains(ChangeClass.Number)) classes = [.. classes.Remove(ChangeClass.Wording).Add(ChangeClass.Number).Order()];
        return change with
        {
            Classes = classes,
            Remarks =
            [
                .. change.Remarks, .. others.Select(static c => new ChangeRemark(ChangeRemarkKind.OtherTarget, c.Quoted)).Distinct(),
                .. renamed.Select(static c => new ChangeRemark(ChangeRemarkKind.SameTarget, c.Quoted)).Distinct(),
            ],
        };
    });

    private List<(string Former, string Quoted, bool IsSame)> Compared(string oldText, AssessedDeclaration before, string newText, AssessedDeclaration after)
    {
        List<TextReference> were = _old.In(oldText, before), are = _now.In(newText, after);
        return were.Count != are.Count ? [] : [.. were.Zip(are).Select(pair => (pair.First.Span.Of(oldText).ToString(), pair.Second.Span.Of(newText).ToString(), pairs.IsWhatBecame(pair.First.Target, pair.Second.Target)))];
    }

    // Each reference by what its target is called in the new catalog.
    private static string Named(string text, List<TextReference> references, Func<AssessedDeclaration, AssessedDeclaration?> newOf)
    {
        var named = new StringBuilder();
        var at = 0;
        foreach (var reference in references)
        {
            if (newOf(reference.Target) is not { } target) continue;
            named.Append(text, at, reference.Span.Start - at).Append('【').Append(target.Subject.Replace('/', '-')).Append('】');
            at = reference.Span.End;
        }

        return named.Append(text, at, text.Length - at).ToString();
    }
}
