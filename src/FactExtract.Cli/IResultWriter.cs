namespace FactExtract.Cli;

/// <summary>Writes results to standard output in one of the formats.</summary>
internal interface IResultWriter
{
    /// <summary>Writes all outcomes as they come.</summary>
    public void Write(IEnumerable<Outcome> outcomes);
}
