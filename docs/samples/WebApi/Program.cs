using FactExtract.Samples.WebApi;

FactApi.Create(WebApplication.CreateBuilder(args)).Run();
