using System.Globalization;
using System.Text.RegularExpressions;
using FiscDsl.Comparison.Meaning;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison.Prose;

/// <summary>
/// Numbers in other documents that moved as numbers here did: 労働基準法第41条 → 第42条 where the clause (41) became (42). Other documents do not count on with
/// us, so that it is a replacement that went too far, or a coincidence that somebody has to look at.
/// </summary>
internal static partial class MovedAlong
{
    /// <summary>The changes, those of such numbers with a remark.</summary>
    public static List<Change> Found(List<Change> changes)
    {
        var moved = new HashSet<(int Old, int New)>();
        foreach (var change in changes)
            if (change is { Kind: ChangeKind.Renamed, Old.Declaration: AssessedDeclaration old, New.Declaration: AssessedDeclaration now } && NumberOf(old) is { } from && NumberOf(now) is { } to) moved.Add((from, to));
        return moved.Count == 0 ? changes : changes.ConvertAll(change => change.Kind == ChangeKind.Modified && change.Concerns(ChangeClass.Number) && Quoted(change, moved) is { Count: > 0 } quoted
            ? change with { Remarks = [.. change.Remarks, .. quoted.Distinct(StringComparer.Ordinal).Select(static q => new ChangeRemark(ChangeRemarkKind.MovedAlong, q))] }
            : change);
    }

    private static int? NumberOf(AssessedDeclaration declaration) => RenumberedRuns.Number(declaration)?.Value;

    private static List<string> Quoted(Change change, HashSet<(int Old, int New)> moved)
    {
        if (change.OldText(MessageLanguage.Ja) is not { } old || change.NewText(MessageLanguage.Ja) is not { } now) return [];
        (old, now) = (PlainText.Of(old), PlainText.Of(now));
        List<Figure> before = Figures.Find(old), after = Figures.Find(now);
        if (before.Count != after.Count) return [];
        return [.. before.Zip(after).Where(pair => Article(pair.First.Value) is { } from && Article(pair.Second.Value) is { } to && from.Unit == to.Unit && moved.Contains((from.Number, to.Number)))
            .Select(pair => NameBefore(now, pair.Second.Numeral.Start) is { } start ? now[start..pair.Second.Unit.End] : null).OfType<string>()];
    }

    private static (int Number, string Unit)? Article(string value) =>
        NumberAndUnit().Match(value) is { Success: true } match ? (int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["unit"].Value) : null;

    // Where the name of another document begins that the number stands behind; null for none.
    private static int? NameBefore(string text, int numeral)
    {
        var end = numeral > 0 && text[numeral - 1] == '第' ? numeral - 1 : numeral;
        if (end > 0 && text[end - 1] is '」' or '』') return text.LastIndexOfAny(['「', '『'], end - 1) is >= 0 and var quote ? quote : null;
        var start = end;
        while (start > 0 && Script.Of(text, start - 1) is ScriptKind.Kanji or ScriptKind.Katakana or ScriptKind.Latin) start--;
        return OtherDocument().IsMatch(text.AsSpan(start, end - start)) ? start : null;
    }

    [GeneratedRegex(@"^(?<number>\d{1,6})(?<unit>条|項|号|章|節|編|款|目|版|頁|)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberAndUnit();

    // Not 本規程, この法.
    [GeneratedRegex(@"^(?!本|当|同).*(?:法|令|規則|規程|規定|規約|条例|基準|指針|方針|要領|要綱|通達|告示|約款|定款|契約|協定|憲章|憲法|ガイドライン|マニュアル|ハンドブック|報告書|白書|標準|規格|別表|別紙|ISO|JIS|NIST|FISC|GDPR)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OtherDocument();
}
