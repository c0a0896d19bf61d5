using System.Text;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Drafts.Form;

namespace BackOffice.Workflows.Tests.Rules.Drafts;

public sealed class BookFormTests
{
    public static TheoryData<string, string> Books { get; } =
        [.. RuleBooks.Factory().Books.SelectMany(b => b.Versions.Select(v => (b.Name, v.Name)))];

    [Theory, MemberData(nameof(Books))]
    public void A_form_that_comes_back_as_shown_changes_no_byte(string book, string version)
    {
        var (form, bytes) = Read(book, version);
        var edits = BookEdits.Of(form, key => Shown(form).GetValueOrDefault(key));
        Assert.Equal((bytes, 0), (edits.Content, edits.Faults.Count));
        Assert.True(form.Fields.Count() > form.Rules.Count);
    }

    [Theory, MemberData(nameof(Books))]
    public void Each_single_edit_changes_the_bytes_of_its_own_part_only(string book, string version)
    {
        var (form, bytes) = Read(book, version);
        foreach (var field in form.Fields)
        {
            var typed = Other(field);
            var edits = BookEdits.Of(form, key => key == field.Key ? typed : null);
            Assert.Empty(edits.Faults);
            var (from, to) = Changed(bytes, edits.Content);
            var part = form.Text.At(field.Pointer);
            Assert.True(part is null ? from == to : part.Offset <= from && to <= part.End, $"{field.Key}: bytes {from} to {to} changed");
            Assert.Equal(typed, BookForm.Read(book, edits.Content)!.Fields.Single(f => f.Key == field.Key).Shown);
        }
    }

    [Theory, MemberData(nameof(Books))]
    public void Each_condition_row_changes_its_own_condition_only(string book, string version)
    {
        var (form, bytes) = Read(book, version);
        foreach (var condition in form.Rules.Select(r => r.Condition).OfType<ConditionForm>().Where(c => c.Lines.Count > 0))
        {
            var edits = BookEdits.Of(form, key => key == condition.Key + "#0.operator" ? FormWords.IsGiven : null);
            var (from, to) = Changed(bytes, edits.Content);
            var part = form.Text.At(condition.Key)!;
            Assert.True(part.Offset <= from && to <= part.End);
            Assert.Equal(FormWords.IsGiven, BookForm.Read(book, edits.Content)!.Rules.Single(r => r.Condition?.Key == condition.Key).Condition!.Lines[0].Operator);
        }
    }

    [Fact]
    public void A_tariff_is_a_table_of_amounts_with_their_units()
    {
        var (form, _) = Read(RuleBooks.Tariff, "2026-01-01");
        Assert.Equal(
            [("Prix par personne", "116,00", "€ HT par personne"), ("Taux de TVA", "0,20", null), ("Coût moyen national", "116,00", "€ HT par personne")],
            form.Amounts.Select(a => (a.Label, a.Shown, a.Unit)));
        Assert.Equal(["Prix le plus bas admis", "Prix le plus haut admis"], form.Formulas.Select(f => f.Label));
    }

    [Theory]
    [InlineData("118", "118.00")]
    [InlineData("1 118,5 €", "1118.50")]
    [InlineData("118,125", "118.125")]
    public void An_amount_typed_the_french_way_keeps_its_decimals(string typed, string written)
    {
        var (form, bytes) = Read(RuleBooks.Tariff, "2026-01-01");
        var edits = BookEdits.Of(form, key => key == "/GlobalParams/0/Expression" ? typed : null);
        Assert.Equal(
            Encoding.UTF8.GetString(bytes).Replace("\"unitPrice\", \"Expression\": \"116.00\"", $"\"unitPrice\", \"Expression\": \"{written}\"", StringComparison.Ordinal),
            Encoding.UTF8.GetString(edits.Content));
    }

    [Fact]
    public void An_amount_that_is_no_number_is_told_at_its_field_and_the_rest_is_written()
    {
        var (form, _) = Read(RuleBooks.Tariff, "2026-01-01");
        var edits = BookEdits.Of(form, key => key switch { "/GlobalParams/0/Expression" => "cent", "/GlobalParams/1/Expression" => "0,055", _ => null });
        Assert.Equal("/GlobalParams/0/Expression", Assert.Single(edits.Faults).Key);
        Assert.Contains("\"0.055\"", Encoding.UTF8.GetString(edits.Content), StringComparison.Ordinal);
    }

