using System.Text;
using System.Text.Unicode;

namespace FactExtract.Cli;

/// <summary>Reads the documents that the command line names, in order. What cannot be read comes as a failed document.</summary>
internal sealed class DocumentReader(CommandStreams streams, IReadOnlyList<string> files, InputFormat? format, DateOnly? date, Shard? shard = null)
{
    private const string StandardInput = "standard input";
    private static readonly int MaxTextLength = new ExtractionOptions().MaxTextLength;

    // JSON may write a code unit as \uXXXX: six bytes. The rest is for the other fields.
    private static readonly int MaxLineLength = 6 * MaxTextLength + (1 << 20);

    /// <summary>Number of documents where every file is one; null where a file may hold any number.</summary>
    internal int? Count => shard is null && (files.Count == 0 ? ["-"] : files).All(file => Format(file) == InputFormat.Text) ? Math.Max(files.Count, 1) : null;

    internal IEnumerable<InputDocument> Read()
    {
        IEnumerable<InputDocument> all = files.Count == 0 ? ReadFile("-") : files.SelectMany(ReadFile);
        return shard is null ? all : all.Where(input => shard.Contains(input.Document));
    }

    private InputFormat Format(string file) =>
        format ?? (Path.GetExtension(file).ToLowerInvariant() is ".ndjson" or ".jsonl" ? InputFormat.Ndjson : InputFormat.Text);

    private IEnumerable<InputDocument> ReadFile(string file)
    {
        bool isStandardInput = file == "-";
        string source = isStandardInput ? StandardInput : file;
        string id = isStandardInput ? "stdin" : Path.GetFileNameWithoutExtension(file);
        Stream? stream = Open(file, out string? error);
        if (stream is null)
        {
            yield return InputDocument.Failed(source, id, error!);
            yield break;
        }

        using (stream)
        {
            if (Format(file) == InputFormat.Text)
            {
                yield return ReadText(stream, source, id);
                yield break;
            }

            var lines = new LineReader(stream, MaxLineLength);
            while (ReadLine(lines, source) is { } document)
            {
                yield return document;
            }
        }
    }

    private Stream? Open(string file, out string? error)
    {
        error = null;
        if (file == "-")
        {
            if (streams.IsInputTerminal)
            {
                streams.Complain("reading from the terminal, end with Ctrl-D");
            }

            return streams.Input;
        }

        if (Directory.Exists(file))
        {
            error = "is a folder, expected a file";
            return null;
        }

        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error = exception switch
            {
                FileNotFoundException or DirectoryNotFoundException => "no such file",
                UnauthorizedAccessException => "no permission to read it",
                _ => $"cannot be opened: {exception.Message}",
            };
            return null;
        }
    }

    private InputDocument ReadText(Stream stream, string source, string id)
    {
        byte[] bytes;
        int length;
        try
        {
            bytes = ReadBytes(stream, out length);
        }
        catch (IOException exception)
        {
            return InputDocument.Failed(source, id, $"cannot be read: {exception.Message}");
        }

        ReadOnlySpan<byte> content = bytes.AsSpan(0, length);
        content = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        if (!Utf8.IsValid(content))
        {
            return InputDocument.Failed(source, id, $"not UTF-8: {Utf8Error.Describe(content)}");
        }

        string text = Encoding.UTF8.GetString(content);
        return Checked(new InputDocument(source, new TextDocument(text) { Id = id }));
    }

    private InputDocument? ReadLine(LineReader lines, string source)
    {
        try
        {
            if (!lines.Read(out ReadOnlySpan<byte> line, out bool isTooLong))
            {
                return null;
            }

            source = $"{source}, line {lines.Number}";
            return isTooLong
                ? InputDocument.Failed(source, null, $"longer than {MaxLineLength} bytes")
                : Checked(NdjsonDocument.Parse(line, source));
        }
        catch (IOException exception)
        {
            return InputDocument.Failed(source, null, $"cannot be read: {exception.Message}");
        }
    }

    // A byte more than the longest text needs is read, so that a longer one shows; a longer one is not held in memory.
    private static byte[] ReadBytes(Stream stream, out int length)
    {
        int limit = 3 * MaxTextLength + 4;
        byte[] bytes = new byte[stream.CanSeek ? (int)Math.Clamp(stream.Length + 1, 1, limit) : 1 << 16];
        length = 0;
        while (length < limit)
        {
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(2L * bytes.Length, limit));
            }

            int read = stream.Read(bytes, length, bytes.Length - length);
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        return bytes;
    }

    private InputDocument Checked(InputDocument input)
    {
        if (input.Error is null && input.Document.Text.Length > MaxTextLength)
        {
            return InputDocument.Failed(
                input.Source, input.Document.Id, $"the text has {input.Document.Text.Length} UTF-16 code units, at most {MaxTextLength} are accepted: split it at a paragraph");
        }

        return input with { Document = input.Document with { ReferenceDate = input.Document.ReferenceDate ?? date } };
    }
}
