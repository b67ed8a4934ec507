namespace FiscDsl.Exchange.Tables;

/// <summary>Who sees a sheet.</summary>
public enum SheetVisibility
{
    /// <summary>Everybody.</summary>
    Visible,

    /// <summary>Who unhides it.</summary>
    Hidden,

    /// <summary>Programs alone.</summary>
    VeryHidden,
}
