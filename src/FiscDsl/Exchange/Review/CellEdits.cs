using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Review;

/// <summary>
/// What the cells of a workbook make of fields. A text that several rows show is changed where a row shows another one,
/// and the rows that were left as they were say nothing against it.
/// </summary>
internal sealed class CellEdits(Action<ReturnRemarkKind, LocalizedText, LocalizedText> remark)
{
    private readonly Dictionary<(Declaration Owner, FieldKind Field, TextValue? Text), List<(EditedText Text, LocalizedText Address)>> _texts = [];
    private readonly Dictionary<(Declaration Owner, FieldKind Field), List<(FieldValue? After, LocalizedText Address)>> _values = [];

    private readonly HashSet<(Declaration Owner, FieldKind Field)> _refused = [];

    /// <summary>A row asks for something of a field that cannot be taken: others that ask for something else are no agreement.</summary>
    public void Refuse(Declaration owner, FieldKind field) => _refused.Add((owner, field));

    /// <summary>A piece of prose, or a title, is to say something else.</summary>
    public void Text(CellPiece piece, EditedText text, LocalizedText address)
    {
        if (piece.Owner is not { } owner) return;
        var key = (owner, piece.Field, piece.Value);
        if (!_texts.TryGetValue(key, out var edits)) _texts.Add(key, edits = []);
        edits.Add((text, address));
    }

    /// <summary>A field without prose is to say something else.</summary>
    public void Value(Declaration owner, FieldKind field, FieldValue? after, LocalizedText address)
    {
        if (!_values.TryGetValue((owner, field), out var edits)) _values.Add((owner, field), edits = []);
        edits.Add((after, address));
    }

    /// <summary>The changes, each of one field, with the cell that asks for it.</summary>
    /// <param name="symbols">What gives texts to what, in the catalog that was exported.</param>
    /// <param name="isShownElsewhere">True where a row other than those that were edited shows a piece.</param>
    public IEnumerable<(Declaration Owner, FieldSchema Field, FieldValue? Before, FieldValue? After, LocalizedText Address)> Changes(SymbolTable symbols, Func<Declaration, FieldKind, int, bool> isShownElsewhere)
    {
        foreach (var ((owner, kind, value), edits) in _texts)
        {
            var (text, address) = edits[0];
            if (edits.Exists(e => e.Text != text) || _refused.Contains((owner, kind)))
            {
                foreach (var edit in edits) remark(ReturnRemarkKind.Conflict, edit.Address, ReturnTexts.Disagree);
                continue;
            }

            var field = FieldChange.SchemaOf(owner, kind);
            if (field is null) continue;
            var after = Written(field, text.Printed);
            // A dash in one of several rows says as little of the others.
            if ((after is null || (!field.IsInherited && ShownText.Mark(text.Printed) == Row.Dash)) && isShownElsewhere(owner, kind, edits.Count))
            {
                remark(ReturnRemarkKind.Conflict, address, ReturnTexts.LentEmptied);
                continue;
            }

            // What was emptied would show what it has covered.
            if (value is not null && after is null && field.IsInherited && symbols.GiverAbove(owner, kind) is { } giver)
            {
                remark(ReturnRemarkKind.Conflict, address, ReturnTexts.WouldTakeOver(giver.Subject));
                continue;
            }

            if (value is not null && after is FieldValue.Text { Printed: var now } && LosesCorrection(value, now, text.Corrections))
            {
                remark(ReturnRemarkKind.Conflict, address, ReturnTexts.CorrectionLost);
                continue;
            }

            FieldValue? before = value is null ? null : new FieldValue.Text(value.Printed);
            if (!Equals(before, after)) yield return (owner, field, before, after, address);
            foreach (var change in Corrections(owner, value, text.Corrections)) yield return (owner, change.Field, change.Before, change.After, address);
        }

        foreach (var ((owner, kind), edits) in _values)
        {
            var (after, address) = edits[0];
            if (FieldChange.SchemaOf(owner, kind) is not { } field) continue;
            if (edits.Exists(e => !Equals(e.After, after))) foreach (var edit in edits) remark(ReturnRemarkKind.Conflict, edit.Address, ReturnTexts.Disagree);
            else if (after is null && isShownElsewhere(owner, kind, edits.Count)) remark(ReturnRemarkKind.Conflict, address, ReturnTexts.LentEmptied);
            else yield return (owner, field, FieldValue.Of(owner, field).FirstOrDefault(), after, address);
        }
    }

    private static IEnumerable<(FieldSchema Field, FieldValue Before, FieldValue? After)> Corrections(Declaration owner, TextValue? value, ImmutableArray<EditedCorrection> edited)
    {
        if (value is null || FieldChange.SchemaOf(owner, FieldKind.Correction) is not { } field) yield break;
        foreach (var (index, text) in edited)
        {
            var place = value.Corrections[index];
            var printed = value.Printed.Substring(place.Start, place.Length);
            if (owner.Corrections.FirstOrDefault(c => c.Target == value && c.Printed == printed && c.Replacement == place.NewText) is not { } correction) continue;
            yield return (field, new FieldValue.Correction(correction.Printed, correction.Replacement, correction.Reason), text is null || text == correction.Printed ? null : new FieldValue.Correction(correction.Printed, text, correction.Reason));
        }
    }

    // A correction finds its place by what is printed there, which has to stand there once.
    private static bool LosesCorrection(TextValue value, string printed, ImmutableArray<EditedCorrection> edited)
    {
        for (var i = 0; i < value.Corrections.Length; i++)
        {
            if (edited.Any(e => e.Index == i && e.NewText is null)) continue;
            var (start, length, _) = value.Corrections[i];
            if (printed.Split(value.Printed.Substring(start, length)).Length != 2) return true;
        }

        return false;
    }

    private static FieldValue? Written(FieldSchema field, string text)
    {
        var printed = field.Value == ValueKind.Prose ? CellValues.Prose(text) : CellValues.OneLine(text);
        return printed.Length == 0 ? null : new FieldValue.Text(field.IsInherited && ShownText.Mark(printed) == Row.Dash ? LanguageSchema.Nothing : printed);
    }
}
