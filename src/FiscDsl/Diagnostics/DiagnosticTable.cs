using System.Collections.Immutable;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Diagnostics;

/// <summary>Every rule that can fire. Codes and names are unique and never reused.</summary>
public static class DiagnosticTable
{
    private const int LongestKey = 64;

    /// <summary>All rules, ordered by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => Rows.All;

    /// <summary>
    /// The rule of a code (<c>FISC3001</c>), a name (<c>missing-evidence</c>) or a Japanese name; null where there is none.
    /// Full-width ASCII counts as ASCII, ASCII letters match in either case, and a letter with its mark apart is that letter.
    /// </summary>
    public static DiagnosticDescriptor? Find(ReadOnlySpan<char> nameOrCode)
    {
        if (nameOrCode.IsEmpty || nameOrCode.Length > LongestKey) return null;
        Span<char> key = stackalloc char[nameOrCode.Length];
        for (var i = 0; i < key.Length; i++)
            key[i] = Fold(nameOrCode[i]);
        if (Lookup.ByKey.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var rule)) return rule;
        return !PlainText.IsPlain(key) && Nfc.Normalize(key.ToString()) is var composed && composed.Length < key.Length ? Find(composed) : null;
    }

    /// <inheritdoc cref="Find(ReadOnlySpan{char})"/>
    public static DiagnosticDescriptor? Find(string nameOrCode) => Find(nameOrCode.AsSpan());

    private static char Fold(char c) => char.ToLowerInvariant(FullWidth.Fold(c));

    // Nested classes: initialised on first use, whatever the order of this class's other parts.
    private static class Rows
    {
        internal static readonly ImmutableArray<DiagnosticDescriptor> All =
        [
            .. SyntaxDiagnostics.All,
            .. NameDiagnostics.All,
            .. EvidenceDiagnostics.All,
            .. CompletenessDiagnostics.All,
            .. NumberingDiagnostics.All,
            .. CorrectionDiagnostics.All,
            .. TextDiagnostics.All,
            .. LimitDiagnostics.All,
            .. BaselineDiagnostics.All,
        ];
    }

    private static class Lookup
    {
        internal static readonly Dictionary<string, DiagnosticDescriptor> ByKey = Build();

        private static Dictionary<string, DiagnosticDescriptor> Build()
        {
            var index = new Dictionary<string, DiagnosticDescriptor>(Rows.All.Length * 3, StringComparer.Ordinal);
            foreach (var rule in Rows.All)
            {
                index.Add(Key(rule.Code), rule);
                index.Add(Key(rule.Name), rule);
                index.Add(Key(rule.JapaneseName), rule);
            }

            return index;
        }

        private static string Key(string name) => string.Create(name.Length, name, static (key, name) =>
        {
            for (var i = 0; i < key.Length; i++)
                key[i] = Fold(name[i]);
        });
    }
}
