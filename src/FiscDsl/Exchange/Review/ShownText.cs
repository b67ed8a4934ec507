using System.Buffers;
using System.Collections.Immutable;
using FiscDsl.Exchange.Import;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Exchange.Review;

/// <summary>Texts of cells as they are compared: what programs and people change without meaning to is no change.</summary>
internal static class ShownText
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\u3000\u00A0\r\n");

    /// <summary>A text with LF, without blanks at the ends of its lines, and without empty lines at its ends.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Blanks)) return text;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select(static l => l.AsSpan().TrimEnd(" \t\u3000\u00A0").ToString())).Trim('\n');
    }

    /// <summary>True for texts that say the same.</summary>
    public static bool AreSame(string one, string other)
    {
        if (one == other) return true;
        var (a, b) = (Of(one), Of(other));
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (Fold(a[i]) != Fold(b[i])) return false;
        return true;
    }

    /// <summary>A character as it is compared: Excel and Word bend quotation marks by themselves.</summary>
    public static char Fold(char c) => c switch
    {
        '“' or '”' or '„' or '‟' => '"',
        '‘' or '’' or '‚' or '‛' => '\'',
        _ => c,
    };

    /// <summary>A mark as the workbook writes it, where it is a circle or a dash; anything else as it is.</summary>
    public static string Mark(string text) => FoldedMark.Of(Of(text)) switch
    {
        FoldedMark.Circle => ReferenceColumn.Mark(true),
        FoldedMark.Dashed => Row.Dash,
        _ => Of(text).Trim(),
    };
}

/// <summary>A correction that somebody has edited, or taken away together with the text around it.</summary>
/// <param name="Index">Which of the corrections of the text.</param>
/// <param name="NewText">What it says now; null where it is gone.</param>
internal readonly record struct EditedCorrection(int Index, string? NewText);

/// <summary>What a field is to say by an edited cell.</summary>
/// <param name="Printed">The printed text; of a field without corrections what the cell shows.</param>
/// <param name="Corrections">What becomes of its corrections.</param>
internal sealed record EditedText(string Printed, ImmutableArray<EditedCorrection> Corrections)
{
    /// <inheritdoc/>
    public bool Equals(EditedText? other) => other is not null && Printed == other.Printed && Corrections.SequenceEqual(other.Corrections);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Printed, Corrections.Length);
}
