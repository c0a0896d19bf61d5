namespace BackOffice.Workflows.Accounts.Questions;

/// <summary>The questions a new house starts with. No picture, nothing to hear, nothing one must see: everybody knows them by heart.</summary>
internal static class FirstQuestions
{
    public static readonly IReadOnlyList<Question> All =
    [
        Ask("Combien font sept plus deux ?", "9", "neuf"),
        Ask("Combien font dix moins trois ?", "7", "sept"),
        Ask("Combien font cinq fois deux ?", "10", "dix"),
        Ask("Combien y a-t-il de jours dans une semaine ?", "7", "sept", "7 jours", "sept jours"),
        Ask("Combien y a-t-il de mois dans une année ?", "12", "douze", "12 mois", "douze mois"),
        Ask("Combien de pattes a un chien ?", "4", "quatre", "4 pattes", "quatre pattes"),
        Ask("Combien de roues a une bicyclette ?", "2", "deux", "2 roues", "deux roues"),
        Ask("Quel jour vient après mardi ?", "mercredi"),
        Ask("Quel jour vient avant samedi ?", "vendredi"),
        Ask("Quel mois vient après avril ?", "mai"),
        Ask("Quel est le premier mois de l’année ?", "janvier"),
        Ask("Quelle saison vient après l’hiver ?", "printemps"),
        Ask("Quelle est la capitale de la France ?", "Paris"),
        Ask("Quel est le contraire de chaud ?", "froid", "froide"),
        Ask("Quel est le contraire de grand ?", "petit", "petite"),
        Ask("Quel animal miaule ?", "chat", "chatte", "chaton"),
        Ask("Quel animal aboie ?", "chien", "chienne", "chiot"),
        Ask("Quelle est la première lettre du mot « bateau » ?", "b"),
        Ask("Recopiez le dernier mot de cette phrase : la porte est ouverte", "ouverte"),
        Ask("Le soleil se lève-t-il le matin ou le soir ?", "matin"),
        Ask("Quel liquide coule du robinet ?", "eau"),
        Ask("De quelle couleur est l’herbe ?", "vert", "verte"),
    ];

    private static Question Ask(string text, params string[] answers) => new()
    {
        Id = StableId.Of("question", Guid.Empty, text),
        Text = French.Punctuate(text),
        Answers = string.Join('\n', answers),
    };
}
