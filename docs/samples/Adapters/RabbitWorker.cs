using System.Text;
using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace FactExtract.Samples.Adapters;

/// <summary>
/// Takes texts from a queue and puts their facts into another. A text is acknowledged once its facts are sent on: what a lost worker held
/// is delivered again, and gives the same facts. Built here, not run: it needs a broker.
/// </summary>
public static class RabbitWorker
{
    /// <summary>Begins to work; goes on until the channel is closed.</summary>
    public static async Task Start(IChannel channel, FactExtractor extractor, string texts, string facts)
    {
        // No more at hand than the cores can take.
        await channel.BasicQosAsync(prefetchSize: 0, prefetchCount: (ushort)(2 * Environment.ProcessorCount), global: false);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            var document = new TextDocument(Encoding.UTF8.GetString(delivery.Body.Span)) { Id = delivery.BasicProperties.MessageId };
            ExtractionResult result = await Task.Run(() => extractor.Extract(document));
            byte[] json = JsonSerializer.SerializeToUtf8Bytes(result, FactJsonContext.Default.ExtractionResult);
            await channel.BasicPublishAsync(exchange: "", routingKey: facts, mandatory: true, body: json);
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false);
        };
        await channel.BasicConsumeAsync(texts, autoAck: false, consumer);
    }
}
