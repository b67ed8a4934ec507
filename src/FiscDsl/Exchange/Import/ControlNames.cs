using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Exchange.Import;

/// <summary>A control that a cell names, and the clause of it.</summary>
/// <param name="Id">The control's id; digits alone where what stands before them is left out.</param>
/// <param name="Labels">The steps of the clause's path, from the control down; empty for the control itself.</param>
internal readonly record struct ControlName(string Id, ImmutableArray<string> Labels)
{
    /// <summary>True for a number alone, to which the letter of its part of the standard belongs.</summary>
    public bool IsBare => Id.Length > 0 && Id.All(static c => char.IsAsciiDigit(c) || c == '-');
}

/// <summary>What a cell of the column of ids says.</summary>
/// <param name="Names">The controls; several for a run or a list of them; empty where it names none.</param>
/// <param name="Title">What follows the id; null for nothing.</param>
internal sealed record ControlNames(ImmutableArray<ControlName> Names, string? Title)
{
    /// <summary>Controls of the longest run.</summary>
    private const int LongestRun = 200;

    private const string Prefixes = "設運技統実監";

    // NIST SP 800-53, the families.
    private static readonly string[] Families = ["AC", "AT", "AU", "CA", "CM", "CP", "IA", "IR", "MA", "MP", "PE", "PL", "PM", "PS", "PT", "RA", "SA", "SC", "SI", "SR"];

    /// <summary>True for a number of the standard that stands for no control any more (欠番).</summary>
    public bool IsVacant { get; init; }

    /// <summary>True where what is written differs from what stands there by more than blanks and width.</summary>
    public bool IsRewritten { get; init; }

    /// <summary>True for a name that cannot be told from something else.</summary>
    public bool IsNone => Names.IsEmpty && !IsVacant;

