namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>A page with the fields of one establishment.</summary>
public interface IEstablishmentForm
{
    EstablishmentInput Establishment { get; }
}
