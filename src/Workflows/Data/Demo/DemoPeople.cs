using System.Globalization;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;

namespace BackOffice.Workflows.Data.Demo;

/// <summary>Invented companies and people, the same at each run: nobody here exists.</summary>
public sealed class DemoPeople(int seed, int year)
{
    private readonly Random _random = new(seed);

    private static readonly string[] LastNames =
    [
        "Arnoux", "Barral", "Bellec", "Bonnefoy", "Brunel", "Caillol", "Chabert", "Courbet", "Daumas", "Delorme", "Escoffier", "Fabre",
        "Ferrand", "Garcin", "Gaudin", "Honorat", "Imbert", "Jourdan", "Kadri", "Lambert", "Lemoine", "Maurel", "Mistral", "Nallet",
        "Olivier", "Pascal", "Pinatel", "Quintard", "Raynaud", "Roumanille", "Sauvaire", "Silvestri", "Tardieu", "Vernet", "Zanetti",
    ];

    private static readonly string[] FirstNames =
    [
        "Alix", "Amine", "Anaïs", "Baptiste", "Camille", "Célia", "Damien", "Elsa", "Fanny", "Gaël", "Hélène", "Inès", "Jules", "Karim",
        "Léa", "Louis", "Maëlle", "Marius", "Mireille", "Nadia", "Noé", "Océane", "Paul", "Rémi", "Sami", "Sarah", "Théo", "Victor", "Yasmine", "Zoé",
    ];

    /// <summary>Job, PCS code, and the boxes that usually go with it.</summary>
    private static readonly (string Job, string Pcs, string[] Boxes)[] Jobs =
    [
        ("Caissier", "552a", []), ("Vendeur", "554a", []), ("Secrétaire", "542a", []), ("Comptable", "543a", []),
        ("Cariste", "652a", ["driving-authorisation"]), ("Électricien", "633a", ["electrical-habilitation"]),
        ("Maçon", "632a", ["scaffold-fall", "manual-handling-55kg"]), ("Couvreur", "632c", ["scaffold-fall"]),
        ("Peintre en bâtiment", "632g", ["cmr"]), ("Cuisinier", "636d", []), ("Serveur", "561b", []),
        ("Boulanger", "636c", ["night-work"]), ("Aide-soignant", "526a", ["biological-2", "night-work"]),
        ("Manipulateur radio", "433d", ["ionising-b"]), ("Agent d’entretien", "684a", []), ("Conducteur de travaux", "465b", ["electrical-habilitation"]),
        ("Mécanicien", "634c", ["cmr"]), ("Chauffeur-livreur", "643a", ["driving-authorisation"]), ("Développeur", "388a", []), ("Responsable d’équipe", "462b", []),
    ];

    private static readonly (string Name, string City, string PostCode, string Naf)[] Companies =
    [
        ("Boulangerie Lafleur", "Grasse", "06130", "1071C"), ("Garage du Loup", "Vence", "06140", "4520A"), ("Électricité Barral", "Nice", "06000", "4321A"),
        ("Maçonnerie Tardieu Frères", "Antibes", "06600", "4399C"), ("Cabinet comptable Vernet", "Cannes", "06400", "6920Z"), ("Librairie des Remparts", "Saint-Paul-de-Vence", "06570", "4761Z"),
        ("Hôtel de la Baie", "Menton", "06500", "5510Z"), ("Clinique des Mimosas", "Cagnes-sur-Mer", "06800", "8610Z"), ("Transports Caillol", "Carros", "06510", "4941A"),
        ("Pharmacie du Port", "Villefranche-sur-Mer", "06230", "4773Z"), ("Toitures Daumas", "Mougins", "06250", "4391B"), ("Restaurant L’Olivier", "Valbonne", "06560", "5610A"),
        ("Imprimerie Escoffier", "Nice", "06200", "1812Z"), ("Paysages Roumanille", "Biot", "06410", "8130Z"), ("École de voile Azur", "Antibes", "06160", "8551Z"),
        ("Peinture Quintard", "Le Cannet", "06110", "4334Z"), ("Opticien Belvédère", "Cannes", "06150", "4778A"), ("Plomberie Silvestri", "Vallauris", "06220", "4322A"),
        ("Atelier Mistral Menuiserie", "Contes", "06390", "4332A"), ("Logistique Baou", "Saint-Jeannet", "06640", "5210B"), ("Coiffure Anaïs", "Grasse", "06130", "9602A"),
        ("Conserverie du Mercantour", "Puget-Théniers", "06260", "1039A"), ("Studio Galet", "Sophia Antipolis", "06560", "6201Z"), ("Crèche Les Petits Pins", "Nice", "06300", "8891A"),
        ("Ambulances Riviera", "Nice", "06100", "8690A"), ("Parfums Honorat", "Grasse", "06130", "2042Z"), ("Marbrerie Zanetti", "La Trinité", "06340", "2370Z"),
        ("Blanchisserie du Paillon", "Drap", "06340", "9601A"), ("Cave Saint-Honorat", "Cannes", "06400", "4725Z"), ("Fleurs d’Ève", "Nice", "06000", "4776Z"),
        ("Nettoyage Lumière", "Saint-Laurent-du-Var", "06700", "8121Z"), ("Serrurerie Garcin", "Beausoleil", "06240", "4332B"), ("Camping Les Restanques", "Villeneuve-Loubet", "06270", "5530Z"),
        ("Association Trait d’Union", "Nice", "06000", "8899B"), ("Cinéma Le Variétés", "Menton", "06500", "5914Z"), ("Vétérinaires du Var", "Saint-Laurent-du-Var", "06700", "7500Z"),
        ("Traiteur Maurel", "Mandelieu", "06210", "5621Z"), ("Charpente Nallet", "Sospel", "06380", "4391A"), ("Notaires Courbet et Fabre", "Antibes", "06600", "6910Z"),
        ("Informatique Pinatel", "Valbonne", "06560", "6202A"), ("Moto Corniche", "Èze", "06360", "4540Z"), ("Piscines Turquoise", "Mouans-Sartoux", "06370", "4399D"),
    ];