    /// <summary>Reads a cell.</summary>
    public static ControlNames Read(string text)
    {
        var folded = Fold(text, out var isRewritten);
        if (folded.Contains("欠番", StringComparison.Ordinal)) return new([], null) { IsVacant = true };
        if (folded.Split([',', '、', '\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 1 } parts)
        {
            var names = parts.Select(static p => Fold(p, out _)).Select(static p => One(p)).ToList();
            if (names.TrueForAll(static n => n is { Name.IsBare: false })) return new([.. names.OfType<(ControlName Name, bool)>().Select(static n => n.Name)], null) { IsRewritten = isRewritten || names.Exists(static n => n?.IsRewritten == true) };
        }

        if (folded.IndexOfAny(['～', '〜', '~']) is > 0 and var tilde && Run(folded[..tilde], folded[(tilde + 1)..]) is { IsEmpty: false } run) return new(run, null) { IsRewritten = isRewritten };
        if (One(folded) is { } one) return new([one.Name], null) { IsRewritten = isRewritten || one.IsRewritten };
        // 運108 監査を行うこと。
        var end = StandardLength(folded);
        if (end > 0 && end < folded.Length && (Blank(folded[end]) || folded[end] is ':' or '.') && One(folded[..end]) is { } before)
            return new([before.Name], folded[(end + 1)..].Trim(' ', '\n', ':')) { IsRewritten = isRewritten };
        return new([], null);
    }

    /// <summary>True for a title that is 欠番 alone, in brackets or not.</summary>
    public static bool IsVacantTitle(string title) => Fold(title, out _).Trim(' ', '(', ')', '[', ']', '〔', '〕', '【', '】', '<', '>', '〈', '〉', '「', '」') == "欠番";

    /// <summary>The part of the standard that a control's letter stands for; null for another id.</summary>
    public static string? PartOf(string id) => !MentionGrammar.HasStandardShape(id) ? null : id[0] switch
    {
        '設' => "設備基準", '運' => "運用基準", '技' => "技術基準", '統' => "統制基準", '実' => "実務基準", _ => "監査基準",
    };

    /// <summary>The letter that numbers below a category have; null where it does not tell.</summary>
    public static char? PrefixOf(string category)
    {
        var key = HeadingText.Key(category);
        var found = ((string[])["設備", "運用", "技術", "統制", "実務", "監査"]).Where(word => key.Contains(word + "基準", StringComparison.Ordinal)).ToList();
        return found.Count == 1 ? found[0][0] : null;
    }

    private static (ControlName Name, bool IsRewritten)? One(string text)
    {
        if (text.Contains('/', StringComparison.Ordinal))
        {
            var steps = text.Split('/', StringSplitOptions.TrimEntries);
            return IsId(Compact(steps[0])) && steps.Skip(1).All(IsStep) ? (new(Compact(steps[0]), [.. steps.Skip(1)]), false) : null;
        }

        if (Nist(text) is { } nist) return (nist.Name, nist.Name.Id != text || nist.Name.Labels.Length > 0);
        var compact = Compact(text);
        if (compact.Length > 0 && compact != text && MentionGrammar.HasStandardShape(compact)) return (new(compact, []), false);
        if (IsId(text)) return (new(text, []), false);
        if (IsId(compact) && text.Length < 40 && text.Count(static c => c == ' ') <= 4 && compact.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')) return (new(compact, []), true);
        // A&A-01: what no id can have becomes a hyphen.
        var made = new string([.. compact.Select(static c => c is '&' or '+' or '(' or ')' or ':' ? '-' : c)]).Trim('-');
        return compact.Length < 20 && IsId(made) ? (new(made, []), true) : null;
    }

    // AC-2(1) and AC-02 (01) are one control, AC-2.1, and (a) is a part of it.
    private static (ControlName Name, int Length)? Nist(string text)
    {
        if (text.Length < 4 || text[2] != '-' || !Families.Contains(text[..2], StringComparer.Ordinal)) return null;
        var at = 3;
        if (Number(text, ref at) is not { } number) return null;
        var id = $"{text[..2]}-{number}";
        var labels = ImmutableArray.CreateBuilder<string>();
        while (at < text.Length)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var close = text.IndexOf(')', at);
            if (text[at] != '(' || close < 0) return null;
            var inner = text[(at + 1)..close].Trim();
            var start = 0;
            if (labels.Count == 0 && !id.Contains('.', StringComparison.Ordinal) && Number(inner, ref start) is { } enhancement && start == inner.Length) id += "." + enhancement;
            else if (inner.Length is > 0 and < 4 && inner.All(char.IsAsciiLetterOrDigit)) labels.Add($"({inner})");
            else return null;
            at = close + 1;
        }

        return (new(id, labels.ToImmutable()), at);
    }

    private static string? Number(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at == start || at - start > 4 ? null : int.Parse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }

    private static ImmutableArray<ControlName> Run(string first, string last)
    {
        var (from, to) = (Compact(first), Compact(last));
        var letters = from.TakeWhile(static c => !char.IsAsciiDigit(c)).Count();
        var stem = from[..letters];
        if (to.Length > 0 && char.IsAsciiDigit(to[0])) to = stem + to;
        if (stem.Length == 0 || !to.StartsWith(stem, StringComparison.Ordinal)) return [];
        if (!int.TryParse(from.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var low) || !int.TryParse(to.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var high)) return [];
        return high <= low || high - low >= LongestRun || from[letters] == '0' ? [] : [.. Enumerable.Range(low, high - low + 1).Select(n => new ControlName(stem + n.ToString(CultureInfo.InvariantCulture), []))];
    }

    // The length of an id of the standard's shape at the start, blanks within it and all.
    private static int StandardLength(string text)
    {
        if (text.Length < 2 || !Prefixes.Contains(text[0], StringComparison.Ordinal)) return 0;
        var (at, end) = (1, 0);
        while (at < text.Length && (text[at] is ' ' or '-' || char.IsAsciiDigit(text[at])))
        {
            at++;
            if (char.IsAsciiDigit(text[at - 1])) end = at;
        }

        return end;
    }

    // A word without a digit, such as 合計, may stand in any column.
    private static bool IsId(string text) => text.AsSpan().ContainsAnyInRange('0', '9') && IdGrammar.Scan(text) == text.Length;

    /// <summary>The label of a step of a clause's path, in which those without one are counted, and a second one of the same label is told from the first.</summary>
    public static string LabelOf(string step)
    {
        if (step.Length > 1 && step[0] == '-' && !step.AsSpan(1).ContainsAnyExceptInRange('0', '9')) return "-";
        var tilde = step.LastIndexOf('~');
        return tilde > 0 && tilde + 1 < step.Length && !step.AsSpan(tilde + 1).ContainsAnyExceptInRange('0', '9') ? step[..tilde] : step;
    }

    private static bool IsStep(string step) => IsLabel(LabelOf(step));

    private static bool IsLabel(string text) => text == "-" || (LabelGrammar.Read(text, new TextSpan(0, text.Length)) is { } label && label.Length == text.Length);

    private static bool Blank(char c) => c is ' ' or '\n';

    private static string Compact(string text) => text.Contains(' ', StringComparison.Ordinal) ? text.Replace(" ", "", StringComparison.Ordinal) : text;

    // Width, dashes, radicals and what decorates: none of it is part of an id.
    private static string Fold(string text, out bool isRewritten)
    {
        isRewritten = false;
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && Dash.Is((char)rune.Value))
            {
                folded.Append('-');
            }
            else if (Radicals.IdeographOf(rune.Value) is > 0 and var ideograph)
            {
                folded.Append(char.ConvertFromUtf32(ideograph));
                isRewritten = true;
            }
            else if ((folded.Length > 0 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol) || rune.Value is 0xFE0E or 0xFE0F or 0x200D || (rune.IsBmp && Visible.IsHidden((char)rune.Value)))
            {
                isRewritten = true;
            }
            else
            {
                folded.Append(rune.Value == '\r' ? "" : rune.IsBmp ? FullWidth.Fold((char)rune.Value).ToString() : rune.ToString());
            }
        }

        var made = folded.Replace('\u00A0', ' ').Replace('\t', ' ').ToString().Trim(' ', '\n');
        if (made.Length > 2 && made[0] is '【' && made[^1] is '】') made = made[1..^1].Trim();
        return Nfc.Normalize(made);
    }
}
