using System.Collections.Immutable;
using FiscDsl.Diagnostics;

namespace FiscDsl.Schema;

/// <summary>What a change is about, the most serious first.</summary>
public enum ChangeClass
{
    /// <summary>Who is responsible; also a clause or control with a responsible party that was added or removed.</summary>
    Responsibility,

    /// <summary>Citations, their locators, and whether there is evidence.</summary>
    Evidence,

    /// <summary>What the user has to do.</summary>
    UserAction,

    /// <summary>Who acts or is acted on in a sentence: 委託先, お客様, 監査人; and exchanged roles.</summary>
    Actor,

    /// <summary>How binding a sentence is: すること, 望ましい, 可能である.</summary>
    Modality,

    /// <summary>Affirmed or denied, or turned to its opposite: 高くない, 低くない.</summary>
    Negation,

    /// <summary>Reach: and or or, all or some, bounds, time, conditions, where a definition holds.</summary>
    Scope,

    /// <summary>A number, a date, the name of a standard, or what a reference refers to.</summary>
    Number,

    /// <summary>Text of the standard that was added, removed or written anew.</summary>
    Text,

    /// <summary>What the provider says.</summary>
    Information,

    /// <summary>What was confirmed.</summary>
    Finding,

    /// <summary>Corrections of misprints.</summary>
    Correction,

    /// <summary>Findings that are accepted.</summary>
    Acceptance,

    /// <summary>Severities of rules, and how foreign tables are read.</summary>
    Policy,

    /// <summary>A source: its title, addresses, access, date of checking.</summary>
    Source,

    /// <summary>What the catalog is: title, version, publishers, preface.</summary>
    Reference,

    /// <summary>Notes for the readers.</summary>
    Note,

    /// <summary>Categories, order, ids, and clauses that were moved, split or merged.</summary>
    Structure,

    /// <summary>Words of a sentence that is shown to say the same.</summary>
    Wording,

    /// <summary>White space and paragraphs.</summary>
    Whitespace,
}

/// <summary>A class as people and programs call it.</summary>
/// <param name="Class">The class.</param>
/// <param name="Spelling">Its name: in English, as JSON and <c>--fail-on</c> have it; in Japanese.</param>
/// <param name="Meaning">One line.</param>
public sealed record ChangeClassRow(ChangeClass Class, Spelling Spelling, LocalizedText Meaning);

/// <summary>The one table of the classes.</summary>
public static class ChangeClasses
{
    /// <summary>The classes by <see cref="ChangeClass"/>, the most serious first.</summary>
    public static ImmutableArray<ChangeClassRow> All { get; } =
    [
        new(ChangeClass.Responsibility, new("responsibility", "主体"), new("対応の主体（○↔×）", "Who is responsible")),
        new(ChangeClass.Evidence, new("evidence", "情報参照元"), new("情報参照元の追加・削除・箇所・有無", "Citations, locators, evidence status")),
        new(ChangeClass.UserAction, new("user-action", "利用者の対応"), new("利用者に求める対応", "What the user has to do")),
        new(ChangeClass.Actor, new("actor", "文中の主体"), new("文の中で、だれが、だれに対して行うか", "Who acts, or is acted on, in a sentence")),
        new(ChangeClass.Modality, new("modality", "義務の強さ"), new("すること・必要である ↔ 望ましい ↔ 可能である・考えられる", "Must ↔ should ↔ may")),
        new(ChangeClass.Negation, new("negation", "肯定・否定"), new("肯定と否定、反対の語", "Affirmed or denied, or the opposite word")),
        new(ChangeClass.Scope, new("scope", "範囲・条件"), new("及び ↔ 又は、すべて ↔ 一部、以上 ↔ 超、時期、条件、定義の及ぶ範囲", "And ↔ or, all ↔ some, bounds, time, conditions, where a definition holds")),
        new(ChangeClass.Number, new("number", "数値・規格"), new("数値、日付、規格の名前、参照先", "Numbers, dates, names of standards, what a reference refers to")),
        new(ChangeClass.Text, new("text", "内容"), new("基準の文の追加・削除・書き直し", "Text of the standard added, removed or written anew")),
        new(ChangeClass.Information, new("information", "該当情報"), new("クラウド事業者の該当情報", "What the provider says")),
        new(ChangeClass.Finding, new("finding", "確認内容"), new("確認した内容と解説", "What was confirmed")),
        new(ChangeClass.Correction, new("correction", "訂正"), new("誤植の訂正", "Corrections of misprints")),
        new(ChangeClass.Acceptance, new("acceptance", "許容"), new("許容した指摘", "Accepted findings")),
        new(ChangeClass.Policy, new("policy", "方針"), new("規則の重大度、取込様式", "Severities of rules, layouts of imports")),
        new(ChangeClass.Source, new("source", "情報源"), new("情報源の名称・参照先・公開区分・確認日", "Sources: title, addresses, access, date of checking")),
        new(ChangeClass.Reference, new("reference", "リファレンス"), new("リファレンスの名称・版・発行日など", "The reference: title, version, date of issue")),
        new(ChangeClass.Note, new("note", "注記"), new("読者への注記", "Notes for the readers")),
        new(ChangeClass.Structure, new("structure", "構成"), new("分類・順序・番号、項の移動・分割・統合", "Category, order, ids; clauses moved, split, merged")),
        new(ChangeClass.Wording, new("wording", "表現"), new("意味の変わらない書き換え（表記、敬体、同義の語）", "Other spelling, politeness or synonyms that say the same")),
        new(ChangeClass.Whitespace, new("whitespace", "空白"), new("空白と段落", "White space and paragraphs")),
    ];

    /// <summary>The row of a class.</summary>
    public static ChangeClassRow Of(ChangeClass @class) => All[(int)@class];

    /// <summary>The name of a class in a language.</summary>
    public static string Name(ChangeClass @class, MessageLanguage language) => Of(@class).Spelling.In(language);

    /// <summary>The class of a name in either spelling, case ignored; null where there is none.</summary>
    public static ChangeClass? Find(string name)
    {
        foreach (var row in All)
            if (name.Equals(row.Spelling.English, StringComparison.OrdinalIgnoreCase) || name == row.Spelling.Japanese) return row.Class;
        return null;
    }
}
