using System.Collections.Immutable;

namespace FiscDsl.Diagnostics;

/// <summary>The groups of rules; the thousands of a code.</summary>
public enum DiagnosticGroup
{
    /// <summary>FISC1xxx: the text is not of the language.</summary>
    Syntax = 1,

    /// <summary>FISC2xxx: names that are unknown, ambiguous or given twice.</summary>
    Names = 2,

    /// <summary>FISC3xxx: what a reference owes in evidence.</summary>
    Evidence = 3,

    /// <summary>FISC4xxx: what is left out.</summary>
    Completeness = 4,

    /// <summary>FISC5xxx: clause labels and versions.</summary>
    Numbering = 5,

    /// <summary>FISC6xxx: corrections of misprints.</summary>
    Corrections = 6,

    /// <summary>FISC7xxx: the prose itself.</summary>
    Text = 7,

    /// <summary>FISC8xxx: what an output format or the tool cannot hold.</summary>
    Limits = 8,

    /// <summary>FISC9xxx: baselines.</summary>
    Baselines = 9,
}

/// <summary>What a diagnostic also tells an editor.</summary>
public enum DiagnosticTag
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The text has no effect and may be faded.</summary>
    Unnecessary,
}

/// <summary>One row of <see cref="DiagnosticTable"/>: a rule that can fire.</summary>
/// <param name="Code">Unique and never reused: <c>FISC1001</c>.</param>
/// <param name="Name">The name people use: <c>missing-evidence</c>.</param>
/// <param name="JapaneseName">The name in Japanese, as accepted in a policy and an acceptance.</param>
/// <param name="DefaultSeverity">Severity without a policy.</param>
/// <param name="Message">One line; placeholders are filled from <see cref="Diagnostic.Arguments"/>.</param>
/// <param name="Explanation">Why the rule exists and what to do, in plain prose.</param>
/// <param name="Example">Catalog text (Japanese) that the rule reports, a line <c># ↓</c>, and the text that satisfies it; without the line, only the former.</param>
public sealed record DiagnosticDescriptor(
    string Code, string Name, string JapaneseName, DiagnosticSeverity DefaultSeverity,
    LocalizedText Message, LocalizedText Explanation, string Example)
{
    /// <summary>The name in a language.</summary>
    public string NameIn(MessageLanguage language) => language == MessageLanguage.Ja ? JapaneseName : Name;

    /// <summary>True for the row with the same code, whose texts may be spelled in another way.</summary>
    public bool Equals(DiagnosticDescriptor? other) => ReferenceEquals(this, other) || (other is not null && Code == other.Code);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The rule's group, from its code.</summary>
    public DiagnosticGroup Group => (DiagnosticGroup)(Code[4] - '0');

    /// <summary>What an editor shows beside the severity.</summary>
    public DiagnosticTag Tag { get; init; }

    /// <summary>The default of the limit a policy may set, in months; null for a rule without a limit.</summary>
    public int? DefaultLimitMonths { get; init; }

    /// <summary>
    /// The wordings that a rule on findings looks for, in any case and width, with any blanks between; a policy may add some. Empty for
    /// a rule that looks for none.
    /// </summary>
    public ImmutableArray<string> Wordings { get; init; } = [];

    /// <summary>The placeholders that are filled with the English spelling of a keyword, a field or a fixed value, or several of them.</summary>
    public ImmutableArray<int> SpelledPlaceholders { get; init; } = [];

    /// <summary>True where a policy may change the severity and an acceptance may silence the rule.</summary>
    public bool IsConfigurable => Group is >= DiagnosticGroup.Evidence and <= DiagnosticGroup.Text;
}
