using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Makes knowledge of content files: checks each unit, trains on the example questions, and refuses what would miss danger.</summary>
/// <remarks>It remembers the last good content of each unit and the last training, so that an edit of an answer costs no training.
/// Not for use by two threads at once.</remarks>
/// <param name="fictional">Whether fictional municipalities are taken in.</param>
public sealed class KnowledgeBuilder(bool fictional)
{
}
