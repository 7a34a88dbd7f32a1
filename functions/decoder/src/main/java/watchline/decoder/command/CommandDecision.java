package watchline.decoder.command;

import java.time.Instant;

/** What is to become of one command now. */
sealed interface CommandDecision {

    /** Nothing. */
    CommandDecision LEAVE = new Leave();
    /** Its bytes go out. */
    CommandDecision SEND = new Send();
    /** Its time is over. */
    CommandDecision EXPIRE = new Expire();

    record Leave() implements CommandDecision {}

    record Send() implements CommandDecision {}

    record Expire() implements CommandDecision {}

    /** Another one has to be over first. */
    record Wait(Instant until) implements CommandDecision {}

    /** Given up. */
    record Fail(String reason) implements CommandDecision {}
}
