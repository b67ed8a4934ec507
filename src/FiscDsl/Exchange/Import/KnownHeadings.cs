using System.Collections.Frozen;
using System.Collections.Immutable;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Import;

/// <summary>
/// The one table of the headings that are known: those of references to the FISC standard, of shared responsibility matrices and of
/// questionnaires. A column is taken only where its heading stands here; what is not ours is known, too, so that nobody takes it for a slip.
/// </summary>
internal static class KnownHeadings
{
    // Of several columns of ids the one that stands first here has the control's.
    private static readonly ImmutableArray<string> Ids =
    [
        "項のパス", "基準番号", "実務基準番号", "fisc実務基準", "fisc基準番号", "安全対策基準番号", "fiscno.", "基準項番", "基準no.", "管理策番号", "controlid", "controlno.", "cid", "cgid", "questionid", "ref_id", "refid",
        "path", "pathofclause", "項番", "no.", "no", "番号", "#", "id",
    ];

    private static readonly FrozenDictionary<string, ColumnRole> Roles = Table(
        (ColumnRole.Category, ["基準大項目", "大項目", "種別", "グループ", "大分類", "分類", "基準種別", "カテゴリ", "カテゴリー", "controldomain", "domain", "controlgroup", "category", "mainarea", "area"]),
        (ColumnRole.Subcategory, ["基準中項目", "中項目", "中分類", "サブカテゴリ", "サブカテゴリー", "subcategory", "sub-category", "subarea", "subdomain"]),
        (ColumnRole.Title, ["基準小項目", "小項目", "見出し", "主題", "名前", "基準名", "基準名称", "項目名", "管理策名", "タイトル", "title", "name", "controltitle", "controlname"]),
        (ColumnRole.Intent, ["適用にあたっての考え方", "基準項目の目的", "小項目説明", "考え方", "目的", "discussion", "rationale"]),
        (ColumnRole.Label, ["枝番", "項番号", "細目番号"]),
        (ColumnRole.Code, ["項目コード", "項目番号", "管理番号"]),
        (ColumnRole.Text, ["内容説明・具体例等の解説", "基準項目の目的・内容説明・具体例等の解説", "内容説明", "規定内容", "要件", "要求事項", "評価内容", "基準内容", "具体例", "controlspecification", "controltext", "controldescription", "requirement", "requirements", "question", "checklistitem"]),
        (ColumnRole.Responsibility, ["対応の主体", "対応主体", "責任分界", "責任主体", "responsibility", "sp/cust", "ssrmcontrolownership", "controlownership", "controlorigination"]),
        (ColumnRole.Information, ["該当情報", "回答内容", "事業者回答", "ベンダー回答", "クラウド事業者の回答", "guidance", "providerresponse", "implementationguidance"]),
        (ColumnRole.UserAction, ["si事業者・利用者で必要な対応", "使用者側での追加の対策の例/考慮事項", "利用者で必要な対応", "利用者の対応", "利用者側の対応", "お客様の対応", "お客様で必要な対応", "customerguidance", "customerresponsibility", "customerresponsibilities"]),
        (ColumnRole.Finding, ["確認した内容と解説", "確認内容", "確認結果", "適合性", "適合状況", "answers", "answer", "status"]),
        (ColumnRole.Evidence, ["対応可否判断のための情報参照元", "情報参照元", "主な参照先", "参照先", "参照元", "解説ドキュメント", "根拠資料", "エビデンス", "moreinfo", "references", "reference", "evidence"]),
        (ColumnRole.Note, ["備考", "コメント", "注記", "特記事項", "commentsandnotes", "comments", "comment", "notes", "remarks"]));

    private static readonly FrozenSet<string> Foreign = new[] { "必須可否", "severity", "level", "重大度", "重要度", "guid", "有効化", "ガイダンス", "実装" }.ToFrozenSet(StringComparer.Ordinal);

    // The provider's name stands before or in these.
    private static readonly (string Ending, ColumnRole Role)[] Endings =
    [
        ("の該当情報", ColumnRole.Information), ("の見解", ColumnRole.Information), ("の対策内容", ColumnRole.Information), ("の一般公開情報の所在", ColumnRole.Evidence), ("一般公開情報の所在", ColumnRole.Evidence),
    ];

    private static readonly string[] Providers = ["クラウド事業者", "事業者", "ベンダー", "ベンダ", "プロバイダー", "provider", "csp", "sp", "serviceprovider", "cloudprovider", .. CloudNames];

