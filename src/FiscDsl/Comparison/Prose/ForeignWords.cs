using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison.Prose;

/// <summary>
/// Words in letters that Japanese is not written in, new in a Japanese sentence: 補助金elevator, 目разます. A slip of a keyboard or of a
/// tool leaves them, and between kana and kanji they are read over.
/// </summary>
internal static class ForeignWords
{
    /// <summary>Latin letters from which on a word is one: S3 and ID are as Japanese as any.</summary>
    private const int LeastLatin = 3;

    private enum Kind
    {
        Japanese,
        Latin,
        Foreign,
        Radical,
    }

    /// <summary>What is to be said of the words that are new.</summary>
    /// <param name="old">The sentence before; empty for one that is new as a whole, of which Latin words are not told.</param>
    /// <param name="now">The sentence after.</param>
    public static ImmutableArray<ChangeRemark> New(string old, string now)
    {
        if (!IsJapanese(now) || !HasAny(now)) return [];
        var known = Words(old).Select(static w => w.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Words(now).Where(w => !(old.Length == 0 && w.Kind == Kind.Latin) && known.Add(w.Text))
            .Select(static w => new ChangeRemark(w.Kind == Kind.Radical ? ChangeRemarkKind.Radical : ChangeRemarkKind.ForeignWord, w.Text))];
    }

    /// <summary>True for a word in no script that Japanese is written in, Latin included.</summary>
    public static bool IsOutlandish(ChangeRemark remark) => remark.Kind == ChangeRemarkKind.ForeignWord && !char.IsAsciiLetter(remark.Quoted[0]);

    private static bool IsJapanese(string text) => text.AsSpan().ContainsAnyInRange('ぁ', 'ヿ');

    private static bool HasAny(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (KindAt(text, ref at) != Kind.Japanese) return true;
        return false;
    }

    private static IEnumerable<(Kind Kind, string Text)> Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var (start, last) = (at, at);
            var kind = KindAt(text, ref last);
            for (at = last + 1; at < text.Length; at = last + 1)
            {
                last = at;
                if (KindAt(text, ref last) != kind) break;
            }

            if (kind == Kind.Japanese) continue;
            var word = FullWidth.Fold(text.AsSpan(start, at - start));
            // AES, MFA: what is written in capitals is a name that Japanese has taken in.
            if (kind != Kind.Latin || (word.Length >= LeastLatin && word.Any(char.IsAsciiLetterLower))) yield return (kind, word);
        }
    }

    // Moves to the last code unit of the character.
    private static Kind KindAt(string text, ref int at)
    {
        var codePoint = CodePoints.At(text, at, out var length);
        at += length - 1;
        if (codePoint < 0x80) return char.IsAsciiLetter((char)codePoint) ? Kind.Latin : Kind.Japanese;
        if (codePoint == 0xFFFD) return Kind.Foreign;
        if (Radicals.IdeographOf(codePoint) != 0) return Kind.Radical;
        if (codePoint <= char.MaxValue && char.IsAsciiLetter(FullWidth.Fold((char)codePoint))) return Kind.Latin;
        if (codePoint is >= 0x3005 and <= 0x30FF or >= 0x31F0 and <= 0x31FF or >= 0xFF66 and <= 0xFF9F) return Kind.Japanese;
        if (codePoint is >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF) return codePoint <= char.MaxValue && ChineseForms.Has((char)codePoint) ? Kind.Foreign : Kind.Japanese;
        var category = Rune.IsValid(codePoint) ? Rune.GetUnicodeCategory(new Rune(codePoint)) : UnicodeCategory.Surrogate;
        return category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.Surrogate ? Kind.Foreign : Kind.Japanese;
    }
}
