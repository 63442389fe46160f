using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Turns;

/// <summary>Holds the knowledge that turns use now. Swapped as a whole; a turn that has begun keeps the one it took.</summary>
internal sealed class KnowledgeHolder
{
    private Knowledge? _current;
    private long _swaps;

    /// <summary>The knowledge, or null before the first content is loaded.</summary>
    public Knowledge? Current => Volatile.Read(ref _current);

    /// <summary>Takes new knowledge into use.</summary>
    public void Swap(Knowledge knowledge)
    {
        Volatile.Write(ref _current, knowledge);
        Interlocked.Increment(ref _swaps);
    }

    /// <summary>How often knowledge was taken into use since the start.</summary>
    public long Swaps => Interlocked.Read(ref _swaps);
}
