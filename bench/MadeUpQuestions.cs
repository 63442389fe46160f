using ChatBot.Catalogue.Activities;

namespace ChatBot.bench;

/// <summary>Questions of three conditions each, the same each time.</summary>
internal static class MadeUpQuestions
{
    private static readonly string[] Places = ["hallen", "biblioteket", "kulturhuset", "skolen", "parken"];
    private static readonly string[] Languages = ["uk", "ar", "so", "ti", "prs"];
    private static readonly TimeWindow[] Parts = [TimeWindow.Morning, TimeWindow.Afternoon, TimeWindow.Evening];

    /// <summary>Some questions.</summary>
    /// <param name="count">How many.</param>
    /// <param name="today">The day from which days are asked for.</param>
    /// <param name="within">The municipality to ask in by the number of the question; null for the whole country.</param>
    public static List<ActivityQuery> Some(int count, DateOnly today, Func<int, string>? within)
    {
        var random = new Random(11);
        List<ActivityQuery> questions = new(count);
        for (var number = 0; number < count; number++)
        {
            var query = new ActivityQuery { Municipality = within?.Invoke(random.Next()) };
            foreach (var condition in Enumerable.Range(0, 7).OrderBy(_ => random.Next()).Take(3)) query = With(query, condition, random, today);
            questions.Add(query);
        }
        return questions;
    }

    private static ActivityQuery With(ActivityQuery query, int condition, Random random, DateOnly today)
    {
        var day = today.AddDays(random.Next(0, 14));
        return condition switch
        {
            0 => query with { Kinds = [ActivityKinds.All[random.Next(ActivityKinds.All.Count)].Id] },
            1 => query with { From = day, Until = day.AddDays(random.Next(0, 2)) },
            2 => query with { Time = Parts[random.Next(Parts.Length)] },
            3 => query with { Age = random.Next(3, 70) },
            4 => query with { MaxOre = random.Next(2) * 10_000 },
            5 => query with { Place = Places[random.Next(Places.Length)] },
            _ => query with { Language = Languages[random.Next(Languages.Length)] },
        };
    }
}
