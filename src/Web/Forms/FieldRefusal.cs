using BackOffice.Engine.Workflows;

namespace BackOffice.Web.Forms;

/// <summary>A refusal that concerns one field: the summary links to it, and the field says it too.</summary>
public abstract class FieldRefusal(string fieldName, string message) : Refusal(message)
{
    /// <summary>As the form names it: "Question.Answer".</summary>
    public string Field => fieldName;
}
