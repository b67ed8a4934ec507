using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;

namespace FiscDsl.Cli.Output;

/// <summary>The few colours of findings and changes. Without colours every method gives the text back as it is.</summary>
internal sealed class Palette(bool isEnabled)
{
    /// <summary>True where there are colours.</summary>
    public bool IsEnabled => isEnabled;

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

    /// <summary>In the colour of how serious a class of changes is.</summary>
    public string Of(ChangeClass @class, string text) => Styled(
        @class switch
        {
            <= ChangeClass.Negation => "1;31",
            <= ChangeClass.Text => "33",
            < ChangeClass.Structure => "36",
            _ => "2",
        },
        text);

    /// <summary>Text that is gone, new, or neither; also to be told apart without colours.</summary>
    public string Of(DiffOperation operation, string text) => operation switch
    {
        DiffOperation.Deleted => Styled("9;31", text),
        DiffOperation.Inserted => Styled("4;32", text),
        _ => text,
    };

    private string Styled(string parameters, string text) => isEnabled ? $"\e[{parameters}m{text}\e[0m" : text;
}
