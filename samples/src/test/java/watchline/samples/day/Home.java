package watchline.samples.day;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sns.SnsClient;
import watchline.contract.DecodeRequest;
import watchline.contract.DecodeResponse;
import watchline.contract.FrameEnvelope;
import watchline.contract.Outcome;
import watchline.contract.Transport;
import watchline.decoder.Decoder;
import watchline.decoder.DecoderConfig;
import watchline.decoder.MovingClock;
import watchline.decoder.Setting;
import watchline.decoder.account.AccountSettings;
import watchline.decoder.account.DynamoAccounts;
import watchline.decoder.account.DynamoQuietQueue;
import watchline.decoder.ack.AckAnswer;
import watchline.decoder.ack.AckEntry;
import watchline.decoder.ack.AckVia;
import watchline.decoder.ack.DynamoAckStore;
import watchline.decoder.alert.AlertPublisher;
import watchline.decoder.alert.AlertWriter;
import watchline.decoder.alert.DynamoDayHistory;
import watchline.decoder.alert.Outbox;
import watchline.decoder.alert.SnsPublisher;
import watchline.decoder.command.DynamoCommandQueue;
import watchline.decoder.rule.fence.Circle;
import watchline.decoder.rule.fence.Crossing;
import watchline.decoder.rule.fence.Fence;
import watchline.decoder.rule.fence.GeoPoint;
import watchline.decoder.rule.setting.NightHours;
import watchline.decoder.rule.setting.Range;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.rule.setting.WatchRules;
import watchline.decoder.rule.setting.WatchRulesForm;
import watchline.decoder.store.AlarmKey;
import watchline.decoder.store.DynamoStore;
import watchline.decoder.store.TableSchema;
import watchline.decoder.sweep.SummaryDesk;
import watchline.decoder.sweep.Sweep;
import watchline.dialect.Dialects;
import watchline.samples.sandbox.Tables;
import watchline.samples.sns.SnsEndpoint;

/**
 * Where a day is lived: tables, topic and subscribers of its own, the decoder and the sweep as they run in production, and a clock
 * that the script moves. The sweep runs each minute. For one thread.
 */
final class Home {

    static final String WATCH = "861265061234567";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DynamoDbClient client;
    private final String prefix;
    private final MovingClock clock;
    private final FiveSubscribers subscribers;
    private final Decoder decoder;
    private final Sweep sweep;
    private final SpokenIw watch = new SpokenIw();
    private final List<FrameEnvelope> said = new ArrayList<>();
    private long seq;

    Home(DynamoDbClient client, SnsEndpoint endpoint, SnsClient sns, String name, ScriptedDay day) {
        this.client = client;
        this.prefix = name + "-";
        this.clock = new MovingClock(day.moments().get(0).now().truncatedTo(ChronoUnit.MINUTES));
        Tables.create(client, prefix);
        DynamoAccounts accounts = new DynamoAccounts(client, prefix);
        this.subscribers = new FiveSubscribers(endpoint, sns, name, accounts);
        DecoderConfig config = DecoderConfig.from(
                Map.of(Setting.TABLE_PREFIX.variable(), prefix, Setting.TOPIC_ARN.variable(), subscribers.topic()));
        DynamoStore store = new DynamoStore(client, prefix);
        AlertPublisher publisher = new SnsPublisher(sns, subscribers.topic());
        AlertWriter writer = new AlertWriter(accounts, new DynamoDayHistory(client, prefix), null, clock);
        Outbox outbox = new Outbox(store, writer, publisher, clock);
        this.decoder = new Decoder(
                config, Dialects::named, store, outbox, new DynamoCommandQueue(client, prefix), clock, summary -> {});
        this.sweep = Sweep.of(
                config,
                store,
                outbox,
                new DynamoQuietQueue(client, prefix),
                new SummaryDesk(accounts, publisher, clock),
                clock,
                report -> {});
        settle(day, accounts);
    }

