using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackOffice.Engine.Rules;

/// <summary>Says why a construct of C# has no place in a rule, by class of danger.</summary>
internal static class RefusedSyntax
{
    public const string Reflection = "réflexion et types interdits";
    public const string Construction = "construction d'objet interdite";
    public const string Outside = "accès à l'extérieur interdit";
    public const string SideEffect = "affectation et effets de bord interdits";
    public const string Conversion = "conversion de type interdite";
    public const string Unbounded = "travail non borné interdit";

    public static ExpressionFault Fault(ExpressionSyntax node) => new(node.SpanStart, Explain(node));

    private static string Explain(ExpressionSyntax node) => node switch
    {
        ParenthesizedExpressionSyntax p => Explain(p.Expression),
        AssignmentExpressionSyntax => $"{SideEffect} : une règle calcule, elle ne modifie rien ; pour comparer, écrivez « == ».",
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } => $"{Conversion} : « ! » après une valeur ; comparez avec null ou utilisez np(…, défaut).",
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => node.Kind() is SyntaxKind.AddressOfExpression or SyntaxKind.PointerIndirectionExpression
            ? $"{Conversion} : pas de pointeur dans une règle."
            : $"{SideEffect} : une règle calcule, elle ne modifie rien (« {Short(node)} »).",
        AwaitExpressionSyntax or ThrowExpressionSyntax or DeclarationExpressionSyntax or RefExpressionSyntax => $"{SideEffect} : « {Short(node)} ».",
        LambdaExpressionSyntax or AnonymousMethodExpressionSyntax => $"{SideEffect} : une fonction ne s'écrit que dans Any, All, Count, Sum, Min, Max ou Where, sous la forme x => expression.",
        TypeOfExpressionSyntax or SizeOfExpressionSyntax or MakeRefExpressionSyntax or RefTypeExpressionSyntax or RefValueExpressionSyntax =>
            $"{Reflection} : « {Short(node)} ».",
        BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            or StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax
            or CollectionExpressionSyntax or WithExpressionSyntax or InitializerExpressionSyntax or TupleExpressionSyntax or QueryExpressionSyntax =>
            $"{Construction} : « {Short(node)} » ; une date s'écrit date(\"2026-01-31\"), une sortie new (valeur as Nom).",
        CastExpressionSyntax or IsPatternExpressionSyntax or CheckedExpressionSyntax or DefaultExpressionSyntax or SwitchExpressionSyntax =>
            $"{Conversion} : « {Short(node)} » ; chaque valeur a déjà son type.",
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression or (int)SyntaxKind.IsExpression } => $"{Conversion} : « {Short(node)} » ; « as » ne sert qu'à nommer une sortie : new (valeur as Nom).",
        BinaryExpressionSyntax => $"opérateur non admis dans « {Short(node)} » ; opérateurs admis : + - * / % == != < <= > >= && || ! ?: ??.",
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } => $"{Conversion} : « default » ; écrivez la valeur.",
        LiteralExpressionSyntax => $"« {Short(node)} » : un texte s'écrit entre guillemets doubles.",
        InterpolatedStringExpressionSyntax => $"{Construction} : texte à trous ; mettez « $(input1.nom) » dans le message, ou assemblez avec +.",
        ConditionalAccessExpressionSyntax => $"« ?. » n'existe pas ici : écrivez np({Short(node).Replace("?.", ".", StringComparison.Ordinal)}).",
        ElementAccessExpressionSyntax or RangeExpressionSyntax => $"accès par position interdit : « {Short(node)} » ; utilisez Any, All, Contains, Min ou Max.",
        PredefinedTypeSyntax or GenericNameSyntax or AliasQualifiedNameSyntax => $"{Reflection} : « {Short(node)} ».",
        ThisExpressionSyntax or BaseExpressionSyntax => $"{Outside} : « {Short(node)} » ; partez d'une entrée de la règle.",
        _ => $"« {Short(node)} » n'existe pas dans une règle.",
    };

    internal static string Short(CSharpSyntaxNode node)
    {
        var text = node.ToString();
        return text.Length <= 40 ? text : text[..40] + "…";
    }
}
