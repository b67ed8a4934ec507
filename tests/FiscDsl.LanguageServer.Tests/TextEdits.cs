using System.Text.Json.Nodes;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Makes edits as a client does.</summary>
internal static class TextEdits
{
    /// <summary>The text after edits, none of which touch; positions count UTF-16 code units.</summary>
    public static string Apply(string text, JsonNode? edits)
    {
        foreach (var edit in edits!.AsArray().OrderByDescending(e => Offset(text, e!["range"]!["start"]!)))
            text = text[..Offset(text, edit!["range"]!["start"]!)] + (string)edit["newText"]! + text[Offset(text, edit["range"]!["end"]!)..];
        return text;
    }

    private static int Offset(string text, JsonNode position)
    {
        var start = 0;
        for (var line = 0; line < (int)position["line"]!; line++) start = text.IndexOf('\n', start) + 1;
        return start + (int)position["character"]!;
    }
}
