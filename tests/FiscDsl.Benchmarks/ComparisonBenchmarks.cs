using BenchmarkDotNet.Attributes;
using FiscDsl.Comparison;
using FiscDsl.Model.Linking;
using FiscDsl.Text;

namespace FiscDsl.Benchmarks;

/// <summary>Two states of a generated catalog compared: beside it the compilation of one of them.</summary>
[MemoryDiagnoser]
public class ComparisonBenchmarks
{
    private CompiledFile _file = CompiledFile.Create(new SourceFile("catalog.fisc", SourceText.From("")));
    private Compilation _old = Compilation.Create(Array.Empty<SourceFile>());
    private Compilation _edited = Compilation.Create(Array.Empty<SourceFile>());
    private Compilation _renamed = Compilation.Create(Array.Empty<SourceFile>());

    /// <summary>Controls in the catalog.</summary>
    [Params(1_000, 10_000)]
    public int Controls { get; set; }

    [GlobalSetup]
    public void Generate()
    {
        var text = new CatalogGenerator(seed: 1, withGaps: true).Generate(Controls);
        _file = CompiledFile.Create(new SourceFile("catalog.fisc", SourceText.From(text)));
        _old = Compilation.Create([_file]);
        var blocks = text.Split("\ncontrol ");
        for (var i = 1; i < blocks.Length; i += Math.Max(1, Controls / 100)) blocks[i] = blocks[i].Replace("行うこと", "行うことが望ましい", StringComparison.Ordinal);
        _edited = Compile(string.Join("\ncontrol ", blocks));
        _renamed = Compile(text.Replace("\ncontrol 運", "\ncontrol 統", StringComparison.Ordinal));
    }

    /// <summary>What a comparison is measured by.</summary>
    [Benchmark(Baseline = true)]
    public Compilation Check() => Compilation.Create([_file]);

    /// <summary>A sentence or more in each of 100 controls.</summary>
    [Benchmark]
    public CatalogComparison Edited() => CatalogComparison.Of(_old, _edited);

    /// <summary>Every id of the one 大項目 with another letter.</summary>
    [Benchmark]
    public CatalogComparison Renamed() => CatalogComparison.Of(_old, _renamed);

    private static Compilation Compile(string text) => Compilation.Create([new SourceFile("catalog.fisc", SourceText.From(text))]);
}
