using FiscDsl.Text;

namespace FiscDsl.Diagnostics;

/// <summary>The titles of mends, in one place, and the mends that only put one text for another.</summary>
internal static class Fixes
{
    internal static Fix Replace(TextSpan span, string text) => new(
        new($"「{Shown(text)}」に置き換える", $"Replace with '{Shown(text)}'"), [new(span, text)]);

    internal static Fix Delete(TextSpan span, string what) => new(
        new($"「{Shown(what)}」を取り除く", $"Remove '{Shown(what)}'"), [new(span, "")]);

    internal static Fix Insert(int offset, string text, string what) => new(
        new($"「{Shown(what)}」を加える", $"Add '{Shown(what)}'"), [new(new TextSpan(offset, 0), text)]);

    // A long value would fill the menu.
    private static string Shown(string text)
    {
        var line = text.Trim().ReplaceLineEndings(" ");
        return line.Length > 40 ? string.Concat(line.AsSpan(0, 39), "…") : line.Length == 0 ? "␣" : line;
    }
}
