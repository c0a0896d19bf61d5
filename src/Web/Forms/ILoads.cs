namespace BackOffice.Web.Forms;

/// <summary>
/// A page that can show itself again: <see cref="LoadAsync"/> fills what the GET shows from the route and the person, and leaves the
/// bound input alone. GET calls it; so does the page filter when a POST is refused, and the typed values stay.
/// </summary>
public interface ILoads
{
    Task LoadAsync(CancellationToken cancellationToken);
}

/// <summary>A page of one act: where the act leads, also when its form comes a second time.</summary>
public interface IGoesOn
{
    string? AfterAct { get; }
}

/// <summary>On a handler: it acts whatever the page's other inputs hold (a button that removes one row, say).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnyInputAttribute : Attribute;
