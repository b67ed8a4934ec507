using FiscDsl.Diagnostics;

namespace FiscDsl.Cli.Output;

/// <summary>The few colours of findings. Without colours every method gives the text back as it is.</summary>
internal sealed class Palette(bool isEnabled)
{
    /// <summary>What to read first.</summary>
    public string Strong(string text) => Styled("1", text);

    /// <summary>What only leads the eye.</summary>
    public string Faint(string text) => Styled("2", text);

    /// <summary>In the colour of a severity.</summary>
    public string Of(DiagnosticSeverity severity, string text) => Styled(
        severity switch
        {
            DiagnosticSeverity.Error => "1;31",
            DiagnosticSeverity.Warning => "33",
            DiagnosticSeverity.Info => "36",
            _ => "2",
        },
        text);

    private string Styled(string parameters, string text) => isEnabled ? $"\e[{parameters}m{text}\e[0m" : text;
}
