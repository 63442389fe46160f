namespace ChatBot.Editing.Resx;

/// <summary>A stretch of a file's characters.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends; the character there is no longer part of it.</param>
internal readonly record struct Stretch(int Start, int End);

/// <summary>Where one text stands in a file.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Whole">From the first bracket of <c>&lt;data</c> to the last of its end tag.</param>
/// <param name="Value">The element <c>value</c>, tags included.</param>
/// <param name="Text">What stands between its tags; null where the element is one empty tag, or not there.</param>
/// <param name="Comment">What stands between the tags of <c>comment</c>; null where there is none.</param>
/// <param name="CommentElement">The element <c>comment</c>, tags included; null where there is none.</param>
/// <param name="Content">What stands between the tags of <c>data</c>; null where it is one empty tag.</param>
internal sealed record ResxPlace(string Key, Stretch Whole, Stretch? Value, Stretch? Text, Stretch? Comment, Stretch? CommentElement, Stretch? Content);
