package watchline.decoder.alert;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import watchline.decoder.rule.Detail;
import watchline.decoder.rule.setting.Level;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.words.Words;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What happened, in both languages and on both papers. */
class HeadlineTest {

    private static final Detail.Silent SILENT = new Detail.Silent(Alerts.TIME.minus(Duration.ofHours(1)));

    static Stream<Arguments> inMail() {
        return Stream.of(
                arguments(AlarmType.SOS, Detail.NONE, "SOS", "SOS"),
                arguments(AlarmType.FALL, Detail.NONE, "Fall", "Caída"),
                arguments(AlarmType.REMOVED, Detail.NONE, "Watch taken off", "Reloj quitado"),
                arguments(AlarmType.POWER_OFF, Detail.NONE, "Watch switched off", "Reloj apagado"),
                arguments(AlarmType.OTHER, Detail.NONE, "Alarm", "Alarma"),
                arguments(AlarmType.GEOFENCE_EXIT, crossed(false, false), "Left Home", "Ha salido de Home"),
                arguments(AlarmType.GEOFENCE_ENTER, crossed(true, false), "Arrived at Home", "Ha llegado a Home"),
                arguments(
                        AlarmType.GEOFENCE_EXIT,
                        crossed(false, true),
                        "Outside Home, crossing not seen",
                        "Fuera de Home, salida no vista"),
                arguments(
                        AlarmType.GEOFENCE_EXIT,
                        crossed(true, true),
                        "Outside Home, crossing after 13:02 not seen",
                        "Fuera de Home, salida no vista tras 13:02"),
                arguments(
                        AlarmType.GEOFENCE_ENTER,
                        crossed(true, true),
                        "In Home, crossing after 13:02 not seen",
                        "En Home, llegada no vista tras 13:02"),
                arguments(AlarmType.GEOFENCE_EXIT, Detail.NONE, "Left the area", "Ha salido de la zona"),
                arguments(
                        AlarmType.HEART_RATE,
                        new Detail.Measured(Vital.HEART_RATE, 151, Level.HIGH, 140),
                        "Heart rate 151 bpm, over 140",
                        "Pulso 151 lpm, más de 140"),
                arguments(
                        AlarmType.TEMPERATURE,
                        new Detail.Measured(Vital.TEMPERATURE, 33.94, Level.LOW, 34),
                        "Temperature 33.9 °C, under 34",
                        "Temperatura 33.9 °C, menos de 34"),
                arguments(AlarmType.HEART_RATE, Detail.NONE, "Heart rate alarm", "Alarma de pulso"),
                arguments(AlarmType.SILENCE, SILENT, "No word since 13:02", "Sin noticias desde 13:02"));
    }

    @ParameterizedTest
    @MethodSource
    void inMail(AlarmType type, Detail detail, String english, String spanish) {
        Alert alert = new Alerts().type(type).detail(detail).build();

        assertThat(new Headline(alert, Words.in("en")).line()).isEqualTo(english);
        assertThat(new Headline(alert, Words.in("es")).line()).isEqualTo(spanish);
    }

    static Stream<Arguments> whenOver() {
        return Stream.of(
                arguments(AlarmType.LOW_BATTERY, Detail.NONE, "Charged again"),
                arguments(AlarmType.SILENCE, SILENT, "Watch speaks again"),
                arguments(AlarmType.GEOFENCE_EXIT, crossed(true, true), "Back in Home"),
                arguments(AlarmType.GEOFENCE_ENTER, crossed(true, false), "Out of Home again"),
                arguments(AlarmType.GEOFENCE_EXIT, Detail.NONE, "Back in the area"),
                arguments(AlarmType.REMOVED, Detail.NONE, "Watch worn again"),
                arguments(
                        AlarmType.HEART_RATE,
                        new Detail.Measured(Vital.HEART_RATE, 151, Level.HIGH, 140),
                        "Heart rate alarm is over"));
    }

    @ParameterizedTest
    @MethodSource
    void whenOver(AlarmType type, Detail detail, String english) {
        Alert alert = new Alerts().type(type).detail(detail).stage(Stage.OVER).build();

        assertThat(new Headline(alert, Words.in("en")).line()).isEqualTo(english);
    }

    @Test
    void tellsAHealthValueInSms_onlyWhenThatIsAllowed() {
        Alert alert = new Alerts()
                .type(AlarmType.TEMPERATURE)
                .detail(new Detail.Measured(Vital.TEMPERATURE, 39.1, Level.HIGH, 38.5))
                .build();
        Headline headline = new Headline(alert, Words.in("en"));

        assertThat(headline.gsm(false, Headline.MAX_FENCE)).isEqualTo("Temperature alarm");
        assertThat(headline.gsm(true, Headline.MAX_FENCE)).isEqualTo("Temperature 39.1 C, over 38.5");
        assertThat(headline.ascii()).isEqualTo("Temperature alarm");
    }

    @Test
    void cutsTheNameOfAFence() {
        Detail long_ = new Detail.Crossed("The house of her sister", null, false);
        Alert alert = new Alerts().type(AlarmType.GEOFENCE_EXIT).detail(long_).build();

        assertThat(new Headline(alert, Words.in("en")).gsm(false, 9)).isEqualTo("Left The house");
    }

    @Test
    void speaksOfTheArea_whenTheNameOfTheFenceCannotBeWritten() {
        Detail emoji = new Detail.Crossed("🏠", null, true);
        Alert alert = new Alerts().type(AlarmType.GEOFENCE_EXIT).detail(emoji).build();

        assertThat(new Headline(alert, Words.in("en")).gsm(false, 9)).isEqualTo("Left the area");
    }

    @Test
    void leavesOutAReadingThatIsNone() {
        Detail absurd = new Detail.Measured(Vital.HEART_RATE, 1e300, Level.HIGH, 140);
        Alert alert = new Alerts().type(AlarmType.HEART_RATE).detail(absurd).build();

        assertThat(new Headline(alert, Words.in("en")).line()).isEqualTo("Heart rate alarm");
    }

    private static Detail crossed(boolean seenBefore, boolean missed) {
        return new Detail.Crossed("Home", seenBefore ? Alerts.TIME.minus(Duration.ofHours(1)) : null, missed);
    }
}
