package watchline.samples.seams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import watchline.decoder.account.CarerFilter;
import watchline.decoder.account.Carers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What SNS documents of filter policies on message attributes ("Amazon SNS subscription filter policies" of the developer guide),
 * as far as carers and operators may use it. Runs on the endpoint of the sandbox, and on whatever else speaks for SNS.
 */
abstract class FilterPolicyContract extends FilterRefusalContract {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"t":["sos","fall"]}                              | sos fall SOS sosX -         | sos fall
                    {"t":[{"prefix":"geofence"}]}                     | geofenceExit geofence Xgeofence - | geofenceExit geofence
                    {"t":[{"suffix":"Exit"}]}                         | geofenceExit Exit ExitX -   | geofenceExit Exit
                    {"t":[{"anything-but":["sos","fall"]}]}           | sos tamper fall -           | tamper
                    {"t":[{"anything-but":"sos"}]}                    | sos tamper -                | tamper
                    {"t":[{"anything-but":{"prefix":"geo"}}]}         | geofenceExit sos -          | sos
                    {"t":[{"equals-ignore-case":"sos"}]}              | SOS Sos sos sosX -          | SOS Sos sos
                    {"t":[{"exists":true}]}                           | sos x -                     | sos x
                    {"t":[{"exists":false}]}                          | sos -                       | -
                    {"t":["sos",{"prefix":"geo"}]}                    | sos geofenceExit fall -     | sos geofenceExit
                    """)
    void filtersText(String policy, String published, String expected) {
        assertThat(passing(policy, published, FilterPolicyContract::text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"t":[{"numeric":["=",15]}]}                      | 15 15.0 16 -15 -            | 15 15.0
                    {"t":[{"numeric":[">",15]}]}                      | 15 15.1 -16 100 -           | 15.1 100
                    {"t":[{"numeric":[">=",15,"<",20]}]}              | 14.9 15 19.99 20 -          | 15 19.99
                    {"t":[{"numeric":["<=",-1.5]}]}                   | -1.5 -1.4 -2 -              | -1.5 -2
                    {"t":[15]}                                        | 15 16 -                     | 15
                    {"t":[{"anything-but":[15,16]}]}                  | 15 16 17 -                  | 17
                    """)
    void filtersNumbers(String policy, String published, String expected) {
        assertThat(passing(policy, published, FilterPolicyContract::number)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"t":["ann"]}                                     | ["ann"] ["ben","ann"] ["ben"] ["anna"] - | ["ann"] ["ben","ann"]
                    {"t":["ann","ben"]}                               | ["ben"] ["chloe","ben"] ["dan"] -        | ["ben"] ["chloe","ben"]
                    {"t":[15]}                                        | [15] [1,15] [1] -                        | [15] [1,15]
                    {"t":[{"exists":false}]}                          | ["ann"] -                                | -
                    """)
    void filtersArrays(String policy, String published, String expected) {
        assertThat(passing(policy, published, FilterPolicyContract::array)).isEqualTo(expected);
    }

    @Test
    void acceptsAnArray_whenOneOfItsValuesIsAnythingElse() {
        assume(Ability.ANYTHING_BUT_IN_ARRAYS);

        String policy = "{\"t\":[{\"anything-but\":[\"rugby\",\"tennis\"]}]}";

        assertThat(passing(policy, "[\"rugby\"] [\"rugby\",\"chess\"]", FilterPolicyContract::array))
                .isEqualTo("[\"rugby\",\"chess\"]");
    }

    @Test
    void acceptsAnArray_whenOneOfItsValuesBeginsSo() {
        assume(Ability.PREFIX_IN_ARRAYS);

        assertThat(passing("{\"t\":[{\"prefix\":\"a\"}]}", "[\"ben\",\"ann\"] [\"ben\"]", FilterPolicyContract::array))
                .isEqualTo("[\"ben\",\"ann\"]");
    }

    @Test
    void acceptsWhatDoesNotEndSo() {
        assume(Ability.ANYTHING_BUT_SUFFIX);

        assertThat(passing(
                        "{\"t\":[{\"anything-but\":{\"suffix\":\"Exit\"}}]}",
                        "geofenceExit sos",
                        FilterPolicyContract::text))
                .isEqualTo("sos");
    }

    @Test
    void ignoresTheCase_ofThePolicyToo() {
        assume(Ability.CAPITALS_IN_EQUALS_IGNORE_CASE);

        assertThat(passing("{\"t\":[{\"equals-ignore-case\":\"SOS\"}]}", "sos Sos", FilterPolicyContract::text))
                .isEqualTo("sos Sos");
    }

    @Test
    void acceptsAbsence_whereverItStandsInTheList() {
        assume(Ability.VALUES_IN_ANY_ORDER);

        assertThat(passing("{\"t\":[\"sos\",{\"exists\":false}]}", "sos fall -", FilterPolicyContract::text))
                .isEqualTo("sos -");
    }

    @Test
    void wantsAllOfSeveralAttributes() {
        String topic = topic(TOPIC_PREFIX);
        String subscriber = subscribe(topic, "{\"type\":[\"sos\"],\"severity\":[\"critical\"]}");

        publish(topic, "both", Map.of("type", text("sos"), "severity", text("critical")));
        publish(topic, "one", Map.of("type", text("sos"), "severity", text("warning")));
        publish(topic, "other", Map.of("severity", text("critical")));

        assertThat(delivered(subscriber, 3)).containsExactly("both");
    }

    @Test
    void wantsOneOfSeveralAttributes_withOr() {
        String topic = topic(TOPIC_PREFIX);
        String subscriber = subscribe(
                topic, "{\"account\":[\"family\"],\"$or\":[{\"severity\":[\"critical\"]},{\"awake\":[\"ann\"]}]}");

        publish(topic, "critical", Map.of("account", text("family"), "severity", text("critical")));
        publish(topic, "awake", Map.of("account", text("family"), "awake", array("[\"ben\",\"ann\"]")));
        publish(topic, "asleep", Map.of("account", text("family"), "awake", array("[\"ben\"]")));
        publish(topic, "other", Map.of("account", text("other"), "severity", text("critical")));

        assertThat(delivered(subscriber, 4)).containsExactly("critical", "awake");
    }

    @Test
    void takesThePolicyOfACarer() {
        String topic = topic(TOPIC_PREFIX);
        String subscriber = subscribe(topic, CarerFilter.policy(new Carers().build()));
        Map<String, MessageAttributeValue> alarm =
                Map.of("account", text(Carers.ACCOUNT), "escalation", text("0"), "sms", text("yes"));
        Map<String, MessageAttributeValue> held = new HashMap<>(alarm);
        held.put("sms", text("no"));

        publish(topic, "alarm", alarm);
        publish(topic, "held", held);
        publish(topic, "test", Map.of("to", text("ann"), "type", text("test")));

        assertThat(delivered(subscriber, 3)).containsExactly("alarm", "test");
    }

    @Test
    void takesThePolicyOfACarerWithManyWishes() {
        assume(Ability.MANY_KEYS_IN_OR);
        String topic = topic(TOPIC_PREFIX);
        String subscriber = subscribe(
                topic,
                CarerFilter.policy(new Carers()
                        .watches(Carers.WATCH, Carers.OTHER_WATCH)
                        .types("sos", "fall", "lowBattery")
                        .quiet("22:00-07:00")
                        .build()));

        publish(topic, "summary", Map.of("to", text("ann"), "type", text("summary")));
        publish(topic, "other", Map.of("to", text("ben"), "type", text("summary")));
        publish(
                topic,
                "critical",
                Map.of(
                        "account", text(Carers.ACCOUNT),
                        "deviceId", text(Carers.WATCH),
                        "type", text("fall"),
                        "severity", text("critical"),
                        "escalation", text("0"),
                        "sms", text("yes")));

        assertThat(delivered(subscriber, 3)).containsExactly("summary", "critical");
    }

    private interface Attribute {
        MessageAttributeValue of(String value);
    }

    /**
     * Which of some messages pass.
     *
     * @param published the value of the attribute {@code t} of each; {@code -} for none
     */
    private String passing(String policy, String published, Attribute attribute) {
        String topic = topic(TOPIC_PREFIX);
        String subscriber = subscribe(topic, policy);
        List<String> values = List.of(published.split(" ", -1));
        for (String value : values) {
            publish(topic, value, value.equals("-") ? Map.of() : Map.of("t", attribute.of(value)));
        }
        return String.join(" ", delivered(subscriber, values.size()));
    }

    private void publish(String topic, String text, Map<String, MessageAttributeValue> attributes) {
        sns().publish(PublishRequest.builder()
                .topicArn(topic)
                .message(text)
                .messageAttributes(new HashMap<>(attributes))
                .build());
    }

    private static MessageAttributeValue text(String value) {
        return attribute("String", value);
    }

    private static MessageAttributeValue number(String value) {
        return attribute("Number", value);
    }

    private static MessageAttributeValue array(String value) {
        return attribute("String.Array", value);
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }
}
