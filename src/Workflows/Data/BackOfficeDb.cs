using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Workforce;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Data;

/// <summary>The only store: business rows, workflow instances, journal and outbox share its transactions.</summary>
public sealed class BackOfficeDb(DbContextOptions<BackOfficeDb> options)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Member> Members => Set<Member>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Establishment> Establishments => Set<Establishment>();

    public DbSet<Employee> Employees => Set<Employee>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<Declaration> Declarations => Set<Declaration>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<InvoiceSeries> InvoiceSeries => Set<InvoiceSeries>();

    public DbSet<InvoicingRun> InvoicingRuns => Set<InvoicingRun>();

    public DbSet<OutgoingMail> Mails => Set<OutgoingMail>();

    public DbSet<StoredDocument> Documents => Set<StoredDocument>();

    public DbSet<PublishedRuleBook> PublishedRuleBooks => Set<PublishedRuleBook>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SignInAttempts> SignInAttempts => Set<SignInAttempts>();

    /// <summary>Said here, so that the model is the same at run time and when a migration is written (version 3 holds passkeys).</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseWorkflows();
        builder.ApplyConfigurationsFromAssembly(typeof(BackOfficeDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNames());
    }
}
