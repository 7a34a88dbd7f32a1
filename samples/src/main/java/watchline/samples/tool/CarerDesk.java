package watchline.samples.tool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import watchline.decoder.account.Accounts;
import watchline.decoder.account.Carer;
import watchline.decoder.account.CarerFilter;

/**
 * Carers as people add and remove them: an item in the table, and a subscription with the same wishes. The item comes first and goes
 * last, so that a command that was interrupted can be given again.
 */
final class CarerDesk {

    /** Without those that look like another one. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int ID_LENGTH = 8;
    private static final String FILTER = "FilterPolicy";

    private final Accounts accounts;
    private final SnsClient sns;

    CarerDesk(Accounts accounts, SnsClient sns) {
        this.accounts = accounts;
        this.sns = sns;
    }

    /** What is between a carer and the first alert. */
    enum State {
        SUBSCRIBED("subscribed"),
        PENDING("waits for the link in the mail"),
        MISSING("not subscribed (carer add again does it)");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static String newId(RandomGenerator random) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    List<Carer> all(String account) {
        return accounts.read(account).carers();
    }

    /** @throws ToolException if the account has no such carer */
    Carer existing(String account, String id) {
        return all(account).stream()
                .filter(carer -> carer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ToolException(id + ": no carer of account " + account
                        + " (samples/watchline carer list --account \"" + account + "\" shows them)"));
    }

    /** The carer of the account who is reached there; absent when there is none. */
    Optional<Carer> reachedAt(String account, Contact contact) {
        return all(account).stream().filter(contact::isOf).findFirst();
    }

    /**
     * Stores a carer, and subscribes or changes the subscription.
     *
     * @return as it is stored
     * @throws ToolException if it is not what it should be, or SNS does not take it
     */
    Carer put(Carer wanted, String topicArn) {
        Carer carer;
        try {
            carer = wanted.checked();
        } catch (IllegalArgumentException e) {
            throw new ToolException(String.valueOf(e.getMessage()), e);
        }
        boolean stood =
                all(carer.account()).stream().anyMatch(other -> other.id().equals(carer.id()));
        accounts.putCarer(carer);
        try {
            Carer subscribed = carer.subscribed(subscribe(carer, topicArn));
            accounts.putCarer(subscribed);
            return subscribed;
        } catch (InvalidParameterException e) {
            if (!stood) {
                accounts.removeCarer(carer.account(), carer.id());
            }
            throw new ToolException("SNS does not take " + carer.endpoint() + ": " + refusal(e), e);
        }
    }

    private String subscribe(Carer carer, String topicArn) {
        String policy = CarerFilter.policy(carer);
        String arn = carer.subscriptionArn();
        if (arn != null && state(carer) != State.MISSING) {
            sns.setSubscriptionAttributes(
                    set -> set.subscriptionArn(arn).attributeName(FILTER).attributeValue(policy));
            return arn;
        }
        return sns.subscribe(subscribe -> subscribe
                        .topicArn(topicArn)
                        .protocol(carer.protocol())
                        .endpoint(carer.endpoint())
                        .attributes(Map.of(FILTER, policy))
                        .returnSubscriptionArn(true))
                .subscriptionArn();
    }

    private static String refusal(InvalidParameterException e) {
        String message = e.awsErrorDetails().errorMessage();
        return message.contains("already exists")
                ? "it is subscribed to this topic already, by another account or by hand. Remove it there first."
                : message;
    }

    State state(Carer carer) {
        String arn = carer.subscriptionArn();
        if (arn == null) {
            return State.MISSING;
        }
        try {
            String pending = sns.getSubscriptionAttributes(get -> get.subscriptionArn(arn))
                    .attributes()
                    .get("PendingConfirmation");
            return "true".equals(pending) ? State.PENDING : State.SUBSCRIBED;
        } catch (NotFoundException e) {
            return State.MISSING;
        }
    }

    /** Ends the subscription and removes the carer. What was never confirmed AWS forgets by itself. */
    State remove(Carer carer) {
        State state = state(carer);
        if (state == State.SUBSCRIBED) {
            sns.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(carer.subscriptionArn()));
        }
        accounts.removeCarer(carer.account(), carer.id());
        return state;
    }

    /** Publishes something that reaches this carer and nobody else who has a filter policy. */
    void test(Carer carer, String topicArn) {
        TestMessage message = TestMessage.of(carer);
        sns.publish(publish -> publish.topicArn(topicArn)
                .subject(message.subject())
                .messageStructure("json")
                .message(message.texts())
                .messageAttributes(Map.of("to", text(carer.id()), "type", text(TestMessage.TYPE))));
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
