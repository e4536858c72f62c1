namespace FactExtract.Numbers;

/// <summary>What a word near a number tells; the roles of seeds/lexicons/number_context.tsv, which explains each.</summary>
[Flags]
internal enum ContextRole : ushort
{
    None = 0,
    Label = 1,
    Street = 1 << 1,
    Score = 1 << 2,
    Pronoun = 1 << 3,
    Year = 1 << 4,
    Function = 1 << 5,
    Stop = 1 << 6,
    Person = 1 << 7,
    Distance = 1 << 8,
    Change = 1 << 9,
    Kin = 1 << 10,
    Age = 1 << 11,
    Possessive = 1 << 12,
    Tens = 1 << 13,
    Casualty = 1 << 14,
}
