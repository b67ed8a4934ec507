using System.Collections.Immutable;
using FiscDsl.Model;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;

namespace FiscDsl.Services;

/// <summary>What a selection grows to, step by step.</summary>
public static class Selections
{
    /// <summary>
    /// The stretches around a place, in the file, each within the next: a word, its sentence, the line, the value, the
    /// field, the declarations around it, and the file.
    /// </summary>
    public static ImmutableArray<TextSpan> Around(Cursor cursor)
    {
        var block = cursor.Block.Block;
        var line = block.Lines[cursor.Line];
        var candidates = new List<TextSpan>();
        if (line.ContentStart <= cursor.BlockOffset && cursor.BlockOffset <= line.ContentEnd)
        {
            candidates.Add(Word(block.Text, line.Content, cursor.BlockOffset));
            candidates.Add(Sentence(block.Text, line.Content, cursor.BlockOffset));
            candidates.Add(line.Content);
        }

        if (cursor.Field is { } field)
        {
            candidates.Add(field.Value);
            candidates.Add(TextSpan.FromBounds(field.Name.Start, Math.Max(field.Name.End, field.Value.End)));
        }

        for (Declaration? declaration = cursor.Declaration; declaration is not null; declaration = declaration.Container) candidates.Add(DeclarationSpan.Of(declaration));
        var growing = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var candidate in candidates.Where(c => cursor.Touches(c)).Select(c => c.Shift(cursor.BlockStart)).Append(new TextSpan(0, cursor.Text.Length)))
            if (growing.Count == 0 || (Contains(candidate, growing[^1]) && candidate != growing[^1])) growing.Add(candidate);
        return growing.ToImmutable();
    }

    private static bool Contains(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;

    private static TextSpan Word(string text, TextSpan line, int at)
    {
        if (at == line.End && at > line.Start) at--;
        if (at >= line.End) return line;
        var kind = Script.Of(text, at);
        int start = at, end = at;
        while (start > line.Start && Script.Of(text, start - 1) == kind) start--;
        while (end < line.End && Script.Of(text, end) == kind) end++;
        return TextSpan.FromBounds(start, end);
    }

    private static TextSpan Sentence(string text, TextSpan line, int at)
    {
        var start = line.Start;
        foreach (var found in Sentences.Breaks(line.Of(text)))
        {
            if (line.Start + found > at) return TextSpan.FromBounds(start, line.Start + found);
            start = line.Start + found;
        }

        return TextSpan.FromBounds(start, line.End);
    }
}
