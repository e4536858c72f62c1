using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FactExtract.DependencyInjection;

/// <summary>Adds FactExtract to a service collection.</summary>
public static class FactExtractServiceCollectionExtensions
{
    /// <summary>
    /// Adds one shared <see cref="FactExtractor"/>. Beside those of its options it uses every <see cref="Gazetteer"/>,
    /// <see cref="IMentionRecognizer"/> and <see cref="IFactRule"/> among the services, in the order in which they were added. Wrong
    /// options stop the host when it starts, not the first request.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; null for the default ones. A further call sets further options of the same extractor.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddFactExtract(this IServiceCollection services, Action<ExtractionOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<ExtractionOptions> options = services.AddOptions<ExtractionOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ExtractionOptions>, ExtractionOptionsValidator>());
        services.TryAddSingleton(Create);
        return services;
    }

    private static FactExtractor Create(IServiceProvider services)
    {
        ExtractionOptions options = services.GetRequiredService<IOptions<ExtractionOptions>>().Value;
        return new FactExtractor(options with
        {
            Gazetteers = [.. options.Gazetteers, .. services.GetServices<Gazetteer>()],
            Recognizers = [.. options.Recognizers, .. services.GetServices<IMentionRecognizer>()],
            Rules = [.. options.Rules, .. services.GetServices<IFactRule>()],
        });
    }
}
