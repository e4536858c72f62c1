using FactExtract.Fuzz;

return args switch
{
    ["fuzz", .. var rest] => FuzzRun.Run(rest),
    ["soak", .. var rest] => Soak.Run(rest),
    _ => FuzzRun.Usage(),
};
