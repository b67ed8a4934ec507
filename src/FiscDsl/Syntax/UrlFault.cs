namespace FiscDsl.Syntax;

/// <summary>Why a text is no address.</summary>
public enum UrlFault
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It begins with neither <c>https://</c> nor <c>http://</c>.</summary>
    Scheme,

    /// <summary>It has a blank, or a character that no address has.</summary>
    Character,

    /// <summary>A percent sign without two hexadecimal digits.</summary>
    Escape,

    /// <summary>No name or number of a host, or something before it.</summary>
    Host,

    /// <summary>A port that is no number up to 65535.</summary>
    Port,
}
