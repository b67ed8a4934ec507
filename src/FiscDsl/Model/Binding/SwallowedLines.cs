using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Values;
using FiscDsl.Text;

namespace FiscDsl.Model.Binding;

/// <summary>A line of prose that begins as a field or a declaration does.</summary>
/// <param name="Line">Its index in the block.</param>
/// <param name="Word">The field's name, or the keyword and the label behind it.</param>
/// <param name="Field">The field; null for a declaration.</param>
/// <param name="Declared">The declaration; null for a field.</param>
/// <param name="Target">Whose field or part it would be; null for a declaration on the margin.</param>
internal sealed record SwallowedLine(int Line, TextSpan Word, FieldSchema? Field, DeclarationSchema? Declared, Declaration? Target);

/// <summary>Finds lines of prose that look like what may stand in the declaration around it, or in one around that.</summary>
internal static class SwallowedLines
{
    // No line is looked at for longer than the longest word of the language.
    private static readonly HashSet<string> Words = [.. LanguageSchema.Declarations
        .SelectMany(static d => d.Fields.Select(static f => f.Spelling).Append(d.Spelling)).SelectMany(static s => new[] { s.English, s.Japanese })];

    // An id or a label is told from a sentence by its beginning.
    private const int LongestHead = 200;

    private static readonly int Longest = Words.Max(static w => w.Length);

    /// <summary>The lines below a prose field that begin as something else, in order. What stands beside the field's own colon is plainly its value.</summary>
    public static IReadOnlyList<SwallowedLine> In(Declaration declaration, FieldSite site)
    {
        var block = declaration.Block;
        // Most values stand on one line.
        if (!TextSpan.FromBounds(site.Name.End, site.Value.End).Of(block.Text).ContainsAny('\r', '\n')) return [];
        if (LanguageSchema.Of(declaration.Kind).Field(site.Kind) is not { Value: ValueKind.Prose }) return [];
        List<SwallowedLine>? found = null;
        foreach (var line in ProseLines.Indices(block, block.Source.LineOf(site.Name.Start)))
            if (At(declaration, line) is { } swallowed) (found ??= []).Add(swallowed);
        return found is null ? [] : found;
    }

    /// <summary>
    /// True for text that would be found if a line were made to begin with it; null where that is of no account. A layout makes no
    /// finding that the text did not have.
    /// </summary>
    public static Func<ReadOnlySpan<char>, bool>? NoBeginning(Declaration declaration, Policy? policy) => declaration.IsSettled(TextDiagnostics.FieldInProse, policy) ? null : rest =>
    {
        if (!BeginsWithWord(rest)) return false;
        var start = rest[..Math.Min(rest.Length, LongestHead)].ToString();
        return Read(declaration, start, new TextSpan(0, start.Length), -1) is not null;
    };

    private static bool BeginsWithWord(ReadOnlySpan<char> text)
    {
        var start = text[..Math.Min(text.Length, Longest + 1)];
        var length = start.IndexOfAny(" \t\u3000:：");
        if (length < 0) length = start.Length;
        return length > 0 && Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(start[..length]);
    }

    /// <summary>What a line of prose begins as; null where it is plainly prose.</summary>
    public static SwallowedLine? At(Declaration declaration, int line)
    {
        var content = declaration.Block.Lines[line].Content;
        return BeginsWithWord(content.Of(declaration.Block.Text)) ? Read(declaration, declaration.Block.Text, content, line) : null;
    }

    private static SwallowedLine? Read(Declaration declaration, string text, TextSpan content, int line)
    {
        var head = LineHead.Read(text, content);
        var word = head.Name.Of(text);
        if (head.Colon is null) return LanguageSchema.Declaration(word) is { } declared ? Header(declaration, text, line, head, declared) : null;
        for (var at = declaration; at is not null; at = at.Container)
            if (LanguageSchema.Of(at.Kind).Field(word) is { } field) return new(line, head.Name, field, null, at);
        return null;
    }

    private static SwallowedLine? Header(Declaration declaration, string text, int line, LineHead head, DeclarationSchema declared)
    {
        if (declared.Header == HeaderShape.None) return head.Rest.IsEmpty && line >= 0 && BeginsPolicy(declaration.Block, line) ? new(line, head.Name, null, declared, null) : null;
        if (Label(text, head.Rest, declared.Header) is not { } label) return null;
        var target = Parent(declaration, declared, LabelGrammar.Normalize(label.Of(text)));
        return target is null && !declared.IsTopLevel ? null : new(line, TextSpan.FromBounds(head.Name.Start, label.End), null, declared, target);
    }

    /// <summary>The id or label behind a keyword; null where a sentence goes on: "source code must be", "clause 3 of the contract".</summary>
    private static TextSpan? Label(string text, TextSpan rest, HeaderShape shape)
    {
        var end = rest.Start;
        while (end < rest.End && !Blank.Is(text[end])) end++;
        var word = TextSpan.FromBounds(rest.Start, end);
        if (word.IsEmpty || (word != rest && char.IsAsciiLetterLower(text[Blank.Trim(text, TextSpan.FromBounds(end, rest.End)).Start]))) return null;
        var isWhole = shape == HeaderShape.Label ? LabelGrammar.Read(text, word) == word : IdGrammar.Scan(word.Of(text)) == word.Length;
        return isWhole && (word == rest || word.Of(text).ContainsAnyExceptInRange('A', 'z')) ? word : null;
    }

    private static bool BeginsPolicy(SyntaxBlock block, int line)
    {
        var next = block.NextContent(line + 1, block.Lines.Length);
        if (next == block.Lines.Length) return false;
        var head = LineHead.Read(block.Text, block.Lines[next].Content);
        return head.Colon is not null && DiagnosticTable.Find(head.Name.Of(block.Text)) is not null;
    }

    /// <summary>The declaration that would hold one with a label: the one whose parts are counted like it, else the innermost that may.</summary>
    private static Declaration? Parent(Declaration declaration, DeclarationSchema declared, string label)
    {
        if (declared.Kind == DeclarationKind.Clause && LabelGrammar.Number(label) is { } number)
        {
            for (var at = declaration; at is { Kind: DeclarationKind.Clause }; at = at.Container)
                if (LabelGrammar.Number(at.Id)?.Style == number.Style) return at.Container;
        }

        var limit = declared.Kind == DeclarationKind.Category ? LanguageSchema.MaxCategoryDepth - 1 : LanguageSchema.MaxClauseDepth;
        for (var at = declaration; at is not null; at = at.Container)
            if (LanguageSchema.Of(at.Kind).Nested == declared.Kind && at.Depth() < limit) return at;
        return null;
    }
}
