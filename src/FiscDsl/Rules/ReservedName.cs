using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;

namespace FiscDsl.Rules;

/// <summary>
/// The id and the version of the reference, which outputs and releases are named after, where Windows has no such names
/// (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). Signs that no file name may hold are in no id.
/// </summary>
internal sealed class ReservedName() : DeclarationRule(LimitDiagnostics.ReservedName)
{
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL"];
    private static readonly string[] NumberedDevices = ["COM", "LPT"];

    public override void Check(Declaration declaration, RuleContext context)
    {
        if (declaration is not Reference reference) return;
        if (IsDevice(reference.Id) || reference.Id.EndsWith('.')) context.Report(Descriptor, reference, reference.Name, reference.Id);
        if (reference.Site(FieldKind.Version) is { } site && IdGrammar.Normalize(reference.Version).EndsWith('.')) context.Report(Descriptor, reference, site.Value, reference.Version ?? "");
    }

    // Whatever extension follows: nul.txt is NUL.
    private static bool IsDevice(string id)
    {
        var name = id.AsSpan();
        if (name.IndexOf('.') is >= 0 and var dot) name = name[..dot];
        if (name.Length == 4) return char.IsAsciiDigit(name[3]) && IsAmong(NumberedDevices, name[..3]);
        return IsAmong(Devices, name);
    }

    private static bool IsAmong(string[] names, ReadOnlySpan<char> name)
    {
        foreach (var known in names)
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
