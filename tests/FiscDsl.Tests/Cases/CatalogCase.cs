using System.Text;
using FiscDsl.Text;

namespace FiscDsl.Tests.Cases;

/// <summary>A finding that a case expects.</summary>
/// <param name="Line">Zero-based line of the case's file the mark stands below; -1 for a finding about the whole file or none.</param>
/// <param name="Context">What stands before the range in the line.</param>
/// <param name="Covered">The text of the range; null where the finding has no place.</param>
/// <param name="Code">The diagnostic's code.</param>
/// <param name="Severity">The severity's English name; null where it is not checked.</param>
/// <param name="Subject">The subject; null where it is not checked.</param>
public sealed record ExpectedFinding(int Line, string Context, string? Covered, string Code, string? Severity, string? Subject)
{
    /// <summary>The Japanese message; null where it is not checked.</summary>
    public string? Message { get; set; }
}

/// <summary>A file of a case.</summary>
/// <param name="Path">Its path in the catalog.</param>
/// <param name="Text">Its text without marks, escapes replaced; raw bytes stand as U+F700 and the byte.</param>
/// <param name="Attributes">How it is stored: <c>crlf</c>, <c>bom</c>, <c>utf-16</c>; what is wrong with it: <c>unreadable</c>, <c>oversize</c>, <c>link</c>.</param>
/// <param name="Expected">What is expected in it.</param>
public sealed record CaseSource(string Path, string Text, IReadOnlySet<string> Attributes, IReadOnlyList<ExpectedFinding> Expected)
{
    private const char FirstByte = '\uF700';

    /// <summary>The file as the library gets it.</summary>
    public SourceFile ToFile() => new(Path, SourceText.From(Bytes()))
    {
        Fault = Attributes.Contains("unreadable") ? new FileFault("アクセスが拒否された") : Attributes.Contains("link") ? new FileFault("") { IsLink = true } : Attributes.Contains("oversize") ? new FileFault("", 300) : null,
    };

    /// <summary>The text with the line breaks of the file.</summary>
    public string InFile(string text) => Attributes.Contains("crlf") ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;

    /// <summary>The text with the line break at its end that the file has or lacks.</summary>
    public string Ended(string text) => Attributes.Contains("unended") ? text.TrimEnd('\n') : text;

    /// <summary>The file as it stands on disk.</summary>
    public byte[] Bytes()
    {
        var text = InFile(Text);
        if (Attributes.Contains("utf-16")) return [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)];
        var bytes = new List<byte>();
        if (Attributes.Contains("bom")) bytes.AddRange(Encoding.UTF8.Preamble);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= FirstByte and <= FirstByte + 0xFF) bytes.Add((byte)(rune.Value - FirstByte));
            else bytes.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
        }

        return [.. bytes];
    }
}

/// <summary>One case: a small catalog and what is expected of it.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Files">Its files.</param>
/// <param name="Fixed">Files after their fixes, by path.</param>
/// <param name="OwnFindingsOnly">True where errors of other rules are not looked at.</param>
/// <param name="IsAlone">True where the case is to have no prelude.</param>
public sealed record CatalogCase(string Title, IReadOnlyList<CaseSource> Files, IReadOnlyDictionary<string, string> Fixed, bool OwnFindingsOnly, bool IsAlone)
{
    /// <summary>True where nothing is put beside the case's own files.</summary>
    public bool IsWholeCatalog => IsAlone || Files.Any(static f => f.Text.Split('\n').Any(static l => l.StartsWith("reference", StringComparison.Ordinal) || l.StartsWith("リファレンス", StringComparison.Ordinal)));
}
