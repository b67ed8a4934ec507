using System.Collections.Immutable;
using FiscDsl.Diagnostics;

namespace FiscDsl.Comparison;

/// <summary>What is to be said of a change beside its classes.</summary>
public enum ChangeRemarkKind
{
    /// <summary>A reference is worded otherwise and means what it meant.</summary>
    SameTarget,

    /// <summary>A reference is worded as it was and means something else.</summary>
    OtherTarget,

    /// <summary>A number in another document moved as our own numbers did.</summary>
    MovedAlong,

    /// <summary>A word in a script that Japanese is not written in, or in Latin letters, is new in a Japanese sentence.</summary>
    ForeignWord,

    /// <summary>A character is new that looks like an ideograph and is a radical.</summary>
    Radical,
}

/// <summary>A remark on a change.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Quoted">What of the text it is about.</param>
public sealed record ChangeRemark(ChangeRemarkKind Kind, string Quoted)
{
    private static readonly ImmutableArray<(string Name, LocalizedText Text)> Rows =
    [
        ("same-target", new("「{0}」の参照先は同じ", "'{0}' refers to what it did")),
        ("other-target", new("「{0}」の参照先が変わった", "'{0}' refers to something else now")),
        ("moved-along", new("ほかの文書の「{0}」の番号が、この文書の番号と同じだけずれた", "'{0}' of another document moved as numbers here did")),
        ("foreign-word", new("日本語でない字の語「{0}」が加わった", "'{0}' is new, and not in Japanese letters")),
        ("radical", new("漢字に見える部首「{0}」が加わった", "'{0}' is new, a radical that looks like an ideograph")),
    ];

    /// <summary>The name of its kind, the same in every language.</summary>
    public string Name => Rows[(int)Kind].Name;

    /// <summary>The remark in words.</summary>
    public string In(MessageLanguage language) => Rows[(int)Kind].Text.Format(language, [Quoted]);
}
