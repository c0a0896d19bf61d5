using BackOffice.Web.Pages.Shared.Components;

namespace BackOffice.Web.Pages.Staff.Tasks;

/// <summary>What one case shows of itself on its page; the page adds its task, journal, drawing, mails and documents.</summary>
/// <param name="Title">Whom or what it is about: "Boulangerie Lafleur".</param>
public sealed record CaseSheet(string Title)
{
    /// <summary>The line under the title: a reference, the day it came in.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The member it is about, once there is one.</summary>
    public CaseMember? Member { get; init; }

    public IReadOnlyList<CaseFact> Facts { get; init; } = [];

    /// <summary>What nobody may miss: a freeze, a doubt, a duplicate.</summary>
    public IReadOnlyList<CaseNotice> Notices { get; init; } = [];

    /// <summary>Acts and pages of this kind of case only; the ones that act are shown to those who handle cases.</summary>
    public IReadOnlyList<CaseLink> Links { get; init; } = [];

    /// <summary>Papers that are not stored under the case's own id (those are found by the page).</summary>
    public IReadOnlyList<CaseLink> Documents { get; init; } = [];
}

public sealed record CaseMember(Guid Id, string Name, string Number);

/// <summary>A labelled value; with an address, a link.</summary>
public sealed record CaseFact(string Label, string? Value, string? Href = null);

public sealed record CaseNotice(Meaning Meaning, string Heading, string Text);

public sealed record CaseLink(string Words, string Href)
{
    /// <summary>Leads to a page that only reads.</summary>
    public bool OnlyReads { get; init; }
}
