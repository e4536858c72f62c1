using System.Globalization;
using System.Text.RegularExpressions;
using FactExtract.Facts;

namespace FactExtract;

/// <summary>Ready-made rules.</summary>
public static class FactRules
{
    /// <summary>A rule that reports every match of an expression as a <see cref="CustomFact"/>; named groups become its properties.</summary>
    /// <param name="label">The <see cref="CustomFact.Label"/>.</param>
    /// <param name="expression">The expression; matches of no length are left out. A time limit of its own protects against texts that make it slow.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IFactRule FromRegex(string label, Regex expression)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(expression);
        string[] names = [.. expression.GetGroupNames().Where(name => !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))];
        return Create((document, _) => expression.Matches(document.Text).Where(match => match.Length > 0).Select(match => new CustomFact
        {
            Text = match.Value,
            Span = new TextSpan(match.Index, match.Length),
            Label = label,
            Properties = names.Length == 0 ? null : names.Where(name => match.Groups[name].Success).ToDictionary(name => name, name => match.Groups[name].Value),
        }));
    }

    /// <summary>A rule that reports, once more and under a label, the facts that fulfil a condition.</summary>
    /// <param name="label">The <see cref="CustomFact.Label"/>.</param>
    /// <param name="condition">The condition.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IFactRule Where(string label, Func<Fact, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(condition);
        return Create((_, result) => result.Facts.Where(condition).Select(fact => new CustomFact { Text = fact.Text, Span = fact.Span, Confidence = fact.Confidence, Label = label }));
    }

    /// <summary>A rule made of a function; see <see cref="IFactRule.Apply"/>.</summary>
    /// <param name="apply">The function.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="apply"/> is null.</exception>
    public static IFactRule Create(Func<TextDocument, ExtractionResult, IEnumerable<Fact>> apply)
    {
        ArgumentNullException.ThrowIfNull(apply);
        return new FunctionRule(apply);
    }
}
