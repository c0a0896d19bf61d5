using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Enrolment;

/// <summary>Enrolments on their way, reached by the verbs that the screens call.</summary>
internal static class HeldEnrolment
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    /// <summary>The first screen is done: the mail to resume is sent.</summary>
    public static Task<Guid> BegunAsync(this WebSite site, Member member, string mail, string first = "Alix", string last = "Lafleur") => site.WithAsync(services =>
        services.GetRequiredService<Enrolments>().BeginAsync(
            EnrolmentPath.Declarant, new EnrolmentPerson(first, last, "04 93 00 00 00", null, mail), member.HeadOffice.Siret, Guid.NewGuid(), Stop));

    /// <summary>All is filled in but the habilitations, whose button sends the enrolment.</summary>
    public static async Task<Guid> AtLastStepAsync(this WebSite site, Member member, string mail, string first = "Alix", string last = "Lafleur")
    {
        var id = await site.BegunAsync(member, mail, first, last);
        foreach (var step in EnrolmentSteps.Of(EnrolmentPath.Declarant).Where(s => s.Number > 1 && s.Key != EnrolmentSteps.Habilitations && !s.IsAfterwards))
            await site.OnAsync(id, async (enrolments, file, services) =>
            {
                if (step.Key == EnrolmentSteps.Terms) file.Accept(new(EnrolmentTerms.Current.Version, EnrolmentTerms.Current.Hash, site.Clock.GetUtcNow()));
                if (step.Key == EnrolmentSteps.Password) await services.GetRequiredService<EnrolmentSecrets>().SetAsync(file, Persons.Password, "", "", Stop);
                await enrolments.CompleteAsync(file, step.Key, Stop);
            });
        return id;
    }

    /// <summary>Sent: the mail to validate the address is on its way.</summary>
    public static async Task<Guid> SentAsync(this WebSite site, Member member, string mail, string first = "Alix", string last = "Lafleur")
    {
        var id = await site.AtLastStepAsync(member, mail, first, last);
        await site.OnAsync(id, (enrolments, file, _) => enrolments.SubmitAsync(file, EnrolmentSteps.Habilitations, Stop));
        return id;
    }

    /// <summary>A stranger's, address validated: a person of the service looks at it.</summary>
    public static async Task<Guid> ToVerifyAsync(this WebSite site, Member member, string mail, string first = "Noé", string last = "Sarrazin")
    {
        var id = await site.SentAsync(member, mail, first, last);
        await site.OnAsync(id, async (enrolments, _, services) => await enrolments.ValidateMailAsync(
            await services.GetRequiredService<BackOfficeDb>().Set<MailLink>().SingleAsync(l => l.SubjectId == id && l.Purpose == LinkPurpose.EnrolmentValidation), Stop));
        return id;
    }

    /// <summary>What the service answers at its desk.</summary>
    public static Task<bool> AnswerAsync(this WebSite site, Guid id, string answer) => site.WithAsync(async services =>
    {
        await services.GetRequiredService<WorkflowRuntime>().AnswerAsync(services.GetRequiredService<BackOfficeDb>(), id, answer);
        return true;
    });

    private static Task<bool> OnAsync(this WebSite site, Guid id, Func<Enrolments, EnrolmentFile, IServiceProvider, Task> act) => site.WithAsync(async services =>
    {
        var enrolments = services.GetRequiredService<Enrolments>();
        await act(enrolments, (await enrolments.FindAsync(id, Stop))!, services);
        return true;
    });
}
