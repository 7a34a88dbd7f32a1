package watchline.decoder.account;

/**
 * What the counter of a day says about a message.
 *
 * @param sum of the day, with the message when it was counted
 * @param counted whether the message is in the sum, now or since it was published before; it is not when there was no room for it
 */
public record SmsCount(int sum, boolean counted) {}
