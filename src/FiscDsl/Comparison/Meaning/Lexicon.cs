namespace FiscDsl.Comparison.Meaning;

/// <summary>How binding an expression is.</summary>
internal enum ModalityLevel
{
    /// <summary>Not at all: it only looks like one that is (できる限り).</summary>
    Nothing,

    /// <summary>すること, 必要である, なければならない.</summary>
    Required,

    /// <summary>望ましい, 推奨する, 努める.</summary>
    Recommended,

    /// <summary>可能である, 考えられる, できる.</summary>
    Permitted,

    /// <summary>必要はない, 不要である.</summary>
    Unneeded,
}

/// <summary>
/// The expressions that the meaning of a sentence is read from, as the standard and the references to it use them. At
/// any place the longest one counts.
/// </summary>
internal static class Lexicon
{
    /// <summary>Expressions of obligation. Those that begin with a Latin letter are whole words.</summary>
    public static (string Expression, ModalityLevel Level)[] Modality { get; } = LongestFirst(
    [
        .. Of(ModalityLevel.Required,
            "なければならない", "なければなりません", "なければいけない", "ねばならない", "べきである", "べきだ", "べき", "必要である", "必要であり", "必要がある", "必要があり",
            "必要となる", "必要とする", "必要とされる", "必要です", "必要だ", "必須", "不可欠", "求められる", "求められて", "求められます", "求める", "義務付け", "義務づけ", "義務がある", "義務である",
            "ものとする", "こととする", "must", "shall", "required"),
        .. Of(ModalityLevel.Recommended,
            "望ましい", "望まれる", "推奨", "有効である", "有用である", "努める", "努力する", "心がける", "ほうがよい", "ほうが良い", "方がよい", "方が良い", "should", "recommended"),
        .. Of(ModalityLevel.Permitted,
            "可能である", "可能であり", "可能とする", "可能となる", "可能です", "考えられる", "考えられます", "考えられ", "ことができる", "ことができます", "ことができ", "できる", "できます", "でき",
            "てもよい", "ても良い", "てよい", "差し支えない", "構わない", "かまわない", "あり得る", "ありうる", "任意である", "任意とする", "may", "can", "could", "might"),
        .. Of(ModalityLevel.Unneeded, "必要はない", "必要がない", "必要ない", "不要である", "不要とする", "不要です"),
        .. Of(ModalityLevel.Nothing, "できるだけ", "できる限り", "できるかぎり", "できれば", "できあが", "できごと", "かもしれない", "にすぎない", "に過ぎない"),
    ]);

    /// <summary>Expressions that deny or exclude.</summary>
    public static string[] Negations { get; } = LongestFirst(
        ["てはならない", "ではならない", "てはいけない", "なかった", "なければ", "ません", "ない", "なく", "なし", "無し", "禁止", "禁じ", "除く", "除き", "除い", "除外", "以外", "対象外", "not", "never", "no", "without", "except", "cannot"]);

    /// <summary>Prefixes that turn the word behind them to its opposite.</summary>
    public const string NegativePrefixes = "不非未無";

    /// <summary>Words that contain an expression of denial by their spelling alone.</summary>
    public static string[] Innocent { get; } = LongestFirst(
        ["少ない", "少なく", "すくない", "すくなく", "ないし", "みなし", "見なし", "内容", "非常", "無線", "不動産", "未来", "未満", "いかなければ", "だけでなく", "のみならず", "のみでなく", "間もなく", "まもなく", "なくなる前"]);

