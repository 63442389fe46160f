namespace ChatBot.Dialogs.Answers;

/// <summary>The phrases the program itself speaks, in <c>Answers/phrases.resx</c>, with the arguments each may use.</summary>
public static partial class PhraseKeys
{
    /// <summary>A line beside an answer: "Automatisk svar. Menneske: skriv PERSON. Slutt: STOPP".</summary>
    public const string NoticeFirst = "Notice.First";

    /// <summary>A line beside an answer: "Annet språk? Skriv: {languages}".</summary>
    public const string NoticeOtherLanguage = "Notice.OtherLanguage";

    /// <summary>A line beside an answer: "EKSEMPEL - kommunen finnes ikke.".</summary>
    public const string NoticeExample = "Notice.Example";

    /// <summary>A line beside an answer: "(Svaret er på {language}.)".</summary>
    public const string NoticeFallback = "Notice.Fallback";

    /// <summary>A line beside an answer: "Fra {source}, {year}. Kommunen har ikke bekreftet dette ennå.".</summary>
    public const string NoticeUnconfirmed = "Notice.Unconfirmed";

    /// <summary>A line beside an answer: "Spør for å være sikker.".</summary>
    public const string NoticeCallToBeSure = "Notice.CallToBeSure";

    /// <summary>A line beside an answer: "Jeg fjernet et langt nummer. Send aldri fødselsnummer, kortnummer eller koder hit.".</summary>
    public const string NoticeRemoved = "Notice.Removed";

    /// <summary>Withdrawn: "Dette svaret blir rettet nå. Spør {contact.municipality}."</summary>
    public const string WithdrawnText = "Withdrawn.Text";

    /// <summary>Out of date: "Svaret jeg hadde om dette, gjelder ikke lenger. Spør {contact.municipality}."</summary>
    public const string ExpiredText = "Expired.Text";

    /// <summary>A line below a translation: "Oversatt av en maskin. Den norske teksten gjelder."</summary>
    public const string NoticeMachine = "Notice.Machine";

    /// <summary>A line above an answer: "Rettet siden du fikk det: {title}."</summary>
    public const string NoticeCorrected = "Notice.Corrected";

    /// <summary>An answer is said to be wrong: "Takk. De som har ansvar for svaret, får vite at det kan være feil. …"</summary>
    public const string WrongThanks = "Wrong.Thanks";

    /// <summary>Which one is not known: "Hvilket svar er feil? …"</summary>
    public const string WrongWhich = "Wrong.Which";

    /// <summary>How to go on: "Meny: 0".</summary>
    public const string HintMenu = "Hint.Menu";

    /// <summary>How to go on: "Mer: 9".</summary>
    public const string HintMore = "Hint.More";

    /// <summary>How to go on: "Tilbake: 8".</summary>
    public const string HintBack = "Hint.Back";

    /// <summary>The menu: "Hva vil du vite? Svar med et tall, eller skriv spørsmålet ditt.".</summary>
    public const string MenuHead = "Menu.Head";

    /// <summary>A question back: "Mente du dette? Svar med et tall.".</summary>
    public const string ClarifyHead = "Clarify.Head";

    /// <summary>A question back: "Noe annet? Skriv det med andre ord.".</summary>
    public const string ClarifyFoot = "Clarify.Foot";

    /// <summary>Not known: "Det vet jeg ikke. Spør {contact.municipality}.".</summary>
    public const string UnknownText = "Unknown.Text";

    /// <summary>Someone else's matter: "Jeg kan ikke se saken din og avgjør den ikke. Spør: {who}. Ikke send meg nummer eller papirer.".</summary>
    public const string ReferralText = "Referral.Text";

    /// <summary>Outside the service: "Det kan jeg ikke svare på. Jeg svarer om livet i kommunen: …".</summary>
    public const string OutsideText = "Outside.Text";

    /// <summary>Not known: "Viktige numre: {phone.fire} brann, {phone.police} politi, {phone.ambulance} ambulanse, {phone.out-of-hours-doctor} legevakt.".</summary>
    public const string UnknownNumbers = "Unknown.Numbers";

    /// <summary>After the last page: "Jeg har ikke mer om dette.".</summary>
    public const string MoreNone = "More.None";

    /// <summary>Before the first: "Det er ikke noe å gå tilbake til.".</summary>
    public const string BackNone = "Back.None";

