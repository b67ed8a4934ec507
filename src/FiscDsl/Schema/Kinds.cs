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

    /// <summary>How a foreign table is read.</summary>
    Layout,
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

    /// <summary>A calendar date, <c>YYYY-MM-DD</c>, or a month of which no day is known, <c>YYYY-MM</c>.</summary>
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

    /// <summary>A row of a table, or the first and the last of several.</summary>
    Rows,

    /// <summary>A column of a table, and what it gives.</summary>
    Column,

    /// <summary>Marks, and what they mean.</summary>
    Mark,

    /// <summary>A list of what columns give.</summary>
    Roles,

    /// <summary>A list of columns of a table.</summary>
    Columns,
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
