using System.Collections.Immutable;

namespace FiscDsl.Comparison;

/// <summary>A term in whose place another stands throughout: 懲役 → 拘禁刑.</summary>
/// <param name="Old">The old term.</param>
/// <param name="New">The new one.</param>
/// <param name="Places">The sentences that say the new one in its place, in order, on the new side.</param>
/// <param name="Left">The sentences of the new side that still say the old one, in order.</param>
public sealed record ReplacedTerm(string Old, string New, ImmutableArray<ChangeSite> Places, ImmutableArray<ChangeSite> Left);
