namespace FiscDsl.Text;

/// <summary>A place as editors name it.</summary>
/// <param name="Line">Zero-based line; LF, CRLF and a lone CR each end one, as in the Language Server Protocol.</param>
/// <param name="Character">Zero-based UTF-16 code unit in the line.</param>
public readonly record struct LinePosition(int Line, int Character);
