using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace ChatBot.bench;

/// <summary>The peer's store: one writer that commits all waiting messages together, at synchronous FULL, and reads before it writes, as a turn does.</summary>
internal sealed class PeerStore : IAsyncDisposable
{
    private readonly Channel<(string Sid, string Person, TaskCompletionSource Done)> _queue = Channel.CreateUnbounded<(string, string, TaskCompletionSource)>();
    private readonly SqliteConnection _connection;
    private readonly byte[] _sealed = new byte[600];
    private readonly Task _loop;

    public PeerStore(string database)
    {
        SQLitePCL.Batteries_V2.Init();
        _connection = new SqliteConnection($"Data Source={database}");
        _connection.Open();
        Run("pragma journal_mode=wal; pragma synchronous=full; pragma secure_delete=on; pragma temp_store=file;");
        Run("create table inbox (id text primary key, person text, at integer, token text unique, reply blob, address blob); create index p on inbox (person, at); create table conversation (person text primary key, version integer, state blob, at integer);");
        Random.Shared.NextBytes(_sealed);
        _loop = Task.Run(LoopAsync);
    }

    public Task HandleAsync(string sid, string person)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Writer.TryWrite((sid, person, done));
        return done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.Complete();
        await _loop;
        await _connection.DisposeAsync();
    }

    private async Task LoopAsync()
    {
        using var read = Command("select (select count(*) from inbox where id = $id), (select state from conversation where person = $person), (select count(*) from inbox where person = $person)");
        using var insert = Command("insert into inbox values ($id, $person, $at, $token, $blob, $blob) on conflict do nothing");
        using var upsert = Command("insert into conversation values ($person, 1, $blob, $at) on conflict (person) do update set version = version + 1, state = $blob, at = $at");
        List<TaskCompletionSource> waiting = [];
        while (await _queue.Reader.WaitToReadAsync())
        {
            Run("begin immediate");
            while (_queue.Reader.TryRead(out var message))
            {
                foreach (var command in new[] { read, insert, upsert }) Fill(command, message.Sid, message.Person);
                using (var reader = read.ExecuteReader()) reader.Read();
                insert.ExecuteNonQuery();
                upsert.ExecuteNonQuery();
                waiting.Add(message.Done);
            }
            Run("commit");
            foreach (var done in waiting) done.SetResult();
            waiting.Clear();
        }
    }

    private void Fill(SqliteCommand command, string sid, string person)
    {
        command.Parameters["$id"].Value = sid;
        command.Parameters["$person"].Value = person;
        command.Parameters["$at"].Value = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        command.Parameters["$token"].Value = sid + "t";
        command.Parameters["$blob"].Value = _sealed;
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in new[] { "$id", "$person", "$at", "$token", "$blob" }) command.Parameters.Add(new SqliteParameter(name, ""));
        return command;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
