using System.Text.RegularExpressions;

namespace FiscDsl.Tests.Repository;

/// <summary>C# with what only readers see taken out, so that a search finds code and nothing else.</summary>
internal static partial class CSharpCode
{
    /// <summary>The code of a file: comments left out, string and character literals emptied, line breaks kept.</summary>
    public static string Of(string path) => NoCode().Replace(RepositoryTree.Read(path), static match =>
        (match.Value[0] == '/' ? "" : "\"\"") + new string('\n', match.Value.Count(static c => c == '\n')));

    // Raw strings first: they hold quotation marks; then comments, verbatim strings, strings, characters.
    [GeneratedRegex("""
        \$*(?<q>"{3,})[\s\S]*?\k<q>|//[^\n]*|/\*[\s\S]*?\*/|\$?@\$?"(?:[^"]|"")*"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.[^'\n]*)'
        """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NoCode();
}
