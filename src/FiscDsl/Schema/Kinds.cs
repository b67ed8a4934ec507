namespace FiscDsl.Schema;

/// <summary>The declarations of the language.</summary>
public enum DeclarationKind
{
    /// <summary>What the catalog is: title, version, publishers.</summary>
    Reference,

    /// <summary>A version that was or is to be issued, and what it changed.</summary>
    Revision,

    /// <summary>A 大項目 or, nested, a 中項目.</summary>
    Category,

    /// <summary>A document that is cited as evidence.</summary>
    Source,

    /// <summary>An item of the standard.</summary>
    Control,

    /// <summary>A part of a control.</summary>
    Clause,

    /// <summary>Severities of rules.</summary>
    Policy,
}

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

    /// <summary>許容.</summary>
    Accept,

    /// <summary>注記.</summary>
    Note,

    /// <summary>訂正.</summary>
    Correction,
}

/// <summary>What a field's value is; each kind has one grammar in <c>TypedSyntax</c>.</summary>
public enum ValueKind
{
    /// <summary>Free text on the field's line.</summary>
    Line,

    /// <summary>Sentences, on the field's line and the deeper lines below it.</summary>
    Prose,

    /// <summary>A list of free texts: one on the field's line, or several below, each after <c>- </c>.</summary>
    LineList,

    /// <summary>A list of http(s) addresses, laid out as <see cref="LineList"/>.</summary>
    UrlList,

    /// <summary>A list of codes on one line.</summary>
    CodeList,

    /// <summary>A calendar date, <c>YYYY-MM-DD</c>.</summary>
    Date,

    /// <summary>One of the field's fixed values.</summary>
    Choice,

    /// <summary>The parties that are responsible, or <c>none</c>.</summary>
    Parties,

    /// <summary>Citations, <c>none</c> or <c>n/a</c>.</summary>
    Evidence,

    /// <summary>A category's id, or a path of ids separated by <c>/</c>.</summary>
    CategoryPath,

    /// <summary>A rule's name and the reason.</summary>
    Acceptance,

    /// <summary>「printed」→「corrected」 and the reason.</summary>
    Correction,
}

/// <summary>What stands behind a declaration's keyword.</summary>
public enum HeaderShape
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An id.</summary>
    Id,

    /// <summary>An id and a title, which may be absent.</summary>
    IdAndTitle,

    /// <summary>A clause's label, as printed.</summary>
    Label,
}
