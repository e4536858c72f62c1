using System.Reflection;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Running;
using FactExtract.Tokenization;

namespace FactExtract.Benchmarks;

/// <summary>Leaves out what this processor cannot run: benchmarks whose names end in the width of a vector.</summary>
internal sealed class SupportedFilter : IFilter
{
    public bool Predicate(BenchmarkCase benchmarkCase) => IsSupported(benchmarkCase.Descriptor.WorkloadMethod);

    internal static bool IsSupported(MethodInfo method) =>
        method.Name.EndsWith("Vector512", StringComparison.Ordinal) ? Vector512Classifier.IsSupported
        : !method.Name.EndsWith("Vector256", StringComparison.Ordinal) || Vector256Classifier.IsSupported;
}
