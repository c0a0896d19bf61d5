namespace BackOffice.Engine.Workflows.Drawing;

/// <summary>
/// Places a graph in layers, top to bottom: states on even layers, the words of a step on the odd ones, long lines
/// bending through the layers between. Lines that lead back up are laid out reversed.
/// </summary>
internal sealed class DrawingLayout
{
    private const double Gap = 28, LayerGap = 22;

    private readonly List<List<Node>> layers = [];

    public DrawingLayout(DrawingGraph graph)
    {
        FindWaysBack(graph);
        Rank(graph);
        foreach (var edge in graph.Edges) Route(edge);
        for (var sweep = 0; sweep < 12; sweep++) Order(down: sweep % 2 == 0);
        PlaceAcross();
        PlaceDown();
    }

    public double Width { get; private set; }
    public double Height { get; private set; }
    public IEnumerable<Node> Nodes => layers.SelectMany(l => l);

    private static void FindWaysBack(DrawingGraph graph)
    {
        var (open, done) = (new HashSet<Node>(), new HashSet<Node>());
        foreach (var node in graph.Nodes) Visit(node);

        void Visit(Node node)
        {
            if (!done.Add(node)) return;
            open.Add(node);
            foreach (var edge in graph.Edges.Where(e => e.From == node))
            {
                if (open.Contains(edge.To)) edge.Back = true;
                else Visit(edge.To);
            }
            open.Remove(node);
        }
    }

    private static void Rank(DrawingGraph graph)
    {
        // Longest path: as many rounds as states are enough.
        for (var round = 0; round < graph.Nodes.Count; round++)
            foreach (var edge in graph.Edges)
                edge.Lower.Layer = Math.Max(edge.Lower.Layer, edge.Upper.Layer + 2);
    }

    private void Route(Edge edge)
    {
        var (upper, lower) = (edge.Upper, edge.Lower);
        Enter(upper);
        Enter(lower);
        edge.Route.Add(upper);
        for (var layer = upper.Layer + 1; layer < lower.Layer; layer++)
        {
            // Words stand just below the state they leave, or just above it on the way back.
            var words = edge.Words.Count > 0 && layer == (edge.Back ? lower.Layer - 1 : upper.Layer + 1);
            var node = words
                ? new Node(Shape.Label, "", edge.Words, edge.Words.Max(l => DrawingText.Width(l.Text, l.Size)) + 12, edge.Words.Sum(l => l.Height) + 6)
                : new Node(Shape.Bend, "", [], 14, 0);
            node.Layer = layer;
            Enter(node);
            edge.Route.Add(node);
        }
        edge.Route.Add(lower);
        for (var i = 1; i < edge.Route.Count; i++)
        {
            edge.Route[i - 1].Below.Add(edge.Route[i]);
            edge.Route[i].Above.Add(edge.Route[i - 1]);
        }
    }

    private void Enter(Node node)
    {
        while (layers.Count <= node.Layer) layers.Add([]);
        if (layers[node.Layer].Contains(node)) return;
        layers[node.Layer].Add(node);
    }

    private void Order(bool down)
    {
        foreach (var layer in down ? layers : Enumerable.Reverse(layers))
        {
            var place = new Dictionary<Node, double>();
            for (var i = 0; i < layer.Count; i++)
            {
                var near = down ? layer[i].Above : layer[i].Below;
                place[layer[i]] = near.Count == 0 ? i : near.Average(n => (double)layers[n.Layer].IndexOf(n) / layers[n.Layer].Count * 100);
            }
            if (layer.All(n => (down ? n.Above : n.Below).Count > 0)) layer.Sort((a, b) => place[a].CompareTo(place[b]));
        }
    }

    /// <summary>Pulls each node under the mean of its neighbours, without changing the order nor letting boxes touch.</summary>
    private void PlaceAcross()
    {
        foreach (var layer in layers)
        {
            var x = 0.0;
            foreach (var node in layer)
            {
                node.X = x + node.Width / 2;
                x += node.Width + Gap;
            }
        }
        for (var pass = 0; pass < 60; pass++)
            foreach (var layer in pass % 2 == 0 ? layers : Enumerable.Reverse(layers)) Settle(layer, pass);
        var left = Nodes.Min(n => n.X - n.Width / 2) - 12;
        foreach (var node in Nodes) node.X -= left;
        Width = Nodes.Max(n => n.X + n.Width / 2) + 12;
    }

    private static void Settle(List<Node> layer, int pass)
    {
        // Blocks of nodes that touch share the mean of their wishes (isotonic regression).
        var blocks = new List<(double Sum, int Count, double Offset, int First)>();
        var offset = 0.0;
        for (var i = 0; i < layer.Count; i++)
        {
            if (i > 0) offset += (layer[i - 1].Width + layer[i].Width) / 2 + Gap;
            var near = pass % 3 == 2 ? [.. layer[i].Above, .. layer[i].Below] : pass % 2 == 0 ? layer[i].Above : layer[i].Below;
            var wish = near.Count == 0 ? layer[i].X : near.Average(n => n.X);
            blocks.Add((wish - offset, 1, 0, i));
            while (blocks.Count > 1 && blocks[^2].Sum / blocks[^2].Count >= blocks[^1].Sum / blocks[^1].Count)
            {
                var (a, b) = (blocks[^2], blocks[^1]);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((a.Sum + b.Sum, a.Count + b.Count, 0, a.First));
            }
        }
        offset = 0;
        foreach (var block in blocks)
            for (var i = block.First; i < block.First + block.Count; i++)
            {
                if (i > 0) offset += (layer[i - 1].Width + layer[i].Width) / 2 + Gap;
                layer[i].X = block.Sum / block.Count + offset;
            }
    }

    private void PlaceDown()
    {
        var y = 12.0;
        foreach (var layer in layers)
        {
            var height = layer.Count == 0 ? 0 : layer.Max(n => n.Height);
            foreach (var node in layer) node.Y = y + height / 2;
            y += height + LayerGap;
        }
        Height = y - LayerGap + 12;
    }
}
