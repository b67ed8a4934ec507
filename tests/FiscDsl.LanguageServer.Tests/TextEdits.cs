using System.Text.Json.Nodes;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Makes edits as a client does.</summary>
internal static class TextEdits
{
    /// <summary>The text after edits, none of which touch; positions count in the encoding given.</summary>
    public static string Apply(string text, JsonNode? edits, string encoding = "utf-16")
    {
        foreach (var edit in edits!.AsArray().OrderByDescending(e => Offset(text, e!["range"]!["start"]!, encoding)))
            text = text[..Offset(text, edit!["range"]!["start"]!, encoding)] + (string)edit["newText"]! + text[Offset(text, edit["range"]!["end"]!, encoding)..];
        return text;
    }

    /// <summary>What a range covers.</summary>
    public static string At(string text, JsonNode? range, string encoding = "utf-16") => text[Offset(text, range!["start"]!, encoding)..Offset(text, range["end"]!, encoding)];

    /// <summary>The place of the first character behind <paramref name="before"/>, where <paramref name="found"/> stands, in UTF-16 code units.</summary>
    public static (int Line, int Character) PositionOf(string text, string before, string found)
    {
        var offset = text.IndexOf(before + found, StringComparison.Ordinal) + before.Length;
        var start = text.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1;
        return (text.AsSpan(0, offset).Count('\n'), offset - (offset == 0 ? 0 : start));
    }

    private static int Offset(string text, JsonNode position, string encoding)
    {
        var start = 0;
        for (var line = 0; line < (int)position["line"]!; line++) start = text.IndexOf('\n', start) + 1;
        var rest = (int)position["character"]!;
        if (encoding == "utf-16") return start + rest;
        foreach (var rune in text.AsSpan(start).EnumerateRunes())
        {
            if (rest <= 0) break;
            rest -= encoding == "utf-8" ? rune.Utf8SequenceLength : 1;
            start += rune.Utf16SequenceLength;
        }

        return start;
    }
}
