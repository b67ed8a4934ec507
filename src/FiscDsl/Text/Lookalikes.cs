using System.Collections.Frozen;

namespace FiscDsl.Text;

/// <summary>
/// Characters that character recognition and IMEs put for one another in ids. Two ids look alike where they have the
/// same <see cref="Skeleton"/>, the notion of Unicode Technical Standard 39; the table is our own, since that one knows neither
/// recognition errors nor old and simplified forms.
/// </summary>
public static class Lookalikes
{
    // The letters of the FISC standard, each with what is read for it: by shape, then old and simplified forms.
    private static readonly FrozenDictionary<char, char> Prefixes = Table(
        ('設', "没説股投殴誤设"), ('運', "連軍違達遷遅選運运"), ('技', "枝伎抜妓肢岐披扶"),
        ('統', "続銃絞純綂统"), ('実', "突美宝實実实"), ('監', "覧盟濫鑑艦藍监"));

    private static readonly FrozenDictionary<char, char> Anywhere = Table(
        ('0', "Oo〇ОоΟο"), ('1', "Il"), ('-', "ーｰ一"), ('2', "ニ二"), ('口', "ロ"), ('力', "カ"), ('工', "エ"), ('夕', "タ"), ('卜', "ト"), ('八', "ハ"),
        ('才', "オ"), ('千', "チ"), ('三', "ミ"), ('A', "АΑ"), ('B', "ВΒ"), ('C', "С"), ('E', "ЕΕ"), ('H', "НΗ"), ('K', "КΚ"), ('M', "МΜ"), ('P', "РΡ"), ('T', "ТΤ"), ('X', "ХΧ"));

    /// <summary>What a normalized id looks like: every character that has look-alikes replaced by the one that stands for them; the same instance where none has.</summary>
    public static string Skeleton(string id)
    {
        for (var i = 0; i < id.Length; i++)
            if (Of(id[i], i) != id[i]) return string.Create(id.Length, id, static (skeleton, id) =>
            {
                for (var i = 0; i < skeleton.Length; i++) skeleton[i] = Of(id[i], i);
            });
        return id;
    }

    private static char Of(char c, int index) =>
        index == 0 && Prefixes.TryGetValue(c, out var prefix) ? prefix : Anywhere.TryGetValue(c, out var found) ? found : c;

    private static FrozenDictionary<char, char> Table(params ReadOnlySpan<(char Meant, string Found)> rows)
    {
        var table = new Dictionary<char, char>();
        foreach (var (meant, found) in rows)
            foreach (var c in found)
                if (c != meant) table.Add(c, meant);
        return table.ToFrozenDictionary();
    }
}
