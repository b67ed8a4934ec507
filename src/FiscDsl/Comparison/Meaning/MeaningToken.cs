namespace FiscDsl.Comparison.Meaning;

/// <summary>What a part of a sentence adds to its meaning.</summary>
internal enum MeaningKind
{
    /// <summary>A thing, a property or an act.</summary>
    Content,

    /// <summary>How binding the sentence is.</summary>
    Modality,

    /// <summary>A denial.</summary>
    Negation,

    /// <summary>Reach: and or or, all or some, a bound, a time, a condition.</summary>
    Scope,

    /// <summary>A number with its unit, a reference to another provision.</summary>
    Figure,

    /// <summary>Who acts or is acted on.</summary>
    Actor,

    /// <summary>Somebody has another act.</summary>
    Causative,

    /// <summary>れる, られる: ability or the passive, as the sentence has it.</summary>
    Passive,

    /// <summary>た at the end.</summary>
    Past,

    /// <summary>How two parts are related: に基づき, に対し, から.</summary>
    Relation,

    /// <summary>が, を, に: the part that a noun plays. Read only where it is to be proved that two sentences say the same.</summary>
    Particle,
}

/// <summary>A part of a sentence that adds to its meaning. Equal kinds and keys, equal meaning.</summary>
/// <param name="Kind">What it adds.</param>
/// <param name="Key">Which, whatever its spelling.</param>
/// <param name="Start">Where it begins, in the text as it was read.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Role">Of an actor, the part it plays: <c>s</c> acts, <c>t</c> to it, <c>f</c> from it, <c>o</c> is acted on; <c>?</c> where the sentence does not say.</param>
internal readonly record struct MeaningToken(MeaningKind Kind, string Key, int Start, int End, char Role = '?')
{
    /// <summary>What makes two of them the same.</summary>
    public (MeaningKind Kind, string Key) Identity => (Kind, Key);
}
