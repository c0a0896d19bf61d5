using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment.Membership;

/// <summary>The address is validated: from here on the company's application is a case of its own, which staff examine.</summary>
public sealed class HandOverMembership(BackOfficeDb db, MembershipPricing pricing, MembershipMails mails) : IActivity<EnrolmentFile>
{
    public static string Key => "hand-over-membership";

    public static string Label => "Ouvrir la demande d’adhésion";

    public async Task RunAsync(ActivityContext<EnrolmentFile> context, CancellationToken ct)
    {
        var file = context.Case;
        var draft = file.Draft<MembershipDraft>() ?? throw new InvalidOperationException("A submitted application has a draft.");
        var siren = file.Siret.Siren;
        var submitted = file.SubmittedAt ?? context.Now;
        var application = new MembershipApplication
        {
            Id = StableId.Of("membership-application", file.Id),
            FileId = file.Id,
            Reference = file.Reference,
            Siren = siren,
            Person = file.Person,
            Draft = draft,
            Eligibility = pricing.Eligibility(draft, French.DayIn(submitted)),
            Quote = pricing.Quote(draft, French.DayIn(submitted)),
            SubmittedAt = submitted,
            ReceivedAt = context.Now,
            KnownAs = await db.Members.Where(m => m.Siren == siren).Select(m => m.Number).FirstOrDefaultAsync(ct),
        };
        application.Keep(file.PasswordHash);
        db.Add(application);
        context.StartOther<MembershipProcedure>(application);
        // The application has them; the enrolment keeps no second copy.
        file.ForgetSecrets();
        file.Keep(draft.WithoutNir());
        if (application.KnownAs is null) mails.Received(application, context.Now);
    }
}
