using FiscDsl.Syntax.Values;
using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Names;

/// <summary>Mentions of controls in prose: <c>【運89】</c>.</summary>
public static class MentionGrammar
{
    /// <summary>What a mention begins with.</summary>
    public const char Opening = '【';

    private const string Prefixes = "設運技統実監";

    private static readonly Parser<TextSpan> Grammar = Primitives.Run(static rest =>
        IdGrammar.Scan(rest[1..]) is > 0 and var length && length + 1 < rest.Length && rest[length + 1] == '】' ? length + 2 : 0);

    /// <summary>The bracketed ids in a text, in order: what may be a mention if the catalog declares the id or it <see cref="HasStandardShape"/>.</summary>
    public static IReadOnlyList<TextSpan> Find(string text)
    {
        List<TextSpan>? found = null;
        for (var at = text.IndexOf(Opening, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Opening, at + 1))
        {
            var read = Primitives.Parse(Grammar, text, TextSpan.FromBounds(at, text.Length));
            if (read.WasSuccessful) (found ??= []).Add(new TextSpan(at + 1, read.Value.Length - 2));
        }

        return found is null ? [] : found;
    }

    /// <summary>True for a normalized id of the FISC standard's shape: 設 運 技 統 実 監, a number, branches.</summary>
    public static bool HasStandardShape(string id)
    {
        if (id.Length == 0 || !Prefixes.Contains(id[0], StringComparison.Ordinal) || Digits(id.AsSpan(1)) is not (> 0 and var number)) return false;
        var length = 1 + number;
        while (length < id.Length && id[length] == '-' && Digits(id.AsSpan(length + 1)) is > 0 and var branch) length += 1 + branch;
        return length == id.Length;
    }

    /// <summary>True for a normalized id of that shape but for a Latin letter in the place of the first: <c>O115</c>. Its number has two digits or three: <c>【A1】</c> is a figure, or what not.</summary>
    public static bool HasLatinShape(string id) => id.Length > 0 && char.IsAsciiLetter(id[0]) && Digits(id.AsSpan(1)) is 2 or 3 && HasStandardShape(Prefixes[0] + id[1..]);

    private static int Digits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;
}
