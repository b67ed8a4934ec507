using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;

namespace FiscDsl.TypedSyntax;

/// <summary>A field's value as written, one record a <see cref="ValueKind"/>. What could not be read is marked, and the rest of it is there.</summary>
/// <param name="Span">From the first to the last character of the value.</param>
public abstract record ValueSyntax(TextSpan Span);

/// <summary>A <see cref="ValueKind.Line"/>: free text.</summary>
/// <param name="Span">The text.</param>
public sealed record LineSyntax(TextSpan Span) : ValueSyntax(Span);

/// <summary>A <see cref="ValueKind.Prose"/>.</summary>
/// <param name="Span">From the first to the last line.</param>
/// <param name="Lines">One span a line, empty for a blank line; comments are left out.</param>
/// <param name="Text">What the lines say, and where it comes from.</param>
public sealed record ProseSyntax(TextSpan Span, ImmutableArray<TextSpan> Lines, ProseValue Text) : ValueSyntax(Span);

/// <summary>One item of a list that has an item a line.</summary>
/// <param name="Line">Index of its line in the block; that of the field's name for one beside it.</param>
/// <param name="Span">The item, without its marker.</param>
/// <param name="Marker">What stands where <c>- </c> should; empty where nothing does. Null for a sound item, and for one beside the field's name.</param>
/// <param name="Fault">Why it is no address; <see cref="UrlFault.None"/> for one that is, and where none is wanted.</param>
/// <param name="Deeper">The first line that is indented deeper than the item, where none may be; null where there is none.</param>
public readonly record struct ItemSyntax(int Line, TextSpan Span, TextSpan? Marker, UrlFault Fault, TextSpan? Deeper);

/// <summary>A <see cref="ValueKind.LineList"/> or a <see cref="ValueKind.UrlList"/>.</summary>
/// <param name="Span">From the first to the last item.</param>
/// <param name="Items">The items; one, where it stands beside the field's name.</param>
public sealed record ItemsSyntax(TextSpan Span, ImmutableArray<ItemSyntax> Items) : ValueSyntax(Span);

/// <summary>A <see cref="ValueKind.CodeList"/>.</summary>
/// <param name="Span">From the first to the last code.</param>
/// <param name="Codes">The codes.</param>
public sealed record CodesSyntax(TextSpan Span, ListSyntax<WordSyntax> Codes) : ValueSyntax(Span);

/// <summary>A <see cref="ValueKind.Date"/>.</summary>
/// <param name="Span">The date.</param>
/// <param name="Date">What it says; null where it is no date.</param>
/// <param name="Form">How it is written.</param>
public sealed record DateSyntax(TextSpan Span, PartialDate? Date, DateForm Form) : ValueSyntax(Span);

/// <summary>How a date is written.</summary>
public enum DateForm
{
    /// <summary>As the language wants it.</summary>
    Canonical,

    /// <summary>So but for the width of its digits and the form of its hyphens.</summary>
    FullWidth,

    /// <summary>In another way, or it is none.</summary>
    Other,
}

/// <summary>A <see cref="ValueKind.Choice"/>.</summary>
/// <param name="Word">The word.</param>
public sealed record ChoiceSyntax(FixedWord Word) : ValueSyntax(Word.Span);

/// <summary>A <see cref="ValueKind.Parties"/>.</summary>
/// <param name="Span">The whole value.</param>
/// <param name="Nobody">The word that says that nobody is responsible; null where parties are named.</param>
/// <param name="Reason">The reason behind <paramref name="Nobody"/>, brackets around it left out; empty where there is none.</param>
/// <param name="Parties">The parties, in order; those without a value are malformed.</param>
/// <param name="Separators">Where the separators between them stand.</param>
public sealed record PartiesSyntax(
    TextSpan Span, FixedWord? Nobody, TextSpan Reason, ImmutableArray<FixedWord> Parties, ImmutableArray<TextSpan> Separators) : ValueSyntax(Span);

/// <summary>A <see cref="ValueKind.Evidence"/>.</summary>
/// <param name="Span">The whole value.</param>
/// <param name="Disposition">The word that stands for citations; null where sources are cited.</param>
/// <param name="Reason">The reason behind <paramref name="Disposition"/>, brackets around it left out; empty where there is none.</param>
/// <param name="Citations">The citations as written, repeated ones among them; null for a disposition.</param>
public sealed record EvidenceSyntax(TextSpan Span, FixedWord? Disposition, TextSpan Reason, ListSyntax<CitationSyntax>? Citations) : ValueSyntax(Span)
{
    /// <summary>The citations that could be read.</summary>
    public IEnumerable<CitationSyntax> Sound
    {
        get
        {
            foreach (var element in Citations?.Elements ?? [])
                if (element.Value is { } citation) yield return citation;
        }
    }
}

/// <summary>A <see cref="ValueKind.CategoryPath"/>.</summary>
/// <param name="Span">The whole path.</param>
/// <param name="Ids">The ids from the 大項目 down.</param>
public sealed record CategoryPathSyntax(TextSpan Span, ListSyntax<WordSyntax> Ids) : ValueSyntax(Span)
{
    /// <summary>True where every part is an id; how many there may be is not asked.</summary>
    public bool IsSound
    {
        get
        {
            foreach (var id in Ids.Elements)
                if (id.Value is null) return false;
            return true;
        }
    }
}

/// <summary>A <see cref="ValueKind.Acceptance"/>.</summary>
/// <param name="Span">The whole value.</param>
/// <param name="Name">The rule's name.</param>
/// <param name="Rule">The rule; null for a name that none has.</param>
/// <param name="Reason">The reason; empty where there is none.</param>
public sealed record AcceptanceSyntax(TextSpan Span, TextSpan Name, DiagnosticDescriptor? Rule, TextSpan Reason) : ValueSyntax(Span);

/// <summary>A <see cref="ValueKind.Correction"/>.</summary>
/// <param name="Span">The whole value.</param>
/// <param name="Sides">What is printed and what it should say; null for a value that is no correction.</param>
/// <param name="Reason">The reason; empty where there is none.</param>
public sealed record CorrectionSyntax(TextSpan Span, CorrectionSides? Sides, TextSpan Reason) : ValueSyntax(Span);

/// <summary>The two sides of a correction.</summary>
/// <param name="Printed">What the print says.</param>
/// <param name="Corrected">What it should say; empty to delete.</param>
public readonly record struct CorrectionSides(QuotedSyntax Printed, QuotedSyntax Corrected);
