using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>Recordings that staff put beside a municipality's content.</summary>
public sealed class RecordingTests
{
    private const string Folder = "Municipalities/provevik/voice/";

    private static readonly byte[] Frame = [0xFF, 0xFB, 0x90, 0x44, 0, 0, 0, 0];

    [Fact]
    public void A_recording_is_part_of_the_municipality_whether_or_not_it_has_a_title()
    {
        byte[] titled = [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 3, 1, 2, 3, .. Frame];

        var content = ContentBuilder.Good().Put(Folder + "uk.mp3", Frame).Put(Folder + "ar.mp3", titled).Build();

        Assert.Equal(["ar", "uk"], content.Municipalities["provevik"].Recordings.Keys.Order(StringComparer.Ordinal));
    }

    public static TheoryData<string, byte[]> Faults => new()
    {
        { "xx.mp3", Frame },
        { "uk.wav", Frame },
        { "nested/uk.mp3", Frame },
        { "uk.mp3", [] },
        { "uk.mp3", [.. Frame, .. new byte[Recordings.MaxBytes]] },
        { "uk.mp3", [.. "RIFF....WAVE"u8] },
        { "uk.mp3", [.. "ID3"u8, 4, 0, 0, 127, 127, 127, 127, 1, 2, 3] },
        { "uk.mp3", [.. "ID3"u8] },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_cannot_be_played_is_told_and_the_municipality_stays(string name, byte[] bytes)
    {
        var content = ContentBuilder.Good().Put(Folder + name, bytes);

        var problem = Assert.Single(content.Problems(), problem => problem.Code == "C127");

        Assert.Equal((ProblemEffect.Reports, Folder + name), (problem.Effect, problem.File));
        Assert.Empty(content.Build().Municipalities["provevik"].Recordings);
    }
}
