using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;

namespace FiscDsl.Comparison;

/// <summary>The texts of a change as they are printed: （略） stands for what has not changed and is not repeated.</summary>
public static class ChangePieces
{
    /// <summary>Characters kept beside a difference where what is the same goes on for long.</summary>
    private const int Context = 80;

    private static readonly LocalizedText Omitted = new("（略）", "(…)");

    /// <summary>Both sides in one; （略） where the field has more text before or behind.</summary>
    public static ImmutableArray<DiffPiece> Of(Change change, MessageLanguage language)
    {
        var (old, now) = (RestOf(change, change.Old), RestOf(change, change.New));
        return Framed(change.Text.In(language), (old.IsBefore || now.IsBefore, old.IsBehind || now.IsBehind), language);
    }

    /// <summary>One side; empty where there is none.</summary>
    /// <param name="change">The change.</param>
    /// <param name="site"><see cref="Change.Old"/> or <see cref="Change.New"/>.</param>
    /// <param name="language">The language of fixed values.</param>
    public static ImmutableArray<DiffPiece> OfSide(Change change, ChangeSite? site, MessageLanguage language)
    {
        if (site is null) return [];
        var other = ReferenceEquals(site, change.New) ? DiffOperation.Deleted : DiffOperation.Inserted;
        return Framed([.. change.Text.In(language).Where(p => p.Operation != other)], RestOf(change, site), language);
    }

    /// <summary>Pieces with long stretches of what is the same cut down to what stands beside a difference, so that this is seen.</summary>
    public static ImmutableArray<DiffPiece> Abridged(ImmutableArray<DiffPiece> pieces, MessageLanguage language) =>
        pieces.All(static p => p.Operation == DiffOperation.Equal) ? pieces : [.. pieces.Select((piece, at) =>
        {
            var text = piece.Text;
            if (piece.Operation != DiffOperation.Equal || text.Length <= Context * 3) return piece;
            var (head, tail) = (at == 0 ? 0 : Context, at == pieces.Length - 1 ? text.Length : text.Length - Context);
            if (head > 0 && char.IsLowSurrogate(text[head])) head++;
            if (tail < text.Length && char.IsLowSurrogate(text[tail])) tail--;
            return piece with { Text = $"{text[..head]}{Omitted.In(language)}{text[tail..]}" };
        })];

    private static ImmutableArray<DiffPiece> Framed(ImmutableArray<DiffPiece> pieces, (bool IsBefore, bool IsBehind) rest, MessageLanguage language)
    {
        DiffPiece omitted = new(DiffOperation.Equal, Omitted.In(language));
        if (rest.IsBefore) pieces = pieces.Insert(0, omitted);
        return rest.IsBehind ? pieces.Add(omitted) : pieces;
    }

    private static (bool IsBefore, bool IsBehind) RestOf(Change change, ChangeSite? site)
    {
        if (site is null || change.Field is not { } field) return (false, false);
        var value = field == FieldKind.Note ? site.Declaration.Notes.FirstOrDefault(n => n.Span.Start <= site.Span.Start && site.Span.End <= n.Span.End) : site.Declaration.TextOf(field);
        return value is null ? (false, false) : (site.Span.Start > value.Span.Start, site.Span.End < value.Span.End);
    }
}