    [Fact]
    public void The_follow_up_book_is_a_matrix_of_determinants_with_the_rank_of_categories()
    {
        var (form, _) = Read(RuleBooks.FollowUpCategory, "2026-04-10");
        Assert.Equal(["Catégorie de suivi", "Examen", "Avant l’affectation", "Période la plus longue", "Visite intermédiaire", "Attestation demandée"], form.Matrix!.Columns.Select(c => c.Label));
        Assert.Equal(["SI", "SIH", "SIA", "SIR"], form.Ranks[0].FromWeakest);
        var asbestos = form.Matrix.Rows.Single(r => r.Label == "Amiante");
        Assert.Equal(["SIR", "aptitude", "true", "48", "24", ""], asbestos.Cells.Select(c => c.Shown));

        var edits = BookEdits.Of(form, key => key == asbestos.Cells[0].Key ? "SIA" : key == asbestos.Cells[4].Key ? "" : key == asbestos.Cells[5].Key ? "true" : null);
        var again = BookForm.Read(RuleBooks.FollowUpCategory, edits.Content)!;
        Assert.Equal(["SIA", "aptitude", "true", "48", "", "true"], again.Matrix!.Rows.Single(r => r.Label == "Amiante").Cells.Select(c => c.Shown));
        Assert.NotNull(RuleVersion.Load(new(RuleBooks.FollowUpCategory, new(2027, 1, 1), edits.Content, "x.json")));
    }

    [Fact]
    public void Conditions_are_rows_in_the_office_s_words_and_others_stay_free()
    {
        var (form, _) = Read(RuleBooks.MembershipEligibility, "2024-01-01");
        var employer = form.Rules.Single(r => r.Name == "private-employer").Condition!;
        Assert.Equal([new("input1.employer", "==", "Employeur privé"), new ConditionLine("input1.employees", ">=", "1")], employer.Lines);

        var edits = BookEdits.Of(form, key => key == employer.Key + "#0.value" ? "employeur public" : key == employer.Key + "#2.field" ? "joins" : key == employer.Key + "#2.operator" ? "is-true" : null);
        Assert.Contains("input1.employer == \\\"public\\\" && input1.employees >= 1 && joins", Encoding.UTF8.GetString(edits.Content), StringComparison.Ordinal);

        var (review, _) = Read(RuleBooks.DeclarationReview, "2024-01-01");
        Assert.Null(review.Rules.Single(r => r.Name == "headcount-fell").Condition);
        Assert.Contains("minimumChange", review.Rules.Single(r => r.Name == "headcount-fell").FreeCondition!.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_moved_added_and_removed_around_the_bytes_of_the_others()
    {
        var (form, bytes) = Read(RuleBooks.FollowUpCategory, "2026-04-10");
        var names = form.Rules.Select(r => r.Name).ToList();
        var down = BookForm.Read(RuleBooks.FollowUpCategory, RuleActs.Move(form, 1, 1))!;
        Assert.Equal([names[0], names[2], names[1], .. names.Skip(3)], down.Rules.Select(r => r.Name));
        Assert.Equal(bytes, RuleActs.Move(down, 2, -1));

        var more = BookForm.Read(RuleBooks.FollowUpCategory, RuleActs.Add(form))!;
        Assert.False(more.Rules[^1].IsEnabled);
        Assert.Equal(bytes, RuleActs.Remove(more, more.Rules.Count - 1));
    }

    private static (BookForm Form, byte[] Bytes) Read(string book, string version)
    {
        var bytes = RuleBooks.Factory().Book(book).Versions.Single(v => v.Name == version).Source.Bytes;
        return (BookForm.Read(book, bytes)!, bytes);
    }

    private static Dictionary<string, string> Shown(BookForm form)
    {
        var shown = form.Fields.ToDictionary(f => f.Key, f => f.Shown);
        foreach (var condition in form.Rules.Select(r => r.Condition).OfType<ConditionForm>())
        {
            shown[condition.Key + "#join"] = condition.All ? "all" : "any";
            for (var i = 0; i < condition.Lines.Count; i++)
            {
                (shown[$"{condition.Key}#{i}.field"], shown[$"{condition.Key}#{i}.operator"]) = (condition.Lines[i].Field, condition.Lines[i].Operator);
                shown[$"{condition.Key}#{i}.value"] = condition.Lines[i].Value;
            }
        }

        return shown;
    }

    private static string Other(FormField field) => field.Input switch
    {
        FieldInput.Number => field.Shown.Contains(',', StringComparison.Ordinal) ? "9" + field.Shown : "97",
        FieldInput.Choice => field.Choices.First(c => c.Value != field.Shown).Value,
        FieldInput.Expression => "1 + 1",
        _ => "Un « autre » texte, l’été : \"ça\" \\ fin",
    };

    /// <summary>Which bytes of the first text differ from the second.</summary>
    private static (int From, int To) Changed(byte[] one, byte[] other)
    {
        var from = one.AsSpan().CommonPrefixLength(other);
        var tail = 0;
        while (tail < Math.Min(one.Length, other.Length) - from && one[^(tail + 1)] == other[^(tail + 1)]) tail++;
        return (from, one.Length - tail);
    }
}
