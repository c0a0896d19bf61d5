using System.Xml.Linq;
using BackOffice.Engine.Workflows;

namespace BackOffice.Engine.Tests.Workflows;

public sealed class CatalogTests
{
    private static readonly WorkflowCatalog Catalog = new([new Tally(), new ParcelDelivery()]);

    [Fact]
    public void The_key_list_names_everything_that_is_stored() => Assert.Equal("""
        activity count
        signal counted
        signal stopped
        state tally v1 counted
        state tally v1 counting
        wait tally v1 counting on:counted -> stay
        wait tally v1 counting on:stopped -> counted
        workflow tally v1
        """.Split('\n'), new WorkflowCatalog([new Tally()]).Keys());

    [Fact]
    public void A_drawing_shows_every_state_and_every_word_and_is_well_formed()
    {
        var svg = XDocument.Parse(WorkflowDrawing.Svg(Catalog.Current("parcel-delivery")));
        var texts = string.Join('\n', svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));
        foreach (var words in (string[])["Reçu", "Pesé", "À contrôler", "En route", "Refusé", "si colis fragile", "Tâche : Contrôler le colis", "« Laisser partir »", "↻ rappel", "› Noter la remise"])
            Assert.Contains(words, texts, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_is_an_image_with_a_title_and_a_description_and_no_style_sheet()
    {
        var root = XDocument.Parse(WorkflowDrawing.Svg(Catalog.Current("parcel-delivery"), "weighed")).Root!;
        Assert.Equal("img", root.Attribute("role")?.Value);
        var ids = root.Attribute("aria-labelledby")!.Value.Split(' ');
        var (title, description) = (Named(ids[0]), Named(ids[1]));
        Assert.Equal("Livraison d'un colis", title.Value);
        Assert.StartsWith("État actuel : Pesé. ", description.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(root.Descendants(), e => e.Name.LocalName is "style" or "script" || e.Attribute("style") is not null);

        XElement Named(string id) => root.Elements().Single(e => e.Attribute("id")?.Value == id);
    }

    [Fact]
    public void The_current_state_and_the_path_taken_are_marked()
    {
        var plain = WorkflowDrawing.Svg(Catalog.Current("parcel-delivery"));
        var marked = WorkflowDrawing.Svg(Catalog.Current("parcel-delivery"), "weighed", ["received", "weighed"]);
        Assert.DoesNotContain("&#233;tat actuel", plain, StringComparison.Ordinal);
        Assert.Contains("&#233;tat actuel", marked, StringComparison.Ordinal);
        Assert.Equal(1, marked.Split("marker-end=\"url(#wf-parcel-delivery-taken)\"").Length - 1);
    }

    [Fact]
    public void Boxes_and_words_never_overlap()
    {
        foreach (var definition in Catalog.Definitions)
        {
            var boxes = XDocument.Parse(WorkflowDrawing.Svg(definition)).Descendants().Where(e => e.Name.LocalName == "rect")
                .Select(e => (X: D(e, "x"), Y: D(e, "y"), Right: D(e, "x") + D(e, "width"), Bottom: D(e, "y") + D(e, "height"))).ToList();
            for (var i = 0; i < boxes.Count; i++)
                for (var j = i + 1; j < boxes.Count; j++)
                    Assert.False(boxes[i].X < boxes[j].Right && boxes[j].X < boxes[i].Right && boxes[i].Y < boxes[j].Bottom && boxes[j].Y < boxes[i].Bottom);
        }

        static double D(XElement e, string name) => double.Parse(e.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
    }
}
