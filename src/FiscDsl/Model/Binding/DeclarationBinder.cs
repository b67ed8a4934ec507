using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Model.Binding;

/// <summary>
/// Turns the lines of a block into declarations. An error stays where it is: a line that is no member of its
/// declaration costs that line and what is nested in it, and where the intent is plain (a missing colon) nothing.
/// </summary>
internal sealed class DeclarationBinder(BindingContext context)
{
    private readonly FieldBinder _fields = new(context);

    /// <summary>Binds a line that nothing above holds; null where it is no declaration.</summary>
    public Declaration? TopLevel(int line)
    {
        var content = context.Block.Lines[line];
        var head = LineHead.Read(context.Text, content.Content);
        var word = head.Name.Of(context.Text);
        if (content.Indent > 0) context.Report(SyntaxDiagnostics.InconsistentIndentation, content.Indentation, BlockFixes.Indent(content, 0), Number(content.Indent), "0");
        if (LanguageSchema.Declaration(word) is { } schema)
        {
            if (head.Colon is { } colon) ReportUnexpectedColon(head, colon);
            if (schema.IsTopLevel) return Bind(line, head, schema, depth: 1);
            context.Report(SyntaxDiagnostics.MisplacedDeclaration, head.Name, context.Of(head.Name), Parents(schema));
            return null;
        }

        if (FieldOwners(word) is { Length: > 0 } owners)
        {
            context.HasStray = true;
            context.Report(SyntaxDiagnostics.UnindentedField, head.Name, context.Of(head.Name), owners);
            return null;
        }

        if (MarginProse.IsField(content.Content.Of(context.Text)) && LineHead.ReadSlipped(context.Text, content.Content).Name is var name)
        {
            context.HasStray = true;
            context.Report(SyntaxDiagnostics.UnindentedField, name, context.Of(name), FieldOwners(name.Of(context.Text)));
            return null;
        }

        var near = NearestTopLevel(word);
        if (near is null && !HasId(word) && (MarginProse.Is(content.Content.Of(context.Text)) || (head.Colon is null && !head.Rest.IsEmpty)))
        {
            ReportStray(content.Content);
            return null;
        }

        context.Report(SyntaxDiagnostics.UnknownDeclaration, head.Name, Parted(head.Name) ?? (near is null ? null : CodeFix.Replace(head.Name, near)), context.Of(head.Name));
        return null;
    }

    /// <summary>The declaration on the margin that a misspelt word means; null where it means none.</summary>
    public static string? NearestTopLevel(ReadOnlySpan<char> word) =>
        SpellingSuggestion.Of(word, Spellings(LanguageSchema.Declarations.Where(static d => d.IsTopLevel).Select(static d => d.Spelling)));

    /// <summary>True for a line among the members of a declaration that is neither one of them nor meant as one.</summary>
    public static bool IsStray(string text, LineHead head, TextSpan content, DeclarationSchema schema)
    {
        var word = head.Name.Of(text);
        if (head.Colon is null && LineHead.ReadSlipped(text, content) is { Colon: not null } slipped && schema.Field(slipped.Name.Of(text)) is not null) return false;
        return (head.Colon is null || MarginProse.Is(content.Of(text))) && FieldOwners(word).Length == 0 && NearestMember(word, schema) is null && !HasLabel(word);
    }

    private static string? NearestMember(ReadOnlySpan<char> word, DeclarationSchema schema)
    {
        var words = Spellings(schema.Fields.Select(static f => f.Spelling));
        if (schema.Nested is { } nested) words = words.Concat(Spellings([LanguageSchema.Of(nested).Spelling]));
        return SpellingSuggestion.Of(word, words);
    }

    private static bool HasLabel(ReadOnlySpan<char> word) => KeywordLength(word) > 0;

    /// <summary>True for a keyword with an id or label directly behind it and nothing else: 項1を is a sentence.</summary>
    public static bool HasId(ReadOnlySpan<char> word)
    {
        if (KeywordLength(word) is not (> 0 and var length)) return false;
        foreach (var c in word[length..])
            if (c is (>= 'ぁ' and <= 'ゟ') or '、' or '。' or '「' or '」') return false;
        return true;
    }

    /// <summary>The length of the keyword that an id or label stands directly behind; 0 for none.</summary>
    private static int KeywordLength(ReadOnlySpan<char> word)
    {
        foreach (var spelling in Spellings(LanguageSchema.Declarations.Select(static d => d.Spelling)))
        {
            if (word.Length <= spelling.Length || !word.StartsWith(spelling, StringComparison.Ordinal)) continue;
            var label = word[spelling.Length..];
            var isNumber = char.IsNumber(label[0]) || label[0] is '(' or '（';
            if (isNumber || (char.IsAsciiLetter(spelling[0]) ? label[0] > '\u3000' : label.Length > 1 && char.IsLetter(label[0]) && char.IsNumber(label[1]))) return spelling.Length;
        }

        return 0;
    }

    /// <summary>Puts a blank behind a keyword that an id or label stands directly behind; null where none does.</summary>
    private CodeFix? Parted(TextSpan name) =>
        KeywordLength(name.Of(context.Text)) is > 0 and var length ? CodeFix.Insert(name.Start + length, " ", $"{name.Of(context.Text)[..length]} {name.Of(context.Text)[length..]}") : null;

