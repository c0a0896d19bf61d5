using System.Xml.Linq;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Web.Hosting;

/// <summary>Data-protection keys in the database: a cookie sealed by one node is opened by the other, and outlives both.</summary>
internal sealed class DatabaseKeyRing(NpgsqlDataSource source) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = new BackOfficeDb(BackOfficeDatabase.Options(source));
        return [.. db.Set<DataProtectionKey>().AsNoTracking().Select(k => k.Xml).ToList().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = new BackOfficeDb(BackOfficeDatabase.Options(source));
        db.Add(new DataProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
