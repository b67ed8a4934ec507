using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Formatting;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Diagnostics;

/// <summary>What <c>fisc explain</c> shows as an example fires, and what it shows as the remedy does not.</summary>
public sealed class DiagnosticExampleTests
{
    private const string Arrow = "# ↓\n";

    // Examples of what a few lines cannot hold: files of a size, a kind or an encoding, thousands of lines.
    private static readonly DiagnosticDescriptor[] Sketches =
    [
        SyntaxDiagnostics.UnsupportedEncoding, SyntaxDiagnostics.FileTooLarge, SyntaxDiagnostics.UnreadableFile, SyntaxDiagnostics.LinkedFile, SyntaxDiagnostics.UnfollowedLink, SyntaxDiagnostics.NestingTooDeep,
        .. LimitDiagnostics.All, .. BaselineDiagnostics.All,
    ];

    public static MatrixTheoryData<string, MessageLanguage> Runnable => new(DiagnosticTable.All.Except(Sketches).Select(static d => d.Code), [MessageLanguage.En, MessageLanguage.Ja]);

    [Theory]
    [Statement("Each has a code, a name, a default severity, a message in Japanese and English, an explanation with an example (`fisc explain missing-evidence`) and, where a mend is mechanical, a fix.")]
    [MemberData(nameof(Runnable))]
    public void Example_fires_before_the_arrow_and_is_silent_behind_it(string code, MessageLanguage keywords)
    {
        var rule = DiagnosticTable.Find(code);
        Assert.NotNull(rule);
        var parts = (rule.Example + "\n").Split(Arrow).Select(e => Respelling.Of(e, keywords)).ToArray();
        Assert.Equal(2, parts.Length);
        Assert.Contains(Compile(parts[0]).Diagnostics, d => d.Diagnostic.Descriptor == rule);
        Assert.DoesNotContain(Compile(parts[1]).Diagnostics, d => d.Diagnostic.Descriptor == rule);
    }

    /// <summary>Compiles an example; a comment that names a file begins one.</summary>
    private static Compilation Compile(string example)
    {
        var files = new List<SourceFile>();
        var text = new StringBuilder();
        var path = "例.fisc";
        foreach (var line in example.Split('\n'))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) && line.EndsWith(".fisc", StringComparison.Ordinal))
            {
                files.Add(File(path, text.ToString()));
                text.Clear();
                path = line[2..];
            }
            else
            {
                text.Append(line).Append('\n');
            }
        }

        return Compilation.Create([.. files, File(path, text.ToString())]);
    }

    // Control characters and bytes are shown by pictures of them.
    private static SourceFile File(string path, string text)
    {
        var shown = text.Replace('␀', '\0').Replace('␍', '\r');
        var bytes = new List<byte>();
        foreach (var part in shown.Split('<'))
        {
            var isByte = part.StartsWith("0x", StringComparison.Ordinal);
            if (isByte) bytes.Add(Convert.ToByte(part[2..4], 16));
            else if (bytes.Count > 0) bytes.Add((byte)'<');
            bytes.AddRange(Encoding.UTF8.GetBytes(isByte ? part[5..] : part));
        }

        return new SourceFile(path, SourceText.From([.. bytes]));
    }
}
