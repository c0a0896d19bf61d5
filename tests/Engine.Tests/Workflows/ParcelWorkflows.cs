using BackOffice.Engine.Workflows;

namespace BackOffice.Engine.Tests.Workflows;

public sealed record Weighed(int Grams) : ISignal
{
    public static string Key => "weighed";
    public static string Label => "Colis pesé";
}

public sealed record Delivered : ISignal
{
    public static string Key => "delivered";
    public static string Label => "Colis remis";
}

public sealed record Counted(int Amount) : ISignal
{
    public static string Key => "counted";
    public static string Label => "Compté";
}

public sealed record Stopped : ISignal
{
    public static string Key => "stopped";
    public static string Label => "Arrêté";
}

/// <summary>Waits, dates, a condition, a task, an end: one of each.</summary>
public sealed class ParcelDelivery : Workflow<Parcel>
{
    protected override void Build(IWorkflowBuilder<Parcel> w)
    {
        w.Define("parcel-delivery", version: 1, title: "Livraison d'un colis").StartsIn("received");

        w.In("received", "Reçu")
            .On<Weighed>().Do<NoteWeight>().GoTo("weighed")
            .At(p => p.ReminderAt, "rappel").Do<NoteReminder>().Stay()
            .At(p => p.ClosesAt, "clôture").Do<NoteClosing>().GoTo("refused");

        w.In("weighed", "Pesé")
            .When(p => p.Fragile, "colis fragile").GoTo("checked-by-hand")
            .At(p => p.LeavesOn, "date de départ").Do<NoteDeparture>().GoTo("on-the-road");

        w.In("checked-by-hand", "Pesé", staffLabel: "À contrôler")
            .Ask("staff", "Contrôler le colis", dueIn: WorkingTime.Days(2))
            .Answer("pass", "Laisser partir").Do<NoteCheck>().GoTo("on-the-road")
            .Answer("again", "Peser de nouveau").GoTo("received")
            .Answer("refuse", "Refuser").GoTo("refused");

        w.In("on-the-road", "En route")
            .On<Delivered>().Do<NoteDelivery>().End()
            .After(TimeSpan.FromDays(30), "30 jours sans nouvelles").GoTo("refused");

        w.In("refused", "Refusé").IsEnd();
    }
}

/// <summary>Five steps: a signal, a condition, a date, a signal, a date.</summary>
public sealed class Relay : Workflow<Parcel>
{
    protected override void Build(IWorkflowBuilder<Parcel> w)
    {
        w.Define("relay", version: 1, title: "Relais").StartsIn("leg-1");
        w.In("leg-1", "Étape 1").On<Counted>().Do<Run1>().GoTo("leg-2");
        w.In("leg-2", "Étape 2").When(_ => true, "toujours").Do<Run2>().GoTo("leg-3");
        w.In("leg-3", "Étape 3").After(TimeSpan.FromMilliseconds(1)).Do<Run3>().GoTo("leg-4");
        w.In("leg-4", "Étape 4").On<Counted>().Do<Run4>().GoTo("leg-5");
        w.In("leg-5", "Étape 5").After(TimeSpan.FromMilliseconds(1)).Do<Run5>().GoTo("arrived");
        w.In("arrived", "Arrivé").IsEnd();
    }
}

/// <summary>Counts signals for as long as it is told.</summary>
public sealed class Tally : Workflow<Parcel>
{
    protected override void Build(IWorkflowBuilder<Parcel> w)
    {
        w.Define("tally", version: 1, title: "Décompte").StartsIn("counting");
        w.In("counting", "En cours").On<Counted>().Do<Count>().Stay().On<Stopped>().GoTo("counted");
        w.In("counted", "Terminé").IsEnd();
    }
}

/// <summary>Runs round for ever once the parcel is fragile.</summary>
public sealed class Circle : Workflow<Parcel>
{
    protected override void Build(IWorkflowBuilder<Parcel> w)
    {
        w.Define("circle", version: 1, title: "Cercle").StartsIn("here");
        w.In("here", "Ici").When(p => p.Fragile, "fragile").GoTo("there").On<Stopped>().End();
        w.In("there", "Là").When(p => p.Fragile, "fragile").GoTo("here").On<Stopped>().End();
    }
}
