package watchline.samples.fault.watch;

import java.time.Instant;

/**
 * What a watch knows of one of its reports when all is over.
 *
 * @param number counts from 0 in the order in which the watch had to say them
 * @param time of the watch's own clock: with the device, it names the item
 * @param text of the frame, a character a byte
 * @param sends how often the same bytes went out; at least 1
 * @param asked whether it has to be answered
 * @param answered whether it was, by a reply that fits no other frame
 */
public record Said(
        String device,
        int number,
        Instant time,
        boolean sos,
        String text,
        int sends,
        boolean asked,
        boolean answered) {}
