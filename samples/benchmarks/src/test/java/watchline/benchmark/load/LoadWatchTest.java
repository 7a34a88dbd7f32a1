package watchline.benchmark.load;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadWatchTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:48:11Z"), ZoneOffset.UTC);

    private final EmbeddedChannel line = new EmbeddedChannel();
    private final LoadLoop loop = new LoadLoop(line.eventLoop(), CLOCK);
    private final LoadWatch watch = new LoadWatch(
            new Script(
                    "359999980000017",
                    phrase("IWAP00359999980000017#", "IWBP00,"),
                    List.of(phrase("IWAPHT,70,117,73#", "IWBPHT#"), phrase("IWAP49,70#", "IWBP49#"))),
            loop);

    @BeforeEach
    void logIn() {
        line.pipeline().addLast(watch);
        watch.open(line, System.nanoTime());
        hear("IWBP00,20261122094811,0#");
    }

    @AfterEach
    void end() {
        boolean unused = line.finishAndReleaseAll();
    }

    @Test
    void isIn_whenItsLoginIsAnswered() {
        assertThat(watch.in()).isCompleted();
    }

    @Test
    void countsRepliesThatCameInOrder() {
        watch.say(0);
        watch.say(0);

        hear("IWBPHT#IWBP49#");

        assertThat(loop.count().answered).isEqualTo(2);
    }

    @Test
    void putsAReplyTogether_whenItComesInPieces() {
        watch.say(0);

        hear("IWB");
        hear("PHT#");

        assertThat(loop.count().answered).isEqualTo(1);
    }

    @Test
    void countsAReplyThatNobodyIsOwedAsWrong() {
        watch.say(0);

        hear("IWBP01#");

        assertThat(loop.count().wrong).isEqualTo(1);
    }

    @Test
    void countsTheFrameThatWasPassedOverAsMissing() {
        watch.say(0);
        watch.say(0);

        hear("IWBP49#");

        assertThat(loop.count().missing).isEqualTo(1);
    }

    @Test
    void countsAReplyThatComesAfterALaterOneAsWrong() {
        watch.say(0);
        watch.say(0);

        hear("IWBP49#IWBPHT#");

        assertThat(loop.count().wrong).isEqualTo(1);
    }

    @Test
    void timesAReply_fromWhenItsFrameWasToBeSent() {
        long oneSecondAgo = System.nanoTime() - 1_000_000_000L;

        watch.say(oneSecondAgo);
        hear("IWBPHT#");

        assertThat(loop.count().latency.getMinValue()).isGreaterThanOrEqualTo(999_000_000L);
    }

    @Test
    void countsWhatNeverCameAsMissing_whenItGivesUp() {
        watch.say(0);
        watch.say(0);

        watch.giveUp();

        assertThat(loop.count().missing).isEqualTo(2);
    }

    private void hear(String text) {
        line.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private static Phrase phrase(String frame, String reply) {
        return Phrase.of(frame.getBytes(StandardCharsets.US_ASCII), reply.getBytes(StandardCharsets.US_ASCII));
    }
}
