using BackOffice.Web.Pages.Public.Enrolment;
using BackOffice.Workflows.Accounts.Links;

namespace BackOffice.Web.Pages.Public.Links;

/// <summary>Which page a mailed link opens: one row a purpose.</summary>
internal static class LinkPages
{
    public static readonly IReadOnlyDictionary<LinkPurpose, string> Table = new Dictionary<LinkPurpose, string>
    {
        [LinkPurpose.EnrolmentNotUs] = NotUs.IndexModel.Address,
        [LinkPurpose.PasswordNotUs] = NotUs.IndexModel.Address,
        [LinkPurpose.MailChangeNotUs] = NotUs.IndexModel.Address,
        [LinkPurpose.PasswordReset] = PasswordReset.NewModel.Address,
        [LinkPurpose.EnrolmentResume] = EnrolmentRoutes.Resume,
        [LinkPurpose.EnrolmentValidation] = EnrolmentRoutes.Validate,
        [LinkPurpose.EnrolmentKey] = EnrolmentRoutes.Key,
        [LinkPurpose.MailChange] = MailValidation.IndexModel.Address,
    };
}
