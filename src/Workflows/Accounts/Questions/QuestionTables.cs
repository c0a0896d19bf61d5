using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Accounts.Questions;

internal sealed class QuestionTables : IEntityTypeConfiguration<Question>, IEntityTypeConfiguration<SpentQuestion>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("questions", "account");
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.Text).HasMaxLength(Question.LongestText);
        builder.Property(q => q.Answers).HasMaxLength(Question.LongestAnswers);
        builder.Property(q => q.ChangedBy).HasMaxLength(200);
        builder.HasData(FirstQuestions.All);
    }

    public void Configure(EntityTypeBuilder<SpentQuestion> builder)
    {
        builder.ToTable("spent_questions", "account");
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.HasIndex(q => q.ExpiresAt);
    }
}
