package watchline.decoder.account;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.AlarmType.Severity;

/**
 * The filter policy of a carer's subscription. A message passes that is for the carer alone ({@code to}), or that the carer wants;
 * with quiet hours, what is critical at any time and everything else when the message says that the carer is awake.
 *
 * <p>It stays within what SNS takes: five attribute names in each part of a {@code $or}, and 150 combinations of values in all
 * (source: "Filter policy constraints" of the developer guide), none of them nested. So types and severities are never asked for
 * together, except of what is critical: that is never held back by the cap on SMS.
 */
public final class CarerFilter {

    private static final JsonFactory JSON = new JsonFactory();

    private CarerFilter() {}

    /** As JSON. */
    public static String policy(Carer carer) {
        List<Map<String, Collection<String>>> parts = new ArrayList<>();
        if (carer.quiet() == null) {
            parts.add(always(carer));
        } else {
            if (carer.wantsSeverity(Severity.CRITICAL)) {
                parts.add(critical(carer));
            }
            parts.add(Map.of("awake", List.of(carer.id())));
        }
        parts.add(Map.of("to", List.of(carer.id())));
        return write(parts);
    }

    private static Map<String, Collection<String>> always(Carer carer) {
        Map<String, Collection<String>> part = begin(carer);
        if (namesSome(carer)) {
            part.put("type", carer.wantedTypes());
        } else if (!carer.severities().isEmpty()) {
            part.put("severity", carer.severities());
        }
        if (carer.isSms()) {
            part.put("sms", Set.of(SmsCap.Verdict.WITHIN.attribute()));
        }
        return part;
    }

    private static Map<String, Collection<String>> critical(Carer carer) {
        Map<String, Collection<String>> part = begin(carer);
        if (namesSome(carer)) {
            part.put("type", carer.wantedTypes());
        }
        part.put("severity", Set.of(Severity.CRITICAL.wireName()));
        return part;
    }

    /** Whoever names every type wants all; ten watches times all of them are more combinations than SNS takes. */
    private static boolean namesSome(Carer carer) {
        return !carer.types().isEmpty()
                && !Stream.of(AlarmType.values()).allMatch(type -> carer.types().contains(type.wireName()));
    }

    private static Map<String, Collection<String>> begin(Carer carer) {
        Map<String, Collection<String>> part = new LinkedHashMap<>();
        part.put("account", Set.of(carer.account()));
        if (!carer.deviceIds().isEmpty()) {
            part.put("deviceId", carer.deviceIds());
        }
        part.put("escalation", Set.of(Integer.toString(carer.level())));
        return part;
    }

    private static String write(List<Map<String, Collection<String>>> parts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeArrayFieldStart("$or");
            for (Map<String, Collection<String>> part : parts) {
                json.writeStartObject();
                for (Map.Entry<String, Collection<String>> wish : part.entrySet()) {
                    json.writeArrayFieldStart(wish.getKey());
                    for (String value : wish.getValue()) {
                        json.writeString(value);
                    }
                    json.writeEndArray();
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
