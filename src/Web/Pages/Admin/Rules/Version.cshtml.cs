using System.Text;
using BackOffice.Engine.Rules;
using BackOffice.Web.Pages.Admin;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>One version: its rules in words, and the file as published.</summary>
public sealed class VersionModel(PublishedRules rules) : AdminPage
{
    public RuleVersion Version { get; private set; } = null!;

    public IReadOnlyList<RuleInWords> Rules { get; private set; } = [];

    public string Json { get; private set; } = "";

    public IActionResult OnGet(string book, string version)
    {
        if (Find(book, version) is not { } found) return NotFound();
        Version = found;
        Json = Encoding.UTF8.GetString(found.Source.Bytes).TrimStart('\uFEFF');
        Rules = RuleInWords.Read(Json, found.Book);
        return Page();
    }

    private RuleVersion? Find(string book, string version) =>
        rules.Current.Books.SingleOrDefault(b => b.Name == book)?.Versions.SingleOrDefault(v => v.Name == version);
}
