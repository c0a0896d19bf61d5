using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Enrolment;

public sealed record EnrolmentSubmitted : ISignal
{
    public static string Key => "enrolment-submitted";

    public static string Label => "Inscription envoyée";
}

public sealed record EnrolmentAbandoned : ISignal
{
    public static string Key => "enrolment-abandoned";

    public static string Label => "Inscription abandonnée";
}

public sealed record ValidationLinkAsked : ISignal
{
    public static string Key => "validation-link-asked";

    public static string Label => "Nouveau lien de validation demandé";
}

public sealed record EnrolmentMailValidated : ISignal
{
    public static string Key => "enrolment-mail-validated";

    public static string Label => "Adresse validée";
}
