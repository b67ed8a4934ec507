using System.Runtime.InteropServices;
using System.Text;

namespace FiscDsl.Text.Unicode;

/// <summary>
/// Unicode Normalization Form C (UAX #15). Ids are compared in it (grammar/language.md, "Identity"), and the runtime's
/// own <c>string.Normalize</c> does nothing under InvariantGlobalization.
/// </summary>
public static partial class Nfc
{
    private const int CodePointBits = 21, CodePointMask = (1 << CodePointBits) - 1;

    /// <summary>The text in NFC; the same instance where it is in NFC already.</summary>
    public static string Normalize(string text)
    {
        if (IsPlainlyNormalized(text)) return text;
        var codePoints = Decompose(text);
        Reorder(codePoints);
        Compose(codePoints);
        var result = Encode(codePoints, text.Length);
        return string.Equals(result, text, StringComparison.Ordinal) ? text : result;
    }

    // Characters that neither decompose nor compose with one before them: Latin, kana, kanji, Hangul syllables, full-width
    // forms. What is not among them takes the long way, whose answer is the exact one.
    private static bool IsPlainlyNormalized(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c >= 0x300 && c is not ((>= '\u3041' and <= '\u3096') or (>= '\u309B' and <= '\u30FF') or (>= '\u3001' and <= '\u3029')
                or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uFF00' and <= '\uFFEF')))
                return false;
        }

        return true;
    }

    private static List<int> Decompose(string text)
    {
        var codePoints = new List<int>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            AddDecomposed(CodePoints.At(text, i, out var length), codePoints);
            i += length;
        }

        return codePoints;
    }

    // Recursion ends after four steps at most: the data nests no deeper.
    private static void AddDecomposed(int codePoint, List<int> target)
    {
        if (Hangul.IsSyllable(codePoint))
        {
            Hangul.AddDecomposed(codePoint, target);
            return;
        }

        var found = codePoint < 0xC0 ? -1 : Decompositions.BinarySearch(new OfCodePoint((uint)codePoint));
        if (found < 0)
        {
            target.Add(codePoint);
            return;
        }

        AddDecomposed(First(found), target);
        if (Second(found) != 0) target.Add(Second(found));
    }

    // Sorts each run of combining marks by class, marks of one class staying in order. Keys carry the position, so that an
    // ordinary sort is stable and a long hostile run is no quadratic one.
    private static void Reorder(List<int> codePoints)
    {
        for (var i = 0; i < codePoints.Count; i++)
        {
            var start = i;
            while (i < codePoints.Count && ClassOf(codePoints[i]) != 0) i++;
            if (i - start < 2) continue;
            var keys = new (int Class, int Position, int CodePoint)[i - start];
            for (var k = 0; k < keys.Length; k++) keys[k] = (ClassOf(codePoints[start + k]), k, codePoints[start + k]);
            Array.Sort(keys);
            for (var k = 0; k < keys.Length; k++) codePoints[start + k] = keys[k].CodePoint;
        }
    }

    private static void Compose(List<int> codePoints)
    {
        var (starter, lastClass, length) = (-1, 0, 0);
        foreach (var codePoint in CollectionsMarshal.AsSpan(codePoints))
        {
            var combiningClass = ClassOf(codePoint);

            // A mark is blocked from the starter by one of its own class or, for a starter, by anything between.
            var adjacent = starter == length - 1;
            if (starter >= 0 && (adjacent || lastClass < combiningClass)
                && Composite(codePoints[starter], codePoint) is var composite and not 0)
            {
                codePoints[starter] = composite;
                continue;
            }

            if (combiningClass == 0) starter = length;
            lastClass = combiningClass;
            codePoints[length++] = codePoint;
        }

        codePoints.RemoveRange(length, codePoints.Count - length);
    }

    private static int Composite(int first, int second)
    {
        if (Hangul.Composite(first, second) is var syllable and not 0) return syllable;
        var found = Compositions.BinarySearch(new OfPair(((ulong)first << CodePointBits) | (uint)second));
        return found < 0 ? 0 : (int)(Decompositions[Compositions[found]] >> (2 * CodePointBits));
    }

    private static string Encode(List<int> codePoints, int capacity)
    {
        var result = new StringBuilder(capacity);
        foreach (var codePoint in codePoints)
        {
            if (codePoint <= char.MaxValue) result.Append((char)codePoint);
            else result.Append(new Rune(codePoint).ToString());
        }

        return result.ToString();
    }

    private static int First(int index) => (int)(Decompositions[index] >> CodePointBits) & CodePointMask;

    private static int Second(int index) => (int)Decompositions[index] & CodePointMask;

    private static int ClassOf(int codePoint)
    {
        if (codePoint < 0x300) return 0;
        var found = CombiningClasses.BinarySearch(((uint)codePoint << 8) | 0xFF);
        return (int)(CombiningClasses[found >= 0 ? found : ~found - 1] & 0xFF);
    }

    private readonly struct OfCodePoint(uint codePoint) : IComparable<ulong>
    {
        public int CompareTo(ulong other) => ((ulong)codePoint).CompareTo(other >> (2 * CodePointBits));
    }

    private readonly struct OfPair(ulong pair) : IComparable<ushort>
    {
        public int CompareTo(ushort other) => pair.CompareTo(Decompositions[other] & ((1UL << (2 * CodePointBits)) - 1));
    }
}
