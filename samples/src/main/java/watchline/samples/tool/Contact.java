package watchline.samples.tool;

import java.util.regex.Pattern;
import watchline.decoder.account.Carer;

/**
 * Where a carer is reached.
 *
 * @param protocol of SNS
 * @param endpoint phone number or address
 */
record Contact(String protocol, String endpoint) {

    /** A plus, a country code and what follows: at most 15 digits (ITU-T E.164). */
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int MAX_ADDRESS = 254;

    private static final int SHOWN_FIRST = 2;
    private static final int SHOWN_LAST = 2;

    /** @throws ToolException if it is no number that SNS could send to */
    static Contact sms(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw new ToolException(
                    "--sms: " + number
                            + " (expected: a number as E.164 has it, with + and the country code and digits only: +15550100001)");
        }
        return new Contact(Carer.SMS, number);
    }

    /** @throws ToolException if it is no address */
    static Contact email(String address) {
        if (address.length() > MAX_ADDRESS || !ADDRESS.matcher(address).matches()) {
            throw new ToolException("--email: " + address + " (expected: an address such as ann@example.org)");
        }
        return new Contact(Carer.EMAIL, address);
    }

    static Contact of(Carer carer) {
        return new Contact(carer.protocol(), carer.endpoint());
    }

    boolean isOf(Carer carer) {
        return equals(of(carer));
    }

    boolean isEmail() {
        return protocol.equals(Carer.EMAIL);
    }

    /** So much of it that whoever knows it recognises it: {@code +1********01}, {@code a***@example.org}. */
    String masked() {
        int at = endpoint.indexOf('@');
        if (at > 0) {
            return endpoint.charAt(0) + "***" + endpoint.substring(at);
        }
        int hidden = endpoint.length() - SHOWN_FIRST - SHOWN_LAST;
        return hidden <= 0
                ? "*".repeat(endpoint.length())
                : endpoint.substring(0, SHOWN_FIRST)
                        + "*".repeat(hidden)
                        + endpoint.substring(endpoint.length() - SHOWN_LAST);
    }
}