    /// <summary>A number outside the list: "Det tallet står ikke på listen.".</summary>
    public const string ChoiceInvalid = "Choice.Invalid";

    /// <summary>A message without text: "Jeg kan bare lese tekst, ikke bilder eller lyd. Skriv spørsmålet ditt.".</summary>
    public const string EmptyText = "Empty.Text";

    /// <summary>About languages: "Hvilket språk vil du ha? Skriv navnet på språket.".</summary>
    public const string LanguageAsk = "Language.Ask";

    /// <summary>About languages: "Nå svarer jeg på norsk. Skriv spørsmålet ditt.".</summary>
    public const string LanguageChanged = "Language.Changed";

    /// <summary>About languages: "Jeg kan ikke dette språket. Fare: {phone.fire} brann, {phone.police} politi, {phone.ambulance} ambulanse. Jeg kan: {languages}".</summary>
    public const string LanguageNotSpoken = "Language.NotSpoken";

    /// <summary>Another municipality was named: "Dette nummeret svarer bare for {municipality.name}, ikke for {other}.".</summary>
    public const string MunicipalityOther = "Municipality.Other";

    /// <summary>A number of no municipality: "Dette nummeret hører ikke til en kommune. Fare: {phone.fire} brann, {phone.police} politi, {phone.ambulance} ambulanse.".</summary>
    public const string NumberUnknown = "Number.Unknown";

    /// <summary>Stop: "Du får ikke flere meldinger fra {municipality.name} på dette nummeret. Skriv START for å begynne igjen. I fare: ring {phone.police}.".</summary>
    public const string StopDone = "Stop.Done";

    /// <summary>Stop: "Du har stoppet meldinger fra {municipality.name}. Skriv START for å få svar igjen. I fare: ring {phone.police}.".</summary>
    public const string StopReminder = "Stop.Reminder";

    /// <summary>Start: "Nå får du svar fra {municipality.name} igjen. Skriv spørsmålet ditt.".</summary>
    public const string StartDone = "Start.Done";

    /// <summary>Start: "Du får allerede svar fra {municipality.name}. Skriv spørsmålet ditt.".</summary>
    public const string StartAlready = "Start.Already";

    /// <summary>Help: "Fare: {phone.fire} brann, {phone.police} politi, {phone.ambulance} ambulanse. Jeg svarer automatisk for {municipality.name} om norskkurs, rettigheter og hvem du kan spørre.".</summary>
    public const string HelpText = "Help.Text";

    /// <summary>Help: "Menneske: PERSON. Slutt: STOPP. Slett: SLETT.".</summary>
    public const string HelpFoot = "Help.Foot";

    /// <summary>Deletion: "Vil du slette alt vi har om deg hos {municipality.name}? Svar med koden {code}.".</summary>
    public const string DeleteAsk = "Delete.Ask";

    /// <summary>Deletion: "Alt vi hadde om deg hos {municipality.name} er slettet. Hvis du har sagt stopp, gjelder det fortsatt.".</summary>
    public const string DeleteDone = "Delete.Done";

    /// <summary>What a deletion does not reach: "Krypterte sikkerhetskopier blir slettet etter {days} dager.".</summary>
    public const string DeleteBackups = "Delete.Backups";

    /// <summary>What a deletion does not reach: "Twilio, som formidler SMS, kan ha egne opplysninger om meldingene.".</summary>
    public const string DeleteCarrier = "Delete.Carrier";

    /// <summary>What a deletion does not reach: "Microsoft kan ha egne opplysninger om meldingene i Teams.".</summary>
    public const string DeleteCarrierTeams = "Delete.CarrierTeams";

    /// <summary>Deletion: "Koden er feil. Ingenting er slettet.".</summary>
    public const string DeleteWrongCode = "Delete.WrongCode";

    /// <summary>Access: "Dette har vi om deg hos {municipality.name}:".</summary>
    public const string AccessHead = "Access.Head";

    /// <summary>Access: "Vi har ikke lagret noe om deg hos {municipality.name}.".</summary>
    public const string AccessNothing = "Access.Nothing";

    /// <summary>Access: "en samtale (slettes {date})".</summary>
    public const string AccessConversation = "Access.Conversation";

    /// <summary>Access: "{count} meldinger uten tekst (siste {date})".</summary>
    public const string AccessMessages = "Access.Messages";

