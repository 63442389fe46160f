using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

/// <summary>A small set of example questions in three languages.</summary>
internal static class QuestionSet
{
    private static readonly (string Topic, string Tag, string Lines)[] Lines =
    [
        ("price", "nb", "Hva koster norskkurs?|er norskkurset gratis|pris på kurs|må jeg betale for norskkurs|hvor mye koster det|kurs gratis eller betale|har ikke råd til kurs|hva er prisen"),
        ("price", "en", "how much is the norwegian course|is the course free|price of course|do i have to pay for the course|what does it cost|course fee|cannot afford the course|cost of lessons"),
        ("price", "uk", "скільки коштує норвезька|курс безкоштовний чи платний|ціна курсу|чи треба платити за курс|вартість навчання|безкоштовні курси|не маю грошей на курс|плата за курс"),
        ("interpreter", "nb", "jeg trenger tolk|tolk til møtet|kan jeg få tolk hos legen|rett til tolk|bestille tolk|jeg forstår ikke trenger oversetter|tolketjeneste|tolk gratis"),
        ("interpreter", "en", "i need an interpreter|interpreter at the doctor|can i have an interpreter|right to interpreter|book interpreter|someone to translate for me|translator for meeting|interpreter service"),
        ("interpreter", "uk", "потрібен перекладач|перекладач у лікаря|чи можу я мати перекладача|право на перекладача|замовити перекладача|хто перекладе для мене|переклад на зустрічі|послуги перекладу"),
        ("kindergarten", "nb", "søke barnehage|barnehageplass til datteren min|når er fristen for barnehage|plass i barnehage|barnehage for barn på to år|hvordan søker jeg barnehageplass|barnehage ledig plass|søknad barnehage"),
        ("kindergarten", "en", "apply for kindergarten|kindergarten place for my daughter|deadline for kindergarten|nursery for my child|kindergarten for two year old|how do i apply for nursery|free place in kindergarten|day care application"),
        ("kindergarten", "uk", "подати заяву в садок|місце в дитячому садку|термін подачі заяви в садок|садок для дитини|дитячий садок два роки|як записати дитину в садок|вільне місце в садку|заява в дитсадок"),
        ("housing", "nb", "hvordan finne bolig|leie leilighet|kommunal bolig|jeg trenger et sted å bo|søke om bolig|husleie for høy|hvor finner jeg hybel|større leilighet til familien"),
        ("housing", "en", "how to find a home|rent a flat|municipal housing|i need a place to live|apply for housing|rent is too high|where can i find a room|bigger flat for the family"),
        ("housing", "uk", "як знайти житло|зняти квартиру|муніципальне житло|потрібно місце де жити|заява на житло|оренда дорога|де знайти кімнату|більша квартира для сім'ї"),
        ("practice", "nb", "øve på å snakke norsk|språkkafé|norsktrening med frivillige|praktisere norsk|snakke norsk med folk|hvor kan jeg øve norsk|samtalegruppe|møte nordmenn og prate"),
        ("practice", "en", "practise speaking norwegian|language cafe|training with volunteers|speak norwegian with people|where can i practise|conversation group|meet norwegians and talk|talk norwegian"),
        ("practice", "uk", "практикувати розмовну норвезьку|мовне кафе|тренування з волонтерами|говорити норвезькою з людьми|де практикувати мову|розмовний клуб|зустріти норвежців|розмовляти норвезькою"),
    ];

    public static IEnumerable<string> Topics => Lines.Select(line => line.Topic).Distinct();

    public static TrainingSet Make() => new(Twelve.Languages, Of(Lines), Municipal(), new HashSet<string>(["housing"]), Twelve.Texts);

    private static Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Of((string Topic, string Tag, string Lines)[] lines) =>
        lines.GroupBy(line => line.Topic).ToDictionary(
            topic => topic.Key,
            topic => (IReadOnlyDictionary<string, IReadOnlyList<string>>)topic.ToDictionary(line => line.Tag, line => (IReadOnlyList<string>)line.Lines.Split('|')));

    private static Dictionary<string, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>> Municipal() =>
        new() { ["here"] = Of([("parade", "nb", "når går nissetoget|hvor starter nissetoget")]) };
}
