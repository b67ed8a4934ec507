using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Model.Linking;

/// <summary>A catalog, and what was found when it was put together.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Root">How findings name it.</param>
/// <param name="Findings">The findings.</param>
internal sealed record BoundCatalog(Catalog Catalog, string Root, IReadOnlyList<Diagnostic> Findings);

/// <summary>Puts the declarations of all files together, resolves their names, and orders them.</summary>
internal sealed class CatalogBinder
{
    private readonly List<Diagnostic> _findings = [];
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Control> _controls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Category> _categoryById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Revision> _revisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableLayout> _layouts = new(StringComparer.Ordinal);
    private readonly List<Source> _sourceList = [];
    private readonly List<Control> _controlList = [];
    private readonly List<Category> _categories = [];
    private readonly ImmutableArray<Declaration>.Builder _declarations = ImmutableArray.CreateBuilder<Declaration>();
    private Reference? _reference;
    private Policy? _policy;
    private string? _categoryFile;

    /// <summary>Binds a catalog; its symbols are the same instance as those of <paramref name="previous"/> where they are equal.</summary>
    /// <param name="files">The files, in order.</param>
    /// <param name="root">How findings name the catalog.</param>
    /// <param name="previous">An earlier state; null where there is none.</param>
    /// <param name="change">What has changed since.</param>
    public static BoundCatalog Bind(ImmutableArray<CompiledFile> files, string root, BoundCatalog? previous, CatalogChange change)
    {
        if (previous is not null && previous.Root == root && Replaced(previous, change) is { } replaced) return previous with { Catalog = previous.Catalog.With(replaced) };
        var binder = new CatalogBinder();
        foreach (var file in files)
            foreach (var block in file.Blocks)
                foreach (var declaration in block.Declarations) binder.Add(declaration, file.File.Path);
        return new BoundCatalog(binder.Build(files, root, previous?.Catalog.Symbols), root, binder._findings);
    }

    /// <summary>
    /// The controls that have taken the places of others with the same ids; null where anything else has changed that
    /// another declaration, or a finding about two, could tell.
    /// </summary>
    private static List<(Control Old, Control Now)>? Replaced(BoundCatalog previous, CatalogChange change)
    {
        if (!change.HasSameFiles || previous.Catalog.Reference is null) return null;
        var replaced = new List<(Control Old, Control Now)>();
        foreach (var (file, before, head, tail) in change.Files)
        {
            var old = change.Old[before].Blocks.AsSpan()[head..^tail];
            if (previous.Findings.Count > 0 && Concerns(previous.Findings, old)) return null;
            var (then, now) = (DeclarationsOf(old), DeclarationsOf(change.Now[file].Blocks.AsSpan()[head..^tail]));
            if (then.Count != now.Count) return null;
            for (var i = 0; i < then.Count; i++)
            {
                if (ReferenceEquals(then[i], now[i])) continue;
                if (then[i] is not Control from || now[i] is not Control to || from.Id != to.Id) return null;
                replaced.Add((from, to));
            }
        }

        return replaced;
    }

    private static List<Declaration> DeclarationsOf(ReadOnlySpan<BoundBlock> blocks)
    {
        var declarations = new List<Declaration>();
        foreach (var block in blocks) declarations.AddRange(block.Declarations);
        return declarations;
    }

    private static bool Concerns(IReadOnlyList<Diagnostic> findings, ReadOnlySpan<BoundBlock> blocks)
    {
        foreach (var block in blocks)
            if (findings.Any(f => f.Location.Block == block.Block || f.Related.Any(r => r.Location.Block == block.Block))) return true;
        return false;
    }

    private void Add(Declaration declaration, string path)
    {
        _declarations.Add(declaration);
        switch (declaration)
        {
            case Reference reference:
                if (_reference is null) _reference = reference;
                else ReportTwice(NameDiagnostics.DuplicateReference, reference, _reference, _reference.Id);
                break;
            case Policy policy:
                if (_policy is null) _policy = policy;
                else ReportTwice(NameDiagnostics.DuplicatePolicy, policy, _policy);
                break;
            case Revision revision:
                AddOnce(_revisions, revision);
                break;
            case TableLayout layout:
                AddOnce(_layouts, layout);
                break;
            case Category category:
                AddCategory(category, path);
                break;
            case Source source:
                _sourceList.Add(source);
                AddOnce(_sources, source);
                break;
            case Control control:
                _controlList.Add(control);
                AddOnce(_controls, control);
                break;
        }
    }

    private void AddCategory(Category category, string path)
    {
        _categoryFile ??= path;
        if (_categoryFile != path)
            _findings.Add(new Diagnostic(NameDiagnostics.ScatteredCategories, category.Location, [_categoryFile]) { Subject = category.Subject });
        if (category.Id.Length == 0 || _categoryById.TryAdd(category.Id, category)) _categories.Add(category);
        else ReportTwice(NameDiagnostics.DuplicateId, category, _categoryById[category.Id], LanguageSchema.Of(category.Kind).Spelling.English, category.Id);
        var nested = new Dictionary<string, Category>(StringComparer.Ordinal);
        foreach (var child in category.Categories) AddOnce(nested, child);
    }

    private void AddOnce<T>(Dictionary<string, T> known, T declaration)
        where T : Declaration
    {
        if (declaration.Id.Length == 0 || known.TryAdd(declaration.Id, declaration)) return;
        ReportTwice(NameDiagnostics.DuplicateId, declaration, known[declaration.Id], LanguageSchema.Of(declaration.Kind).Spelling.English, declaration.Id);
    }

    private void ReportTwice(DiagnosticDescriptor descriptor, Declaration second, Declaration first, params ReadOnlySpan<string> arguments) =>
        _findings.Add(new Diagnostic(descriptor, second.Location, [.. arguments])
        {
            Subject = second.Subject,
            Related = [new(first.Location, FieldBinder.FirstOccurrence)],
        });

    private Catalog Build(ImmutableArray<CompiledFile> files, string root, SymbolTable? previous)
    {
        if (_reference is null) ReportMissingReference(files, root);
        ImmutableArray<Category> categories = [.. _categories];
        ImmutableArray<Source> sources = [.. _sourceList.OrderBy(static s => s.Id, NaturalOrder.Instance)];
        var symbols = new SymbolTable(_reference, _policy, categories, sources, _sources, [.. _controlList.Select(static c => c.Id)]);
        return new Catalog
        {
            Reference = _reference,
            Policy = _policy,
            Layouts = [.. _layouts.Values.OrderBy(static l => l.Id, NaturalOrder.Instance)],
            Revisions = [.. _revisions.Values.OrderBy(static r => r.Id, NaturalOrder.Instance)],
            Categories = categories,
            Sources = sources,
            Symbols = symbols.Equals(previous) ? previous : symbols,
            Declarations = _declarations.ToImmutable(),
        };
    }

    private void ReportMissingReference(ImmutableArray<CompiledFile> files, string root)
    {
        var anchor = files.SelectMany(static f => f.Tree.Blocks).FirstOrDefault() ?? SyntaxBlock.Parse(new TextBlock(""));
        _findings.Add(new Diagnostic(NameDiagnostics.MissingReference, new(anchor, default), [root]));
    }
}
