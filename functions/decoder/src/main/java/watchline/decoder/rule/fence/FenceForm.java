package watchline.decoder.rule.fence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;

/**
 * A fence as an entry of {@code fences} in {@code devices}: a map of {@code id}, {@code name}, {@code lat}, {@code lon} and
 * {@code radiusM}, or {@code polygon} (a list of lists of latitude and longitude), {@code marginM} and {@code tell} (a list of
 * {@code exit} and {@code enter}). Without a name it is called by its id; without {@code tell} only leaving it is told.
 */
public final class FenceForm {

    private static final String POLYGON = "polygon";

    private FenceForm() {}

    /** @throws IllegalArgumentException with the value and what was expected, if something is wrong with it */
    public static Fence read(ItemReader stored) {
        String id = stored.text("id");
        if (id == null) {
            throw new IllegalArgumentException("id: none (expected: a text)");
        }
        String name = stored.text("name");
        return new Fence(id, name == null ? id : name, shape(stored), margin(stored), tell(stored));
    }

    public static Map<String, AttributeValue> write(Fence fence) {
        ItemBuilder map = new ItemBuilder().text("id", fence.id()).text("name", fence.name());
        if (fence.shape() instanceof Circle circle) {
            map.decimal("lat", circle.centre().lat())
                    .decimal("lon", circle.centre().lon())
                    .decimal("radiusM", circle.radiusM());
        } else if (fence.shape() instanceof Polygon polygon) {
            map.list(POLYGON, polygon.corners().stream().map(FenceForm::corner).toList());
        }
        map.decimal("marginM", fence.marginM());
        List<AttributeValue> tell = fence.tell().stream()
                .sorted()
                .map(crossing -> AttributeValue.fromS(crossing.wireName()))
                .toList();
        // Also when it is empty: without it leaving would be told.
        map.build().put("tell", AttributeValue.fromL(tell));
        return map.build();
    }

    private static Shape shape(ItemReader stored) {
        if (stored.attributes().containsKey(POLYGON)) {
            return new Polygon(corners(stored.attributes().get(POLYGON)));
        }
        return new Circle(
                new GeoPoint(number(stored, "lat"), number(stored, "lon")), number(stored, Circle.RADIUS.name()));
    }

    private static double margin(ItemReader stored) {
        return stored.attributes().containsKey("marginM") ? number(stored, "marginM") : Fence.DEFAULT_MARGIN_M;
    }

    private static Set<Crossing> tell(ItemReader stored) {
        AttributeValue value = stored.attributes().get("tell");
        if (value == null) {
            return EnumSet.of(Crossing.EXIT);
        }
        Set<Crossing> all = EnumSet.noneOf(Crossing.class);
        for (AttributeValue word : value.l()) {
            all.add(crossing(word.s()));
        }
        return all;
    }

    private static Crossing crossing(@Nullable String word) {
        for (Crossing crossing : Crossing.values()) {
            if (crossing.wireName().equals(word)) {
                return crossing;
            }
        }
        throw new IllegalArgumentException("tell: " + word + " (expected: exit or enter)");
    }

    private static List<GeoPoint> corners(AttributeValue polygon) {
        List<AttributeValue> stored = polygon.l();
        if (stored.size() > Polygon.CORNERS.most()) {
            throw new IllegalArgumentException(Polygon.CORNERS.complaint(stored.size() + " corners"));
        }
        List<GeoPoint> corners = new ArrayList<>(stored.size());
        for (AttributeValue pair : stored) {
            if (pair.l().size() != 2) {
                throw new IllegalArgumentException(
                        "polygon: a corner of " + pair.l().size() + " numbers (expected: latitude and longitude)");
            }
            ItemReader numbers = new ItemReader(
                    Map.of("lat", pair.l().get(0), "lon", pair.l().get(1)));
            corners.add(new GeoPoint(number(numbers, "lat"), number(numbers, "lon")));
        }
        return corners;
    }

    private static AttributeValue corner(GeoPoint place) {
        Map<String, AttributeValue> numbers = new ItemBuilder()
                .decimal("lat", place.lat())
                .decimal("lon", place.lon())
                .build();
        return AttributeValue.fromL(List.copyOf(numbers.values()));
    }

    private static double number(ItemReader stored, String name) {
        Double value = stored.decimal(name);
        if (value == null) {
            throw new IllegalArgumentException(name + ": none (expected: a number)");
        }
        return value;
    }
}
