using System.Collections.Immutable;
using System.Text;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Import;

/// <summary>Tells what the marks of a table mean, where they leave no choice. What ● ◎ △ ▲ ✓ レ mean stands in the legend, if anywhere.</summary>
internal static class MarkGuesser
{
    private const int LongestMark = 30;

    private static readonly string[] Yes = ["yes", "y", "はい", "有", "該当"], No = ["no", "n", "いいえ", "無"];

    private static readonly string[] Users = ["customer", "user", "csc", "利用者", "お客様", "顧客", "ユーザー", "ユーザ", "金融機関"];

    private static readonly string[] Providers = ["provider", "csp", "sp", "serviceprovider", "cloudprovider", "クラウド事業者", "事業者", "ベンダー", "ベンダ", .. KnownHeadings.CloudNames];

    private static readonly string[] Both = ["shared", "both", "共有", "共同", "両者", "双方", "csp/csc", "customer/provider", "shared(csp/csc)", "sharedcspandcsc", "クラウド事業者・利用者", "クラウド事業者/利用者", "クラウド事業者、利用者", "クラウド事業者,利用者"];

    private static readonly string[] NotApplicable = ["n/a", "na", "notapplicable", "対象外", "該当なし", "該当無し", "適用外"];

    private static readonly string[] Nothing = ["none", "nil", "無", "無し", "なし", "特になし", "特に無し", "未確認", "未定", "tbd"];

    /// <summary>The marks of the columns of parties, of evidence, and of what people say, in the order of the table.</summary>
    public static ImmutableArray<GuessedMark> Guess(GuessedBody body)
    {
        var found = new List<(string Mark, MarkMeaning? Meaning, ColumnRole Role)>();
        var parties = body.Columns.Where(static c => c.Role is ColumnRole.ProviderResponsibility or ColumnRole.UserResponsibility).ToList();
        foreach (var column in parties) found.AddRange(Distinct(body, column).Select(m => (m, OfParty(m), column.Role ?? default)));
        // Beside circles alone an empty cell can only be the other answer.
        if (parties.Count > 0 && !found.Exists(static f => f.Meaning == MarkMeaning.No) && found.Exists(static f => f.Meaning == MarkMeaning.Yes) && parties.Exists(c => HasBlank(body, c))) found.Add(("", MarkMeaning.No, ColumnRole.ProviderResponsibility));
        foreach (var column in body.Columns.Where(static c => c.Role == ColumnRole.Responsibility)) found.AddRange(Distinct(body, column).Select(m => (m, OfBoth(m), ColumnRole.Responsibility)));
        foreach (var column in body.Columns)
        {
            if (column.Role is not (ColumnRole.Evidence or ColumnRole.Information or ColumnRole.UserAction or ColumnRole.Finding) || column.Role is not { } role) continue;
            foreach (var mark in Distinct(body, column))
            {
                if (OfSaid(WithoutReason(mark), role) is not { } meaning)
                {
                    if (role == ColumnRole.Evidence && IsPlaceholder(mark)) found.Add((mark, null, role));
                }
                else if (!found.Exists(f => f.Mark == WithoutReason(mark) && f.Meaning is { } other && other != meaning && MarkMeanings.Of(other).Meets(MarkMeanings.Of(meaning))))
                {
                    found.Add((WithoutReason(mark), meaning, role));
                }
            }
        }

        return
        [
            .. found.Where(static f => f.Meaning is not null).GroupBy(static f => f.Meaning).Select(static g => new GuessedMark([.. g.Select(static f => f.Mark).Distinct(StringComparer.Ordinal)], g.Key, GuessTexts.Marks([.. g.Select(static f => f.Role).Distinct()], g.Any(static f => f.Mark.Length == 0)))),
            .. found.Where(static f => f.Meaning is null && !ResponsibilityReader.IsDoneByProvider(f.Mark)).GroupBy(static f => f.Mark, StringComparer.Ordinal).Select(static g => new GuessedMark([g.Key], null, GuessTexts.UnknownMark([.. g.Select(static f => f.Role).Distinct()]))),
        ];
    }

    private static MarkMeaning? OfParty(string mark) => FoldedMark.Of(mark) switch
    {
        FoldedMark.Circle => MarkMeaning.Yes,
        FoldedMark.Dashed => MarkMeaning.No,
        var word when Yes.Contains(word, StringComparer.Ordinal) => MarkMeaning.Yes,
        var word when No.Contains(word, StringComparer.Ordinal) => MarkMeaning.No,
        _ => null,
    };

    private static MarkMeaning? OfBoth(string mark)
    {
        var key = HeadingText.Key(mark);
        if (Both.Contains(key, StringComparer.Ordinal)) return MarkMeaning.Shared;
        if (Users.Contains(key, StringComparer.Ordinal)) return MarkMeaning.User;
        if (Providers.Contains(key, StringComparer.Ordinal)) return MarkMeaning.Provider;
        // An error value is none of the words.
        return NotApplicable.Contains(key, StringComparer.Ordinal) || FoldedMark.Of(mark) == FoldedMark.Dashed ? MarkMeaning.None : null;
    }

    /// <summary>True for what stands in a cell of evidence in the place of a document, and names none: a word that says so, or nothing but signs.</summary>
    public static bool IsPlaceholder(string mark) => OfSaid(mark, ColumnRole.Evidence) is not null || Nothing.Contains(HeadingText.Key(mark), StringComparer.Ordinal) || !mark.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static MarkMeaning? OfSaid(string mark, ColumnRole role)
    {
        if (FoldedMark.Of(mark) == FoldedMark.Dashed) return MarkMeaning.None;
        return role == ColumnRole.Evidence && NotApplicable.Contains(HeadingText.Key(mark), StringComparer.Ordinal) ? MarkMeaning.NotApplicable
            : role == ColumnRole.Evidence && mark is "なし" or "無し" or "None" ? MarkMeaning.None : null;
    }

    private static string WithoutReason(string mark) => mark.IndexOfAny(['（', '(']) is > 0 and var open && mark[^1] is '）' or ')' && OfSaid(mark[..mark.IndexOfAny(['（', '('])].Trim(), ColumnRole.Evidence) is not null ? mark[..mark.IndexOfAny(['（', '('])].Trim() : mark;

    private static IEnumerable<string> Distinct(GuessedBody body, GuessedColumn column) =>
        body.CellsOf(column.Column.Index).Select(static c => c.Cell?.Text.Trim() ?? "").Where(static t => t.Length is > 0 and <= LongestMark && !t.Contains('\n', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    private static bool HasBlank(GuessedBody body, GuessedColumn column) => body.CellsOf(column.Column.Index).Any(static c => c.Cell is null || c.Cell.Text.Trim().Length == 0);
}
