namespace BackOffice.Engine.Tests.Rules;

/// <summary>A rule text can compute, it cannot do: each class of attack, several members each, refused at load with the class named.</summary>
public sealed class HostileExpressionTests
{
    [Theory]
    [InlineData("typeof(string) == null")]
    [InlineData("input1.name.GetType().Name == \"String\"")]
    [InlineData("nameof(input1) == \"x\"")]
    [InlineData("input1.GetType().Assembly.Location == \"\"")]
    [InlineData("input1.age.GetHashCode() == 1")]
    [InlineData("Type.GetType(\"System.IO.File\") == null")]
    [InlineData("Activator.CreateInstance(\"a\", \"b\") == null")]
    [InlineData("Assembly.Load(\"x\") == null")]
    [InlineData("input1.tags.Any<string>(x => true)")]
    [InlineData("sizeof(int) == 4")]
    [InlineData("int.MaxValue > 0")]
    public void Reflection_and_types_are_refused(string expression) => Refused(expression, "réflexion");

    [Theory]
    [InlineData("new Foo() == null")]
    [InlineData("new DateOnly(2026, 1, 1) == input1.hired")]
    [InlineData("new System.IO.FileInfo(\"/etc/passwd\").Exists")]
    [InlineData("new[] { 1, 2 }.Length > 0")]
    [InlineData("new int[1000000000].Length > 0")]
    [InlineData("[1, 2, 3].Contains(1)")]
    [InlineData("(stackalloc int[10]).Length > 0")]
    [InlineData("new { A = 1 }.A == 1")]
    [InlineData("new() == null")]
    [InlineData("(1, 2) == (1, 2)")]
    [InlineData("$\"{input1.name}\" == \"\"")]
    [InlineData("input1.tags.ToList().Count > 0")]
    [InlineData("string.Join(\",\", input1.tags) == \"\"")]
    public void Construction_is_refused(string expression) => Refused(expression, "construction");

    [Theory]
    [InlineData("System.IO.File.ReadAllText(\"/etc/passwd\") == \"\"")]
    [InlineData("File.Exists(\"/etc/passwd\")")]
    [InlineData("Environment.MachineName == \"\"")]
    [InlineData("Environment.Exit(1) == null")]
    [InlineData("System.Diagnostics.Process.Start(\"sh\") == null")]
    [InlineData("Console.WriteLine(\"x\") == null")]
    [InlineData("DateTime.Now.Year > 2020")]
    [InlineData("Guid.NewGuid() == null")]
    [InlineData("Thread.Sleep(1000) == null")]
    [InlineData("Random.Shared.Next() > 0")]
    [InlineData("global::System.Console.Read() > 0")]
    [InlineData("this.ToString() == \"\"")]
    public void The_outside_is_refused(string expression) => Refused(expression, "extérieur", "réflexion");

    [Theory]
    [InlineData("input1.age = 3")]
    [InlineData("input1.age++ > 3")]
    [InlineData("--input1.age > 3")]
    [InlineData("(input1.age += 1) > 3")]
    [InlineData("(input1.name ??= \"x\") == \"x\"")]
    [InlineData("input1.tags.Any(x => { return true; })")]
    [InlineData("input1.tags.Any(delegate(string x) { return true; })")]
    [InlineData("await input1.known")]
    [InlineData("input1.name.Contains(out var x)")]
    [InlineData("throw null")]
    [InlineData("input1.tags.Clear() == null")]
    [InlineData("input1.tags.Add(\"x\")")]
    [InlineData("(x => true)(1)")]
    public void Side_effects_are_refused(string expression) => Refused(expression, "effets de bord");

    [Theory]
    [InlineData("(input1.name as object) == null")]
    [InlineData("input1.age is int")]
    [InlineData("input1.age is > 3")]
    [InlineData("(int)input1.hours == 35")]
    [InlineData("(object)input1.name == null")]
    [InlineData("unchecked(input1.age + 1) > 0")]
    [InlineData("checked(input1.age + 1) > 0")]
    [InlineData("default(int) == 0")]
    [InlineData("input1.age == default")]
    [InlineData("Convert.ToInt32(input1.name) > 1")]
    [InlineData("input1.age switch { 1 => true, _ => false }")]
    [InlineData("input1.tags.Cast<object>().Any()")]
    [InlineData("input1.name! == \"x\"")]
    public void Conversions_are_refused(string expression) => Refused(expression, "conversion", "réflexion");

    [Theory]
    [InlineData("Enumerable.Range(0, 1000000000).Count() > 1")]
    [InlineData("Enumerable.Repeat(1, 1000000000).Any()")]
    [InlineData("input1.amounts.Aggregate((a, b) => a + b) > 1")]
    [InlineData("input1.amounts.Any(x => input1.amounts.Any(y => y > x))")]
    [InlineData("input1.tags.All(x => input1.tags.Contains(x))")]
    [InlineData("input1.amounts.Sum(x => input1.amounts.Sum()) > 1")]
    [InlineData("input1.contracts.SelectMany(c => c.kind).Any()")]
    [InlineData("Math.Pow(9, 999999) > 1")]
    [InlineData("input1.name.PadLeft(2000000000) == \"\"")]
    [InlineData("input1.name.PadRight(2000000000) == \"\"")]
    [InlineData("input1.name.Replace(\"a\", \"aaaa\") == \"\"")]
    [InlineData("input1.tags.OrderBy(x => x).Any()")]
    [InlineData("input1.tags.GroupBy(x => x).Any()")]
    public void Unbounded_work_is_refused(string expression) => Refused(expression, "non borné");

