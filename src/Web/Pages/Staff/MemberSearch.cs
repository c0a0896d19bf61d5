using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff;

/// <summary>Finds members by number, SIREN, SIRET (spaces as pasted) or name, without accents or case.</summary>
public static class MemberSearch
{
    /// <summary>The ids of who is meant; null when nothing was typed.</summary>
    public static IQueryable<Guid>? Of(BackOfficeDb db, string? text)
    {
        var words = text?.Trim() ?? "";
        if (words.Length == 0) return null;
        if (Siret.TryParse(words, out var siret))
            return db.Establishments.Where(e => e.Siret == siret).Select(e => e.MemberId);
        if (Siren.TryParse(words, out var siren)) return db.Members.Where(m => m.Siren == siren).Select(m => m.Id);
        var number = string.Concat(words.Where(c => !char.IsWhiteSpace(c)));
        var pattern = "%" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
        return db.Members
            .Where(m => m.Number == number || EF.Functions.ILike(EF.Functions.Unaccent(m.CompanyName), EF.Functions.Unaccent(pattern), "\\"))
            .Select(m => m.Id);
    }
}
