using BackOffice.Workflows.Enrolment;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>What an enrolment's requester reads of its state. The words tell a stranger nothing of the member.</summary>
internal static class EnrolmentWords
{
    public static string WhatNext(EnrolmentFile file) => file.State switch
    {
        EnrolmentStates.Active => "Votre inscription est terminée : votre compte est ouvert, vous pouvez vous connecter.",
        EnrolmentStates.AlreadyEnrolled => "Nous vous avons écrit la suite par courriel.",
        EnrolmentStates.ProofAwaited => "Nous attendons le justificatif demandé par courriel.",
        EnrolmentStates.KeyPosted => "Une clé part par courrier au siège de l’entreprise. Saisissez-la par le lien de notre courriel : elle ouvre votre accès.",
        EnrolmentStates.Refused => "Votre inscription est close : nous vous avons écrit pourquoi.",
        EnrolmentStates.HandedOver => "Votre demande d’adhésion est examinée sous deux jours ouvrés. Nous vous écrivons dès qu’une réponse est donnée.",
        _ => "Votre inscription est vérifiée sous deux jours ouvrés. Nous vous écrivons dès que c’est fait.",
    };
}
