using System.Globalization;
using System.Text;
using System.Web;
using BackOffice.Engine.Workflows.Drawing;

namespace BackOffice.Engine.Workflows;

/// <summary>
/// A procedure draws itself: boxes for states, lines for steps with their words, the current state and the path taken
/// marked by shape as well as colour. Colours are CSS variables with fallbacks (presentation attributes only, nothing a
/// content security policy would block), so the drawing follows light and dark.
/// </summary>
public static class WorkflowDrawing
{
    private const string Ink = "var(--bs-body-color, #1f2933)", Quiet = "var(--bs-secondary-color, #52606d)",
        Paper = "var(--bs-body-bg, #ffffff)", Box = "var(--bs-tertiary-bg, #f3f5f7)", Line = "var(--bs-border-color, #9aa5b1)",
        Accent = "var(--bs-primary, #0b5fa5)", AccentBox = "var(--bs-primary-bg-subtle, #dcebf8)";

    /// <summary>The drawing as SVG text.</summary>
    /// <param name="definition">The version to draw.</param>
    /// <param name="current">The state the case is in, if a case is shown.</param>
    /// <param name="path">The states entered, in order, as the journal tells them.</param>
    /// <param name="staffLabels">Whether the staff's labels or everybody's are drawn.</param>
    public static string Svg(WorkflowDefinition definition, string? current = null, IReadOnlyList<string>? path = null, bool staffLabels = true)
    {
        var graph = new DrawingGraph(definition, current, staffLabels);
        var layout = new DrawingLayout(graph);
        var taken = (path ?? []).Zip((path ?? []).Skip(1)).ToHashSet();
        var id = "wf-" + definition.Key;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" class=\"workflow-drawing\" viewBox=\"0 0 {layout.Width:0} {layout.Height:0}\" width=\"{layout.Width:0}\" height=\"{layout.Height:0}\" font-family=\"var(--bs-body-font-family, system-ui, sans-serif)\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{Text(definition.Title)}</title><desc id=\"{id}-desc\">{Text(Describe(definition, current, staffLabels))}</desc>");
        svg.Append("<defs>");
        Arrow(svg, id + "-arrow", Quiet);
        Arrow(svg, id + "-taken", Accent);
        svg.Append("</defs>");
        foreach (var edge in graph.Edges.OrderBy(e => taken.Contains((e.From.Key, e.To.Key)))) DrawLine(svg, edge, id, taken.Contains((edge.From.Key, edge.To.Key)));
        foreach (var node in layout.Nodes) DrawNode(svg, node, node.Key == current && node.Shape == Shape.State, path?.Contains(node.Key) == true);
        return svg.Append("</svg>").ToString();
    }

    private static void Arrow(StringBuilder svg, string id, string colour) => svg.Append(CultureInfo.InvariantCulture,
        $"<marker id=\"{id}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto-start-reverse\" markerUnits=\"userSpaceOnUse\"><path d=\"M0 0 10 5 0 10z\" fill=\"{colour}\"/></marker>");

    private static void DrawLine(StringBuilder svg, Edge edge, string id, bool taken)
    {
        var points = edge.Route.Select((n, i) => (X: n.X + Port(edge, i), Top: n.Y - n.Height / 2, Bottom: n.Y + n.Height / 2)).ToList();
        var d = new StringBuilder();
        d.Append(CultureInfo.InvariantCulture, $"M{points[0].X:0.#} {points[0].Bottom:0.#}");
        for (var i = 1; i < points.Count; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            var half = (a.Bottom + b.Top) / 2;
            d.Append(CultureInfo.InvariantCulture, $"C{a.X:0.#} {half:0.#} {b.X:0.#} {half:0.#} {b.X:0.#} {b.Top:0.#}");
            if (i < points.Count - 1) d.Append(CultureInfo.InvariantCulture, $"V{b.Bottom:0.#}");
        }
        var (colour, width, marker) = taken ? (Accent, "2.5", id + "-taken") : (Quiet, "1.25", id + "-arrow");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{d}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" {(edge.Back ? "stroke-dasharray=\"5 3\" marker-start" : "marker-end")}=\"url(#{marker})\"/>");
    }

    /// <summary>Spreads the lines of one side of a box, in the order of where they lead.</summary>
    private static double Port(Edge edge, int index)
    {
        var node = edge.Route[index];
        if (node.Shape != Shape.State) return 0;
        var side = index == 0 ? node.Below : node.Above;
        var other = edge.Route[index == 0 ? 1 : index - 1];
        var rank = side.OrderBy(n => n.X).ToList().IndexOf(other);
        var step = Math.Min(44, (node.Width - 40) / Math.Max(1, side.Count - 1));
        return (rank - (side.Count - 1) / 2.0) * step;
    }

    private static void DrawNode(StringBuilder svg, Node node, bool current, bool visited)
    {
        switch (node.Shape)
        {
            case Shape.Start:
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{node.X:0.#}\" cy=\"{node.Y:0.#}\" r=\"7\" fill=\"{Ink}\"/>");
                break;
            case Shape.End:
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{node.X:0.#}\" cy=\"{node.Y:0.#}\" r=\"9\" fill=\"{Paper}\" stroke=\"{Ink}\" stroke-width=\"1.5\"/><circle cx=\"{node.X:0.#}\" cy=\"{node.Y:0.#}\" r=\"5\" fill=\"{Ink}\"/>");
                break;
            case Shape.Label:
                Rectangle(svg, node, Paper, "none", 0);
                Lines(svg, node);
                break;
            case Shape.State:
                Rectangle(svg, node, current ? AccentBox : visited ? Paper : Box, current || visited ? Accent : Line, current ? 3 : visited ? 2 : 1.25);
                Lines(svg, node);
                break;
        }
    }

    private static void Rectangle(StringBuilder svg, Node node, string fill, string stroke, double width) => svg.Append(CultureInfo.InvariantCulture,
        $"<rect x=\"{node.X - node.Width / 2:0.#}\" y=\"{node.Y - node.Height / 2:0.#}\" width=\"{node.Width:0.#}\" height=\"{node.Height:0.#}\" rx=\"8\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{width:0.##}\"/>");

    private static void Lines(StringBuilder svg, Node node)
    {
        var y = node.Y - node.Lines.Sum(l => l.Height) / 2;
        foreach (var line in node.Lines)
        {
            y += line.Height;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{node.X:0.#}\" y=\"{y - line.Size * 0.35:0.#}\" text-anchor=\"middle\" font-size=\"{line.Size}\"{(line.Strong ? " font-weight=\"600\"" : "")} fill=\"{(line.Marked ? Accent : line.Quiet ? Quiet : Ink)}\">{Text(line.Text)}</text>");
        }
    }

    /// <summary>The same, read aloud.</summary>
    private static string Describe(WorkflowDefinition definition, string? current, bool staffLabels)
    {
        var text = new StringBuilder();
        if (current is not null && definition.Find(current) is { } state) text.Append(CultureInfo.InvariantCulture, $"État actuel : {Label(state)}. ");
        foreach (var from in definition.States)
            foreach (var step in from.Transitions)
                text.Append(CultureInfo.InvariantCulture, $"{Label(from)}, {DrawingGraph.Words(step)} : {(step.Leads switch { Leads.ToEnd => "fin", Leads.Nowhere => "sur place", _ => Label(definition.State(step.Target!)) })}. ");
        return text.ToString();

        string Label(StateDefinition s) => staffLabels ? s.StaffLabel : s.Label;
    }

    private static string Text(string text) => HttpUtility.HtmlEncode(text);
}
