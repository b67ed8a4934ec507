using DocumentFormat.OpenXml.Spreadsheet;
using FiscDsl.Diagnostics;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The styles part. Each <see cref="CellStyle"/> has a format for every <see cref="TextKind"/>.</summary>
internal static class Stylesheets
{
    /// <summary>
    /// The font of all text: 游ゴシック in the cut for tables, whose lines are a third lower, so that more of a long text
    /// fits the tallest row. Where it is absent the system's Japanese font is taken by family and character set.
    /// </summary>
    public const string FontName = "Yu Gothic UI";

    /// <summary>The colour of what is repeated: grey that keeps a contrast of 4.5 to 1 on white (WCAG 2.1, 1.4.3).</summary>
    public const string MutedColor = "FF767676";

    /// <summary>The colour of what is gone: red, beside a line through it.</summary>
    public const string GoneColor = "FFC00000";

    /// <summary>The colour of what is new: blue, beside a line under it.</summary>
    public const string AddedColor = "FF0563C1";

    /// <summary>The size of text in tables, in points.</summary>
    public const double BodySize = 9;

    // For what no row is tall enough for, in points.
    private const double SmallSize = 8;
    private const double SmallerSize = 7;
    public const double SmallestSize = 6;

    private const string Ink = "FF1F2937";
    private const string Navy = "FF1F3864";
    private const string White = "FFFFFFFF";
    private const string CellLine = "FFBFC7D1";
    private const uint DefaultFills = 2;
    private const uint GeneralFormat = 0;
    private const uint TextFormat = 49;
    private const uint ThousandsFormat = 3;
    private const uint PercentFormat = 164;

    private enum FontUse : uint { Body, Muted, Bold, White, Link, Title, Subtitle, SheetTitle, Section, SmallBody, SmallMuted, SmallerBody, SmallerMuted, SmallestBody, SmallestMuted }

    private enum FillUse : uint { None, Header = DefaultFills, GroupHeader, Total, Key, Owed }

    private enum BorderUse : uint { None, Cell, Total, Band, Underline, Struck }

    private sealed record Look(FontUse Font, FillUse Fill, BorderUse Border, HorizontalAlignmentValues? Horizontal = null, bool Wrap = true, uint Format = GeneralFormat)
    {
        public bool IsMiddle { get; init; }

        public bool IsIndented { get; init; }
    }

    /// <summary>The index of a cell's format.</summary>
    /// <param name="style">The look.</param>
    /// <param name="kind">What its text would become: it stays text when somebody edits the cell.</param>
    public static int FormatOf(CellStyle style, TextKind kind) => (int)style * TextKinds.Length + (int)kind;

    private static readonly TextKind[] TextKinds = Enum.GetValues<TextKind>();

    /// <summary>The differential format of what is repeated.</summary>
    public const uint MutedDifference = 0;

