using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Exchange.Import;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Syntax.Names;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Review;

/// <summary>Reads what people write into cells that hold no prose.</summary>
internal static class CellValues
{
    /// <summary>What a mark says of a party: true for ○, false for a dash, null for an empty cell.</summary>
    /// <returns>False for any other text.</returns>
    public static bool TryMark(string text, out bool? isResponsible)
    {
        isResponsible = FoldedMark.Of(ShownText.Of(text)) switch { FoldedMark.Circle => true, FoldedMark.Dashed => false, _ => null };
        return isResponsible is not null || ShownText.Of(text).Trim().Length == 0;
    }

    /// <summary>True for a text with characters that no text should hold.</summary>
    public static bool HasControls(string text) => text.Any(static c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || text.Contains('\uFFFD');

    /// <summary>Codes, separated by commas.</summary>
    public static FieldValue.List? Codes(string text) =>
        Split(text) is { Length: > 0 } codes ? new FieldValue.List(codes) : null;

    /// <summary>Evidence as cells show it: <c>5, 1 侵入テスト</c>, <c>—（理由）</c>, <c>N/A</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">The evidence that the cell showed before, whose places may hold commas.</param>
    /// <param name="sources">The sources that may be cited.</param>
    /// <param name="unknown">What is cited and is no source; null where there is none such.</param>
    public static FieldValue.Evidence? Evidence(string text, Evidence? known, IReadOnlyDictionary<string, Source> sources, out string? unknown)
    {
        unknown = null;
        var said = ShownText.Of(text).Trim();
        if (Disposition(said) is { } disposition) return disposition;
        var citations = ImmutableArray.CreateBuilder<(string, string?)>();
        foreach (var element in Elements(said, known))
        {
            var length = IdGrammar.Scan(element);
            var id = IdGrammar.Normalize(element.AsSpan(0, length));
            if (length == 0 || !sources.ContainsKey(id))
            {
                unknown = element;
                return null;
            }

            var place = element[length..].Trim();
            citations.Add((id, place.Length == 0 ? null : place));
        }

        return citations.Count == 0 ? null : new(EvidenceStatus.Cited, null, citations.DrainToImmutable());
    }

    /// <summary>A text as a prose field holds it: lines that begin no item are paragraphs.</summary>
    public static string Prose(string text)
    {
        var lines = ShownText.Of(text).Split('\n').Select(static l => l.Trim()).ToList();
        var value = new System.Text.StringBuilder();
        var before = "";
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                before = "";
                continue;
            }

            if (value.Length > 0) value.Append(before.Length > 0 && StartsItem(before, line) ? "\n" : "\n\n");
            value.Append(line);
            before = line;
        }

        return value.ToString();
    }

    /// <summary>A text on one line, joined as lines of prose are.</summary>
    public static string OneLine(string text) => ShownText.Of(text).Split('\n').Select(static l => l.Trim()).Where(static l => l.Length > 0)
        .Aggregate("", static (before, line) => before.Length > 0 && SoftBreak.LeavesSpace(before, line) ? $"{before} {line}" : before + line);

    /// <summary>True for a cell that a program has made something else of than was written there, though it looks the same to it.</summary>
    public static bool IsSameNumber(TableCell cell, string text) =>
        cell.Kind == CellKind.Number && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var shown) && double.TryParse(cell.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var held) && shown.Equals(held);

    private static bool StartsItem(string before, string line)
    {
        var text = $"{before}\n{line}";
        return ProseReader.Read(text, [new(0, before.Length), new(before.Length + 1, line.Length)]).Value.Contains('\n');
    }

    private static FieldValue.Evidence? Disposition(string said)
    {
        var open = said.AsSpan().IndexOfAny('（', '(');
        var (mark, reason) = open > 0 && said[^1] is '）' or ')' && open > 0 ? (said[..open].Trim(), said[(open + 1)..^1].Trim()) : (said, "");
        mark = ShownText.Mark(mark);
        foreach (var status in EvidenceStatuses.All)
        {
            if (status.Word is not { } word) continue;
            if (mark.Equals(status.Mark, StringComparison.OrdinalIgnoreCase) || FullWidth.Fold(mark).Equals(word.Spelling.English, StringComparison.OrdinalIgnoreCase) || mark == word.Spelling.Japanese)
                return new(status.Status, reason.Length == 0 ? null : OneLine(reason), []);
        }

        return null;
    }

    // A place that was there may hold a comma; elsewhere a comma begins another citation.
    private static List<string> Elements(string text, Evidence? known)
    {
        var places = (known?.Citations ?? []).Where(static c => c.Locator?.AsSpan().IndexOfAny(",、，") >= 0).Select(static c => $"{c.Source} {c.Locator}").ToList();
        var elements = new List<string>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == start && places.Find(p => text.AsSpan(start).TrimStart().StartsWith(p, StringComparison.Ordinal)) is { } place) at = text.IndexOf(place, start, StringComparison.Ordinal) + place.Length;
            if (at < text.Length && text[at] is not (',' or '、' or '，' or '\n')) continue;
            if (text[start..at].Trim() is { Length: > 0 } element) elements.Add(element);
            start = at + 1;
        }

        return elements;
    }

    private static ImmutableArray<string> Split(string text) =>
        [.. ShownText.Of(text).Split(',', '、', '，', '\n').Select(static c => c.Trim()).Where(static c => c.Length > 0)];
}
