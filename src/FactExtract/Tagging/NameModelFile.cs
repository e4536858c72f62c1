using System.Buffers.Binary;
using FactExtract.Lexicons;

namespace FactExtract.Tagging;

/// <summary>The models of tagger.bin, loaded once for all extractors; only read.</summary>
internal sealed class NameModelFile
{
    private static readonly Lazy<NameModelFile> Embedded = new(() => new NameModelFile(ResourceFile.Open("tagger.bin")));

    private readonly ResourceFile _resource;

    internal NameModelFile(ResourceFile resource)
    {
        _resource = resource;
        Vocabulary = new NameVocabulary(resource);
        Lists = new NameLists(resource);
        Linear = new LinearModel(resource);
        Recurrent = resource.FieldNames.Contains("network.input") ? new RecurrentModel(resource) : null;
    }

    /// <summary>Slope and offset of the confidence over the log odds of a name's probability; fitted on dev.</summary>
    internal (float Slope, float Offset) Calibration(NameModel model)
    {
        string field = model == NameModel.Fast || Recurrent is null ? "calibration.fast" : "calibration.default";
        return _resource.FieldNames.Contains(field)
            ? (BinaryPrimitives.ReadSingleLittleEndian(_resource.Read(field)), BinaryPrimitives.ReadSingleLittleEndian(_resource.Read(field)[4..]))
            : (1, 0);
    }

    /// <summary>The models of the package.</summary>
    internal static NameModelFile Default => Embedded.Value;

    internal NameVocabulary Vocabulary { get; }

    internal NameLists Lists { get; }

    internal LinearModel Linear { get; }

    /// <summary>Null in a file of the linear model alone, as training writes it on the way.</summary>
    internal RecurrentModel? Recurrent { get; }
}