    private static readonly string[] Users = ["利用者", "お客様", "顧客", "ユーザー", "ユーザ", "使用者", "金融機関", "customer", "cust", "user", "csc", "cloudcustomer"];

    /// <summary>Names of clouds as they stand in headings and in cells, compared as headings are.</summary>
    public static ImmutableArray<string> CloudNames => ["aws", "amazon", "amazonwebservices", "azure", "microsoft", "microsoftazure", "gcp", "google", "googlecloud", "oracle", "oci", "ibm", "ibmcloud", "salesforce"];

    /// <summary>What a column gives by its headings, the upper one first; null for one that is not known.</summary>
    public static ColumnRole? RoleOf(ImmutableArray<string> headings)
    {
        if (headings.IsEmpty) return null;
        var last = HeadingText.Key(headings[^1]);
        var above = headings.Take(headings.Length - 1).Select(static h => RoleOf(HeadingText.Key(h))).FirstOrDefault(static r => r is not null);
        if (above == ColumnRole.Responsibility && PartyOf(last) is { } party) return party;
        // Both names together can mean nothing else.
        if (last.Contains('(', StringComparison.Ordinal) && PartyOf(HeadingText.WithoutBrackets(last)) is { } outer && PartyOf(Bracketed(last)) == outer) return outer;
        return RoleOf(last) is { } own && !(own == ColumnRole.Note && above is not (null or ColumnRole.Note)) ? own : null;
    }

    /// <summary>The party that a heading names; null where it names none.</summary>
    public static ColumnRole? PartyOf(string key)
    {
        foreach (var name in (string[])[key, HeadingText.WithoutBrackets(key), Bracketed(key)])
        {
            if (Array.Exists(Users, u => name == u || name == u + "側")) return ColumnRole.UserResponsibility;
            if (Array.Exists(Providers, p => name == p || name == p + "側")) return ColumnRole.ProviderResponsibility;
        }

        return null;
    }

    /// <summary>How well a column's headings name a control's id: 0 for the best; null where they do not.</summary>
    public static int? RankOfId(ImmutableArray<string> headings)
    {
        if (headings.IsEmpty) return null;
        var key = HeadingText.Key(headings[^1]);
        if (Ids.IndexOf(key, StringComparer.Ordinal) is >= 0 and var rank) return rank;
        return Ids.IndexOf(HeadingText.WithoutBrackets(key), StringComparer.Ordinal) is >= 0 and var bare ? bare : null;
    }

    /// <summary>True for a heading that can head nothing but a control's id.</summary>
    public static bool IsSurelyId(ImmutableArray<string> headings) => RankOfId(headings) is { } rank && rank < Ids.IndexOf("path", StringComparer.Ordinal);

    /// <summary>True for 項目 and the like, which only what stands below can tell.</summary>
    public static bool DependsOnCells(ImmutableArray<string> headings) => !headings.IsEmpty && HeadingText.WithoutBrackets(HeadingText.Key(headings[^1])) is "項目" or "基準項目" or "項目番号";

    /// <summary>True for a column that is known to say nothing that a reference holds.</summary>
    public static bool IsForeign(ImmutableArray<string> headings) => !headings.IsEmpty && Foreign.Contains(HeadingText.WithoutBrackets(HeadingText.Key(headings[^1])));

    private static ColumnRole? RoleOf(string key)
    {
        foreach (var form in (string[])[key, HeadingText.WithoutBrackets(key)])
        {
            if (Roles.TryGetValue(form, out var role)) return role;
            foreach (var (ending, of) in Endings)
                if (form.EndsWith(ending, StringComparison.Ordinal)) return of;
            foreach (var cloud in CloudNames)
                if (form.StartsWith(cloud, StringComparison.Ordinal) && form[cloud.Length..] is "の情報" or "回答" or "の回答" or "の対応状況") return ColumnRole.Information;
        }

        return null;
    }

    private static string Bracketed(string key)
    {
        var open = key.IndexOf('(', StringComparison.Ordinal);
        var close = key.LastIndexOf(')');
        return open >= 0 && close > open ? key[(open + 1)..close] : key;
    }

    private static FrozenDictionary<string, ColumnRole> Table(params ReadOnlySpan<(ColumnRole Role, string[] Headings)> rows)
    {
        var table = new Dictionary<string, ColumnRole>(StringComparer.Ordinal);
        foreach (var (role, headings) in rows)
            foreach (var heading in headings) table.Add(heading, role);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
