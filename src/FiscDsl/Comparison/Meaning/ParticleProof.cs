using FiscDsl.Text;

namespace FiscDsl.Comparison.Meaning;

/// <summary>
/// Whether the particles of two sentences that have the same words let them say the same: 本番環境に|から移送する, 利用者が|を監視する,
/// 攻撃する|される do not. What differs has to be shown to be spelling; the rest is told.
/// </summary>
internal static class ParticleProof
{
    /// <summary>True where nothing but a manner of speaking differs; false where a part plays another role, or is one of two where it was both.</summary>
    public static bool Holds(string old, string now)
    {
        var (before, after) = (MeaningReader.Read(old, readsParticles: true).Tokens, MeaningReader.Read(now, readsParticles: true).Tokens);
        var voice = before.Count(IsPassive) - after.Count(IsPassive);
        var isAble = before.Concat(after).Any(static t => t is { Kind: MeaningKind.Modality, Key: "possible" });
        var takesPart = false;
        int i = 0, j = 0;
        foreach (var (a, b) in CommonSubsequence.Of([.. before.Select(static t => t.Identity)], [.. after.Select(static t => t.Identity)], EqualityComparer<(MeaningKind, string)>.Default).Append((before.Count, after.Count)))
        {
            var (gone, added) = (Telling(before[i..a], after[j..b]), Telling(after[j..b], before[i..a]));
            foreach (var particle in gone.Concat(added)) takesPart |= particle is "を" or "が" or "に";
            if (!IsSpelling(gone, added, voice != 0 || isAble)) return false;
            (i, j) = (a + 1, b + 1);
        }

        // データを暗号化する, データが暗号化される: the particle goes with the voice.
        return voice == 0 || takesPart || isAble;
    }

    private static bool IsPassive(MeaningToken token) => token.Kind == MeaningKind.Passive;

    // What one side has beside the other.
    private static List<string> Telling(List<MeaningToken> side, List<MeaningToken> other)
    {
        var left = other.ToList();
        var telling = new List<string>();
        foreach (var token in side)
        {
            if (left.FindIndex(t => t.Identity == token.Identity) is >= 0 and var same) left.RemoveAt(same);
            else if (token.Kind is MeaningKind.Particle or MeaningKind.Relation or MeaningKind.Past) telling.Add(token.Kind == MeaningKind.Past ? "た" : token.Key);
        }

        return telling;
    }

    private static bool IsSpelling(List<string> gone, List<string> added, bool changesVoice) => (gone, added) switch
    {
        ([], []) => true,
        ([var one], []) => IsLeftOut(one, changesVoice),
        ([], [var one]) => IsLeftOut(one, changesVoice),
        // 資料を参照する is 資料の参照を行う.
        ([var one], [var other]) => (one, other) is ("を", "の") or ("の", "を") || (changesVoice && one is "を" or "が" or "に" && other is "を" or "が" or "に"),
        _ => false,
    };

    // 監査の記録 is 監査記録, 年に1回 is 年1回.
    private static bool IsLeftOut(string particle, bool changesVoice) => particle is "の" or "に" or "が" || (changesVoice && particle == "を");
}
