using FiscDsl.Diagnostics;
using FiscDsl.Rules;
using Xunit;

namespace FiscDsl.Tests.Diagnostics;

public class RuleTableTests
{
    [Fact]
    public void Every_class_of_a_rule_is_in_the_table_once() => Assert.Equal(
        typeof(Rule).Assembly.GetTypes().Where(static t => t.IsSubclassOf(typeof(Rule)) && !t.IsAbstract).Select(static t => t.Name).Order(StringComparer.Ordinal),
        RuleTable.All.Select(static r => r.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void What_a_policy_may_configure_is_reported_by_a_rule_of_the_table_or_when_all_have_run() => Assert.Equal(
        [EvidenceDiagnostics.UnusedAcceptance], DiagnosticTable.All.Where(static d => d.IsConfigurable).Except(RuleTable.All.SelectMany(static r => r.Reports)));
}
