package watchline.dialect.iw;

import org.jspecify.annotations.Nullable;
import watchline.dialect.model.Message;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Text;

/** The way of a frame from its bytes to its meaning and its replies: head, identity, word. */
final class IwDecoder {

    private IwDecoder() {}

    static Decoded decode(byte[] bytes, DecodeContext context) {
        IwFrame frame = IwFrame.of(bytes);
        if (frame == null) {
            String found = Text.clean(bytes, 0, bytes.length, IwBounds.MAX_SHOWN_BYTES);
            return Decoded.silent(
                    context.deviceId(), new Message.Malformed("frame: " + found + " (expected: IWAP and a word)"));
        }
        String own = IwIdentity.of(frame);
        if (own == null && frame.word() == IwWord.AP00) {
            return Decoded.silent(context.deviceId(), unusableLogin(frame));
        }
        @Nullable String device = own != null ? own : context.deviceId();
        if (device == null) {
            return Decoded.silent(null, new Message.Malformed(frame.name() + " before a login (expected: AP00 first)"));
        }
        IwWord word = frame.word();
        Message message = word == null ? new Message.Unknown(frame.name()) : IwReports.decode(word, frame, context);
        return new Decoded(device, message, IwReplies.to(frame, context));
    }

    /** An L009 firmware says {@code null} when it has no id (iw.md 2). */
    private static Message unusableLogin(IwFrame frame) {
        String found = Text.clean(frame.bytes(), frame.start(), frame.end(), IwBounds.MAX_SHOWN_BYTES);
        return new Message.Malformed("AP00: id " + found + " (expected: 14 to 16 digits)");
    }
}
