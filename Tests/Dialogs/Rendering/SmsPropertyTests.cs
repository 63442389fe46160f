using ChatBot.Dialogs.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Tests.Dialogs.Rendering;

/// <summary>What must hold of any text whatever.</summary>
public sealed class SmsPropertyTests
{
    [Fact]
    public void Economising_twice_changes_nothing_more() => Prop.ForAll<NonNull<string>>(text =>
        SmsText.Economise(SmsText.Economise(text.Get)) == SmsText.Economise(text.Get)).QuickCheckThrowOnFailure();

    [Fact]
    public void Economising_never_makes_a_text_dearer() => Prop.ForAll<NonNull<string>>(text =>
        SmsText.Measure(SmsText.Economise(text.Get)).Segments <= SmsText.Measure(text.Get).Segments).QuickCheckThrowOnFailure();

    [Fact]
    public void A_longer_text_never_costs_less() => Prop.ForAll<NonNull<string>, NonNull<string>>((first, second) =>
        SmsText.Measure(first.Get + second.Get).Segments >= SmsText.Measure(first.Get).Segments).QuickCheckThrowOnFailure();
}
