namespace ChatBot.Tests.Support;

/// <summary>Reads a protobuf message without its schema: the fields that hold bytes, texts or messages.</summary>
internal static class Protobuf
{
    /// <summary>What stands in a field of a message, each time it stands there.</summary>
    /// <param name="message">The message.</param>
    /// <param name="path">The numbers of the fields to go through.</param>
    public static IEnumerable<byte[]> At(byte[] message, params int[] path)
    {
        if (path.Length == 0) return [message];
        return Fields(message).Where(field => field.Number == path[0]).SelectMany(field => At(field.Bytes, path[1..]));
    }

    private static List<(int Number, byte[] Bytes)> Fields(byte[] message)
    {
        const int Varint = 0, EightBytes = 1, Length = 2, FourBytes = 5;
        List<(int, byte[])> fields = [];
        for (var at = 0; at < message.Length;)
        {
            var tag = (int)Number(message, ref at);
            switch (tag & 7)
            {
                case Varint:
                    Number(message, ref at);
                    break;
                case EightBytes:
                    at += 8;
                    break;
                case FourBytes:
                    at += 4;
                    break;
                case Length:
                    var length = (int)Number(message, ref at);
                    fields.Add((tag >> 3, message[at..(at + length)]));
                    at += length;
                    break;
                default:
                    throw new InvalidDataException("This is no protobuf message.");
            }
        }
        return fields;
    }

    private static ulong Number(byte[] message, ref int at)
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return number;
        }
    }
}
