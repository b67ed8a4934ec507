using System.Text;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Cli.Output;

/// <summary>
/// Text from files, their names and other programs as a line of a terminal may show it: nothing in it moves the cursor,
/// changes colours, reorders the line or goes unseen.
/// </summary>
internal static class VisibleText
{
    /// <summary>How wide a tab is shown, in columns.</summary>
    public const int TabColumns = 4;

    /// <summary>The text on one line: <see cref="Visible.Of"/>, a line feed by its picture and a tab by blanks.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var visible = WithoutCommands(Visible.Of(text));
        return visible.AsSpan().IndexOfAny('\n', '\t') < 0
            ? visible
            : visible.Replace('\n', '␊').Replace("\t", new string(' ', TabColumns), StringComparison.Ordinal);
    }

    /// <summary>
    /// A whole line that text of a catalog may begin: <c>::error::</c> at the start of a line is a command to GitHub Actions,
    /// which reads what is printed there.
    /// </summary>
    public static string Line(string line)
    {
        var start = line.Length - line.AsSpan().TrimStart().Length;
        return line.AsSpan(start).StartsWith("::") ? string.Concat(line.AsSpan(0, start), "<U+003A>", line.AsSpan(start + 1)) : line;
    }

    /// <summary>The text with its lines kept.</summary>
    public static string Lines(string text) => text.Contains('\n') ? string.Join('\n', text.Split('\n').Select(static l => Of(l))) : Of(text);

    /// <summary>
    /// Columns that a terminal gives a character as <see cref="Of"/> shows it. Unlike the layout of printed Japanese,
    /// terminals draw ambiguous characters (①, →, “) narrow.
    /// </summary>
    public static int Columns(Rune rune)
    {
        if (rune.Value is >= ' ' and < '\x7F') return 1;
        if (rune.Value == '\t') return TabColumns;
        if (rune.IsBmp && Visible.IsHidden((char)rune.Value)) return Visible.Of([(char)rune.Value]).Length;
        if (rune.Value == '\n') return 1;
        if (EastAsianWidth.Columns(rune.Value) == 0) return 0;
        return EastAsianWidth.Of(rune.Value) is EastAsianWidthClass.Wide or EastAsianWidthClass.Fullwidth ? 2 : 1;
    }

    /// <summary>Columns of a text.</summary>
    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        if (Visible.MayHide(text) || text.Contains("##", StringComparison.Ordinal)) text = WithoutCommands(Visible.Of(text));
        foreach (var rune in text.EnumerateRunes()) columns += Columns(rune);
        return columns;
    }

    // ##[error] of GitHub Actions and ##vso[…] of Azure Pipelines are commands wherever they stand in a line.
    private static string WithoutCommands(string text) => !text.Contains("##", StringComparison.Ordinal)
        ? text
        : text.Replace("##[", "##<U+005B>", StringComparison.OrdinalIgnoreCase).Replace("##vso[", "##vso<U+005B>", StringComparison.OrdinalIgnoreCase);
}
