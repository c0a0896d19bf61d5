using BackOffice.Engine.Workflows;

namespace BackOffice.Engine.Tests.Workflows;

/// <summary>Adds a ledger row; throws, refuses or kills the process when the parcel says so.</summary>
public abstract class Note(string what, int amount = 1)
{
    public Task RunAsync(ActivityContext<Parcel> context, CancellationToken ct)
    {
        var parcel = context.Case;
        if (parcel.Deadly) System.Diagnostics.Process.GetCurrentProcess().Kill();
        if (parcel.Broken) throw new InvalidOperationException("The scales are broken.");
        if (parcel.Cursed) throw new ParcelCursed();
        if (context.Signal is Weighed weighed) parcel.Weight = weighed.Grams;
        if (context.Signal is Counted counted) parcel.Weight += counted.Amount;
        context.Db.Add(new LedgerRow { ParcelId = parcel.Id, What = what, Amount = amount, At = context.Now });
        return Task.CompletedTask;
    }
}

public sealed class ParcelCursed() : Refusal("Ce colis ne peut pas être traité. Appelez le service.");

public sealed class NoteWeight() : Note("weight"), IActivity<Parcel>
{
    public static string Key => "note-weight";
    public static string Label => "Noter le poids";
}

public sealed class NoteReminder() : Note("reminder"), IActivity<Parcel>
{
    public static string Key => "note-reminder";
    public static string Label => "Noter le rappel";
}

public sealed class NoteClosing() : Note("closing"), IActivity<Parcel>
{
    public static string Key => "note-closing";
    public static string Label => "Noter la clôture";
}

public sealed class NoteDeparture() : Note("departure"), IActivity<Parcel>
{
    public static string Key => "note-departure";
    public static string Label => "Noter le départ";
}

public sealed class NoteCheck() : Note("check"), IActivity<Parcel>
{
    public static string Key => "note-check";
    public static string Label => "Noter le contrôle";
}

public sealed class NoteDelivery() : Note("delivery"), IActivity<Parcel>
{
    public static string Key => "note-delivery";
    public static string Label => "Noter la remise";
}

public sealed class Count() : Note("count"), IActivity<Parcel>
{
    public static string Key => "count";
    public static string Label => "Compter";
}

public sealed class Run1() : Note("leg-1", 1), IActivity<Parcel>
{
    public static string Key => "run-1";
    public static string Label => "Courir l'étape 1";
}

public sealed class Run2() : Note("leg-2", 2), IActivity<Parcel>
{
    public static string Key => "run-2";
    public static string Label => "Courir l'étape 2";
}

public sealed class Run3() : Note("leg-3", 3), IActivity<Parcel>
{
    public static string Key => "run-3";
    public static string Label => "Courir l'étape 3";
}

public sealed class Run4() : Note("leg-4", 4), IActivity<Parcel>
{
    public static string Key => "run-4";
    public static string Label => "Courir l'étape 4";
}

/// <summary>Stumbles once in each process on one parcel in seven, so that retries are part of the workload.</summary>
public sealed class Run5() : Note("leg-5", 5), IActivity<Parcel>
{
    private static readonly HashSet<Guid> Stumbled = [];

    public static string Key => "run-5";
    public static string Label => "Courir l'étape 5";

    Task IActivity<Parcel>.RunAsync(ActivityContext<Parcel> context, CancellationToken ct)
    {
        lock (Stumbled)
            if (context.Case.Id.ToByteArray()[15] % 7 == 0 && Stumbled.Add(context.Case.Id)) throw new InvalidOperationException("Stumbled.");
        return RunAsync(context, ct);
    }
}
