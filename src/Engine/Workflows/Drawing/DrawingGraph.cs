namespace BackOffice.Engine.Workflows.Drawing;

internal enum Shape { Start, State, End, Label, Bend }

/// <summary>Something with a place: a state, the words of a step, or a bend of a long line.</summary>
internal sealed class Node(Shape shape, string key, List<TextLine> lines, double width, double height)
{
    public Shape Shape => shape;
    public string Key => key;
    public List<TextLine> Lines => lines;
    public double Width => width;
    public double Height => height;
    public int Layer { get; set; }
    public double X { get; set; }
    public double Y { get; set; }
    public List<Node> Above { get; } = [];
    public List<Node> Below { get; } = [];
}

/// <summary>All steps from one state to another, drawn as one line through its words.</summary>
internal sealed class Edge(Node from, Node to, List<TextLine> words)
{
    public Node From => from;
    public Node To => to;
    public List<TextLine> Words => words;

    /// <summary>Goes back up: laid out the other way round.</summary>
    public bool Back { get; set; }

    /// <summary>From the upper end to the lower.</summary>
    public List<Node> Route { get; } = [];
    public Node Upper => Back ? to : from;
    public Node Lower => Back ? from : to;
}

/// <summary>The procedure as boxes and lines, not placed yet.</summary>
internal sealed class DrawingGraph
{
    private const double BoxWidth = 200, WordsWidth = 168, BoxSize = 15, SmallSize = 12;

    public DrawingGraph(WorkflowDefinition definition, string? current, bool staffLabels)
    {
        var start = new Node(Shape.Start, "", [], 16, 16);
        Nodes.Add(start);
        var states = definition.States.ToDictionary(s => s.Key, s => Box(s, s.Key == current, staffLabels));
        Nodes.AddRange(states.Values);
        Edges.Add(new(start, states[definition.StartsIn], []));
        Node? end = null;
        foreach (var state in definition.States)
        {
            if (state.IsEnd) Edges.Add(new(states[state.Key], End(), []));
            foreach (var steps in state.Transitions.Where(t => t.Leads != Leads.Nowhere && t.Target != state.Key).GroupBy(t => t.Target))
                Edges.Add(new(states[state.Key], steps.Key is { } target ? states[target] : End(), Words(steps)));
        }

        Node End()
        {
            if (end is null) Nodes.Add(end = new(Shape.End, "", [], 20, 20));
            return end;
        }
    }

    public List<Node> Nodes { get; } = [];
    public List<Edge> Edges { get; } = [];

    private static Node Box(StateDefinition state, bool current, bool staffLabels)
    {
        var inner = BoxWidth - 24;
        var lines = TextLine.Wrapped(staffLabels ? state.StaffLabel : state.Label, inner, BoxSize, strong: true).ToList();
        if (current) lines.Add(new("● état actuel", SmallSize, Strong: true, Marked: true));
        foreach (var ask in state.Asks) lines.AddRange(TextLine.Wrapped("Tâche : " + ask.Label, inner, SmallSize));
        foreach (var stay in state.Transitions.Where(t => t.Leads == Leads.Nowhere || t.Target == state.Key))
            lines.AddRange(TextLine.Wrapped("↻ " + Sentence(stay), inner, SmallSize, quiet: true));
        return new(Shape.State, state.Key, lines, BoxWidth, lines.Sum(l => l.Height) + 20);
    }

    private static List<TextLine> Words(IEnumerable<Transition> steps) =>
        [.. steps.SelectMany(s => TextLine.Wrapped(Words(s), WordsWidth, SmallSize)
            .Concat(s.Activities.SelectMany(a => TextLine.Wrapped("› " + a.Label, WordsWidth, SmallSize - 1, quiet: true))))];

    private static string Sentence(Transition step) => string.Join(" › ", step.ActivityLabels.Prepend(Words(step)));

    public static string Words(Transition step) => (step.Kind switch
    {
        TriggerKind.Answer => $"« {step.Words} »",
        TriggerKind.Condition => "si " + step.Words,
        _ => step.Words,
    }) + (step.GuardWords is { } guard ? $", si {guard}" : "");
}
