using BackOffice.Web.Hosting;
using BackOffice.Workflows;
using BackOffice.Workflows.Data;

var builder = WebApplication.CreateBuilder(args);
var source = BackOfficeDatabase.CreateDataSource(builder.Configuration.GetConnectionString("BackOffice")!);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDbContext<BackOfficeDb>(o => BackOfficeDatabase.Configure(o, source));
builder.Services.AddBusiness();
builder.Services.AddBackOfficeWeb(builder.Configuration, builder.Environment);
var app = builder.Build();
app.UseBackOfficeWeb();
app.Run();
