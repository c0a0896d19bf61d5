namespace BackOffice.Workflows.Mail;

/// <summary>
/// Content that knows whether it was read. SmtpClient reads the body only once the server has agreed to take the message
/// (354), so a dialogue cut before that first read has certainly delivered nothing.
/// </summary>
internal sealed class WitnessStream(byte[] content) : MemoryStream(content, writable: false)
{
    public bool WasRead { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        WasRead = true;
        return base.Read(buffer, offset, count);
    }

    public override int Read(Span<byte> buffer)
    {
        WasRead = true;
        return base.Read(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        WasRead = true;
        return base.ReadAsync(buffer, offset, count, cancellationToken);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        WasRead = true;
        return base.ReadAsync(buffer, cancellationToken);
    }
}
