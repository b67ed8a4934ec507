using System.Collections.Immutable;
using FiscDsl.Text;

namespace FiscDsl.Diagnostics;

/// <summary>What mends a finding without a thought.</summary>
/// <param name="Title">What the mend does, as an editor's menu shows it.</param>
/// <param name="Edits">Edits in the finding's own block.</param>
public sealed record CodeFix(LocalizedText Title, ImmutableArray<TextEdit> Edits)
{
    /// <summary>True where the mended text says to the compiler what it said before, so that nobody need look at it.</summary>
    public bool KeepsMeaning { get; init; }

    /// <summary>Where a person has to write a value, in the text of the last edit: until then the text has an error, so nothing makes such mends by the dozen. Null where none is needed.</summary>
    public int? ValueAt { get; init; }

    internal static CodeFix Replace(TextSpan span, string text) => new(
        new($"「{Shown(text)}」に置き換える", $"Replace with '{Shown(text)}'"), [new(span, text)]);

    internal static CodeFix Delete(TextSpan span, string what) => new(
        new($"「{Shown(what)}」を取り除く", $"Remove '{Shown(what)}'"), [new(span, "")]);

    internal static CodeFix Insert(int offset, string text, string what) => new(
        new($"「{Shown(what)}」を加える", $"Add '{Shown(what)}'"), [new(new TextSpan(offset, 0), text)]);

    // A long value would fill the menu.
    private static string Shown(string text)
    {
        var line = text.Trim().ReplaceLineEndings(" ");
        return line.Length > 40 ? string.Concat(line.AsSpan(0, 39), "…") : line.Length == 0 ? "␣" : line;
    }
}
