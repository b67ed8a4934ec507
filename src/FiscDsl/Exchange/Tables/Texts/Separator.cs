using FiscDsl.Diagnostics;

namespace FiscDsl.Exchange.Tables.Texts;

/// <summary>What separates the values of a file.</summary>
/// <param name="Value">The character.</param>
/// <param name="IsDeclared">True where the first line says so (<c>sep=;</c>), and is no row.</param>
/// <param name="IsGuessed">True where it is another than the file's name promises, for the first line has none of that.</param>
internal sealed record Separator(char Value, bool IsDeclared, bool IsGuessed)
{
    private const string Declaration = "sep=";

    /// <summary>UTF-16 code units of the first line that are looked at.</summary>
    private const int MostLookedAt = 1 << 16;

    /// <summary>What it is called.</summary>
    public LocalizedText Name => Value switch
    {
        '\t' => new("タブ", "tabs"),
        ';' => new("セミコロン（;）", "semicolons (;)"),
        ',' => new("コンマ（,）", "commas (,)"),
        _ => new($"「{Value}」", $"'{Value}'"),
    };

    /// <summary>That of a file.</summary>
    /// <param name="text">The file, at its beginning.</param>
    /// <param name="isTabbed">True where its name promises tabs.</param>
    public static Separator Of(TextReader text, bool isTabbed)
    {
        var start = new char[MostLookedAt];
        var line = start.AsSpan(0, text.ReadBlock(start)).TrimStart("\r\n");
        if (line.StartsWith(Declaration, StringComparison.OrdinalIgnoreCase) && line.Length > Declaration.Length && (line.Length == Declaration.Length + 1 || line[Declaration.Length + 1] is '\r' or '\n')
            && line[Declaration.Length] is ',' or ';' or '\t' or '|')
            return new(line[Declaration.Length], IsDeclared: true, IsGuessed: false);
        char[] candidates = isTabbed ? ['\t', ',', ';'] : [',', '\t', ';'];
        var outside = Outside(line);
        var found = candidates.FirstOrDefault(c => outside.Contains(c), candidates[0]);
        return new(found, IsDeclared: false, IsGuessed: found != candidates[0]);
    }

    // The first line without what stands in quotation marks.
    private static HashSet<char> Outside(ReadOnlySpan<char> text)
    {
        var outside = new HashSet<char>();
        var isQuoted = false;
        foreach (var c in text)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (!isQuoted && c is '\r' or '\n') break;
            else if (!isQuoted) outside.Add(c);
        }

        return outside;
    }
}
