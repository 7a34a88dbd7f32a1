package watchline.decoder.ack.page;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.ack.AckAlarm;
import watchline.decoder.ack.AckAnswer;
import watchline.decoder.ack.AckEntry;
import watchline.decoder.ack.AckKeyException;
import watchline.decoder.ack.AckLink;
import watchline.decoder.ack.AckOutcome;
import watchline.decoder.ack.AckStore;
import watchline.decoder.ack.AckTokens;
import watchline.decoder.ack.AckTokens.Opened;
import watchline.decoder.ack.AckVia;
import watchline.decoder.store.StoreException;
import watchline.decoder.words.Words;

/**
 * Answers whoever opens an acknowledge link. GET and HEAD show and change nothing, so that the previews of messengers and the
 * scanners of mail servers acknowledge nothing; POST answers. Never throws on account of what is asked. May be used from any thread.
 */
public final class AckPages {

    private static final Logger LOG = LoggerFactory.getLogger(AckPages.class);

    private static final int OK = 200;
    private static final int UNCHOSEN = 400;

    private final AckTokens tokens;
    private final AckStore store;
    private final ZoneId zone;
    private final InstantSource clock;

    /** @param zone of watches that have none in their item */
    public AckPages(AckTokens tokens, AckStore store, ZoneId zone, InstantSource clock) {
        this.tokens = tokens;
        this.store = store;
        this.zone = zone;
        this.clock = clock;
    }

    public PageAnswer answer(PageRequest request) {
        PageAnswer answer = whole(request);
        return request.method().equals("HEAD") ? answer.withoutBody() : answer;
    }

    private PageAnswer whole(PageRequest request) {
        try {
            return switch (request.method()) {
                case "GET", "HEAD" -> opened(request, this::shown);
                case "POST" -> posted(request);
                default -> notAllowed(request);
            };
        } catch (RequestException e) {
            return notice(e.notice(), Words.forBrowser(request.languages()));
        } catch (StoreException | AckKeyException e) {
            LOG.atError().addKeyValue("reason", e.getMessage()).log("acknowledge page not possible");
            return notice(Notice.UNAVAILABLE, Words.forBrowser(request.languages()));
        }
    }

    /** What whoever sent a request gets that could not be read. */
    public PageAnswer refuse(RequestException e) {
        return notice(e.notice(), Words.in(Words.DEFAULT));
    }

    private interface Page {
        /** Empty when the alarm is gone meanwhile. */
        Optional<PageAnswer> of(AckAlarm alarm, Instant now, Words words);
    }

    private PageAnswer opened(PageRequest request, Page page) {
        Instant now = clock.instant();
        Words words = Words.forBrowser(request.languages());
        String path = request.path();
        Opened opened = path.startsWith(AckLink.PATH)
                ? tokens.open(path.substring(AckLink.PATH.length()), now)
                : new Opened.Refused();
        if (opened instanceof Opened.Expired) {
            return notice(Notice.EXPIRED, words);
        }
        Optional<AckAlarm> alarm = opened instanceof Opened.Valid valid ? store.byRef(valid.ref()) : Optional.empty();
        return alarm.flatMap(found -> page.of(found, now, words)).orElseGet(() -> notice(Notice.NOT_FOUND, words));
    }

    private Optional<PageAnswer> shown(AckAlarm alarm, Instant now, Words words) {
        return Optional.of(AlarmPage.of(OK, alarm, zone, now, words, null));
    }

    private PageAnswer posted(PageRequest request) throws RequestException {
        Form form = Form.of(request);
        Optional<AckAnswer> answer = AckAnswer.named(form.text("answer"));
        return opened(request, (alarm, now, words) -> answer.map(chosen -> answered(
                        alarm, words, AckEntry.of(now, form.text("by"), chosen, form.text("note"), AckVia.LINK)))
                .orElseGet(() -> Optional.of(AlarmPage.of(UNCHOSEN, alarm, zone, now, words, "form.choose"))));
    }

    private Optional<PageAnswer> answered(AckAlarm alarm, Words words, AckEntry entry) {
        Optional<AckOutcome> outcome = store.add(alarm.key(), entry);
        outcome.ifPresent(became -> log(alarm, entry, became));
        return outcome.flatMap(became ->
                store.byKey(alarm.key()).map(after -> AlarmPage.of(OK, after, zone, entry.at(), words, said(became))));
    }

    private static void log(AckAlarm alarm, AckEntry entry, AckOutcome outcome) {
        // Who and what they wrote is theirs: it stands in the item and not in the log.
        LOG.atInfo()
                .addKeyValue("device", alarm.key().deviceId())
                .addKeyValue("type", alarm.type())
                .addKeyValue("answer", entry.answer().wireName())
                .addKeyValue("outcome", outcome)
                .log("alarm answered by link");
    }

    private static String said(AckOutcome outcome) {
        return switch (outcome) {
            case FIRST -> "done.first";
            case ADDED -> "done.added";
            case REPEATED -> "done.repeated";
            case FULL -> "done.full";
        };
    }

    private static PageAnswer notAllowed(PageRequest request) {
        PageAnswer answer = notice(Notice.METHOD, Words.forBrowser(request.languages()));
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.put("Allow", "GET, HEAD, POST");
        return new PageAnswer(answer.status(), headers, answer.body());
    }

    private static PageAnswer notice(Notice notice, Words words) {
        Html content = new Html()
                .markup("<h1>")
                .text(words.say(notice.word() + ".title"))
                .markup("</h1><p>")
                .text(words.say(notice.word() + ".text"))
                .markup("</p>");
        return PageFrame.page(notice.status(), words, content);
    }
}