    [Theory]
    [InlineData("\"ab\" * 1000000 == \"\"")]
    [InlineData("new string('a', 1000000000) == \"\"")]
    [InlineData("input1.name[0] == \"a\"")]
    [InlineData("input1.age >> 2 == 1")]
    [InlineData("(input1.age & 1) == 1")]
    [InlineData("input1.name == 'a'")]
    [InlineData("input1.age == 0x10")]
    [InlineData("input1.age == 1e9")]
    [InlineData("@input1.age == 1")]
    [InlineData("inp\\u0075t1.age == 1")]
    [InlineData("input1.age == 1 /* hidden */")]
    [InlineData("input1.age == 1 // hidden")]
    [InlineData("input1.name == @\"c:\\\"")]
    [InlineData("#if true\ntrue")]
    [InlineData("true; false")]
    [InlineData("true) || (false")]
    [InlineData("")]
    [InlineData("   ")]
    public void Whatever_else_is_not_on_the_list_is_refused(string expression) => Assert.NotEmpty(Books.Refusal(expression));

    [Theory]
    [InlineData("(", 61)]
    [InlineData("!", 200)]
    [InlineData("-", 200)]
    public void Depth_is_bounded(string opening, int times)
    {
        var expression = string.Concat(Enumerable.Repeat(opening + " ", times)) + "input1.known" + (opening == "(" ? new string(')', times) : "");
        Assert.Contains("profonde", Books.Refusal(expression), StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_of_choices_is_bounded() => Assert.Contains(
        "profonde", Books.Refusal(string.Concat(Enumerable.Repeat("input1.known ? true : ", 70)) + "false"), StringComparison.Ordinal);

    [Fact]
    public void Length_is_bounded()
    {
        Assert.Contains("trop longue", Books.Refusal("input1.name == \"" + new string('a', 4_000) + "\""), StringComparison.Ordinal);
        Assert.Contains("trop longue", Books.Refusal(string.Join("+", Enumerable.Repeat("1", 600)) + " > 1"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_flat_chain_is_not_depth() => Assert.Equal(
        "True", Books.Try(string.Join(" || ", Enumerable.Repeat("input1.age == 1", 120)) + " || input1.age == 42").Outcome.ToString());

    [Theory]
    [InlineData("input1.аge == 1")] // Cyrillic a
    [InlineData("іnput1.age == 1")] // Cyrillic i
    [InlineData("input1.age ＝= 1")] // fullwidth equals
    [InlineData("input1.age == １")] // fullwidth one
    [InlineData("input1.age ≥ 1")]
    [InlineData("input1.a\u200Bge == 1")] // zero width space
    [InlineData("input1.age\u00A0== 1")] // no-break space
    [InlineData("input1.age == 1\u202E")] // right-to-left override
    [InlineData("input1.name == \"ab\u202Ecd\"")] // the same inside quotes
    [InlineData("input1.name == \"ab\u2066cd\"")]
    [InlineData("input1.name == \"ab\u200Dcd\"")]
    [InlineData("input1.name == \"ab\uFEFFcd\"")]
    [InlineData("input1.naïve == 1")]
    [InlineData("input1.name == “x”")]
    public void Look_alike_and_invisible_characters_are_refused(string expression) =>
        Assert.Contains("caractère trompeur U+", Books.Refusal(expression), StringComparison.Ordinal);

    [Fact]
    public void Accents_inside_quotes_are_welcome() => Assert.Equal("True", Books.Try("input1.name == \"Élise\"").Outcome.ToString());

    [Fact]
    public void Texts_that_double_at_each_parameter_stop_at_a_bound()
    {
        var doubling = string.Join(",", Enumerable.Range(1, 40).Select(i =>
            $$"""{"Name": "p{{i}}", "Expression": "{{(i == 1 ? "input1.name + input1.name" : $"p{i - 1} + p{i - 1}")}}"}"""));
        var version = Books.Load(Books.Of("p40 == \"\"", $", \"LocalParams\": [{doubling}]"));
        var rule = Books.Trace(version, Books.Facts).Rules[0];
        Assert.Equal("Error", rule.Outcome.ToString());
        Assert.Contains("texte de plus", rule.Message, StringComparison.Ordinal);
    }

    private static void Refused(string expression, params string[] classes)
    {
        var message = Books.Refusal(expression);
        Assert.True(Array.Exists(classes, c => message.Contains(c, StringComparison.OrdinalIgnoreCase)), $"{expression} → {message}");
    }
}
