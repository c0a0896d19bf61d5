using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Members;

namespace BackOffice.Workflows.Enrolment;

/// <summary>Which path a SIRET leads to.</summary>
public static class EnrolmentDoor
{
    public static void Require(EnrolmentPath path, Establishment? establishment)
    {
        switch (path, establishment)
        {
            case (EnrolmentPath.Declarant, null): throw new SiretUnknownHere();
            case (EnrolmentPath.NewMember, not null): throw new SiretKnownHere();
            case (_, { ClosedOn: not null }): throw new SiretOfClosedEstablishment();
        }
    }
}

public sealed class SiretUnknownHere() : Refusal(
    "Aucun établissement adhérent n’a ce SIRET. Vérifiez-le ; s’il est exact, votre entreprise n’est pas encore adhérente : demandez son adhésion, ce que vous avez saisi est gardé.");

public sealed class SiretKnownHere() : Refusal(
    "L’établissement de ce SIRET est déjà adhérent. Créez votre compte déclarant : ce que vous avez saisi est gardé.");

public sealed class SiretOfClosedEstablishment() : Refusal(
    "L’établissement de ce SIRET est fermé. Saisissez le SIRET d’un établissement ouvert ; si c’est une erreur, appelez le service adhérents.");
