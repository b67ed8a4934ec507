using FiscDsl.Comparison.Meaning;
using FiscDsl.Schema;
using FiscDsl.Syntax;

namespace FiscDsl.Comparison.Terms;

/// <summary>What stands in the place of what, in a sentence.</summary>
/// <param name="Old">What stood there.</param>
/// <param name="New">What stands there.</param>
internal readonly record struct TermPair(string Old, string New)
{
    /// <summary>Characters of a term, at most; what is longer is a phrase.</summary>
    public const int Longest = 30;

    /// <summary>
    /// True for nouns: more than a character, with neither an ending nor a particle at their ends. Strengths, denials, bounds and figures are no terms: what
    /// each place says is for a reviewer to read there.
    /// </summary>
    public bool AreTerms => IsNoun(Old) && IsNoun(New) && ClassesAllow();

    /// <summary>True where the one reaches farther than the other: 懲役又は禁錮 → 拘禁刑.</summary>
    public bool ChangesScope => SentenceMeaning.Differences(Old, New).Contains(ChangeClass.Scope);

    private bool ClassesAllow()
    {
        var differences = SentenceMeaning.Differences(Old, New);
        return (differences.IsEmpty || differences.Contains(ChangeClass.Text) || differences.Contains(ChangeClass.Actor)) && !differences.Any(IsReadInPlace);
    }

    /// <summary>True for a class that no row of several places tells.</summary>
    public static bool IsReadInPlace(ChangeClass @class) => @class is ChangeClass.Modality or ChangeClass.Negation or ChangeClass.Number;

    private static bool IsNoun(string text)
    {
        if (text.Length is < 2 or > Longest) return false;
        // お客様, ご契約者.
        var start = text[0] is 'お' or 'ご' ? 1 : 0;
        if (!IsOfNoun(text, start) || !IsOfNoun(text, text.Length - 1)) return false;
        for (var at = start; at < text.Length; at++)
            if (!IsOfNoun(text, at) && Script.Of(text, at) != ScriptKind.Hiragana && text[at] is not ('・' or ' ')) return false;
        return true;
    }

    private static bool IsOfNoun(string text, int at) => Script.Of(text, at) is ScriptKind.Kanji or ScriptKind.Katakana or ScriptKind.Latin;
}
