using System.Text;
using BenchmarkDotNet.Attributes;
using FiscDsl.Formatting;
using FiscDsl.Model.Linking;
using FiscDsl.Outputs;
using FiscDsl.Text;

namespace FiscDsl.Benchmarks;

/// <summary>The stages of a build, each on the whole of a generated catalog.</summary>
[MemoryDiagnoser]
public class CompilationBenchmarks
{
    private byte[] _bytes = [];
    private SourceText _text = SourceText.From("");
    private CompiledFile _file = CompiledFile.Create(new SourceFile("catalog.fisc", SourceText.From("")));
    private Compilation _compilation = Compilation.Create(Array.Empty<SourceFile>());

    /// <summary>Controls in the catalog; 10,000 are 34 MB of text.</summary>
    [Params(100, 1_000, 10_000)]
    public int Controls { get; set; }

    [GlobalSetup]
    public void Generate()
    {
        _bytes = Encoding.UTF8.GetBytes(new CatalogGenerator(seed: 1, withGaps: true).Generate(Controls));
        _text = SourceText.From(_bytes);
        _file = CompiledFile.Create(new SourceFile("catalog.fisc", _text));
        _compilation = Compilation.Create([_file]);
    }

    [Benchmark]
    public SourceText Decode() => SourceText.From(_bytes);

    [Benchmark]
    public CompiledFile Bind() => CompiledFile.Create(new SourceFile("catalog.fisc", _text));

    [Benchmark]
    public Compilation Check() => Compilation.Create([_file]);

    [Benchmark]
    public FormatResult Format() => Formatter.Format(_file, keywords: null);

    [Benchmark]
    public void Json() => JsonOutput.Write(Stream.Null, _compilation.Catalog, new OutputOptions(AsPrinted: false));

    [Benchmark]
    public void Workbook() => WorkbookOutput.Write(Stream.Null, _compilation.Catalog, new OutputOptions(AsPrinted: false));
}
