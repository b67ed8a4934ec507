using System.Security.Cryptography;
using System.Text;
using FiscDsl.Matching;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;

namespace FiscDsl.Baselines;

/// <summary>The keys of a catalog's findings.</summary>
public sealed class FindingKeys(Compilation compilation)
{
    /// <summary>Letters below which a text is too common to be known by.</summary>
    private const int LeastLetters = 6;

    private readonly string _reference = compilation.Catalog.Reference?.Id ?? "";
    private readonly Dictionary<BoundBlock, FieldIndex> _fields = [];
    private readonly Dictionary<string, string> _says = new(StringComparer.Ordinal);
    private Dictionary<string, Declaration>? _declarations;
    private HashSet<string>? _said;

    /// <summary>The key of a finding.</summary>
    public FindingKey Of(FileDiagnostic finding)
    {
        var diagnostic = finding.Diagnostic;
        return new(_reference, diagnostic.Descriptor.Name, diagnostic.Subject ?? "", FieldOf(finding) is { } field ? Spelling(field) : "", diagnostic.Subject is { } subject ? SaidBy(subject) : "");
    }

    /// <summary>True where something in the catalog says what an entry's subject said.</summary>
    public bool IsSaid(string says) => (_said ??= [.. Declarations.Keys.Select(SaidBy)]).Contains(says);

    private Dictionary<string, Declaration> Declarations => _declarations ??= compilation.Catalog.Declarations.SelectMany(static d => d.SelfAndNested())
        .Where(static d => d is AssessedDeclaration or Source).DistinctBy(static d => d.Subject, StringComparer.Ordinal).ToDictionary(static d => d.Subject, StringComparer.Ordinal);

    private string SaidBy(string subject)
    {
        if (_says.TryGetValue(subject, out var says)) return says;
        var letters = Declarations.TryGetValue(subject, out var declaration) ? Content.Of(declaration).Letters : "";
        return _says[subject] = letters.Length < LeastLetters ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters)).AsSpan(0, 6));
    }

    private FieldKind? FieldOf(FileDiagnostic finding)
    {
        if (finding.File == FileDiagnostic.NoFile || compilation.Files[finding.File].Blocks is not { IsEmpty: false } blocks) return null;
        var block = blocks[Math.Max(0, compilation.Files[finding.File].Tree.Text.BlockOf(finding.Span.Start))];
        if (!_fields.TryGetValue(block, out var index)) _fields.Add(block, index = new FieldIndex(block));
        return index.At(finding.Diagnostic.Location.Span.Start);
    }

    private static string Spelling(FieldKind kind)
    {
        foreach (var declaration in LanguageSchema.Declarations)
            if (declaration.Field(kind) is { } field) return field.Spelling.English;
        return "";
    }

    /// <summary>Which field holds a place in a block: found by search, since a block may have many findings.</summary>
    private sealed class FieldIndex
    {
        private readonly List<(int Start, FieldKind? Field)> _sites = [];

        public FieldIndex(BoundBlock block)
        {
            foreach (var declaration in block.Declarations.SelectMany(static d => d.SelfAndNested()))
            {
                _sites.Add((declaration.Keyword.Start, null));
                // A title in a header is no field of its own there, but has the name of one.
                foreach (var text in declaration.Texts)
                    if (text.Field == FieldKind.Title) _sites.Add((text.Span.Start, FieldKind.Title));
                foreach (var field in declaration.Fields) _sites.Add((field.Name.Start, field.Kind));
            }

            _sites.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        }

        public FieldKind? At(int offset)
        {
            int low = 0, high = _sites.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_sites[middle].Start <= offset) low = middle + 1;
                else high = middle;
            }

            return low == 0 ? null : _sites[low - 1].Field;
        }
    }
}
