using FiscDsl.Text;
using Sprache;

namespace FiscDsl.Syntax.Values;

/// <summary>Mentions of controls in prose: <c>【運89】</c>.</summary>
public static class MentionGrammar
{
    private static readonly Parser<TextSpan> Grammar =
        from open in Leaf.One("【")
        from id in IdGrammar.Id
        from close in Leaf.One("】")
        select id;

    private static readonly Parser<TextSpan> StandardShape =
        from prefix in Leaf.One("設運技統実監")
        from number in Leaf.While(char.IsAsciiDigit)
        from branch in Branch.Many()
        select prefix;

    private static Parser<TextSpan> Branch =>
        from hyphen in Leaf.One("-")
        from number in Leaf.While(char.IsAsciiDigit)
        select number;

    /// <summary>The bracketed ids in a text, in order: what may be a mention if the catalog declares the id or it <see cref="HasStandardShape"/>.</summary>
    public static IReadOnlyList<TextSpan> Find(string text)
    {
        List<TextSpan>? found = null;
        for (var at = text.IndexOf('【', StringComparison.Ordinal); at >= 0; at = text.IndexOf('【', at + 1))
        {
            var read = Leaf.Parse(Grammar, text, TextSpan.FromBounds(at, text.Length));
            if (read.WasSuccessful) (found ??= []).Add(read.Value);
        }

        return found is null ? [] : found;
    }

    /// <summary>True for a normalized id of the FISC standard's shape: 設 運 技 統 実 監, a number, branches.</summary>
    public static bool HasStandardShape(string id)
    {
        var read = Leaf.Parse(StandardShape, id, new TextSpan(0, id.Length));
        return read.WasSuccessful && read.Remainder.AtEnd;
    }
}
