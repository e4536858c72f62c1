using System.CommandLine;

namespace FactExtract.Cli;

/// <summary><c>--model</c>: which model finds names.</summary>
internal sealed class ModelOption : Option<NameModel?>
{
    internal ModelOption()
        : base("--model")
    {
        Description = "The model that finds names.";
        HelpName = "default|fast|accurate";
        CustomParser = result => OptionText.Choice<NameModel>(result);
    }
}
