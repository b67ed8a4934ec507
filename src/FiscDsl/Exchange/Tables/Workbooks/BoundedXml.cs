using System.Globalization;
using System.Text;
using System.Xml;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>A part of a workbook as XML, read forwards in bounded memory whatever its maker has done: no DTD, no tag, name or nesting that no workbook has.</summary>
internal sealed class BoundedXml : IDisposable
{
    private const int DeepestNesting = 64;
    private const int LongestTag = 1 << 16;
    private const int MostNames = 1 << 14;

    private readonly ReadingBudget _budget;
    private readonly XmlReader _xml;
    private readonly char[] _chunk = new char[4096];
    private readonly StringBuilder _text = new();

    /// <summary>Reads a part; disposing disposes it.</summary>
    public BoundedXml(Stream part, ReadingBudget budget)
    {
        _budget = budget;
        _xml = XmlReader.Create(new CountedStream(part, budget), new XmlReaderSettings
        {
            CloseInput = true, CheckCharacters = false, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true,
            IgnoreProcessingInstructions = true, NameTable = new FewNames(),
        });
    }

    /// <summary>How deep the present node stands.</summary>
    public int Depth => _xml.Depth;

    /// <summary>Goes on to the next node; false at the end, and where the budget is exhausted.</summary>
    /// <exception cref="InvalidDataException">The part is like none of a workbook.</exception>
    /// <exception cref="XmlException">It is damaged.</exception>
    public bool Next()
    {
        if (_budget.IsExhausted || !_budget.TakeNode() || !_xml.Read()) return false;
        return _xml.Depth <= DeepestNesting ? true : throw new InvalidDataException("nesting");
    }

    /// <summary>Goes on to the next node within an element; false where it has been left.</summary>
    /// <param name="depth">The element's depth; it has been read and is not empty.</param>
    public bool NextWithin(int depth) => Next() && _xml.Depth > depth;

    /// <summary>The name of the element that begins here; null for anything else.</summary>
    public string? Element => _xml.NodeType == XmlNodeType.Element ? _xml.LocalName : null;

    /// <summary>The namespace of the element.</summary>
    public string Namespace => _xml.NamespaceURI;

    /// <summary>True for an element without content.</summary>
    public bool IsEmpty => _xml.IsEmptyElement;

    /// <summary>An attribute of the element; null where it has none of that name.</summary>
    public string? Attribute(string name) => _xml.GetAttribute(name);

    /// <summary>An attribute of the element; null where it has none of that name.</summary>
    public string? Attribute(string name, string ns) => _xml.GetAttribute(name, ns);

    /// <summary>True for an attribute that says so (xsd:boolean).</summary>
    public bool Flag(string name) => Attribute(name) is "1" or "true";

    /// <summary>An attribute that is a number; null for anything else.</summary>
    public int? Number(string name) => int.TryParse(Attribute(name), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Goes to the end of the element that begins here.</summary>
    public void Skip()
    {
        if (IsEmpty) return;
        var depth = _xml.Depth;
        while (NextWithin(depth))
        {
            // Nothing of it matters.
        }
    }

    /// <summary>The text of the element that begins here, whatever elements it is made of; readings (<c>rPh</c>), which Excel keeps beside Japanese text, left out.</summary>
    /// <param name="most">UTF-16 code units; what is longer is not kept.</param>
    /// <param name="isCut">True where it was longer.</param>
    /// <param name="name">The elements that hold text; null where the element itself does.</param>
    public string Text(int most, out bool isCut, string? name = null)
    {
        isCut = false;
        _text.Clear();
        if (IsEmpty) return "";
        var depth = _xml.Depth;
        var inside = name is null ? depth : int.MaxValue;
        while (NextWithin(depth))
        {
            if (name is not null && _xml.Depth <= inside) inside = int.MaxValue;
            if (Element == "rPh") Skip();
            else if (inside == int.MaxValue && !IsEmpty && Element is { } element && element == name) inside = _xml.Depth;
            else if (inside < _xml.Depth && _xml.CanReadValueChunk && _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) Append(_text, most, ref isCut);
        }

        return CellTextEscape.Unescape(_text.ToString());
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void Append(StringBuilder text, int most, ref bool isCut)
    {
        for (var read = _xml.ReadValueChunk(_chunk, 0, _chunk.Length); read > 0; read = _xml.ReadValueChunk(_chunk, 0, _chunk.Length))
        {
            text.Append(_chunk, 0, Math.Min(read, most - text.Length));
            if (text.Length < most) continue;
            isCut = true;
            return;
        }
    }

    /// <summary>Names of elements, attributes and namespaces: a workbook has a few hundred.</summary>
    private sealed class FewNames : NameTable
    {
        private int _count;

        public override string Add(char[] key, int start, int len) => Counted(base.Get(key, start, len) is null, base.Add(key, start, len));

        public override string Add(string key) => Counted(base.Get(key) is null, base.Add(key));

        private string Counted(bool isNew, string name) => !isNew || ++_count <= MostNames ? name : throw new InvalidDataException("names");
    }

    /// <summary>Counts what is unpacked, and refuses a tag that the reader would have to hold in memory whole.</summary>
    private sealed class CountedStream(Stream inner, ReadingBudget budget) : Stream
    {
        private int _tag = -1;
        private byte _quote;
        private Markup _markup;
        private int _brackets;

        private enum Markup
        {
            Tag,
            Declaration,
            Verbatim,
        }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            if (!budget.TakeBytes(read)) return 0;
            foreach (var value in buffer[..read]) Look(value);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        private void Look(byte value)
        {
            if (_tag < 0)
            {
                if (value == '<') (_tag, _markup) = (0, Markup.Tag);
                return;
            }

            _tag++;
            switch (_markup)
            {
                case Markup.Tag when _tag == 1 && value == '!':
                    _markup = Markup.Declaration;
                    break;
                // A comment is not held, and ends somehow; what CDATA says is held whole.
                case Markup.Declaration:
                    (_tag, _markup, _brackets) = (value == '[' ? _tag : -1, Markup.Verbatim, 0);
                    break;
                case Markup.Verbatim:
                    if (value == '>' && _brackets >= 2) _tag = -1;
                    _brackets = value == ']' ? _brackets + 1 : 0;
                    break;
                // A tag's quotes may hold angle brackets.
                default:
                    if (_quote != 0) _quote = value == _quote ? (byte)0 : _quote;
                    else if (value is (byte)'"' or (byte)'\'') _quote = value;
                    else if (value == '>') _tag = -1;
                    break;
            }

            if (_tag > LongestTag) throw new InvalidDataException("tag");
        }
    }
}
