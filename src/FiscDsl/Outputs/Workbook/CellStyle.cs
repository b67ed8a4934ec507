namespace FiscDsl.Outputs.Workbook;

/// <summary>The looks of cells; <see cref="Stylesheets"/> says what each is.</summary>
internal enum CellStyle
{
    /// <summary>Nothing special.</summary>
    Plain,

    /// <summary>Text in a table, wrapped.</summary>
    Body,

    /// <summary>A value repeated from the row above.</summary>
    Muted,

    /// <summary><see cref="Body"/> in a smaller font: text that no row is tall enough for.</summary>
    SmallBody,

    /// <summary><see cref="Muted"/> in a smaller font.</summary>
    SmallMuted,

    /// <summary><see cref="Body"/> in a still smaller font.</summary>
    SmallerBody,

    /// <summary><see cref="Muted"/> in a still smaller font.</summary>
    SmallerMuted,

    /// <summary><see cref="Body"/> in the smallest font.</summary>
    SmallestBody,

    /// <summary><see cref="Muted"/> in the smallest font.</summary>
    SmallestMuted,

    /// <summary>A mark or a short value, in the middle.</summary>
    Mark,

    /// <summary>A mark repeated from the row above.</summary>
    MutedMark,

    /// <summary>An address that can be followed.</summary>
    Link,

    /// <summary>A number in a table.</summary>
    Number,

    /// <summary>A share in a table.</summary>
    Percent,

    /// <summary>The name of a total.</summary>
    TotalText,

    /// <summary>A total.</summary>
    TotalNumber,

    /// <summary>A share of a total.</summary>
    TotalPercent,

    /// <summary>A heading over columns.</summary>
    Header,

    /// <summary>A heading over headings.</summary>
    GroupHeader,

    /// <summary>The title of the cover.</summary>
    Title,

    /// <summary>What stands below the title.</summary>
    Subtitle,

    /// <summary>The title of a sheet.</summary>
    SheetTitle,

    /// <summary>The heading of a part of a sheet.</summary>
    Section,

    /// <summary>The name of a value on the cover.</summary>
    Key,

    /// <summary>A value on the cover.</summary>
    Value,

    /// <summary>A paragraph of the cover, without a border.</summary>
    Paragraph,

    /// <summary>A remark in small print.</summary>
    Remark,

    /// <summary>Nothing is written, and something is owed.</summary>
    Owed,

    /// <summary>Nothing is written, and nothing is owed.</summary>
    NotOwed,
}

/// <summary>What Excel would make of a cell's text when somebody edits the cell.</summary>
internal enum TextKind
{
    /// <summary>The same text, or it is a number already.</summary>
    Sound,

    /// <summary>A formula: the text keeps a quotation mark before it.</summary>
    FormulaLike,

    /// <summary>A number or a date: the cell has the format for text.</summary>
    NumberLike,
}
