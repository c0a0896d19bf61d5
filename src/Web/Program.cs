using BackOffice.Web.Commands;
using BackOffice.Web.Hosting;

return Commands.Names(args) ? await Commands.RunAsync(args) : await Server.RunAsync(args);