    /// <summary>Words of opposite meaning.</summary>
    public static (string One, string Other)[] Opposites { get; } =
    [
        ("高", "低"), ("多", "少"), ("大き", "小さ"), ("長", "短"), ("強", "弱"), ("早", "遅"), ("速", "遅"), ("増", "減"), ("広", "狭"), ("深", "浅"), ("厳", "緩"), ("新", "旧"), ("開", "閉"),
        ("前に", "後に"), ("以前", "以後"), ("以前", "以降"), ("事前", "事後"), ("上位", "下位"), ("以上", "以下"), ("以上", "未満"), ("超え", "未満"), ("超え", "以下"), ("上限", "下限"), ("最大", "最小"), ("最低", "最高"),
        ("内部", "外部"), ("国内", "海外"), ("国内", "国外"), ("社内", "社外"), ("容易", "困難"), ("許可", "禁止"), ("許可", "拒否"), ("承認", "却下"),
        ("有効", "無効"), ("必要", "不要"), ("義務", "任意"), ("含む", "除く"), ("含め", "除"), ("開始", "終了"), ("開始", "停止"), ("接続", "切断"), ("自動", "手動"), ("直接", "間接"), ("単独", "共同"), ("常時", "随時"),
        ("すべて", "一部"), ("全て", "一部"), ("全部", "一部"), ("暗号化", "平文"), ("成功", "失敗"), ("同意", "拒否"),
        ("high", "low"), ("more", "less"), ("before", "after"), ("all", "some"), ("internal", "external"), ("public", "private"), ("allow", "deny"), ("include", "exclude"),
    ];

    /// <summary>Units that make the number before them a figure (五年), the longest of each beginning first.</summary>
    public static string[] Units { get; } = LongestFirst(
    [
        "年度", "年間", "年", "か月", "ヶ月", "カ月", "ケ月", "箇月", "月", "週間", "週", "営業日", "日間", "日", "時間", "分間", "分", "秒", "回", "件", "名", "人", "社", "か所", "ヶ所", "箇所", "か国", "章", "条", "項", "号", "版",
        "次", "度", "段階", "要素", "世代", "重", "倍", "割", "円", "個", "台", "つ", "点", "歳", "ビット", "文字", "桁", "メートル", "キロ", "パーセント", "%", "％",
    ]);

    /// <summary>Dates and periods without a number in them.</summary>
    public static string[] Periods { get; } = LongestFirst(
        ["毎営業日", "毎年度", "毎年", "毎月", "毎週", "毎日", "毎時", "毎期", "半年", "半期", "四半期", "隔年", "隔月", "隔週", "年次", "月次", "週次", "日次", "翌営業日", "翌月", "翌日", "当日", "即日", "令和", "平成", "昭和"]);

    /// <summary>Bodies and schemes whose names stand for a standard, in capitals.</summary>
    public static HashSet<string> Standards { get; } = new(StringComparer.Ordinal)
    {
        "ISO", "IEC", "JIS", "SOC", "PCI", "DSS", "PCIDSS", "NIST", "SP", "SSAE", "ISAE", "SAS", "FISC", "FIPS", "FEDRAMP", "COBIT", "ITIL", "GDPR", "CSA", "HIPAA", "CIS", "ISMS", "ISMAP",
        "TLS", "SSL", "AES", "RSA", "SHA", "RFC", "OWASP", "CVSS", "ANSI", "IEEE", "CSF", "TYPE", "II", "III", "IV",
    };

    /// <summary>Words of hiragana that are told apart from what they are written together with: 行う|こと|が|望|ましい.</summary>
    public static string[] Hiragana { get; } = LongestFirst(
    [
        "こと", "もの", "とき", "ため", "よう", "である", "であり", "です", "ます", "ません", "する", "される", "して", "した", "します", "しない", "せず", "いる", "います", "いない", "いません", "ある", "あり", "ない", "なければならない",
        "できる", "できます", "でき", "おける", "おいて", "について", "により", "から", "まで", "より", "など", "および", "または", "もしくは", "ならびに", "では", "には", "とは", "が", "を", "は", "も", "に", "へ", "で", "と", "の", "や",
    ]);

    private static IEnumerable<(string, ModalityLevel)> Of(ModalityLevel level, params string[] expressions) => expressions.Select(e => (e, level));

    private static (string, ModalityLevel)[] LongestFirst((string Expression, ModalityLevel)[] expressions) => [.. expressions.OrderByDescending(static e => e.Expression.Length)];

    private static string[] LongestFirst(string[] expressions) => [.. expressions.OrderByDescending(static e => e.Length)];
}
