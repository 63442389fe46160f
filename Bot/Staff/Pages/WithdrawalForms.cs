using ChatBot.Dialogs.Answers;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>The buttons with which an answer is taken away, given back and confirmed; only those that the member may press.</summary>
internal static class WithdrawalForms
{
    /// <summary>The forms of a topic.</summary>
    public static Html Of(StaffVisit visit, Content content, Topic topic)
    {
        var path = $"{StaffRoom.Path}/topics/{Uri.EscapeDataString(topic.Id)}";
        var confirm = visit.Member.IsNational ? Html.Of($"""<form method="post" action="{path}/confirm">{visit.Mark}<p>You have compared the answer with its source today:</p><button>Confirm the answer</button></form>""") : Html.None;
        if (topic.Danger) return Html.Of($"""<p class="soft">This is about danger, and such an answer is never taken away. Correct its text instead.</p>{confirm}""");
        var whom = Html.Of($"""
            <label for="whom">Where</label> <select id="whom" name="municipality">{(visit.Member.IsNational ? Html.Of($"""<option value="">everywhere</option>""") : Html.None)}{Areas(visit, content)}</select>
            <label for="language">Language</label> <select id="language" name="language"><option value="">all languages</option>{Choices.Languages(content, null)}</select>
            """);
        return Html.Of($"""
            <section><h2 id="withdrawal">When the answer is wrong</h2>
            <form method="post" action="{path}/withdraw">{visit.Mark}
            <p>Readers are told in their language that it is being corrected, and whom to ask.</p>
            {whom}
            <button>Withdraw the answer</button> <button formaction="{path}/give-back">Give the answer back</button></form>
            {confirm}
            </section>
            """);
    }

    private static Html Areas(StaffVisit visit, Content content) => Html.Join(
        content.Municipalities.Where(here => visit.Member.MayChange(here.Key)).Select(here => Html.Of($"""<option value="{here.Key}">{here.Value.Municipality.Name}</option>""")));
}
