namespace FiscDsl.Outputs.Comparison;

/// <summary>The style sheet of the page. Text has a contrast of 4.5 to 1 at least in either scheme (WCAG 2.1, 1.4.3), and nothing is told by colour alone.</summary>
internal static class ComparisonStyles
{
    public const string Css = """
        :root { --ink: #1f2937; --paper: #ffffff; --faint: #5b6472; --line: #cbd2dc; --band: #eef2f8; --gone: #b3261e; --gone-back: #fdecea; --added: #0b57d0; --added-back: #e8f0fe; --grave: #b3261e; --major: #8a5300; --minor: #1f5f8b; --slight: #5b6472; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6e9ef; --paper: #14181f; --faint: #a3adbb; --line: #3a4250; --band: #1f2631; --gone: #ff9b93; --gone-back: #3b1f1f; --added: #8ab4f8; --added-back: #1b2a44; --grave: #ff9b93; --major: #f0c070; --minor: #8cc8f2; --slight: #a3adbb; }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.7 "Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", system-ui, sans-serif; }
        main { max-width: 1280px; margin: 0 auto; padding: 24px 16px 64px; }
        h1 { font-size: 1.5rem; line-height: 1.4; margin: 0 0 12px; }
        h2 { font-size: 1.1rem; line-height: 1.5; margin: 36px 0 8px; padding-bottom: 4px; border-bottom: 2px solid var(--line); }
        a { color: var(--added); }
        code { font: 0.95em ui-monospace, "Cascadia Mono", Menlo, "Noto Sans Mono CJK JP", monospace; overflow-wrap: anywhere; }
        .states { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 0 0 16px; }
        .states dt { color: var(--faint); }
        .states dd { margin: 0; }
        .version { color: var(--faint); }
        .warning { border-left: 4px solid var(--major); padding: 4px 12px; background: var(--band); }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: left; font-weight: 600; padding-bottom: 4px; }
        th, td { border: 1px solid var(--line); padding: 6px 10px; vertical-align: top; text-align: left; }
        thead th { background: var(--band); font-weight: 600; }
        tbody th { font-weight: 400; }
        .summary { width: auto; }
        .count { text-align: right; font-variant-numeric: tabular-nums; }
        .changes { table-layout: fixed; }
        .changes thead th:first-child { width: 210px; }
        .changes td { overflow-wrap: anywhere; white-space: pre-wrap; }
        .absent { color: var(--faint); }
        del { color: var(--gone); background: var(--gone-back); text-decoration: line-through; }
        ins { color: var(--added); background: var(--added-back); text-decoration: underline; }
        .sidelined del, .sidelined ins { color: inherit; background: transparent; text-decoration: underline; }
        .number { color: var(--faint); font-variant-numeric: tabular-nums; margin-right: 4px; }
        .class { display: inline-block; border: 1px solid currentcolor; border-radius: 3px; padding: 0 6px; font-size: 0.85em; line-height: 1.5; white-space: nowrap; }
        .grave { color: var(--grave); font-weight: 700; }
        .major { color: var(--major); font-weight: 600; }
        .minor { color: var(--minor); }
        .slight { color: var(--slight); }
        nav ol { columns: 2; column-gap: 32px; padding-left: 1.6em; }
        nav li { break-inside: avoid; }
        @media (max-width: 720px) { nav ol { columns: 1; } .changes thead th:first-child { width: 120px; } }
        @page { size: A4 landscape; margin: 12mm; }
        @media print {
          :root { --ink: #000000; --paper: #ffffff; --faint: #444444; --line: #888888; --band: #eeeeee; --gone: #b3261e; --gone-back: transparent; --added: #0b57d0; --added-back: transparent; --grave: #b3261e; --major: #6b4100; --minor: #1f5f8b; --slight: #444444; }
          body { font-size: 9.5pt; line-height: 1.5; }
          main { max-width: none; padding: 0; }
          nav { display: none; }
          h2 { break-after: avoid; }
          thead { display: table-header-group; }
          tr { break-inside: avoid; }
        }

        """;
}
