using System.Diagnostics;
using BackOffice.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public;

/// <summary>What went wrong, what is saved, what to do, whom to call. Reached by whatever method the failed request had.</summary>
[IgnoreAntiforgeryToken, BeforeFirstPassword]
public sealed class ErrorModel : PageModel
{
    /// <summary>Finds the request in the logs and the traces; only where there is something to find.</summary>
    public string? Reference => Response.StatusCode >= 500 ? Activity.Current?.TraceId.ToString()[..12] ?? HttpContext.TraceIdentifier : null;

    private int Code => Response.StatusCode >= 400 ? Response.StatusCode : (int.TryParse((string?)RouteData.Values["code"], out var asked) ? asked : 500);

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        if (Response.StatusCode < 400) Response.StatusCode = StatusCodes.Status404NotFound;
    }

    public (string Title, string What) Words() => Code switch
    {
        400 => ("Cette page n’est plus à jour", "Le formulaire envoyé est trop ancien ou incomplet. Revenez à la page précédente, rechargez-la, puis recommencez."),
        403 => ("Cette page ne vous est pas ouverte", "Votre compte ne donne pas accès à cette fonction. Si vous devez l’utiliser, demandez-la au service."),
        404 or 405 => ("Cette page n’existe pas", "L’adresse est peut-être incomplète, ou ce que vous cherchez a été déplacé."),
        413 => ("Cet envoi est trop volumineux", "Réduisez la taille du fichier ou du texte, puis recommencez."),
        429 => ("Trop d’essais en peu de temps", "Attendez une minute, puis recommencez."),
        503 => ("Le service est momentanément indisponible", "Nos données ne répondent pas pour l’instant. Réessayez dans quelques minutes."),
        >= 500 => ("Votre demande n’a pas abouti", "Le problème vient de notre côté et nos équipes en sont averties. Recommencez dans quelques minutes."),
        _ => ("Cette demande ne peut pas être traitée", "Revenez à la page précédente, vérifiez votre saisie, puis recommencez."),
    };

    public string Saved() => HttpMethods.IsPost(Request.Method)
        ? "Ce dernier envoi, lui, n’a pas été enregistré."
        : "";
}
