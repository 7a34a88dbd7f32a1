package watchline.samples.seams;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.SnsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The seam to an SNS for the tests of {@link FilterPolicyContract}, and which policies it has to refuse. */
abstract class FilterRefusalContract {

    /** What an emulator may be unable to do. */
    enum Ability {
        ANYTHING_BUT_IN_ARRAYS,
        ANYTHING_BUT_SUFFIX,
        CAPITALS_IN_EQUALS_IGNORE_CASE,
        CHECKS_EVERYTHING,
        MANY_KEYS_IN_OR,
        PREFIX_IN_ARRAYS,
        VALUES_IN_ANY_ORDER
    }

    static final String TOPIC_PREFIX = "filter-";

    /** A client to it. */
    protected abstract SnsClient sns();

    /** Whether it can do that; what it cannot is skipped, aloud. */
    protected abstract boolean can(Ability ability);

    /** A new topic. */
    protected abstract String topic(String prefix);

    /** Subscribes somebody with that policy. */
    protected abstract String subscribe(String topic, String policy);

    /** The texts that this subscriber has got, once everything published so far is delivered. */
    protected abstract List<String> delivered(String subscription, int published);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"t\":\"sos\"}",
                "{\"t\":{\"u\":[\"sos\"]}}",
                "{\"t\":[[\"sos\"]]}",
                "{\"t\":[{\"like\":\"sos\"}]}",
                "{\"t\":[{\"exists\":\"yes\"}]}",
                "{\"t\":[{\"numeric\":[]}]}",
                "{\"t\":[{\"numeric\":[\"<\",\"100\"]}]}",
                "{\"t\":[{\"numeric\":[\"~\",100]}]}",
                "{\"t\":[{\"numeric\":[\">\",5,\"<\",5]}]}",
                "{\"t\":[{\"numeric\":[\"<\",5,\"<\",6]}]}",
                "{\"t\":[{\"numeric\":[\">\",5,\">\",6]}]}",
                "{\"a\":[1],\"b\":[1],\"c\":[1],\"d\":[1],\"e\":[1],\"f\":[1]}"
            })
    void refusesABadPolicy_atOnceAndLater(String policy) {
        String topic = topic(TOPIC_PREFIX);

        refuses(() -> subscribe(topic, policy));
        String subscriber = subscribe(topic, "{\"t\":[\"sos\"]}");
        refuses(() -> sns().setSubscriptionAttributes(set ->
                set.subscriptionArn(subscriber).attributeName("FilterPolicy").attributeValue(policy)));
    }

    @Test
    void refusesMoreThan150Combinations() {
        String topic = topic(TOPIC_PREFIX);
        String ten = "[1,2,3,4,5,6,7,8,9,10]";

        assertThat(subscribe(topic, "{\"a\":" + ten + ",\"b\":" + ten + "}")).isNotEmpty();
        refuses(() -> subscribe(topic, "{\"a\":" + ten + ",\"b\":" + ten + ",\"c\":[1,2]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"t\":[]}",
                "{\"t\":[{\"anything-but\":[]}]}",
                "{\"t\":[{\"prefix\":5}]}",
                "{\"t\":[{\"suffix\":null}]}",
                "{\"t\":[{\"equals-ignore-case\":[\"sos\"]}]}",
                "{\"t\":[{\"anything-but\":true}]}",
                "{\"t\":[{\"prefix\":\"a\",\"suffix\":\"b\"}]}"
            })
    void refusesWhatOnlyACarefulReaderSees(String policy) {
        assume(Ability.CHECKS_EVERYTHING);

        refuses(() -> subscribe(topic(TOPIC_PREFIX), policy));
    }

    final void assume(Ability ability) {
        assumeThat(can(ability)).as("the emulator can do " + ability).isTrue();
    }

    private static void refuses(Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(SnsException.class, refused -> {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidParameter");
        });
    }
}
