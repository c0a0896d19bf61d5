using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Accounts.PasswordReset;
using BackOffice.Workflows.Accounts.Profile;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment.Posted;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using BackOffice.Workflows.Rules.Effect;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Privacy;

/// <summary>Everything that disappears by itself, one row a kind. What is due is a query; what removes it is an act of <see cref="Erasure"/>.</summary>
internal sealed class PurgeTable(BackOfficeDb db, Erasure erasure)
{
    /// <summary>In the order of a run: who points at others goes first.</summary>
    public IReadOnlyList<IPurges> All =>
    [
        new RowsById("inactive-accounts", "Comptes inactifs au terme de leurs avis", RetentionRegister.InactiveAccounts, InactiveAccounts,
            (ids, _, ct) => erasure.AccountsAsync(ids, ct)),
        new RowsById("asked-erasures", "Personnes dont l’effacement est accepté", RetentionRegister.AskedErasures, AskedErasures,
            (ids, _, ct) => erasure.AskedAsync(ids, ct)),
        new PlainRows<MailLink>("mail-links", "Liens de courriel échus", RetentionRegister.Tokens,
            t => db.Set<MailLink>().Where(l => l.ExpiresAt < t.Before(RetentionRegister.Tokens)), l => l.ExpiresAt),
        new PlainRows<PostedKey>("posted-keys", "Clés de courrier échues", RetentionRegister.Tokens,
            t => db.Set<PostedKey>().Where(k => k.ExpiresAt < t.Before(RetentionRegister.Tokens)), k => k.ExpiresAt),
        new RowsById("reset-requests", "Demandes de réinitialisation traitées", RetentionRegister.Tokens, AnsweredResets, (ids, _, ct) => erasure.CasesAsync(ids, ct)),
        new PlainRows<Session>("sessions", "Sessions finies", RetentionRegister.Tokens,
            t => db.Sessions.Where(s => s.OpenedAt < t.Before(RetentionRegister.Tokens) && s.LastSeenAt < t.Before(RetentionRegister.Tokens)), s => s.OpenedAt),
        new PlainRows<SignInAttempts>("sign-in-attempts", "Essais de connexion", RetentionRegister.Tokens,
            t => db.SignInAttempts.Where(a => a.LastAt < t.Before(RetentionRegister.Tokens)), a => a.LastAt),
        new PlainRows<WorkflowSignal>("signals", "Événements traités", RetentionRegister.EngineTraces,
            t => db.Set<WorkflowSignal>().Where(s => s.ConsumedAt != null && s.ConsumedAt < t.Before(RetentionRegister.EngineTraces)), s => s.StoredAt),
        new PlainRows<WorkflowAct>("acts", "Marques d’exécution", RetentionRegister.EngineTraces,
            t => db.Set<WorkflowAct>().Where(a => a.At < t.Before(RetentionRegister.EngineTraces)), a => a.At),
        new PlainRows<EffectRun>("rule-effects", "Mesures de l’effet des règles", RetentionRegister.RuleEffects,
            t => db.Set<EffectRun>().Where(r => r.RequestedAt < t.Before(RetentionRegister.RuleEffects)), r => r.RequestedAt),
        new PlainRows<IncomeRun>("income-files", "Fichiers annuels de revenus", RetentionRegister.IncomeFiles,
            t => db.Set<IncomeRun>().Where(r => r.SentAt < t.Before(RetentionRegister.IncomeFiles) && r.State != IncomeRunState.Waiting && r.State != IncomeRunState.Running), r => r.SentAt),
        new RowsById("mails", "Courriels", RetentionRegister.Mails, OldMails, (ids, _, ct) => erasure.MailsAsync(ids, ct)),
        new RowsById("nirs", "Numéros de sécurité sociale de salariés sortis", RetentionRegister.Nirs,
            t => Gone(t, RetentionRegister.Nirs).Where(e => e.Nir != null).Select(e => new DueRow { Id = e.Id, Since = e.ExitDate!.Value }),
            (ids, _, ct) => erasure.NirsAsync(ids, ct)),
        new RowsById("employees", "Fiches de salariés sortis", RetentionRegister.NamedLists,
            t => Gone(t, RetentionRegister.NamedLists).Select(e => new DueRow { Id = e.Id, Since = e.ExitDate!.Value }),
            (ids, _, ct) => erasure.EmployeesAsync(ids, ct)),
        new RowsById("named-lists", "Listes nominatives de déclarations", RetentionRegister.NamedLists, NamedLists, (ids, _, ct) => erasure.NamedListsAsync(ids, ct)),
        new RowsById("closed-cases", "Dossiers clos", RetentionRegister.ClosedCases, ClosedCases, (ids, _, ct) => erasure.CasesAsync(ids, ct)),
        new PlainRows<MemberEvent>("member-events", "Historique des fiches d’adhérents", RetentionRegister.Audit,
            t => db.Set<MemberEvent>().Where(e => e.At < t.Before(RetentionRegister.Audit)), e => e.At),
        new PlainRows<AccountEvent>("account-events", "Historique de sécurité des comptes", RetentionRegister.Audit,
            t => db.Set<AccountEvent>().Where(e => e.At < t.Before(RetentionRegister.Audit)), e => e.At),
        new PlainRows<LimitChange>("limit-changes", "Historique des limites, sauf la valeur en vigueur", RetentionRegister.Audit,
            t => db.Set<LimitChange>().Where(c => c.At < t.Before(RetentionRegister.Audit) && db.Set<LimitChange>().Any(later => later.Key == c.Key && later.Id > c.Id)), c => c.At),
        new RowsById("nir-reveals", "Registre des numéros affichés", RetentionRegister.Audit,
            t => db.Set<NirReveal>().Where(r => r.At < t.Before(RetentionRegister.Audit)).Select(r => new DueRow { Id = r.Id, Since = DateOnly.FromDateTime(r.At.UtcDateTime) }),
            (ids, _, ct) => erasure.RevealsAsync(ids, ct)),
        new PlainRows<PurgeRun>("purge-runs", "Rapports de suppression", RetentionRegister.Audit,
            t => db.Set<PurgeRun>().Where(r => r.StartedAt < t.Before(RetentionRegister.Audit)), r => r.StartedAt),
        new RowsById("invoices", "Factures et avoirs", RetentionRegister.Invoices,
            t => db.Invoices.Where(i => i.IssuedOn < t.DayBefore(RetentionRegister.Invoices)).Select(i => new DueRow { Id = i.Id, Since = i.IssuedOn }),
            (ids, _, ct) => erasure.InvoicesAsync(ids, ct)),
        new RowsById("declarations", "Déclarations sans facture à conserver", RetentionRegister.Invoices, OldDeclarations, (ids, _, ct) => erasure.DeclarationsAsync(ids, ct)),
        new RowsById("member-files", "Dossiers d’adhérents partis", RetentionRegister.MemberFiles, MembersGone, (ids, _, ct) => erasure.MembersAsync(ids, ct)),
    ];

