namespace FiscDsl.Cli.Output;

/// <summary>What stands at the other end of the streams.</summary>
internal sealed class Terminal
{
    private const int DefaultWidth = 80;
    private readonly bool _obeys;
    private readonly bool _mayColor;

    private Terminal(bool outputIsTerminal, bool errorIsTerminal, bool obeys, bool mayColor)
    {
        OutputIsTerminal = outputIsTerminal;
        ErrorIsTerminal = errorIsTerminal;
        _obeys = obeys;
        _mayColor = obeys && mayColor;
    }

    /// <summary>True where standard output is a terminal.</summary>
    public bool OutputIsTerminal { get; }

    /// <summary>True where standard error is a terminal.</summary>
    public bool ErrorIsTerminal { get; }

    /// <summary>True where standard error can show something that changes in its place.</summary>
    public bool AnimatesError => ErrorIsTerminal && _obeys;

    /// <summary>True where colours may go to standard output.</summary>
    public bool ColorsOutput => OutputIsTerminal && _mayColor;

    /// <summary>True where colours may go to standard error.</summary>
    public bool ColorsError => ErrorIsTerminal && _mayColor;

    /// <summary>Columns of the terminal; 80 where there is none.</summary>
    public int Width => OutputIsTerminal || ErrorIsTerminal ? Math.Max(20, SystemWidth()) : DefaultWidth;

    /// <summary>Asks the system. Colours are off where <c>NO_COLOR</c> says so (https://no-color.org) and on terminals that know none.</summary>
    public static Terminal Detect(Func<string, string?> variable) => new(
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected,
        obeys: variable("TERM") is not "dumb",
        mayColor: string.IsNullOrEmpty(variable("NO_COLOR")));

    private static int SystemWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
