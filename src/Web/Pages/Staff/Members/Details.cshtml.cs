using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Members;

/// <summary>A member's file. Numbers of persons stay sealed: only what kind of number is on file is told.</summary>
public sealed class DetailsModel(MemberDesk desk, BackOfficeDb db) : MemberFilePage(desk)
{
    public IReadOnlyList<MemberDeclaration> Declarations { get; private set; } = [];

    public IReadOnlyList<MemberInvoice> Invoices { get; private set; } = [];

    public IReadOnlyList<MemberEmployee> Employees { get; private set; } = [];

    public IReadOnlyList<MemberEvent> History { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Declarations = await db.Declarations.AsNoTracking().Where(d => d.MemberId == Id).OrderByDescending(d => d.Year)
            .Select(d => new MemberDeclaration(d.Id, d.Number, d.Year, d.State, d.Headcount, d.Quote)).ToListAsync(ct);
        Invoices = await db.Invoices.AsNoTracking().Where(i => i.MemberId == Id).OrderByDescending(i => i.Number).Take(100)
            .Select(i => new MemberInvoice(i.Id, i.Number, i.Kind, i.Year, i.IssuedOn, i.TotalInclTax, i.IsCredited, i.DocumentId)).ToListAsync(ct);
        var present = db.Employees.AsNoTracking().Where(e => e.MemberId == Id && e.ExitDate == null);
        Total = await present.CountAsync(ct);
        Employees = await PageOf(present.OrderBy(e => e.BirthName).ThenBy(e => e.FirstName))
            .Select(e => new MemberEmployee(e.Id, e.BirthName, e.FirstName, e.BirthDate, e.HireDate, e.Job, e.Nir == null ? null : e.Nir.IsProvisional)).ToListAsync(ct);
        History = await Desk.HistoryAsync(Id, ct);
    }
}

public sealed record MemberDeclaration(Guid Id, string Number, int Year, string State, int? Headcount, Quote? Quote);

public sealed record MemberInvoice(Guid Id, long Number, InvoiceKind Kind, int Year, DateOnly IssuedOn, Workflows.Money TotalInclTax, bool IsCredited, Guid? DocumentId);

public sealed record MemberEmployee(Guid Id, string BirthName, string FirstName, DateOnly? BirthDate, DateOnly HireDate, string Job, bool? HasProvisionalNir)
{
    public string Nir => HasProvisionalNir switch
    {
        null => "non fourni",
        true => "provisoire •••••",
        false => "•••••••••••••••",
    };
}