    private void settle(ScriptedDay day, DynamoAccounts accounts) {
        WatchRules rules = WatchRules.DEFAULTS;
        AccountSettings settings = AccountSettings.DEFAULTS;
        for (String line : day.settings()) {
            String[] words = line.split(" +");
            if (words[0].equals("smsPerDay")) {
                settings = new AccountSettings("en", false, Integer.parseInt(words[1]), 5);
            } else {
                rules = set(rules, words);
            }
        }
        accounts.putSettings(FiveSubscribers.ACCOUNT, settings);
        Map<String, AttributeValue> item = new HashMap<>(WatchRulesForm.write(rules));
        item.put("deviceId", AttributeValue.fromS(WATCH));
        item.put("registered", AttributeValue.fromBool(true));
        item.put("account", AttributeValue.fromS(FiveSubscribers.ACCOUNT));
        item.put("name", AttributeValue.fromS("Grandma"));
        item.put("timeZone", AttributeValue.fromS(ScriptedDay.ZONE.getId()));
        client.putItem(
                put -> put.tableName(TableSchema.DEVICES.tableName(prefix)).item(item));
    }

    private static WatchRules set(WatchRules rules, String[] words) {
        return switch (words[0]) {
            case "fence" -> rules.withFence(fence(words));
            case "silence" -> rules.withSilence(Duration.ofMinutes(Integer.parseInt(words[1])));
            case "charged-notice" -> rules.withChargedNotice(true);
            case "night" -> rules.withNightCharging(NightHours.parse(words[1]));
            default -> {
                Vital vital = Vital.ofAttribute(words[0]);
                if (vital == null) {
                    throw new IllegalArgumentException(words[0] + " (expected: a setting)");
                }
                yield rules.withRange(vital, new Range(Double.valueOf(words[1]), Double.valueOf(words[2])));
            }
        };
    }

    /** {@code fence <id> <radius> <crossings to tell>}, around home. */
    private static Fence fence(String[] words) {
        Set<Crossing> tell = EnumSet.noneOf(Crossing.class);
        for (Crossing crossing : Crossing.values()) {
            if (List.of(words).contains(crossing.wireName())) {
                tell.add(crossing);
            }
        }
        GeoPoint home = new GeoPoint(SpokenIw.lat(), SpokenIw.eastOfHome(0));
        return new Fence(
                words[1], words[1], new Circle(home, Double.parseDouble(words[2])), Fence.DEFAULT_MARGIN_M, tell);
    }

    /** Lets time pass up to a moment, and what happens then happen that many times. Answers who was told of what. */
    List<String> live(ScriptedDay.Moment moment, int times) {
        while (!clock.instant().plus(MINUTE).isAfter(moment.now())) {
            clock.advance(MINUTE);
            sweep.run();
        }
        clock.advance(Duration.between(clock.instant(), moment.now()));
        String says = moment.says();
        if (says != null && says.endsWith(" answers")) {
            answer(says.substring(0, says.length() - " answers".length()));
        } else if (says != null) {
            FrameEnvelope frame = envelope(watch.frame(says, moment.time()), moment.now());
            said.add(frame);
            for (int i = 0; i < times; i++) {
                decode(List.of(frame));
            }
        }
        return subscribers.news();
    }

    /** Says everything of the day again, in one batch and backwards, as a relay does after a fault. */
    List<String> sayAllAgain() {
        List<FrameEnvelope> again = new ArrayList<>(said);
        Collections.reverse(again);
        decode(again);
        sweep.run();
        return subscribers.news();
    }

    private FrameEnvelope envelope(byte[] frame, Instant now) {
        return new FrameEnvelope(++seq, "iw", Transport.TCP, WATCH, "203.0.113.9:50122", now, frame, null);
    }

    private void decode(List<FrameEnvelope> frames) {
        DecodeResponse response = decoder.decode(new DecodeRequest("home", frames));
        response.results().forEach(result -> {
            if (result.outcome() != Outcome.STORED) {
                throw new IllegalStateException(result.toString());
            }
        });
    }

    /** To every alarm that waits for an answer. */
    private void answer(String carer) {
        DynamoAckStore acks = new DynamoAckStore(client, prefix);
        client
                .queryPaginator(query -> query.tableName(TableSchema.ALARMS.tableName(prefix))
                        .keyConditionExpression("deviceId = :device")
                        .expressionAttributeValues(Map.of(":device", AttributeValue.fromS(WATCH))))
                .items()
                .stream()
                .filter(item -> !item.containsKey("acknowledgedAt"))
                .map(item -> new AlarmKey(WATCH, item.get("sk").s()))
                .forEach(key -> acks.add(key, AckEntry.of(clock.instant(), carer, AckAnswer.COMING, "", AckVia.LINK)));
    }
}
