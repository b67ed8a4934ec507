namespace FiscDsl.Diagnostics;

/// <summary>
/// How many findings a stretch of text may have: a damaged one tells its story in far fewer, and a line of 50 MB must
/// not make as many findings. Errors are counted apart, so that lesser findings never hide that there is one.
/// </summary>
internal sealed class FindingBudget
{
    private const int Most = 1000;

    private int _errors;
    private int _others;

    /// <summary>True where no further error is kept.</summary>
    public bool HasManyErrors => _errors >= Most;

    /// <summary>Begins anew, for the next stretch.</summary>
    public void Reset() => _errors = _others = 0;

    /// <summary>True where a finding of a severity may still be kept; counts it.</summary>
    public bool Take(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Error ? _errors++ < Most : _others++ < Most;
}
