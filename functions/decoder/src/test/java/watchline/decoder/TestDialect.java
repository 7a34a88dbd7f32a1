package watchline.decoder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Message;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Dialect;
import watchline.dialect.spi.Glance;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Sniff;

/**
 * A language for tests: {@code key=value;key=value}. {@code id}, {@code kind}, {@code time}, {@code gnss} and {@code network} and
 * {@code old} (each {@code lat,lon}), {@code bat}, {@code hr}, {@code spo2}, {@code worn}, {@code raise}, {@code firmware}, {@code imei}, {@code reply}, {@code zone} (answers
 * with the hours), {@code unknown}, {@code malformed}, {@code bug}.
 */
public final class TestDialect implements Dialect {

    public static final String NAME = "test";

    public static Optional<Dialect> named(String name) {
        return name.equals(NAME) ? Optional.of(new TestDialect()) : Optional.empty();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Sniff sniff(byte[] bytes, int from, int to, boolean first) {
        return Sniff.YES;
    }

    @Override
    public Cut cut(byte[] bytes, int from, int to, boolean ended) {
        return Cut.frame(from, to);
    }

    @Override
    public int maxFrameBytes() {
        return 1024;
    }

    @Override
    public Glance glance(byte[] frame) {
        String id = null;
        for (String[] field : fields(frame)) {
            if (field[0].equals("bug")) {
                throw new IllegalStateException("a bug in glance");
            }
            id = field[0].equals("id") ? field[1] : id;
        }
        return new Glance(id, Glance.Role.ORDINARY);
    }

    @Override
    public Decoded decode(byte[] frame, DecodeContext context) {
        String id = context.deviceId();
        Kind kind = Kind.POSITION;
        Message other = null;
        List<byte[]> replies = new ArrayList<>();
        for (String[] field : fields(frame)) {
            switch (field[0]) {
                case "id", "hidden" -> id = field[1];
                case "kind" -> kind = Kind.valueOf(field[1]);
                case "reply" -> replies.add(field[1].getBytes(StandardCharsets.UTF_8));
                case "zone" -> replies.add(Integer.toString(context.zoneHours()).getBytes(StandardCharsets.UTF_8));
                case "unknown" -> other = new Message.Unknown(field[1]);
                case "malformed" -> other = new Message.Malformed(field[1]);
                case "bug" -> throw new IllegalStateException("a bug in decode");
                default -> {}
            }
        }
        return new Decoded(id, other == null ? report(frame, kind) : other, replies);
    }

    private static Message report(byte[] frame, Kind kind) {
        ReportBuilder report = new ReportBuilder("T1", kind);
        for (String[] field : fields(frame)) {
            switch (field[0]) {
                case "time" -> report.time(Instant.parse(field[1]));
                case "gnss" -> place(report, Fix.GNSS, field[1]);
                case "network" -> place(report, Fix.NETWORK, field[1]);
                case "old" -> place(report, Fix.NONE, field[1]);
                case "bat" -> report.batteryPct(Long.parseLong(field[1]));
                case "hr" -> report.heartRateBpm(Long.parseLong(field[1]));
                case "sys" -> report.systolicMmHg(Long.parseLong(field[1]));
                case "spo2" -> report.spo2Pct(Long.parseLong(field[1]));
                case "worn" -> report.worn(Boolean.parseBoolean(field[1]));
                case "raise" -> report.alarm(AlarmType.ofWireName(field[1]));
                case "state" -> report.state(AlarmType.ofWireName(field[1]));
                case "firmware", "imei" -> report.extra(field[0], field[1]);
                default -> {}
            }
        }
        return report.build();
    }

    private static void place(ReportBuilder report, Fix fix, String text) {
        int comma = text.indexOf(',');
        report.place(fix, Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
    }

    private static List<String[]> fields(byte[] frame) {
        List<String[]> fields = new ArrayList<>();
        for (String field : new String(frame, StandardCharsets.UTF_8).split(";")) {
            int equals = field.indexOf('=');
            fields.add(
                    equals < 0
                            ? new String[] {field, ""}
                            : new String[] {field.substring(0, equals), field.substring(equals + 1)});
        }
        return fields;
    }
}
