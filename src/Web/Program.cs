using BackOffice.Web.Hosting;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<BackOfficeDb>(o => o.UseNpgsql(builder.Configuration.GetConnectionString("BackOffice")));
builder.Services.AddBackOfficeWeb(builder.Configuration, builder.Environment);
var app = builder.Build();
app.UseBackOfficeWeb();
app.Run();
