using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Tests.Grammar;

/// <summary>The table of the language reference that says what <see cref="Standing"/> says, in one language.</summary>
internal sealed class StandingTable(MessageLanguage language)
{
    public override string ToString()
    {
        var table = new MarkdownTable(In("主体", "Responsibility"), In("情報参照元", "Evidence"), In("集計", "Counts as"), In("未解消", "Open"), In("指摘", "Reported as"));
        foreach (var parties in (Parties[])[Parties.Provider, Parties.User, Parties.Nobody, Parties.Undecided])
        {
            foreach (var evidence in (EvidenceStatus[])[EvidenceStatus.Cited, EvidenceStatus.None, EvidenceStatus.NotApplicable, EvidenceStatus.Missing])
            {
                var standing = Standing.Of(parties, evidence);
                table.Add(Name(parties), Written(evidence), Name(standing.Counts), standing.IsGap ? In("未解消", "open") : "", string.Join(In("、", ", "), standing.Reports.Select(Name)));
            }
        }

        var empty = Standing.OfEmptyControl;
        table.Add(In("項も評価もない基準", "a control without clauses or assessment"), "", Name(empty.Counts), In("未解消", "open"), Name(empty.Reports[0]));
        return table.ToString();
    }

    private string Name(Parties parties) => parties switch
    {
        Parties.Provider => In("クラウド事業者（利用者とともにでも）", "provider, with or without the user"),
        Parties.User => In("利用者だけ", "the user alone"),
        Parties.Nobody => Spelled(Fields.NobodyParty),
        _ => In("欄がない", "absent"),
    };

    private string Written(EvidenceStatus status) => status switch
    {
        EvidenceStatus.Cited => In("引用", "citations"),
        EvidenceStatus.None => Spelled(Fields.None),
        EvidenceStatus.NotApplicable => Spelled(Fields.NotApplicable),
        _ => In("欄がない", "absent"),
    };

    private string Name(EvidenceStatus status) => status switch
    {
        EvidenceStatus.Cited => In("情報参照元あり", "cited"),
        EvidenceStatus.None => In("なし", "none"),
        EvidenceStatus.NotApplicable => In("対象外", "not applicable"),
        _ => In("未記入", "missing"),
    };

    private string Name(DiagnosticDescriptor rule) => In($"{rule.JapaneseName}（`{rule.Name}`）", $"`{rule.Name}`");

    private static string Spelled(FixedValue value) => $"`{value.Spelling.English}` {value.Spelling.Japanese}";

    private string In(string japanese, string english) => language == MessageLanguage.Ja ? japanese : english;
}