    /// <summary>Access: "{count} svar som venter på å bli sendt".</summary>
    public const string AccessReplies = "Access.Replies";

    /// <summary>Access: "at du har sagt stopp ({date})".</summary>
    public const string AccessStop = "Access.Stop";

    /// <summary>Access: "Nummeret ditt er lagret som en kode. Skriv SLETT for å slette.".</summary>
    public const string AccessFoot = "Access.Foot";

    /// <summary>A fault of ours: "Noe gikk galt hos oss. Spør {contact.municipality}. I fare: ring {phone.police}.".</summary>
    public const string FaultText = "Fault.Text";

    /// <summary>The head of every danger answer: "Ingen leser dette. Ingen er varslet. Ring selv:".</summary>
    public const string DangerHead = "Danger.Head";

    /// <summary>Opening hours: "hverdager {from}-{to}".</summary>
    public const string HoursWeekdays = "Hours.Weekdays";

    /// <summary>Opening hours: "hver dag {from}-{to}".</summary>
    public const string HoursDaily = "Hours.Daily";

    /// <summary>Opening hours: "(tiden er ikke bekreftet)".</summary>
    public const string HoursUnconfirmed = "Hours.Unconfirmed";

    /// <summary>Every phrase that must be there, with the names of the arguments it must use.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Arguments = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [NoticeFirst] = [],
        [NoticeOtherLanguage] = ["languages"],
        [NoticeExample] = [],
        [NoticeFallback] = ["language"],
        [NoticeUnconfirmed] = ["source", "year"],
        [NoticeCallToBeSure] = [],
        [NoticeRemoved] = [],
        [WithdrawnText] = [],
        [ExpiredText] = [],
        [NoticeMachine] = [],
        [NoticeCorrected] = ["title"],
        [WrongThanks] = [],
        [WrongWhich] = [],
        [HintMenu] = [],
        [HintMore] = [],
        [HintBack] = [],
        [MenuHead] = [],
        [ClarifyHead] = [],
        [ClarifyFoot] = [],
        [UnknownText] = [],
        [ReferralText] = ["who"],
        [OutsideText] = [],
        [UnknownNumbers] = [],
        [MoreNone] = [],
        [BackNone] = [],
        [ChoiceInvalid] = [],
        [EmptyText] = [],
        [LanguageAsk] = [],
        [LanguageChanged] = [],
        [LanguageNotSpoken] = ["languages"],
        [MunicipalityOther] = ["other"],
        [NumberUnknown] = [],
        [StopDone] = [],
        [StopReminder] = [],
        [StartDone] = [],
        [StartAlready] = [],
        [HelpText] = [],
        [HelpFoot] = [],
        [DeleteAsk] = ["code"],
        [DeleteDone] = [],
        [DeleteBackups] = ["days"],
        [DeleteCarrier] = [],
        [DeleteCarrierTeams] = [],
        [DeleteWrongCode] = [],
        [AccessHead] = [],
        [AccessNothing] = [],
        [AccessConversation] = ["date"],
        [AccessMessages] = ["count", "date"],
        [AccessReplies] = ["count"],
        [AccessStop] = ["date"],
        [AccessFoot] = [],
        [FaultText] = [],
        [DangerHead] = [],
        [HoursWeekdays] = ["from", "to"],
        [HoursDaily] = ["from", "to"],
        [HoursUnconfirmed] = [],
        [WelcomePersonal] = [],
        [WelcomeGroup] = [],
        [CardMore] = [],
        [CardWhy] = [],
        [CardMenu] = [],
        [CardBack] = [],
        [CardHelpful] = [],
        [CardYes] = [],
        [CardNo] = [],
        [CardThanks] = [],
        [CardSource] = ["source", "date"],
        [CardChecked] = ["date"],
        [CardUnchecked] = [],
        [CardTwoLanguages] = ["language"],
        [CardTwoLanguagesAsk] = [],
        [CardTwoLanguagesWhich] = [],
        [CardOtherLanguage] = [],
        [CardCopySms] = [],
        [CardSmsSize] = ["characters", "segments"],
        [CardPhoneAsk] = [],
        [CardPhoneAlone] = [],
        [CardPhoneShared] = [],
        [CardPhoneSharedAdvice] = [],
        [CardForHelper] = [],
        [CardNew] = [],
        [CardNewDone] = [],
        [CardOldCard] = [],
    };
}
