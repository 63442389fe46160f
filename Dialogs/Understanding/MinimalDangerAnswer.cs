using System.Collections.Frozen;

namespace ChatBot.Dialogs.Understanding;

/// <summary>The answer to danger that is built into the program, for when content or store are away.</summary>
/// <remarks>The first SMS segment of each (153 characters in nb, en and so; 67 in the others) reaches at least to 112.</remarks>
public static class MinimalDangerAnswer
{
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>
    {
        ["nb"] = "Ingen leser dette. Ingen er varslet. Ring selv: 110 brann, 112 politi, 113 ambulanse.",
        ["en"] = "No person reads this. Nobody has been alerted. Call yourself: 110 fire, 112 police, 113 ambulance.",
        ["uk"] = "Це ніхто не читає. Допомогу не викликано. Дзвоніть: 112 поліція, 113 швидка, 110 пожежна.",
        ["ru"] = "Это никто не читает. Помощь не вызвана. Звоните: 112 полиция, 113 скорая, 110 пожарные.",
        ["pl"] = "Nikt tego nie czyta. Nikt nie wie o tym. Dzwoń: 112 policja, 113 karetka, 110 straż pożarna.",
        ["lt"] = "Šito niekas neskaito. Pagalba neiškviesta. Skambinkite: 112 policija, 113 greitoji, 110 gaisrinė.",
        ["ar"] = "لا أحد يقرأ هذا. لم يُبلَّغ أحد. اتصل بنفسك: 112 الشرطة، 113 الإسعاف، 110 الإطفاء.",
        ["prs"] = "کسی این را نمی‌خواند. به کسی خبر داده نشده. خودتان زنگ بزنید: 112 پولیس، 113 آمبولانس، 110 اطفاییه.",
        ["ur"] = "یہ کوئی نہیں پڑھتا۔ کسی کو اطلاع نہیں ملی۔ خود فون کریں: 112 پولیس، 113 ایمبولینس، 110 آگ۔",
        ["so"] = "Qofna ma akhriyo tan. Cidna looma sheegin. Adigu wac: 110 dab, 112 booliis, 113 ambalaas.",
        ["ti"] = "ነዚ ዘንብብ ሰብ የለን። ንማንም ኣይተነግረን። ባዕልኹም ደውሉ፦ 112 ፖሊስ፣ 113 ኣምቡላንስ፣ 110 ሓዊ።",
        ["ckb"] = "کەس ئەمە ناخوێنێتەوە. کەس ئاگادار نەکراوە. خۆت زەنگ بدە: 112 پۆلیس، 113 ئەمبولانس، 110 ئاگر.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The answer in a language; in bokmål for any other tag.</summary>
    /// <param name="tag">The tag of one of our languages.</param>
    public static string In(string tag) => Texts.GetValueOrDefault(tag, Texts["nb"]);
}
