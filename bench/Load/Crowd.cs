using System.Globalization;

namespace ChatBot.bench.Load;

/// <summary>Many people who write side by side, each through a conversation of their own from its first text to its last; whoever is done makes room for somebody new. The same crowd each time.</summary>
/// <param name="conversations">What people write; at least one of each language of <see cref="LanguageMix"/>, and a mixed one.</param>
/// <param name="numbers">The numbers they write to, the most used first.</param>
/// <param name="side">How many write at a time.</param>
internal sealed class Crowd(IReadOnlyList<LoadConversation> conversations, IReadOnlyList<string> numbers, int side)
{
    private readonly ILookup<string, LoadConversation> _byLanguage = conversations.ToLookup(conversation => conversation.Language, StringComparer.Ordinal);
    private readonly Person?[] _writing = new Person?[side];
    private readonly Random _random = new(17);
    private int _people;
    private int _messages;

    /// <summary>The next text that somebody sends.</summary>
    public LoadMessage Next()
    {
        var seat = _messages % _writing.Length;
        var person = _writing[seat] ??= NewPerson();
        var text = person.Conversation.Turns[person.Said++];
        if (person.Said == person.Conversation.Turns.Count) _writing[seat] = null;
        return new("SM" + Scatter.Of(_messages++).ToString("x32", CultureInfo.InvariantCulture), person.Number, person.To, text);
    }

    private Person NewPerson()
    {
        var ofLanguage = _byLanguage[LanguageMix.At(_random.Next(100))].ToList();
        // Half of all write to the first few numbers, as the larger municipalities have more people.
        var to = numbers[(int)(numbers.Count * Math.Pow(_random.NextDouble(), 3))];
        var number = (int)(Scatter.Of(_people++) % 10_000_000);
        return new($"+479{number:0000000}", to, ofLanguage[_random.Next(ofLanguage.Count)]);
    }

    private sealed class Person(string number, string to, LoadConversation conversation)
    {
        public string Number => number;

        public string To => to;

        public LoadConversation Conversation => conversation;

        public int Said { get; set; }
    }
}
