namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>What is broken, one thing at a time, in a copy of the shipped content.</summary>
internal static class Mutations
{
    private const string Price = "name=\"norwegian-price.Sms\"";
    private const string Namsos = "Municipalities/namsos/municipality.json";

    public static readonly Mutation[] All =
    [
        // Files and what they refer to.
        new("C101", "Answers/norwegian.uk.resx", "</data>", "</dat>", Price, At: "</dat>"),
        new("C101", "Facts.json", "\"kind\": \"age\"", "\"kind\": \"alder\"", At: "\"kind\": \"alder\""),
        new("C102", "Answers/norwegian.resx", "norwegian-price.Sms", "norwegian-right.Sms", Price),
        new("C103", "Words/nb.json", "", null),
        new("C105", "Words/uk.json", "", null),
        new("C106", "Topics.json", "\"menu\": 6", "\"menu\": 7"),
        new("C107", "Languages.json", "{d}. {month} {y}", "{d}. {month}"),
        new("C108", "Referrals.json", "{web.udi}", "{web.uddi}"),
        new("C110", "Answers/norwegian.resx", "norwegian-price.Title", "norwegian-pris.Title", At: "norwegian-price.Questions"),
        new("C111", "Answers/norwegian.ar.resx", "{contact.adult-education}", "{contact.adult}", Price),
        new("C111", "Answers/norwegian.resx", "{contact.adult-education}", "{contact.adult-education", Price),
        new("C112", "Facts.json", "\"112\"", "\"911\"", "\"phone.police\""),
        new("C112", "Topics.json", "\"ambulance\",", "\"ambulanse\",", "\"emergency\""),
        new("C115", "Glossary.json", "\"vedtak\": [", "\"vedtakene-vaare\": ["),
        // A municipality.
        new("C120", Namsos, "\"id\": \"namsos\"", "\"id\": \"namsoss\""),
        new("C121", Namsos, "\"phone\": \"municipality.phone\"", "\"phone\": \"phone.sentralbord\"", "\"housing\""),
        new("C122", Namsos, "\"municipality.email\"", "\"phone.police\""),
        new("C123", Namsos, "+4759440001", "59 44 00 01"),
        new("C124", "Municipalities/namsos/Answers.resx", "adult-school.Sms", "emergency.Sms"),
        new("C125", "Municipalities/namsos/Answers.resx", "adult-school.Sms", "adult-skole.Sms"),
        new("C126", Namsos, "\"ti\"", "\"tg\"", "otherLanguages"),
        new("C128", Namsos, "+4759440001", "+4759440002"),
        new("C129", Namsos, "\"Namsos\"", "\"Sandefjord\"", "aliases"),
        new("C223", "Answers/work.resx", "FOV", "VOF", "name=\"adult-school.Sms\"", At: "name=\"adult-school.Sms\"", In: "Municipalities/namsos/Answers.resx"),
        new("C223", "Municipalities/namsos/Answers.resx", "overrides=", "overrider=", "adult-school.Sms"),
        // Translations.
        new("C201", "Answers/norwegian.so.resx", "norwegian-price.Full", "norwegian-price.Ful", At: Price),
        new("C202", "Answers/norwegian.pl.resx", "<value>", "<value></value><value>", Price),
        new("C203", "Answers/norwegian.resx", "gratis", "billig", Price, At: Price, In: "Answers/norwegian.lt.resx"),
        new("C204", "Answers/norwegian.ti.resx", "norwegian-price.Full", "norwegian-price.Fulll"),
        new("C104", "Answers/norwegian.ua.resx", "", "<root/>"),
        // Characters.
        new("C205", "Answers/norwegian.prs.resx", "اگر", "\u202Eاگر", Price),
        new("C205", "Facts.json", "\"116 117\"", "\"116\u200E 117\""),
        new("C218", "Answers/norwegian.uk.resx", "Маєте", "Маэте", Price),
        new("C218", "Answers/norwegian.prs.resx", "کارگر", "كارگر", Price),
        new("C218", "Answers/norwegian.ar.resx", "كعامل", "کعامل", Price),
        new("C218", "Answers/norwegian.ckb.resx", "ە", "ه\u0629", Price),
        new("C218", "Referrals.json", "\"Saken din hos UDI\"", "\"Sak\u0435n din hos UDI\""),
        new("C218", "Languages.json", "\"січня\"", "\"сичня ъ\""),
        // Facts.
        new("C207", "Answers/norwegian.resx", "{contact.adult-education}", "{contact.adult-education} 74 21 71 00", Price),
        new("C207", "Answers/norwegian.resx", "gratis", "gratis (ellers 500 kroner)", Price),
        new("C207", "Answers/norwegian.resx", "gratis", "gratis (post@namsos.kommune.no)", Price),
        new("C209", "Facts.json", "\"67\"", "\"sekstisju\"", "\"law.age.max\""),
        new("C211", "Facts.json", "\"to\": null", "\"to\": \"2026-11-01\"", "\"law.age.max\"", At: "\"law.age.max\""),
        new("C214", "Answers/norwegian.ti.resx", "A2", "A1", "name=\"norwegian-hours-time-limit.Full\""),
        new("C214", "Answers/norwegian.uk.resx", "B1", "А1", "name=\"norwegian-hours-time-limit.Full\""),
        new("C214", "Answers/family.pl.resx", "%", "", "name=\"kindergarten-fee.Sms\""),
        new("C214", "Answers/norwegian.en.resx", "it is free", "it is free for 7 days", Price),
        new("C214", "Answers/norwegian.resx", "gratis", "gratis i 5 år", Price, At: Price, In: "Answers/norwegian.ckb.resx"),
        new("C214", "Answers/norwegian.so.resx", "{contact.adult-education}", "{contact.adult-education} hkdir.no", Price),
        new("C214", "Municipalities/namsos/Answers.ur.resx", "Namsos", "Namsos 3", "name=\"adult-school.Sms\""),
        // Budgets.
        new("C216", "Answers/norwegian.resx", "Har du rett til norskkurs", string.Concat(Enumerable.Repeat("Dette er en setning til. ", 20)) + "Har du rett til norskkurs", Price),
        new("C216", "Municipalities/namsos/Answers.uk.resx", "FOV", string.Concat(Enumerable.Repeat("Це ще одне речення. ", 10)) + "FOV", "name=\"adult-school.Sms\""),
        new("C216", "Answers/norwegian.pl.resx", "<value>", "<value>Ile kosztuje kurs norweskiego w gminie ", "name=\"norwegian-price.Title\""),
        // What leads where.
        new("C206", "Answers/norwegian.resx", "pris\n", "har jeg rett til norskkurs\n", "name=\"norwegian-price.Questions\"", At: "name=\"norwegian-right.Questions\""),
        new("C217", "Words/uk.json", "\"стоп\"", "\"start igjen\""),
        new("C217", "Words/so.json", "\"yes\": [", "\"yes\": [\n    \"slett meg\",", At: "\"slett meg\""),
        new("C219", "Facts.json", "\"udi.no\"", "\"udi-hjelp.com\"", "\"web.udi\""),
        new("C219", "Facts.json", "\"nav.no\"", "\"bit.ly/nav\"", "\"web.nav\""),
        new("C219", "Facts.json", "\"nav.no\"", "\"nav.no/logg-inn\"", "\"web.nav\""),
        new("C219", "Answers/norwegian.resx", "gratis", "gratis (norskkurs.info)", Price),
        new("C219", "Topics.json", "https://lovdata.no", "http://lovdata.no", At: "http://lovdata.no"),
        // Owners, dates, plans, names, lists.
        new("C208", "Topics.json", "\"owner\": \"voksenopplæring\"", "\"owner\": \"\"", "\"norwegian-price\"", At: "\"norwegian-price\""),
        new("C210", "Topics.json", "\"reviewBy\": \"20", "\"reviewBy\": \"19", "\"norwegian-price\"", At: "\"norwegian-price\""),
        new("C215", "Topics.json", "\"validTo\": null", "\"validTo\": \"2026-12-01\"", "\"norwegian-price\"", At: "\"norwegian-price\""),
        new("C213", "Referrals.json", "\"Saken din hos UDI\"", "\"Saken din hos Utlendingsdirektoratet\""),
        new("C220", "Municipalities/namsos/Answers.resx", "Namsos opplæringssenter", "Kommunen har som mål å få kurs. Namsos opplæringssenter", "adult-school.Sms"),
        new("C220", "Municipalities/namsos/Answers.resx", "overrides=", "status=plan; overrides=", "adult-school.Sms"),
        new("C222", "Answers/norwegian.ti.resx", "(språkkafé", "(kafé", "name=\"norwegian-price.Full\""),
        new("C222", "Municipalities/eksempelvik/Answers.lt.resx", " (velkomstklasse)", "", "name=\"school-start.Sms\""),
        new("C225", "Names.json", "\"BankID\"", "\"BankIDD\""),
        new("C225", "Links.json", "", null),
        new("C225", "Writing.json", "\"uk\"", "\"ua\"", At: "\"languages\""),
        new("C230", "Lexicon/uk.json", "\"yesterday\"", "\"yesterdays\"", At: "\"days\""),
        new("C231", "Lexicon/uk.json", "\"yesterday\"", "\"yesterdays\"", At: "\"yesterdays\""),
    ];
}
