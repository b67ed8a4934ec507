namespace FiscDsl.Schema;

/// <summary>The fields of all declarations.</summary>
public enum FieldKind
{
    /// <summary>名称 of a reference.</summary>
    Title,

    /// <summary>版.</summary>
    Version,

    /// <summary>発行日.</summary>
    Issued,

    /// <summary>準拠基準.</summary>
    Standard,

    /// <summary>クラウド事業者, the provider's name.</summary>
    Provider,

    /// <summary>作成.</summary>
    Publishers,

    /// <summary>言語 of the prose.</summary>
    Language,

    /// <summary>予約語: which spelling the formatter writes.</summary>
    Keywords,

    /// <summary>まえがき.</summary>
    Preface,

    /// <summary>改版内容.</summary>
    Summary,

    /// <summary>参照先.</summary>
    Url,

    /// <summary>公開区分.</summary>
    Access,

    /// <summary>確認日.</summary>
    Checked,

    /// <summary>分類 of a control.</summary>
    Category,

    /// <summary>項目, the publisher's own number.</summary>
    Code,

    /// <summary>適用にあたっての考え方.</summary>
    Intent,

    /// <summary>内容 of a clause.</summary>
    Text,

    /// <summary>主体.</summary>
    Responsibility,

    /// <summary>情報参照元.</summary>
    Evidence,

    /// <summary>該当情報.</summary>
    Information,

    /// <summary>確認内容.</summary>
    Finding,

    /// <summary>利用者の対応.</summary>
    UserAction,

    /// <summary>許容.</summary>
    Accept,

    /// <summary>注記.</summary>
    Note,

    /// <summary>訂正.</summary>
    Correction,

    /// <summary>シート of a foreign table.</summary>
    Sheet,

    /// <summary>見出し行.</summary>
    Headings,

    /// <summary>対象行.</summary>
    Rows,

    /// <summary>列.</summary>
    Column,

    /// <summary>印.</summary>
    Mark,

    /// <summary>引き継ぎ.</summary>
    Carry,

    /// <summary>除外.</summary>
    Leave,

    /// <summary>復元.</summary>
    Restore,
}

/// <summary>The rows of the schema table, one a field. <see cref="LanguageSchema"/> says which declaration has which.</summary>
internal static class Fields
{
    internal static readonly FixedValue None = new(new("none", "なし"), new(
        "確認したが、ない。理由を続けて書ける。", "Looked for, and there is none; a reason may follow."));

    internal static readonly FixedValue NotApplicable = new(new("n/a", "対象外"), new(
        "クラウド事業者が示すべきものがない。理由を続けて書ける。", "Nothing for the provider to show; a reason may follow."));

    internal static readonly FixedValue ProviderParty = new(new("provider", "クラウド事業者"), new(
        "クラウド事業者が対応する。", "The cloud provider is responsible."));

    internal static readonly FixedValue UserParty = new(new("user", "利用者"), new(
        "利用者（金融機関）が対応する。", "The user, a financial institution, is responsible."));

    internal static readonly FixedValue NobodyParty = new(new("none", "なし"), new(
        "だれも対応しない。", "Nobody is responsible."));

    internal static readonly FixedValue PublicAccess = new(new("public", "公開"), new(
        "だれでも参照できる。", "Open to everybody."));

    internal static readonly FixedValue NdaAccess = new(new("nda", "NDA"), new(
        "秘密保持契約のもとで提供される。", "Given under a non-disclosure agreement."));

    internal static readonly FieldSchema Title = new(FieldKind.Title, new("title", "名称"), ValueKind.Line, new(
        "リファレンスの名称。", "The reference's title.")) { Class = ChangeClass.Reference, IsRequired = true };

    internal static readonly FieldSchema Version = new(FieldKind.Version, new("version", "版"), ValueKind.Line, new(
        "版。", "The version.")) { Class = ChangeClass.Reference, IsRequired = true, IsAtomic = true };

    internal static readonly FieldSchema Issued = new(FieldKind.Issued, new("issued", "発行日"), ValueKind.Date, new(
        "発行日（YYYY-MM-DD。日が分からなければ YYYY-MM）。", "The date of issue (YYYY-MM-DD, or YYYY-MM where no day is known).")) { Class = ChangeClass.Reference, IsRequired = true };

    internal static readonly FieldSchema Standard = new(FieldKind.Standard, new("standard", "準拠基準"), ValueKind.Line, new(
        "対応する安全対策基準の名称と版。", "The standard that is covered, with its edition.")) { Class = ChangeClass.Number, IsRequired = true };

    internal static readonly FieldSchema Provider = new(FieldKind.Provider, new("provider", "クラウド事業者"), ValueKind.Line, new(
        "クラウド事業者の名前。表の見出しに使う。", "The cloud provider's name; heads a column.")) { Class = ChangeClass.Reference, IsRequired = true };

    internal static readonly FieldSchema Publishers = new(FieldKind.Publishers, new("publishers", "作成"), ValueKind.LineList, new(
        "作成した会社。", "Who made the reference.")) { Class = ChangeClass.Reference };

    internal static readonly FieldSchema Language = new(FieldKind.Language, new("language", "言語"), ValueKind.Choice, new(
        "文章と成果物の言語。省略時は日本語。", "The language of the prose and of what is published; Japanese where this is absent."))
    {
        Class = ChangeClass.Reference,
        FixedValues =
        [
            new(new("ja", "日本語"), new("日本語。", "Japanese.")),
            new(new("en", "英語"), new("英語。", "English.")),
        ],
    };