    private static readonly string[] Streets =
        ["rue des Lavandes", "avenue de la République", "chemin du Moulin", "boulevard Carnot", "place aux Herbes"];

    public static int Count => Companies.Length;

    public Member Member(int index)
    {
        var (name, city, postCode, naf) = Companies[index];
        var siren = SirenOf(81_000_000 + index * 7919);
        var member = new Member
        {
            Number = NumberOf(index),
            CompanyName = name,
            Siren = siren,
            JoinedOn = new DateOnly(year - 2 - index % 11, 1 + index % 12, 1),
        };
        member.Establishments.Add(new Establishment
        {
            Siret = HeadOfficeOf(siren),
            Name = name,
            Street = string.Create(CultureInfo.InvariantCulture, $"{3 + index * 2} {Streets[index % Streets.Length]}"),
            PostCode = postCode,
            City = city,
            Naf = naf,
            IsHeadOffice = true,
        });
        if (naf == "8899B") member.DeclareNoVatNumber("Association non assujettie à la TVA");
        else member.DeclareVatNumber(VatNumber.Of(member.Siren));
        return member;
    }

    public Contact Contact(ContactRole role, string companyName)
    {
        var (first, last) = (Pick(FirstNames), Pick(LastNames));
        var mailbox = role switch
        {
            ContactRole.Billing => "factures",
            ContactRole.HumanResources => "rh",
            ContactRole.Manager => "direction",
            _ => "contact",
        };
        return new Contact
        {
            Role = role,
            FirstName = first,
            LastName = last,
            Email = $"{mailbox}@{Slug(companyName)}.example",
            Phone = string.Create(CultureInfo.InvariantCulture, $"04 93 {_random.Next(10, 99)} {_random.Next(10, 99)} {_random.Next(10, 99)}"),
        };
    }

    public EmployeeDetails Employee(DateOnly hiredBefore)
    {
        var (job, pcs, boxes) = Pick(Jobs);
        var female = _random.Next(2) == 0;
        var birth = new DateOnly(year - _random.Next(20, 63), _random.Next(1, 13), _random.Next(1, 28));
        var earliest = birth.AddYears(18) > hiredBefore.AddYears(-12) ? birth.AddYears(18) : hiredBefore.AddYears(-12);
        var hire = earliest.AddDays(_random.Next(0, Math.Max(1, hiredBefore.DayNumber - earliest.DayNumber)));
        return new EmployeeDetails(
            Pick(LastNames), Pick(FirstNames), birth, female ? Sex.Female : Sex.Male, Nir(birth, female), hire,
            _random.Next(6) switch { 0 => ContractKind.Cdd, 1 => ContractKind.Apprenticeship, _ => ContractKind.Cdi },
            job, pcs, _random.Next(25) == 0, _random.Next(3) == 0 ? [] : boxes, null, null);
    }

    /// <summary>Somebody who is still under 18 on the first day of the year, so that the review has something to say.</summary>
    public EmployeeDetails Minor(DateOnly hiredBefore) => Employee(hiredBefore) with
    {
        BirthDate = new DateOnly(year - 17, 6, 15),
        Nir = Nir(new DateOnly(year - 17, 6, 15), female: false),
        HireDate = hiredBefore.AddDays(-60),
        Contract = ContractKind.Apprenticeship,
        Determinants = [],
    };

    private string Nir(DateOnly birth, bool female)
    {
        var number = string.Create(
            CultureInfo.InvariantCulture,
            $"{(female ? 2 : 1)}{birth.Year % 100:00}{birth.Month:00}06{_random.Next(1, 164):000}{_random.Next(1, 999):000}");
        return WithKey(number);
    }

    /// <summary>A social-security number and its key, spaced as it was given.</summary>
    public static string WithKey(string number)
    {
        var key = 97 - long.Parse(number.Replace(" ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) % 97;
        return (number.Contains(' ', StringComparison.Ordinal) ? number + " " : number) + key.ToString("00", CultureInfo.InvariantCulture);
    }

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    public static string NumberOf(int index) => string.Create(CultureInfo.InvariantCulture, $"{10_401 + index * 37}");

    /// <summary>A SIREN whose first eight digits are these.</summary>
    public static Siren SirenOf(int eightDigits) => Siren.Parse(WithLuhn(eightDigits.ToString(CultureInfo.InvariantCulture)));

    public static Siret HeadOfficeOf(Siren siren) => Siret.Parse(WithLuhn(siren.Value + "0001"));

    private static string WithLuhn(string digits) =>
        Enumerable.Range(0, 10).Select(d => string.Create(CultureInfo.InvariantCulture, $"{digits}{d}")).First(Digits.Luhn);

    private static string Slug(string name) => string.Concat(name.Normalize(System.Text.NormalizationForm.FormD)
        .Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
