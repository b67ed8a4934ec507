using FiscDsl.Text;

namespace FiscDsl.Syntax;

/// <summary>A content line cut into its first word, the colon behind it, and the rest.</summary>
/// <param name="Name">The first word: up to a blank or a colon. Empty for a line that begins with a colon.</param>
/// <param name="Colon">The colon, <c>:</c> or <c>：</c>; null for a line without one behind its first word.</param>
/// <param name="Rest">What follows, without blanks at its ends.</param>
public readonly record struct LineHead(TextSpan Name, TextSpan? Colon, TextSpan Rest)
{
    /// <summary>Cuts a stretch of a line.</summary>
    public static LineHead Read(string text, TextSpan line)
    {
        var at = line.Start;
        while (at < line.End && !Blank.Is(text[at]) && !IsColon(text[at])) at++;
        var name = TextSpan.FromBounds(line.Start, at);
        while (at < line.End && Blank.Is(text[at])) at++;
        if (at >= line.End || !IsColon(text[at])) return new(name, null, Blank.Trim(text, TextSpan.FromBounds(at, line.End)));
        return new(name, new TextSpan(at, 1), Blank.Trim(text, TextSpan.FromBounds(at + 1, line.End)));
    }

    /// <summary>Cuts a stretch of a line whose colon may have slipped: <c>；</c> beside its key, <c>∶</c> of a font. The name has letters and hyphens alone.</summary>
    public static LineHead ReadSlipped(string text, TextSpan line)
    {
        var at = line.Start + MarginProse.NameLength(line.Of(text));
        var name = TextSpan.FromBounds(line.Start, at);
        while (at < line.End && Blank.Is(text[at])) at++;
        var colon = at < line.End && MarginProse.Colons.Contains(text[at]) ? new TextSpan(at++, 1) : (TextSpan?)null;
        return new(name, colon, Blank.Trim(text, TextSpan.FromBounds(at, line.End)));
    }

    /// <summary>True for the two colons.</summary>
    public static bool IsColon(char c) => c is ':' or '：';
}
