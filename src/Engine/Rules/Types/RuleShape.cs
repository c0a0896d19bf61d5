using System.Collections.Concurrent;
using System.Reflection;

namespace BackOffice.Engine.Rules;

/// <summary>The members a record of facts has; declared by a book (for JSON) or read once from a C# record.</summary>
public sealed class RuleShape
{
    private static readonly ConcurrentDictionary<Type, RuleShape> Known = new();
    private readonly Lazy<IReadOnlyList<RuleMember>> _members;

    internal RuleShape(IReadOnlyList<RuleMember> members)
    {
        Clr = typeof(RuleRecord);
        _members = new(members);
    }

    private RuleShape(Type clr)
    {
        Clr = clr;
        _members = new(() => [.. clr.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && p.CanRead)
            .Select(p => new RuleMember(p.Name, ClrTypes.TypeOf(p), p))]);
    }

    private RuleShape(Type clr, IReadOnlyList<RuleMember> members)
    {
        Clr = clr;
        _members = new(members);
    }

    /// <summary>The members, in declared order.</summary>
    public IReadOnlyList<RuleMember> Members => _members.Value;

    internal Type Clr { get; }

    /// <summary>The shape of a C# record: its public properties of the kinds rules know.</summary>
    public static RuleShape Of(Type type) => Known.GetOrAdd(type, t => new RuleShape(t));

    /// <summary>Names are found in any case: a file says <c>birthDate</c>, a C# record <c>BirthDate</c>.</summary>
    internal RuleMember? Find(string name)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)) return member;
        }

        return null;
    }

    internal int SlotOf(RuleMember member)
    {
        for (var i = 0; i < Members.Count; i++)
        {
            if (ReferenceEquals(Members[i], member)) return i;
        }

        throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>This C# shape with the allowed values the book declares; a declared member it lacks is explained to <paramref name="fault"/>.</summary>
    internal RuleShape CheckedAgainst(RuleShape declared, Action<string> fault)
    {
        var members = Members.ToList();
        foreach (var wanted in declared.Members)
        {
            var at = members.FindIndex(m => string.Equals(m.Name, wanted.Name, StringComparison.OrdinalIgnoreCase));
            if (at < 0 || members[at].Type is not { } type || type.Kind != wanted.Type!.Kind)
                fault($"le type C# {Clr.Name} n'a pas le membre « {wanted.Name} » de type {wanted.Type!.French} que le livre déclare.");
            else
                members[at] = members[at] with { Name = wanted.Name, Type = Overlay(type, wanted.Type!, fault) }; // the book's spelling is the trace's
        }

        return new(Clr, members);
    }

    private static RuleType Overlay(RuleType type, RuleType wanted, Action<string> fault) => type.Kind switch
    {
        RuleKind.List => type with { Element = Overlay(type.Element!, wanted.Element!, fault) },
        RuleKind.Record => type with { Shape = type.Shape!.CheckedAgainst(wanted.Shape!, fault) },
        _ => type with { Values = wanted.Values },
    };
}

/// <summary>One member of a shape. A property of a kind rules do not know has no type and cannot be used.</summary>
public sealed record RuleMember(string Name, RuleType? Type, PropertyInfo? Property = null);
