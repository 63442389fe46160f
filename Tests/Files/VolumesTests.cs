using ChatBot.Bot.Files;

namespace ChatBot.Tests.Files;

/// <summary>Whether a folder outlives the machine, as Linux tells it.</summary>
public sealed class VolumesTests
{
    // As a container sees them: the image's upper layer, a volume on a disk, and two places in memory.
    private static readonly string[] Table =
    [
        "610 420 0:57 / / rw,relatime - overlay overlay rw,lowerdir=/var/lib/containers/l1,upperdir=/var/lib/containers/u",
        "611 610 0:60 / /proc rw,nosuid,nodev,noexec,relatime - proc proc rw",
        "640 610 8:1 /volumes/spool /var/lib/chatbot/spool rw,relatime master:1 - ext4 /dev/sda1 rw",
        "641 610 0:70 / /run/spool rw,nosuid - tmpfs tmpfs rw,size=65536k",
        "642 610 0:71 / /mnt/with\\040space rw - nfs4 10.0.0.4:/export rw,vers=4.2",
        "643 642 0:72 / /mnt/with\\040space/deep rw - tmpfs tmpfs rw",
    ];

    [Theory]
    [InlineData("/var/lib/chatbot/spool", null)]
    [InlineData("/var/lib/chatbot/spool/a", null)]
    [InlineData("/var/lib/chatbot/spool-of-another", "overlay")]
    [InlineData("/app/data/spool", "overlay")]
    [InlineData("/run/spool", "tmpfs")]
    [InlineData("/mnt/with space/spool", null)]
    [InlineData("/mnt/with space/deep/spool", "tmpfs")]
    public void What_lies_on_a_volume_lasts_and_what_lies_in_the_image_or_in_memory_does_not(string folder, string? passing) => Assert.Equal(passing, Volumes.PassingUnder(folder, Table));

    [Fact]
    public void Of_two_on_the_same_place_the_later_counts() =>
        Assert.Null(Volumes.PassingUnder("/run/spool", [.. Table, "650 641 8:2 / /run/spool rw - xfs /dev/sdb1 rw"]));

    [Fact]
    public void What_cannot_be_read_is_no_reason_to_refuse() => Assert.Null(Volumes.PassingUnder("/x", ["", "nonsense", "1 2 3:4 / /x rw -"]));
}