    public static Stylesheet Create(MessageLanguage language) => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" }) { Count = 1 },
        Fonts(), Fills(), Borders(),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        CellFormats(),
        new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = WorkbookTexts.NormalStyle.In(language), FormatId = 0, BuiltinId = 0 }) { Count = 1 },
        new DifferentialFormats(new DifferentialFormat(new Font(new Color { Rgb = MutedColor }))) { Count = 1 });

    /// <summary>The size of a look's font, in points.</summary>
    public static double SizeOf(CellStyle style) => style switch
    {
        CellStyle.SmallBody or CellStyle.SmallMuted => SmallSize,
        CellStyle.SmallerBody or CellStyle.SmallerMuted => SmallerSize,
        CellStyle.SmallestBody or CellStyle.SmallestMuted => SmallestSize,
        _ => BodySize,
    };

    /// <summary>The font of what is repeated, in a run of rich text.</summary>
    public static RunProperties MutedRun(double size) => RunFont(size, MutedColor);

    /// <summary>The font of a run of rich text; null for the cell's own.</summary>
    public static RunProperties? Run(RunStyle style, double size) => style switch
    {
        RunStyle.Struck => RunFont(size, GoneColor, new Strike()),
        RunStyle.Underlined => RunFont(size, AddedColor, new Underline()),
        RunStyle.Sidelined => RunFont(size, Ink, new Underline()),
        RunStyle.Muted => MutedRun(size),
        _ => null,
    };

    private static RunProperties RunFont(double size, string color, DocumentFormat.OpenXml.OpenXmlElement? effect = null)
    {
        var properties = new RunProperties(
            new FontSize { Val = size }, new Color { Rgb = color }, new RunFont { Val = FontName }, new FontFamily { Val = 3 }, new RunPropertyCharSet { Val = 128 });
        if (effect is not null) properties.PrependChild(effect);
        return properties;
    }

    private static Look Of(CellStyle style) => style switch
    {
        CellStyle.Body => new(FontUse.Body, FillUse.None, BorderUse.Cell),
        CellStyle.Muted => new(FontUse.Muted, FillUse.None, BorderUse.Cell),
        CellStyle.SmallBody => new(FontUse.SmallBody, FillUse.None, BorderUse.Cell),
        CellStyle.SmallMuted => new(FontUse.SmallMuted, FillUse.None, BorderUse.Cell),
        CellStyle.SmallerBody => new(FontUse.SmallerBody, FillUse.None, BorderUse.Cell),
        CellStyle.SmallerMuted => new(FontUse.SmallerMuted, FillUse.None, BorderUse.Cell),
        CellStyle.SmallestBody => new(FontUse.SmallestBody, FillUse.None, BorderUse.Cell),
        CellStyle.SmallestMuted => new(FontUse.SmallestMuted, FillUse.None, BorderUse.Cell),
        CellStyle.Mark => new(FontUse.Body, FillUse.None, BorderUse.Cell, HorizontalAlignmentValues.Center),
        CellStyle.MutedMark => new(FontUse.Muted, FillUse.None, BorderUse.Cell, HorizontalAlignmentValues.Center),
        CellStyle.Link => new(FontUse.Link, FillUse.None, BorderUse.Cell),
        CellStyle.Number => new(FontUse.Body, FillUse.None, BorderUse.Cell, Wrap: false, Format: ThousandsFormat) { IsMiddle = true },
        CellStyle.Percent => new(FontUse.Body, FillUse.None, BorderUse.Cell, Wrap: false, Format: PercentFormat) { IsMiddle = true },
        CellStyle.TotalText => new(FontUse.Bold, FillUse.Total, BorderUse.Total) { IsMiddle = true, IsIndented = true },
        CellStyle.TotalNumber => new(FontUse.Bold, FillUse.Total, BorderUse.Total, Wrap: false, Format: ThousandsFormat) { IsMiddle = true },
        CellStyle.TotalPercent => new(FontUse.Bold, FillUse.Total, BorderUse.Total, Wrap: false, Format: PercentFormat) { IsMiddle = true },
        CellStyle.Header => new(FontUse.Bold, FillUse.Header, BorderUse.Cell, HorizontalAlignmentValues.Center) { IsMiddle = true },
        CellStyle.GroupHeader => new(FontUse.White, FillUse.GroupHeader, BorderUse.Cell, HorizontalAlignmentValues.Center) { IsMiddle = true },
        CellStyle.Title => new(FontUse.Title, FillUse.None, BorderUse.Band) { IsMiddle = true },
        CellStyle.Subtitle => new(FontUse.Subtitle, FillUse.None, BorderUse.None) { IsMiddle = true },
        CellStyle.SheetTitle => new(FontUse.SheetTitle, FillUse.None, BorderUse.None, Wrap: false) { IsMiddle = true },
        CellStyle.Section => new(FontUse.Section, FillUse.None, BorderUse.Underline, Wrap: false) { IsMiddle = true },
        CellStyle.Key => new(FontUse.Bold, FillUse.Key, BorderUse.Cell) { IsMiddle = true, IsIndented = true },
        CellStyle.Value => new(FontUse.Body, FillUse.None, BorderUse.Cell) { IsMiddle = true, IsIndented = true },
        CellStyle.Paragraph => new(FontUse.Body, FillUse.None, BorderUse.None),
        CellStyle.Remark => new(FontUse.Muted, FillUse.None, BorderUse.None),
        CellStyle.Owed => new(FontUse.Body, FillUse.Owed, BorderUse.Cell),
        CellStyle.NotOwed => new(FontUse.Body, FillUse.None, BorderUse.Struck),
        _ => new(FontUse.Body, FillUse.None, BorderUse.None, Wrap: false),
    };

    private static CellFormats CellFormats()
    {
        var formats = new CellFormats();
        foreach (var style in Enum.GetValues<CellStyle>())
            foreach (var kind in TextKinds) formats.AppendChild(Format(Of(style), kind));

        formats.Count = (uint)formats.ChildElements.Count;
        return formats;
    }

    private static CellFormat Format(Look look, TextKind kind)
    {
        var alignment = new Alignment { Vertical = look.IsMiddle ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top };
        if (look.Horizontal is { } horizontal) alignment.Horizontal = horizontal;
        if (look.Wrap) alignment.WrapText = true;
        if (look.IsIndented) (alignment.Horizontal, alignment.Indent) = (HorizontalAlignmentValues.Left, 1);
        var format = new CellFormat(alignment)
        {
            NumberFormatId = kind == TextKind.NumberLike ? TextFormat : look.Format, FontId = (uint)look.Font, FillId = (uint)look.Fill, BorderId = (uint)look.Border, FormatId = 0,
            ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
        };
        if (kind == TextKind.FormulaLike) format.QuotePrefix = true;
        return format;
    }

    private static Fonts Fonts() => new(
        Font(BodySize, Ink), Font(BodySize, MutedColor), Font(BodySize, Navy, isBold: true), Font(BodySize, White, isBold: true),
        Font(BodySize, AddedColor, isUnderlined: true), Font(22, Navy, isBold: true), Font(12, Ink),
        Font(16, Navy, isBold: true), Font(11, Navy, isBold: true),
        Font(SmallSize, Ink), Font(SmallSize, MutedColor), Font(SmallerSize, Ink), Font(SmallerSize, MutedColor),
        Font(SmallestSize, Ink), Font(SmallestSize, MutedColor)) { Count = 15 };

    private static Font Font(double size, string color, bool isBold = false, bool isUnderlined = false)
    {
        var font = new Font();
        if (isBold) font.AppendChild(new Bold());
        if (isUnderlined) font.AppendChild(new Underline());
        font.Append(new FontSize { Val = size }, new Color { Rgb = color }, new FontName { Val = FontName }, new FontFamilyNumbering { Val = 3 }, new FontCharSet { Val = 128 });
        return font;
    }

    private static Fills Fills() => new(
        new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
        Solid("FFDCE6F2"), Solid(Navy), Solid("FFF1F5F9"), Solid("FFEEF2F8"), Solid("FFFFF2CC")) { Count = 7 };

    private static Fill Solid(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Borders Borders() => new(
        Border(null, null, null), Border(CellLine, BorderStyleValues.Thin, BorderStyleValues.Thin), Border(CellLine, BorderStyleValues.Medium, BorderStyleValues.Thin),
        Line(BorderStyleValues.Thick), Line(BorderStyleValues.Medium), Struck()) { Count = 6 };

    private static Border Border(string? color, BorderStyleValues? top, BorderStyleValues? others)
    {
        return new Border(
            Side(new LeftBorder(), others), Side(new RightBorder(), others), Side(new TopBorder(), top), Side(new BottomBorder(), others), new DiagonalBorder());

        BorderPropertiesType Side(BorderPropertiesType side, BorderStyleValues? style)
        {
            if (style is not { } line) return side;
            side.Style = line;
            side.Color = new Color { Rgb = color };
            return side;
        }
    }

    /// <summary>A cell with the line through it, from its lower left, by which Japanese tables say that nothing belongs there.</summary>
    private static Border Struck()
    {
        var border = Border(CellLine, BorderStyleValues.Thin, BorderStyleValues.Thin);
        border.DiagonalUp = true;
        border.DiagonalBorder = new DiagonalBorder(new Color { Rgb = CellLine }) { Style = BorderStyleValues.Thin };
        return border;
    }

    private static Border Line(BorderStyleValues style) => new(
        new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(new Color { Rgb = Navy }) { Style = style }, new DiagonalBorder());
}
