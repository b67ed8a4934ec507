using System.Buffers;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Syntax.Prose;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Model.Binding;

/// <summary>A line of prose that begins as a field or a declaration does.</summary>
/// <param name="Line">Its index in the block.</param>
/// <param name="Word">The field's name, or the keyword and the label behind it.</param>
/// <param name="Field">The field; null for a declaration.</param>
/// <param name="Declared">The declaration; null for a field.</param>
/// <param name="Target">Whose field or part it would be; null for a declaration on the margin.</param>
internal sealed record SwallowedLine(int Line, TextSpan Word, FieldSchema? Field, DeclarationSchema? Declared, Declaration? Target)
{
    /// <summary>How the line would have to begin, where a slip keeps it from being read as that even at its place: another width or case, another mark for the colon, or none.</summary>
    public (TextSpan Written, string Meant)? Slip { get; init; }
}

/// <summary>Finds lines of prose that look like what may stand in the declaration around it, or in one around that.</summary>
internal static class SwallowedLines
{
    // No line is looked at for longer than the longest word of the language.
    private static readonly HashSet<string> Words = LanguageSchema.Declarations
        .SelectMany(static d => d.Fields.Select(static f => f.Spelling).Append(d.Spelling)).SelectMany(static s => new[] { s.English, s.Japanese }).ToHashSet(StringComparer.OrdinalIgnoreCase);

    // Most lines begin with none of them.
    private static readonly SearchValues<char> Starts = SearchValues.Create([.. Words.Select(static w => w[..1]).SelectMany(static s => s + s.ToUpperInvariant()).SelectMany(static c => c + FullWidth.Widen([c])).Distinct()]);

    // An id or a label is told from a sentence by its beginning.
    private const int LongestHead = 200;

