using Microsoft.Extensions.Options;

namespace FactExtract.DependencyInjection;

/// <summary>Options are right when an extractor takes them: it loads its model only at the first text, so asking it costs nothing.</summary>
internal sealed class ExtractionOptionsValidator : IValidateOptions<ExtractionOptions>
{
    public ValidateOptionsResult Validate(string? name, ExtractionOptions options)
    {
        try
        {
            _ = new FactExtractor(options);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException exception)
        {
            return ValidateOptionsResult.Fail($"{nameof(ExtractionOptions)}: {exception.Message}");
        }
    }
}