    internal static readonly FieldSchema Keywords = new(FieldKind.Keywords, new("keywords", "予約語"), ValueKind.Choice, new(
        "整形のときに書く予約語の綴り。省略時は書かれたまま。", "Which spelling the formatter writes; each stays as written where this is absent."))
    {
        Class = null,
        FixedValues =
        [
            new(new("en", "英語"), new("英語の綴り。", "The English spelling.")),
            new(new("ja", "日本語"), new("日本語の綴り。", "The Japanese spelling.")),
        ],
    };

    internal static readonly FieldSchema Preface = new(FieldKind.Preface, new("preface", "まえがき"), ValueKind.Prose, new(
        "まえがきと凡例。", "The preface and the legend.")) { Class = ChangeClass.Reference };

    internal static readonly FieldSchema Summary = new(FieldKind.Summary, new("summary", "改版内容"), ValueKind.Prose, new(
        "この版で改めたこと。", "What the version changed.")) { Class = ChangeClass.Reference, IsRequired = true };

    internal static readonly FieldSchema Url = new(FieldKind.Url, new("url", "参照先"), ValueKind.UrlList, new(
        "情報源のアドレス。複数なら「- 」で並べる。", "Where the source is; several are listed after \"- \".")) { Class = ChangeClass.Source };

    internal static readonly FieldSchema Access = new(FieldKind.Access, new("access", "公開区分"), ValueKind.Choice, new(
        "だれが参照できるか。", "Who may read the source.")) { Class = ChangeClass.Source, FixedValues = [PublicAccess, NdaAccess] };

    internal static readonly FieldSchema Checked = new(FieldKind.Checked, new("checked", "確認日"), ValueKind.Date, new(
        "参照先を最後に確かめた日（YYYY-MM-DD。日が分からなければ YYYY-MM）。", "When the source was last looked at (YYYY-MM-DD, or YYYY-MM where no day is known).")) { Class = ChangeClass.Source };

    internal static readonly FieldSchema Category = new(FieldKind.Category, new("category", "分類"), ValueKind.CategoryPath, new(
        "基準の分類。同じ名前があるときは「大項目 / 中項目」。", "The control's category; a path where the id is not unique.")) { Class = ChangeClass.Structure, IsRequired = true };

    internal static readonly FieldSchema Code = new(FieldKind.Code, new("code", "項目"), ValueKind.CodeList, new(
        "印刷物での番号（A38730001 など）。", "The publisher's own number (A38730001).")) { Class = ChangeClass.Structure, Repeats = true };

    internal static readonly FieldSchema Intent = new(FieldKind.Intent, new("intent", "考え方"), ValueKind.Prose, new(
        "適用にあたっての考え方。", "What to bear in mind when applying the control.")) { Class = ChangeClass.Text };

    internal static readonly FieldSchema Text = new(FieldKind.Text, new("text", "内容"), ValueKind.Prose, new(
        "基準からの引用（目的・内容説明・具体例）。", "What the standard says.")) { Class = ChangeClass.Text };

    internal static readonly FieldSchema Responsibility = new(FieldKind.Responsibility, new("responsibility", "主体"), ValueKind.Parties, new(
        "対応の主体。", "Who is responsible.")) { Class = ChangeClass.Responsibility, FixedValues = [ProviderParty, UserParty, NobodyParty] };

    internal static readonly FieldSchema Evidence = new(FieldKind.Evidence, new("evidence", "情報参照元"), ValueKind.Evidence, new(
        "根拠となる情報源の記号。「5, 1 \"侵入テスト\"」のように並べる。", "The sources that are the evidence, each with an optional place: 5, 1 \"侵入テスト\"."))
    { Class = ChangeClass.Evidence, FixedValues = [None, NotApplicable] };

    internal static readonly FieldSchema Information = new(FieldKind.Information, new("information", "該当情報"), ValueKind.Prose, new(
        "クラウド事業者の説明。", "What the provider says.")) { Class = ChangeClass.Information, IsInherited = true };

    internal static readonly FieldSchema Finding = new(FieldKind.Finding, new("finding", "確認内容"), ValueKind.Prose, new(
        "確認した内容と解説。「-」は上の項から受け継がない。", "What was confirmed; \"-\" takes nothing over from above.")) { Class = ChangeClass.Finding, IsInherited = true };

    internal static readonly FieldSchema UserAction = new(FieldKind.UserAction, new("user-action", "利用者の対応"), ValueKind.Prose, new(
        "利用者がしなければならないこと。", "What the user has to do.")) { Class = ChangeClass.UserAction, IsInherited = true };

    internal static readonly FieldSchema Accept = new(FieldKind.Accept, new("accept", "許容"), ValueKind.Acceptance, new(
        "規則の名前と、許容する理由。", "A rule's name and why its finding is accepted.")) { Class = ChangeClass.Acceptance, Repeats = true };

    internal static readonly FieldSchema Note = new(FieldKind.Note, new("note", "注記"), ValueKind.Prose, new(
        "読む人への注記。成果物にも載る。", "A note for the readers; compiled.")) { Class = ChangeClass.Note, Repeats = true };

    internal static readonly FieldSchema Correction = new(FieldKind.Correction, new("correction", "訂正"), ValueKind.Correction, new(
        "誤植の訂正。「印刷」→「訂正」のあとに理由。", "A misprint: 「printed」→「corrected」, then the reason.")) { Class = ChangeClass.Correction, Repeats = true };
}