    private const int ShortestName = 4;

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
        if (!BeginsWithWord(rest) && !BeginsWithName(rest)) return false;
        var start = rest[..Math.Min(rest.Length, LongestHead)].ToString();
        return Read(declaration, start, new TextSpan(0, start.Length), -1) is not null;
    };

    private static bool BeginsWithWord(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !Starts.Contains(text[0])) return false;
        Span<char> word = stackalloc char[Longest + 1];
        var length = 0;
        var end = Math.Min(MarginProse.NameLength(text), word.Length);
        for (; length < end; length++) word[length] = FullWidth.Fold(text[length]);
        return length > 0 && Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..length]);
    }

    // A word with a colon, long enough to be known for a name where a letter of it is wrong: 内訳 is no 内容.
    private static bool BeginsWithName(ReadOnlySpan<char> text)
    {
        var length = MarginProse.NameLength(text[..Math.Min(text.Length, Longest + 2)]);
        return length >= ShortestName && text[length..].TrimStart(" \t\u3000") is [var mark, .. var rest] && LineHead.IsColon(mark) && !rest.StartsWith("//", StringComparison.Ordinal);
    }

    /// <summary>What a line of prose begins as; null where it is plainly prose.</summary>
    public static SwallowedLine? At(Declaration declaration, int line)
    {
        var content = declaration.Block.Lines[line].Content;
        var written = content.Of(declaration.Block.Text);
        return BeginsWithWord(written) || BeginsWithName(written) ? Read(declaration, declaration.Block.Text, content, line) : null;
    }

    private static SwallowedLine? Read(Declaration declaration, string text, TextSpan content, int line)
    {
        var head = LineHead.Read(text, content);
        var word = head.Name.Of(text);
        if (head.Colon is null)
        {
            if (LanguageSchema.Declaration(word) is { } declared && Header(declaration, text, line, head, declared) is { } header) return header;
        }
        else
        {
            for (var at = declaration; at is not null; at = at.Container)
                if (LanguageSchema.Of(at.Kind).Field(word) is { } field) return new(line, head.Name, field, null, at);
        }

        return Slipped(declaration, text, content, line);
    }

    /// <summary>A line that would begin as something else but for a slip.</summary>
    private static SwallowedLine? Slipped(Declaration declaration, string text, TextSpan content, int line)
    {
        var beginning = FullWidth.Fold(content.Of(text)[..Math.Min(content.Length, LongestHead)]);
        var length = MarginProse.NameLength(beginning);
        var (word, rest) = (beginning[..length], Blank.Trim(beginning, TextSpan.FromBounds(length, beginning.Length)));
        var name = new TextSpan(content.Start, length);
        var mark = rest.IsEmpty ? '\0' : beginning[rest.Start];
        if (mark != '\0' && MarginProse.Colons.Contains(mark)) return FieldOf(declaration, line, name, word, StringComparison.OrdinalIgnoreCase, new(content.Start, rest.Start + 1)) ?? Misspelt(declaration, line, name, word, new(content.Start, rest.Start + 1));
        if (LanguageSchema.Declaration(word) is { Header: not HeaderShape.None } declared)
        {
            if (Header(declaration, beginning, line, new(new(0, length), null, rest), declared) is not { } header) return null;
            var written = header.Word.Shift(content.Start);
            return header with { Word = written, Slip = (written, $"{word} {TextSpan.FromBounds(rest.Start, header.Word.End).Of(beginning)}") };
        }

        if (!BeginsSentence(declaration, line) || FieldOf(declaration, line, name, word, StringComparison.Ordinal, name) is not { Field: { } field } found) return null;
        if (rest.IsEmpty) return GoesOn(declaration.Block, line) ? null : found;
        // "note that …" is a sentence; a Japanese word has a blank behind it where it is a name. Before a tab it is the cell of a row.
        return rest.Start > length && beginning[length] != '\t' && (!char.IsAsciiLetter(word[0]) || !char.IsAscii(beginning[rest.Start]) || IsValue(field, rest.Of(beginning))) ? found : null;
    }

    private static SwallowedLine? Misspelt(Declaration declaration, int line, TextSpan name, string word, TextSpan written)
    {
        if (word.Length < ShortestName || Words.Contains(word)) return null;
        for (var at = declaration; at is not null; at = at.Container)
        {
            var names = LanguageSchema.Of(at.Kind).Fields.SelectMany(static f => new[] { f.Spelling.English, f.Spelling.Japanese }).Where(static n => n.Length >= ShortestName);
            // What goes on behind a name is another word.
            if (names.FirstOrDefault(n => SpellingSuggestion.Distance(word, n, limit: 2) < 2 && !word.StartsWith(n, StringComparison.Ordinal)) is { } near) return FieldOf(at, line, name, near, StringComparison.Ordinal, written);
        }

        return null;
    }

    private static SwallowedLine? FieldOf(Declaration declaration, int line, TextSpan name, string word, StringComparison comparison, TextSpan written)
    {
        for (var at = declaration; at is not null; at = at.Container)
        {
            foreach (var field in LanguageSchema.Of(at.Kind).Fields)
            {
                foreach (var spelling in new[] { field.Spelling.English, field.Spelling.Japanese })
                    if (spelling.Equals(word, comparison)) return new(line, name, field, null, at) { Slip = (written, spelling + ":") };
            }
        }

        return null;
    }

    // A word in the middle of a sentence is one that a line break has brought to the start of a line.
    private static bool BeginsSentence(Declaration declaration, int line)
    {
        if (line < 0) return true;
        var before = declaration.Block.Lines[line - 1];
        var written = before.Content.Of(declaration.Block.Text);
        // Behind a field, or what looks like one, as much.
        return before.Kind != LineKind.Content || BeginsWithWord(written) || Punctuation.EndsTerminated(written);
    }

    // 該当情報 and, below it, は公開されている: a sentence that was broken there.
    private static bool GoesOn(SyntaxBlock block, int line) =>
        line >= 0 && line + 1 < block.Lines.Length && block.Lines[line + 1] is { Kind: LineKind.Content, ContentStart: var start } && block.Text[start] is >= 'ぁ' and <= 'ゟ';

    /// <summary>True for what is hardly anything else than a value of the field: responsibility user, evidence 5, checked 2016-10-03.</summary>
    private static bool IsValue(FieldSchema field, ReadOnlySpan<char> text)
    {
        if (field.Value is ValueKind.Date or ValueKind.Evidence && char.IsAsciiDigit(text[0])) return true;
        if (field.FixedValues.IsEmpty) return false;
        foreach (var part in text.ToString().Split([',', '、'], StringSplitOptions.TrimEntries))
            if (!field.FixedValues.Any(v => v.Spelling.English.Equals(part, StringComparison.OrdinalIgnoreCase) || v.Spelling.Japanese == part)) return false;
        return true;
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
