using System.Collections.Immutable;
using FiscDsl.Schema;
using FiscDsl.Syntax;

namespace FiscDsl.TypedSyntax;

/// <summary>A declaration as written, with what stands in it. Lines that are no part of one are left out: a finding names them.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Fields">Its fields, in the order of the text.</param>
/// <param name="Rules">The lines of a policy, in the order of the text; none for any other declaration.</param>
/// <param name="Nested">The declarations nested in it, in the order of the text.</param>
public sealed record DeclarationSyntax(
    HeaderSyntax Header, ImmutableArray<FieldSyntax> Fields, ImmutableArray<PolicyLineSyntax> Rules, ImmutableArray<DeclarationSyntax> Nested)
{
    /// <summary>Which declaration.</summary>
    public DeclarationSchema Schema => Header.Schema;

    /// <summary>Index of its header's line in the block.</summary>
    public int Line => Header.Line;

    /// <summary>Reads the declaration that begins with a line; what is nested deeper than may be is left out.</summary>
    /// <param name="block">The block.</param>
    /// <param name="line">Index of the line, which begins with a declaration's keyword.</param>
    /// <param name="schema">Which declaration.</param>
    public static DeclarationSyntax Read(SyntaxBlock block, int line, DeclarationSchema schema) => Read(block, line, LineHead.Read(block.Text, block.Lines[line].Content), schema, LanguageSchema.MaxClauseDepth);

    /// <summary>This declaration and those nested in it, in the order of the text.</summary>
    public IEnumerable<DeclarationSyntax> SelfAndNested() => Nested.SelectMany(static n => n.SelfAndNested()).Prepend(this);

    private static DeclarationSyntax Read(SyntaxBlock block, int line, LineHead head, DeclarationSchema schema, int depth)
    {
        var fields = ImmutableArray.CreateBuilder<FieldSyntax>();
        var rules = ImmutableArray.CreateBuilder<PolicyLineSyntax>();
        var nested = ImmutableArray.CreateBuilder<DeclarationSyntax>();
        foreach (var at in Members(block, line))
        {
            if (schema.Kind == DeclarationKind.Policy)
            {
                rules.Add(PolicyLineSyntax.Read(block, at));
                continue;
            }

            var member = MemberHead.Read(block, at, schema);
            if (member.Field is { } field) fields.Add(FieldSyntax.Read(block, at, member.Head, field));
            else if (member.Declared is { } declared && declared.Kind == schema.Nested && depth > 0) nested.Add(Read(block, at, member.Head, declared, depth - 1));
        }

        return new(HeaderSyntax.Read(block.Text, line, head, schema), fields.DrainToImmutable(), rules.DrainToImmutable(), nested.DrainToImmutable());
    }

    /// <summary>The lines directly below one: those of its subtree that none of the others holds.</summary>
    internal static IEnumerable<int> Members(SyntaxBlock block, int line)
    {
        var end = block.Lines[line].SubtreeEnd;
        for (var at = block.NextContent(line + 1, end); at < end; at = block.NextContent(block.Lines[at].SubtreeEnd, end)) yield return at;
    }
}
