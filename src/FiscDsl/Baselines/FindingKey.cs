using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FiscDsl.Diagnostics;

namespace FiscDsl.Baselines;

/// <summary>
/// What a finding is about, whatever line it stands on: equal before and after text has moved, been laid out anew or been
/// divided over other files.
/// </summary>
/// <param name="Reference">The id of the catalog's reference; empty where it has none.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Subject">A clause's path or a declaration's id; empty for a finding about no declaration.</param>
/// <param name="Field">The English spelling of the field it stands in; empty for one about a declaration as a whole.</param>
/// <param name="Says">What the subject says, as 12 hexadecimal digits, whatever it is called; empty for what says too little to be known by it.</param>
public readonly record struct FindingKey(string Reference, string Rule, string Subject, string Field, string Says = "")
{
    /// <summary>The order of keys: by catalog, then by what they are about, so that entries on one clause stand together.</summary>
    public static IComparer<FindingKey> Order { get; } = Comparer<FindingKey>.Create(static (a, b) =>
    {
        var order = string.CompareOrdinal(a.Reference, b.Reference);
        if (order == 0) order = string.CompareOrdinal(a.Subject, b.Subject);
        if (order == 0) order = string.CompareOrdinal(a.Rule, b.Rule);
        if (order == 0) order = string.CompareOrdinal(a.Field, b.Field);
        return order != 0 ? order : string.CompareOrdinal(a.Says, b.Says);
    });

    /// <summary>The key as a program may keep it: 32 hexadecimal digits.</summary>
    /// <param name="ordinal">How many findings of the same key come before, so that no two of a catalog are the same.</param>
    public string Fingerprint(int ordinal)
    {
        var text = string.Join('\u001F', Reference, Rule, Subject, Field, ordinal.ToString(CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }

    /// <summary>
    /// True for a finding that a baseline may hold: not for what stops the compilation whatever a policy says, since nothing
    /// is known of a catalog that does not compile.
    /// </summary>
    public static bool IsAcceptable(Diagnostic finding) =>
        finding.Descriptor.IsConfigurable || (finding.Severity < DiagnosticSeverity.Error && finding.Descriptor.Group is DiagnosticGroup.Syntax or DiagnosticGroup.Names);
}
