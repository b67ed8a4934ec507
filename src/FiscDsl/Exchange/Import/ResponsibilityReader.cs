using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Import;

/// <summary>Reads who is responsible: from the marks of both parties, or from one word.</summary>
internal sealed class ResponsibilityReader(LayoutColumns columns, RowCells cells, TableLayout layout, ImportReport report)
{
    /// <summary>Reads a row.</summary>
    public void Read(TableRow row, StatementBuilder target)
    {
        if (columns.First(ColumnRole.Responsibility) is { } both) ReadBoth(row, both, target);
        else if (columns.Has(ColumnRole.ProviderResponsibility) || columns.Has(ColumnRole.UserResponsibility)) ReadParties(row, target);
    }

    /// <summary>True for 対象外（AWS クラウド側で対策済み）, which says that there is something, and that the provider has it.</summary>
    public static bool IsDoneByProvider(string text)
    {
        if (!text.StartsWith("対象外", StringComparison.Ordinal) || text.Length > 200) return false;
        return text.Contains("対策済", StringComparison.Ordinal) || text.Contains("対応済", StringComparison.Ordinal) || text.Contains("実施済", StringComparison.Ordinal);
    }

    private void ReadBoth(TableRow row, ReadColumn column, StatementBuilder target)
    {
        if (cells.ValueOf(row, column) is not { } value)
        {
            if (layout.MeaningOf("", column.Role) is { } blank and not MarkMeaning.Blank) Set(Of(blank), target, new(row, column.Index));
            return;
        }

        if (IsDoneByProvider(value.Text))
        {
            report.Add(DiagnosticSeverity.Warning, ImportTexts.ByProvider, value.Cell);
            Set(new(Provider: true, User: false), target, CellPlace.Of(value.Cell));
        }
        else if (Known(value, column.Role, [MarkMeaning.Provider, MarkMeaning.User, MarkMeaning.Shared, MarkMeaning.None]) is { } meaning)
        {
            Set(Of(meaning), target, CellPlace.Of(value.Cell));
        }
    }

    private void ReadParties(TableRow row, StatementBuilder target)
    {
        var (provider, user) = (Party(row, ColumnRole.ProviderResponsibility), Party(row, ColumnRole.UserResponsibility));
        if (provider.IsUnknown || user.IsUnknown || (provider.Says is null && user.Says is null)) return;
        if (provider.Says is null || user.Says is null)
        {
            var (known, silent) = provider.Says is null ? (user, provider) : (provider, user);
            // That one party is not says nothing of the other.
            if (known.Says == false) return;
            if (columns.Has(ColumnRole.ProviderResponsibility) && columns.Has(ColumnRole.UserResponsibility)) report.Add(DiagnosticSeverity.Warning, ImportTexts.OneParty, silent.Place);
        }

        Set(new(provider.Says == true, user.Says == true), target, provider.Says is null ? user.Place : provider.Place);
    }

    private (bool? Says, bool IsUnknown, CellPlace Place) Party(TableRow row, ColumnRole role)
    {
        if (columns.First(role) is not { } column) return (null, false, new(row, 0));
        var place = new CellPlace(row, column.Index);
        if (cells.ValueOf(row, column) is not { } value) return (Of(layout.MeaningOf("", role)), false, place);
        var meaning = Known(value, role, [MarkMeaning.Yes, MarkMeaning.No]);
        return (Of(meaning), meaning is null, CellPlace.Of(value.Cell));

        static bool? Of(MarkMeaning? meaning) => meaning switch { MarkMeaning.Yes => true, MarkMeaning.No => false, _ => null };
    }

    private MarkMeaning? Known(CellValue value, ColumnRole role, MarkMeaning[] meanings)
    {
        var meaning = cells.MeaningOf(value.Text, role, value.IsLent ? null : value.Cell);
        if (meaning is not null || value.IsLent) return meaning;
        report.Add(DiagnosticSeverity.Error, ImportTexts.UnknownMark(value.Text, role, meanings), value.Cell);
        return null;
    }

    private void Set(Responsibility responsibility, StatementBuilder target, CellPlace place)
    {
        if (target.Responsibility is { } known && known.Responsibility != responsibility)
            report.Add(DiagnosticSeverity.Error, ImportTexts.SecondResponsibility(known.Place.Address), place);
        else target.Responsibility ??= (responsibility, place);
    }

    private static Responsibility Of(MarkMeaning meaning) => new(meaning is MarkMeaning.Provider or MarkMeaning.Shared, meaning is MarkMeaning.User or MarkMeaning.Shared);
}
