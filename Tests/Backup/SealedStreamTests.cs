using System.Text;
using ChatBot.Bot.Backup;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Backup;

public sealed class SealedStreamTests
{
    private const int Piece = 1 << 20;

    private readonly KeyRing _keys = KeyRing.Generate();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Piece - 1)]
    [InlineData(Piece)]
    [InlineData((2 * Piece) + 77)]
    public async Task What_was_sealed_comes_out_as_it_went_in(int length)
    {
        var plain = new byte[length];
        new Random(length).NextBytes(plain);

        var opened = await OpenAsync(await CloseAsync(plain));

        Assert.Equal(plain, opened);
    }

    [Fact]
    public async Task Nothing_of_it_can_be_read_in_the_file_and_the_same_twice_looks_different()
    {
        var plain = Encoding.UTF8.GetBytes("k1:anna");

        var (one, other) = (await CloseAsync(plain), await CloseAsync(plain));

        Assert.DoesNotContain("anna", Encoding.Latin1.GetString(one), StringComparison.Ordinal);
        Assert.NotEqual(one[^7..], other[^7..]);
    }

    [Fact]
    public async Task A_file_that_is_cut_anywhere_is_refused()
    {
        var file = await CloseAsync(new byte[(2 * Piece) + 9]);

        foreach (var length in (int[])[0, 10, 53, 54, 60, Piece, file.Length - Piece, file.Length - 31, file.Length - 30, file.Length - 1])
            await Assert.ThrowsAsync<BackupException>(() => OpenAsync(file[..length]));
    }

    [Fact]
    public async Task A_file_that_was_altered_anywhere_is_refused()
    {
        var file = await CloseAsync(new byte[Piece + 9]);

        foreach (var at in (int[])[0, 18, 21, 30, 54, 55, 60, 80, 5000, Piece + 75, Piece + 80, file.Length - 1])
        {
            var altered = file.ToArray();
            altered[at] ^= 1;
            await Assert.ThrowsAsync<BackupException>(() => OpenAsync(altered));
        }
    }

    [Fact]
    public async Task A_key_that_is_missing_is_named_and_an_older_one_still_opens()
    {
        var file = await CloseAsync([1, 2, 3]);

        var refusal = await Assert.ThrowsAsync<BackupException>(() => OpenAsync(file, KeyRing.Generate()));

        Assert.Contains(_keys.Primary.Id, refusal.Message, StringComparison.Ordinal);
        var rotated = KeyRing.Parse([Convert.ToBase64String(KeyRing.Generate().Primary.Bytes), Convert.ToBase64String(_keys.Primary.Bytes)], "Backup:Keys");
        Assert.Equal([1, 2, 3], await OpenAsync(file, rotated));
    }

    [Fact]
    public async Task A_backup_of_another_kind_of_database_is_refused()
    {
        using var file = new MemoryStream(await CloseAsync([1]));

        var refusal = await Assert.ThrowsAsync<BackupException>(() => SealedStream.ReadAsync(file, Stream.Null, _keys, StorageProvider.Postgres, Stop));

        Assert.Contains("Storage:Provider", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<byte[]> CloseAsync(byte[] plain)
    {
        using var file = new MemoryStream();
        Assert.Equal(plain.Length, await SealedStream.WriteAsync(new MemoryStream(plain), file, _keys, StorageProvider.Sqlite, Stop));
        return file.ToArray();
    }

    private async Task<byte[]> OpenAsync(byte[] file, KeyRing? keys = null)
    {
        using var plain = new MemoryStream();
        await SealedStream.ReadAsync(new MemoryStream(file), plain, keys ?? _keys, StorageProvider.Sqlite, Stop);
        return plain.ToArray();
    }
}
