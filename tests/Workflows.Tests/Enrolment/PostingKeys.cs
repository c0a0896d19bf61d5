using System.Text.RegularExpressions;
using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Enrolment.Posted;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Tests.Documents;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Enrolment;

/// <summary>A stranger's enrolment that waits for the key of the letter.</summary>
internal static partial class PostingKeys
{
    public static async Task<Guid> KeyPostedAsync(this Office office, Member member)
    {
        var id = await office.EnrolAsync(member, "noe@ailleurs.example", "Noé", "Stranger");
        await office.ValidateAsync(id);
        await office.AnswerAsync(id, "send-key");
        return id;
    }

    /// <summary>As the service prints it.</summary>
    public static Task<byte[]> LetterAsync(this Office office, Guid id) =>
        office.DoAsync<StaffKeys, byte[]>((letters, _) => letters.PrintAsync(id, Office.Camille, CancellationToken.None));

    /// <summary>The key as whoever opens the envelope reads it.</summary>
    public static async Task<string> KeyAsync(this Office office, Guid id) => PrintedKey().Match(PdfTool.Text(await office.LetterAsync(id))).Value;

    /// <summary>The form behind the latest mail's link.</summary>
    public static Task EnterAsync(this Office office, Guid id, string typed) => office.DoAsync<PostedKeys>(async (keys, db) => await keys.EnterAsync(
        await db.Set<MailLink>().Where(l => l.SubjectId == id && l.Purpose == LinkPurpose.EnrolmentKey).OrderByDescending(l => l.Id).FirstAsync(),
        typed, Guid.NewGuid(), CancellationToken.None));

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex PrintedKey();
}
