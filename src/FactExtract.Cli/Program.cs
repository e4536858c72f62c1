using FactExtract.Cli;

using var interruption = new Interruption();
return CommandLine.Run(args, CommandStreams.Standard(), interruption.Token);
