namespace BackOffice.Workflows.Rules.Effect;

/// <summary>How the subjects of a year are found. One condition counts and reads them: a total never speaks of others than those read.</summary>
/// <param name="From">The stored rows, one a subject: <c>enrolment.files f</c>.</param>
/// <param name="Id">What names one of them: <c>f.id</c>.</param>
/// <param name="Where">Those of the year; <c>$1</c> is <see cref="Population{TFacts}.Moment"/>.</param>
/// <param name="Columns">What <see cref="Population{TFacts}.SubjectOf"/> reads.</param>
/// <param name="Beside">Joins that only the columns need, at most one row a subject: counting does without. <c>$2</c> is the one subject asked for, or null.</param>
internal sealed record SubjectQuery(string From, string Id, string Where, string Columns, string Beside = "")
{
    public string Count => $"select count(*) from {From} where {Where}";

    public string Read => $"select {Columns} from {From} {Beside} where {Where} and ($2::uuid is null or {Id} = $2)";
}