    /// <summary>Twice warned, not seen since, and the day they were told has come.</summary>
    private IQueryable<DueRow> InactiveAccounts(PurgeTime t)
    {
        var today = French.DayIn(t.Now);
        return db.Set<InactiveAccountCase>()
            .Where(c => c.State == InactiveAccount.LastNoticed && c.DeletesOn <= today && c.Account!.LastSeenAt <= c.LastSeenAt)
            .Select(c => new DueRow { Id = c.AccountId!.Value, Since = c.DeletesOn });
    }

    private IQueryable<DueRow> AskedErasures(PurgeTime t) => db.Set<DataRequest>()
        .Where(r => r.State == DataRequestProcedure.Accepted && r.Right == DataRight.Erasure && r.ErasedAt == null && r.AnsweredAt <= t.Before(RetentionRegister.AskedErasures))
        .Select(r => new DueRow { Id = r.Id, Since = r.ReceivedOn });

    /// <summary>Their day's limit has passed and nothing of them is going on: an incident keeps its request until a person settled it.</summary>
    private IQueryable<DueRow> AnsweredResets(PurgeTime t) => db.Set<ResetRequest>()
        .Where(r => r.RequestedAt < t.Before(RetentionRegister.Tokens)
            && !db.Set<WorkflowInstance>().Any(i => i.Id == r.Id && (i.Status == InstanceStatus.Waiting || i.Status == InstanceStatus.Incident)))
        .Select(r => new DueRow { Id = r.Id, Since = DateOnly.FromDateTime(r.RequestedAt.UtcDateTime) });

    private IQueryable<Workforce.Employee> Gone(PurgeTime t, Retention retention) => db.Employees.Where(e => e.ExitDate < t.DayBefore(retention));

    /// <summary>Sent, or given up: what still waits for the sender or for a person stays.</summary>
    private IQueryable<DueRow> OldMails(PurgeTime t) => db.Mails
        .Where(m => m.CreatedAt < t.Before(RetentionRegister.Mails) && m.State != MailState.Queued && m.State != MailState.Sending)
        .Select(m => new DueRow { Id = m.Id, Since = DateOnly.FromDateTime(m.CreatedAt.UtcDateTime) });

    /// <summary>A declaration counts from the end of its year.</summary>
    private IQueryable<DueRow> NamedLists(PurgeTime t)
    {
        var year = t.DayBefore(RetentionRegister.NamedLists).Year;
        return db.Declarations
            .FromSql($"select d.*, d.xmin from contribution.declarations d where d.employees <> '[]'::jsonb or d.declarant is not null")
            .Where(d => d.Year < year)
            .Select(d => new DueRow { Id = d.Id, Since = new DateOnly(d.Year, 12, 31) });
    }

    /// <summary>Declarations are part of the member's file and go with it.</summary>
    private IQueryable<DueRow> ClosedCases(PurgeTime t) => db.Set<WorkflowInstance>()
        .Where(i => (i.Status == InstanceStatus.Ended || i.Status == InstanceStatus.Cancelled)
            && i.Workflow != AnnualDeclaration.WorkflowKey && i.EndedAt < t.Before(RetentionRegister.ClosedCases))
        .Select(i => new DueRow { Id = i.Id, Since = DateOnly.FromDateTime(i.EndedAt!.Value.UtcDateTime) });

    private IQueryable<DueRow> OldDeclarations(PurgeTime t)
    {
        var year = t.DayBefore(RetentionRegister.Invoices).Year;
        return db.Declarations.Where(d => d.Year < year && !db.Invoices.Any(i => i.DeclarationId == d.Id))
            .Select(d => new DueRow { Id = d.Id, Since = new DateOnly(d.Year, 12, 31) });
    }

    /// <summary>Whole files at their term; what was left for the invoices once the last of them is gone.</summary>
    private IQueryable<DueRow> MembersGone(PurgeTime t) => db.Members
        .Where(m => m.LeftOn < t.DayBefore(RetentionRegister.MemberFiles)
            && (m.FileErasedOn == null || !db.Invoices.Any(i => i.MemberId == m.Id)))
        .Select(m => new DueRow { Id = m.Id, Since = m.LeftOn!.Value });
}