    private Declaration Bind(int line, LineHead head, DeclarationSchema schema, int depth)
    {
        var header = HeaderBinder.Bind(context, line, head, schema);
        var fields = new BoundFields();
        Members(line, schema, fields, depth);
        if (schema.Kind == DeclarationKind.Layout) new LayoutBinder(context).Complete(line, schema, header, fields);
        var declaration = DeclarationFactory.Create(context.Block, line, head.Name, schema, header, fields);
        HeaderBinder.ReportMissingFields(context, line, schema, header, fields);
        CorrectionMatcher.Match(declaration);
        return declaration;
    }

    private void Members(int line, DeclarationSchema schema, BoundFields fields, int depth)
    {
        var lines = context.Block.Lines;
        var end = lines[line].SubtreeEnd;
        var indent = -1;
        for (var at = context.Block.NextContent(line + 1, end); at < end; at = context.Block.NextContent(lines[at].SubtreeEnd, end))
        {
            if (indent < 0) indent = lines[at].Indent;
            else if (lines[at].Indent != indent) context.Report(SyntaxDiagnostics.InconsistentIndentation, lines[at].Indentation, BlockFixes.Indent(lines[at], indent), Number(lines[at].Indent), Number(indent));
            if (schema.Kind == DeclarationKind.Policy) PolicyBinder.Line(context, at, fields);
            else Member(at, schema, fields, depth);
        }
    }

    private void Member(int line, DeclarationSchema schema, BoundFields fields, int depth)
    {
        var (head, given, begun) = MemberHead.Read(context.Block, line, schema);
        if (given is { } field)
        {
            if (head.Colon is not { } mark) context.Report(SyntaxDiagnostics.MissingColon, head.Name, CodeFix.Insert(head.Name.End, ":", ":"), context.Of(head.Name));
            else if (!LineHead.IsColon(context.Text[mark.Start])) context.Report(SyntaxDiagnostics.MissingColon, mark, CodeFix.Replace(mark, ":"), context.Of(head.Name));
            _fields.Bind(line, head, field, fields);
        }
        else if (begun is { } declared)
        {
            if (head.Colon is { } colon) ReportUnexpectedColon(head, colon);
            Nested(line, head, schema, declared, fields, depth);
        }
        else
        {
            ReportNoMember(head, context.Block.Lines[line].Content, schema);
        }
    }

    private void Nested(int line, LineHead head, DeclarationSchema schema, DeclarationSchema declared, BoundFields fields, int depth)
    {
        if (declared.Kind != schema.Nested)
        {
            context.Report(SyntaxDiagnostics.MisplacedDeclaration, head.Name, context.Of(head.Name), Parents(declared));
            return;
        }

        var limit = declared.Kind == DeclarationKind.Category ? LanguageSchema.MaxCategoryDepth : LanguageSchema.MaxClauseDepth;
        if (depth > limit - (declared.Kind == DeclarationKind.Category ? 1 : 0))
        {
            context.Report(SyntaxDiagnostics.NestingTooDeep, head.Name, Number(limit));
            return;
        }

        switch (Bind(line, head, declared, depth + 1))
        {
            case Category category:
                fields.Add(category);
                break;
            case Clause clause:
                fields.Add(clause);
                break;
        }
    }

    private void ReportNoMember(LineHead head, TextSpan content, DeclarationSchema schema)
    {
        var name = context.Of(head.Name);
        var owners = FieldOwners(name);
        if (owners.Length > 0)
        {
            context.Report(SyntaxDiagnostics.MisplacedField, head.Name, name, schema.Spelling.English, owners);
            return;
        }

        if (IsStray(context.Text, head, content, schema))
        {
            ReportStray(content);
            return;
        }

        var near = NearestMember(name, schema);
        var fix = near is null && head.Colon is not null ? null : Parted(head.Name) ?? (near is null ? null : CodeFix.Replace(head.Name, near));
        if (head.Colon is not null) context.Report(SyntaxDiagnostics.UnknownField, head.Name, fix, name, schema.Spelling.English);
        else if (fix is not null) context.Report(SyntaxDiagnostics.UnknownDeclaration, head.Name, fix, name);
        else context.Report(SyntaxDiagnostics.StrayText, content, context.Shortened(content));
    }

    private void ReportStray(TextSpan content)
    {
        context.HasStray = true;
        context.Report(SyntaxDiagnostics.StrayText, content, context.Shortened(content));
    }

    private void ReportUnexpectedColon(LineHead head, TextSpan colon) => context.Report(
        SyntaxDiagnostics.UnexpectedColon, colon, CodeFix.Delete(colon, ":"), context.Of(head.Name));

    private static string Parents(DeclarationSchema schema)
    {
        var parents = LanguageSchema.Declarations.Where(d => d.Nested == schema.Kind).Select(static d => d.Spelling.English);
        return string.Join(", ", schema.IsTopLevel ? parents.Prepend("*.fisc") : parents);
    }

    /// <summary>The declarations that a field belongs to, listed; empty where there is no such field.</summary>
    public static string FieldOwners(ReadOnlySpan<char> field)
    {
        var owners = new List<string>();
        foreach (var declaration in LanguageSchema.Declarations)
            if (declaration.Field(field) is not null) owners.Add(declaration.Spelling.English);
        return string.Join(", ", owners);
    }

    private static IEnumerable<string> Spellings(IEnumerable<Spelling> spellings) =>
        spellings.SelectMany(static s => new[] { s.English, s.Japanese });

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
