namespace FiscDsl.Diagnostics;

/// <summary>How serious a finding is; ordered, so that a higher value is more serious.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The rule is switched off.</summary>
    Off,

    /// <summary>Shown in the editor alone.</summary>
    Hint,

    /// <summary>Worth knowing; owes nobody anything.</summary>
    Info,

    /// <summary>The reference owes its readers something.</summary>
    Warning,

    /// <summary>The catalog cannot be compiled.</summary>
    Error,
}
