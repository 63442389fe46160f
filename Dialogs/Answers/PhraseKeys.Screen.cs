namespace ChatBot.Dialogs.Answers;

/// <content>What is said where there is a screen.</content>
public static partial class PhraseKeys
{
    /// <summary>Welcome: "Hei! Jeg svarer automatisk for {municipality.name}. Skriv spørsmålet ditt på det språket du vil, eller velg under.".</summary>
    public const string WelcomePersonal = "Welcome.Personal";

    /// <summary>Welcome: "Hei! Jeg svarer automatisk for {municipality.name}. Nevn meg med @ og skriv spørsmålet. Alle her kan lese svaret.".</summary>
    public const string WelcomeGroup = "Welcome.Group";

    /// <summary>On a screen: "Vis mer".</summary>
    public const string CardMore = "Card.More";

    /// <summary>On a screen: "Hvorfor?".</summary>
    public const string CardWhy = "Card.Why";

    /// <summary>On a screen: "Meny".</summary>
    public const string CardMenu = "Card.Menu";

    /// <summary>On a screen: "Tilbake".</summary>
    public const string CardBack = "Card.Back";

    /// <summary>On a screen: "Var dette til hjelp?".</summary>
    public const string CardHelpful = "Card.Helpful";

    /// <summary>On a screen: "Ja".</summary>
    public const string CardYes = "Card.Yes";

    /// <summary>On a screen: "Nei".</summary>
    public const string CardNo = "Card.No";

    /// <summary>On a screen: "Takk for at du sa det.".</summary>
    public const string CardThanks = "Card.Thanks";

    /// <summary>On a screen: "Kilde: {source}, {date}.".</summary>
    public const string CardSource = "Card.Source";

    /// <summary>On a screen: "Kontrollert av kommunen {date}.".</summary>
    public const string CardChecked = "Card.Checked";

    /// <summary>On a screen: "Kommunen har ikke bekreftet dette ennå.".</summary>
    public const string CardUnchecked = "Card.Unchecked";

    /// <summary>On a screen: "Vis på norsk og {language}".</summary>
    public const string CardTwoLanguages = "Card.TwoLanguages";

    /// <summary>On a screen: "Hvilket språk vil du vise ved siden av norsk?".</summary>
    public const string CardTwoLanguagesAsk = "Card.TwoLanguagesAsk";

    /// <summary>On a screen: "Still et spørsmål først. Da kan jeg vise svaret på to språk.".</summary>
    public const string CardTwoLanguagesWhich = "Card.TwoLanguagesWhich";

    /// <summary>On a screen: "Vis på to språk".</summary>
    public const string CardOtherLanguage = "Card.OtherLanguage";

    /// <summary>On a screen: "Kopier som SMS".</summary>
    public const string CardCopySms = "Card.CopySms";

    /// <summary>On a screen: "SMS: {characters} tegn, {segments} deler.".</summary>
    public const string CardSmsSize = "Card.SmsSize";

    /// <summary>On a screen: "Er du sikker på at bare personen selv leser denne telefonen? Noen kan ha lagt til en delt konto eller se på skjermen.".</summary>
    public const string CardPhoneAsk = "Card.PhoneAsk";

    /// <summary>On a screen: "Ja, bare personen selv".</summary>
    public const string CardPhoneAlone = "Card.PhoneAlone";

    /// <summary>On a screen: "Nei, eller jeg vet ikke".</summary>
    public const string CardPhoneShared = "Card.PhoneShared";

    /// <summary>On a screen: "Da bør du ikke sende SMS. Les numrene høyt når dere er alene.".</summary>
    public const string CardPhoneSharedAdvice = "Card.PhoneSharedAdvice";

    /// <summary>On a screen: "Til deg som hjelper: La personen bestemme hva som skal skje. Er det fare for liv nå, ring {phone.police} med en gang.".</summary>
    public const string CardForHelper = "Card.ForHelper";

    /// <summary>On a screen: "Ny".</summary>
    public const string CardNew = "Card.New";

    /// <summary>On a screen: "Samtalen er tom. Jeg husker ikke noe fra før. Skriv et nytt spørsmål.".</summary>
    public const string CardNewDone = "Card.NewDone";

    /// <summary>On a screen: "Dette kortet er for gammelt til at knappen virker. Her er menyen.".</summary>
    public const string CardOldCard = "Card.OldCard";
}
