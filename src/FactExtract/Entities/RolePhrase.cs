namespace FactExtract.Entities;

/// <summary>A noun phrase that says what somebody is, in tokens.</summary>
/// <param name="First">First token of the phrase, without its article.</param>
/// <param name="Head">The role noun.</param>
/// <param name="End">The token after the phrase.</param>
/// <param name="RoleFirst">First token of the role.</param>
/// <param name="RoleEnd">The token after the role.</param>
/// <param name="AffiliationFirst">First token of the affiliation; equal to <paramref name="AffiliationEnd"/> where the phrase states none.</param>
/// <param name="AffiliationEnd">The token after the affiliation.</param>
/// <param name="AffiliationName">Index of the name that the affiliation means, or -1.</param>
internal readonly record struct RolePhrase(
    int First, int Head, int End, int RoleFirst, int RoleEnd, int AffiliationFirst, int AffiliationEnd, int AffiliationName)
{
    internal bool HasAffiliation => AffiliationEnd > AffiliationFirst || AffiliationName >= 0;
}
