using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FiscDsl.Outputs;

/// <summary>
/// Names of pages, which depend on the id alone: a page keeps its name whatever else the catalog has. A name is one on every
/// system, and two ids have two names where a system takes upper and lower case, or a letter in two parts and in one, for the same.
/// </summary>
public static class PageName
{
    /// <summary>The most bytes of an id in a name; file systems hold 255, some a third less.</summary>
    private const int MostBytes = 120;

    // ー and 々, which Unicode has among the letters that modify others.
    private const int LongVowel = 0x30FC, Repeated = 0x3005;

    /// <summary>Bytes of the sum that tells ids apart.</summary>
    private const int SumLength = 6;

    // What Windows takes for a device, whatever follows the first dot ("Naming Files, Paths, and Namespaces").
    private static readonly string[] Devices =
        ["CON", "PRN", "AUX", "NUL", .. from device in (string[])["COM", "LPT"] from number in Enumerable.Range(0, 10) select string.Create(CultureInfo.InvariantCulture, $"{device}{number}")];

    /// <summary>The name without an extension: the id, where it has no letter in lower case and nothing else that may be taken for another; else what may stand in a name, and a sum of the id behind <c>~</c>, which no id has.</summary>
    /// <param name="id">A normalized id.</param>
    public static string Of(string id)
    {
        if (IsName(id)) return id;
        var sum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, SumLength));
        return $"{Start(id)}~{sum}";
    }

    /// <summary>True for a name that systems take for a device, whatever follows its first dot.</summary>
    public static bool IsDevice(string name) => Devices.Contains(name.Split('.')[0], StringComparer.OrdinalIgnoreCase);

    private static bool IsName(string id) =>
        id.EnumerateRunes().All(IsOneOfAKind) && !id.EndsWith('.') && Encoding.UTF8.GetByteCount(id) <= MostBytes && !IsDevice(id);

    // What no system takes for anything else: letters that have neither case nor another width, and no mark that joins them.
    private static bool IsOneOfAKind(Rune rune) => rune.Value switch
    {
        '-' or '_' or '.' or LongVowel or Repeated => true,
        < 0x80 => char.IsAsciiDigit((char)rune.Value) || char.IsAsciiLetterUpper((char)rune.Value),
        (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFFEF) or (>= 0x2F800 and <= 0x2FA1F) => false,
        _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter,
    };

    private static string Start(string id)
    {
        var start = new StringBuilder();
        var left = MostBytes;
        foreach (var rune in id.EnumerateRunes())
        {
            left -= rune.Utf8SequenceLength;
            if (left < 0) break;
            start.Append(MayStand(rune) ? rune.ToString() : "-");
        }

        var named = start.ToString();
        return IsDevice(named) ? "_" + named : named;
    }

    // Marks are parted from their letters and joined to them by some systems.
    private static bool MayStand(Rune rune) => rune.Value is '-' or '_' or '.' || Rune.IsLetterOrDigit(rune);
}
