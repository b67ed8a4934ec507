using System.Collections.Immutable;

namespace FiscDsl.Rules;

/// <summary>The rules that look at catalogs.</summary>
internal static class RuleTable
{
    /// <summary>Every rule but the one on acceptances, which runs when these have: <see cref="UnusedAcceptances"/>.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new UnknownSource(), new ControlCategory(), new UnknownControl(),
        new MissingEvidence(), new OpenGap(), new ContradictingEvidence(), new CitedWithoutProvider(), new UnusedSource(), new StaleSource(),
        new UncheckedSource(), new UndisclosedEvidence(), new UnpublishedEvidence(), new CategoryFindingAccess(new UndisclosedEvidence(), new UnpublishedEvidence()), new InsecureUrl(), new SharedUrl(), new CheckedAfterIssue(), new MissingUrl(),
        new MissingResponsibility(), new MissingInformation(), new MissingFinding(), new MissingText(), new MissingTitle(), new EmptyControl(), new AssessedControl(), new EmptyCategory(), new MissingRevision(),
        new RepeatedLabel(), new SkippedLabel(), new LaterRevision(), new MisdatedRevision(),
        new ReservedName(), new CorrectionOutcomes(),
        new UnbalancedBracket(), new DoubledPunctuation(), new LookalikeId(), new LookalikeMention(), new FullwidthId(), new UnusualText(), new ParagraphIndentation(), new ItemInSentence(),
        new QuotedCell(), new TabInText(), new JoinedBullet(), new FieldInProse(), new PastedNumber(), new BrokenWord(),
    ];
}
