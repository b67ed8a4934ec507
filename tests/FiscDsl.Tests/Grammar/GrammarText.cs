using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Tests.Grammar;

/// <summary>Catalog text as grammar/fisc.ebnf and as the compiler see it.</summary>
internal static class GrammarText
{
    // What the notation cannot say, by fisc.ebnf's own words, and what it leaves out before: characters, encodings, sizes.
    private static readonly HashSet<DiagnosticDescriptor> Unsaid =
    [
        SyntaxDiagnostics.MissingField, SyntaxDiagnostics.DuplicateField, SyntaxDiagnostics.NestingTooDeep, SyntaxDiagnostics.ControlCharacter,
        SyntaxDiagnostics.LoneCarriageReturn, SyntaxDiagnostics.MergeConflict, SyntaxDiagnostics.InvalidUtf8, SyntaxDiagnostics.UnsupportedEncoding,
    ];

    // Where these stand the compiler does not look at the value: the second of two fields, a policy line for no rule.
    private static readonly HashSet<DiagnosticDescriptor> Unread = [SyntaxDiagnostics.DuplicateField, NameDiagnostics.UnknownRule, NameDiagnostics.FixedSeverity];

    /// <summary>True where the text is derived from the grammar.</summary>
    public static bool IsDerived(string text) => IsDerived(SourceText.From(text));

    /// <inheritdoc cref="IsDerived(string)"/>
    public static bool IsDerived(SourceText text)
    {
        var terminals = new StringBuilder(text.Length + 64);
        foreach (var block in SyntaxTree.Parse(text).Blocks) Append(terminals, block, 0, block.Lines.Length);
        return EbnfRecognizer.Matches("file", terminals.ToString());
    }

    /// <summary>
    /// How the grammar and the compiler differ about a text; null where they agree: the one derives what the other reads
    /// without an error of syntax.
    /// </summary>
    public static string? Difference(string text) => Difference(SourceText.From(text));

    /// <inheritdoc cref="Difference(string)"/>
    public static string? Difference(SourceText text)
    {
        var findings = Compilation.Create([new SourceFile("a.fisc", text)]).Diagnostics.Select(static d => d.Diagnostic).ToList();
        var errors = findings
            .Where(static d => d.Descriptor.Group == DiagnosticGroup.Syntax && d.Severity == DiagnosticSeverity.Error)
            .Where(static d => !Unsaid.Contains(d.Descriptor) && !IsNoDayOfTheCalendar(d) && !AreNoRowsOfATable(d))
            .Select(static d => d.Message(MessageLanguage.En)).ToList();
        return (IsDerived(text), errors.Count > 0) switch
        {
            (true, true) => $"{text}\nis derived, but:\n{string.Join('\n', errors)}",
            (false, false) when !findings.Exists(static d => Unread.Contains(d.Descriptor)) => $"{text}\nis not derived, but has no error of syntax",
            _ => null,
        };
    }

    private static bool IsNoDayOfTheCalendar(Diagnostic finding) =>
        finding.Descriptor == SyntaxDiagnostics.InvalidValue && EbnfRecognizer.Matches("date", finding.Arguments[0]);

    private static bool AreNoRowsOfATable(Diagnostic finding) =>
        finding.Descriptor == SyntaxDiagnostics.InvalidValue && finding.Arguments[1] is ("headings" or "rows") && EbnfRecognizer.Matches("rows", finding.Arguments[0]);

    private static void Append(StringBuilder terminals, SyntaxBlock block, int from, int to)
    {
        for (var at = block.NextContent(from, to); at < to; at = block.NextContent(block.Lines[at].SubtreeEnd, to))
        {
            terminals.Append(block.Lines[at].Content.Of(block.Text)).Append('\n');
            if (block.NextContent(at + 1, block.Lines[at].SubtreeEnd) == block.Lines[at].SubtreeEnd) continue;
            terminals.Append(EbnfRecognizer.Indent);
            Append(terminals, block, at + 1, block.Lines[at].SubtreeEnd);
            terminals.Append(EbnfRecognizer.Dedent);
        }
    }
}
