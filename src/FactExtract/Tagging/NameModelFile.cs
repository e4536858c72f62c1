using System.Buffers.Binary;
using FactExtract.Lexicons;

namespace FactExtract.Tagging;

/// <summary>The models of tagger.bin, loaded once for all extractors; only read.</summary>
internal sealed class NameModelFile
{
    private static readonly Lazy<NameModelFile> Embedded = new(() => new NameModelFile(ResourceFile.Open("tagger.bin")));

    private readonly ResourceFile _resource;
    private readonly Lazy<NetworkVectors> _vectors;
    private readonly Lazy<RecurrentModel[]> _default;
    private readonly Lazy<RecurrentModel[]> _accurate;

    internal NameModelFile(ResourceFile resource)
    {
        _resource = resource;
        Vocabulary = new NameVocabulary(resource);
        Lists = new NameLists(resource);
        Linear = new LinearModel(resource);
        _vectors = new Lazy<NetworkVectors>(() => new NetworkVectors(resource));
        _default = new Lazy<RecurrentModel[]>(() => ReadNetworks([DefaultNetwork]));
        _accurate = new Lazy<RecurrentModel[]>(() => ReadNetworks([DefaultNetwork, .. Enumerable.Range(0, int.MaxValue).Select(AccurateNetwork).TakeWhile(Has)]));
    }

    /// <summary>The first part of the names of the fields of the default network.</summary>
    internal const string DefaultNetwork = "network";

    /// <summary>The same of the networks that <see cref="NameModel.Accurate"/> asks beside it.</summary>
    internal static string AccurateNetwork(int number) => $"accurate{number}";

    /// <summary>The networks whose mean is added to the linear model; none for the linear model alone.</summary>
    internal IReadOnlyList<RecurrentModel> Networks(NameModel model) => model switch
    {
        NameModel.Fast => [],
        NameModel.Accurate => _accurate.Value,
        _ => _default.Value,
    };

    /// <summary>How much the linear model's scores count beside those of networks.</summary>
    internal float LinearShare(NameModel model)
    {
        ReadOnlySpan<byte> shares = _resource.Read("linearShare");
        return BinaryPrimitives.ReadSingleLittleEndian(model == NameModel.Accurate ? shares[^sizeof(float)..] : shares);
    }

    /// <summary>Slope and offset of the confidence over the log odds of a name's probability; fitted on dev.</summary>
    internal (float Slope, float Offset) Calibration(NameModel model)
    {
        string field = CalibrationField(model);
        return _resource.FieldNames.Contains(field)
            ? (BinaryPrimitives.ReadSingleLittleEndian(_resource.Read(field)), BinaryPrimitives.ReadSingleLittleEndian(_resource.Read(field)[4..]))
            : (1, 0);
    }

    internal static string CalibrationField(NameModel model) => $"calibration.{model.ToString().ToLowerInvariant()}";

    /// <summary>The models of the package.</summary>
    internal static NameModelFile Default => Embedded.Value;

    internal NameVocabulary Vocabulary { get; }

    internal NameLists Lists { get; }

    internal LinearModel Linear { get; }

    // A file of the linear model alone, as training writes it on the way, has no network.
    private bool Has(string network) => _resource.FieldNames.Contains(network + ".input");

    private RecurrentModel[] ReadNetworks(IEnumerable<string> names) =>
        [.. names.Where(Has).Select(name => new RecurrentModel(_resource, _vectors.Value, name))];
}
