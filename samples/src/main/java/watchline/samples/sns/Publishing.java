package watchline.samples.sns;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What SNS checks before it takes a message, with the words of its errors. Has no state. */
final class Publishing {

    private static final int MAX_SUBJECT_CHARS = 100;
    private static final int MAX_MESSAGE_BYTES = 256 * 1024;

    private final Clock clock;
    private final Supplier<String> ids;

    Publishing(Clock clock, Supplier<String> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws SnsError when SNS would not take it */
    Published accept(Query query, Topic topic) {
        String message = message(query);
        String subject = subject(query);
        MessageTexts texts = texts(query, message);
        Map<String, MessageAttribute> attributes = Map.copyOf(query.messageAttributes());
        return new Published(
                ids.get(),
                clock.instant(),
                topic.arn(),
                subject,
                texts.sms(),
                texts.email(),
                texts.defaultText(),
                attributes,
                topic.recipients(attributes, true),
                topic.recipients(attributes, false));
    }

    private static String message(Query query) {
        String message = query.get("Message");
        if (message == null || message.isEmpty()) {
            throw SnsError.invalidParameter("Empty message");
        }
        if (message.getBytes(StandardCharsets.UTF_8).length > MAX_MESSAGE_BYTES) {
            throw SnsError.invalidParameter("Message too long");
        }
        return message;
    }

    private static @Nullable String subject(Query query) {
        String subject = query.get("Subject");
        if (subject == null) {
            return null;
        }
        boolean control = subject.chars().anyMatch(Character::isISOControl);
        if (subject.isBlank() || control || subject.length() > MAX_SUBJECT_CHARS) {
            throw SnsError.invalidParameter("Subject");
        }
        return subject;
    }

    private static MessageTexts texts(Query query, String message) {
        String structure = query.get("MessageStructure");
        if (structure == null) {
            return MessageTexts.plain(message);
        }
        if (!structure.equals("json")) {
            throw SnsError.invalidParameter("MessageStructure");
        }
        return MessageTexts.structured(message);
    }
}
