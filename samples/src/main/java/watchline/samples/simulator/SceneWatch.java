package watchline.samples.simulator;

import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import watchline.contract.Transport;

/**
 * A watch that does nothing of its own accord: somebody else says what happens to its wearer. It talks as any watch of this simulator
 * does, over a socket, and waits for the replies. Its wearer walks outdoors, so that it always knows where it is. May be used from any
 * thread.
 */
public final class SceneWatch implements AutoCloseable {

    /** Where a position is of now, in {@link #walked}. */
    public static final Duration NOW = Duration.ZERO;

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration REPLY_TIMEOUT = Duration.ofSeconds(5);
    private static final double PACE_KMH = 4.5;
    private static final int FULL = 90;

    private final Clock clock;
    private final Instant start;
    private final Sockets sockets = new Sockets();
    private final EventLoop loop = sockets.nextLoop();
    private final WatchFirmware firmware;
    private final Life life;
    private final Crossing home;
    private final Conversation conversation;
    private final Link link;
    private final DeviceClock deviceClock = new DeviceClock();
    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();
    private double northM;
    private int batteryPct = FULL;

    /**
     * A watch that is switched off.
     *
     * @param number of its id and its wearer, 0 to 999,999
     */
    public SceneWatch(InetSocketAddress server, int number, Clock clock) {
        SplittableRandom random = new SplittableRandom(number);
        Habits habits = Habits.of(random);
        this.clock = clock;
        this.start = clock.instant();
        this.firmware = new IwWatch(DeviceIds.imei(number));
        this.home = habits.home();
        this.life = new Life(habits, morning(start), random.split());
        Tally tally = new Tally(false);
        this.conversation = new Conversation(firmware, REPLY_TIMEOUT, new WatchLedger(firmware, Transport.TCP, tally));
        this.link =
                new TcpLink(sockets, loop, server, firmware.terminator(), new Backoff(random.split()), new Listening());
    }

    private static Instant morning(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).atTime(MORNING).toInstant(ZoneOffset.UTC);
    }

    public String deviceId() {
        return firmware.deviceId();
    }

    /** Degrees north of the place where its wearer lives. */
    public double homeLat() {
        return Town.lat(north(0));
    }

    /** Degrees east of that place. */
    public double homeLon() {
        return Town.lon(home.x() * (double) Town.BLOCK_M);
    }

    private double north(double beyond) {
        return home.y() * (double) Town.BLOCK_M + beyond;
    }

    /** Makes a line and logs in. */
    public void switchOn() {
        loop.execute(link::open);
        var unused =
                loop.scheduleWithFixedDelay(() -> conversation.patrol(link, clock.instant()), 1, 1, TimeUnit.SECONDS);
    }

    /** From now on the battery has that charge. */
    public void charge(int percent) {
        loop.execute(() -> batteryPct = percent);
    }

    /**
     * The wearer has gone that far north of home, and the watch reports it.
     *
     * @param ago how long before now it was there
     */
    public void walked(double metres, Duration ago) {
        loop.execute(() -> {
            northM = metres;
            Instant now = clock.instant();
            Instant at = deviceClock.nowOrNext(now.minus(ago));
            conversation.offer(link, new Due(Occasion.POSITION, moment(), at), now);
        });
    }

    /** Says that it is there, and how its battery is. */
    public void heartbeat() {
        loop.execute(() -> say(Occasion.HEARTBEAT));
    }

    public void pressSos() {
        loop.execute(() -> say(Occasion.SOS));
    }

    public void fall() {
        loop.execute(() -> say(Occasion.FALL));
    }

    /** Raises its alarm for a low battery. */
    public void warnOfLowBattery() {
        loop.execute(() -> say(Occasion.LOW_BATTERY));
    }

    private void say(Occasion occasion) {
        Instant now = clock.instant();
        Instant at = occasion.timed() ? deviceClock.nowOrNext(now) : now;
        conversation.offer(link, new Due(occasion, moment(), at), now);
    }

    private Moment moment() {
        Duration passed = Duration.between(start, clock.instant());
        return life.at(morning(start).plus(passed))
                .walkingAt(Town.lat(north(northM)), homeLon(), PACE_KMH)
                .withBattery(batteryPct);
    }

    /** Complete when everything so far is said and answered, the login too. */
    public CompletableFuture<Void> answered() {
        CompletableFuture<Void> answered = new CompletableFuture<>();
        loop.execute(() -> {
            waiting.add(answered);
            noticeIdle();
        });
        return answered;
    }

    private void noticeIdle() {
        if (conversation.isIdle()) {
            waiting.forEach(future -> future.complete(null));
            waiting.clear();
        }
    }

    /** Breaks the line off, as a watch does whose wearer goes where there is no network. */
    public void vanish() {
        loop.execute(link::close);
    }

    @Override
    public void close() {
        vanish();
        sockets.close();
    }

    private final class Listening implements Link.Listener {

        @Override
        public void up() {
            conversation.up(link, moment(), clock.instant());
            noticeIdle();
        }

        @Override
        public void down() {
            conversation.down();
        }

        @Override
        public void heard(String downlink) {
            conversation.heard(link, downlink, clock.instant()).ifPresent(SceneWatch.this::say);
            noticeIdle();
        }
    }
}
