using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Numbers;

/// <summary>The words around numbers that tell what the numbers are (seeds/lexicons/number_context.tsv).</summary>
internal sealed class ContextWords
{
    private readonly WordTable<ContextRole> _roles = new(1024);

    internal ContextWords()
    {
        foreach (string[] row in LexiconFile.Rows("number_context", 2))
        {
            foreach (string word in row[1].Split('|'))
            {
                _roles.GetOrAdd(TextHash.Of(word)) |= Enum.Parse<ContextRole>(row[0], ignoreCase: true);
            }
        }
    }

    /// <summary>All roles of a word.</summary>
    internal ContextRole this[in Piece piece] => piece.Kind == PieceKind.Digits ? ContextRole.None : _roles.Get(piece.Hash);

    internal bool Has(in Piece piece, ContextRole role) => (this[piece] & role) != 0;
}
